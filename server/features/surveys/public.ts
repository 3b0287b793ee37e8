export { findTextQuestion, listTextQuestions, readFreeTexts, type BackgroundQuestion, type FreeText, type TextQuestion } from './text-questions.ts';
