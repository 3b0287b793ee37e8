export { findTextQuestion, listTextQuestions, readFreeTexts, type TextQuestion } from './text-questions.ts';
