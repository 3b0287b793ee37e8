import { describe, expect, it } from 'vitest';
import { askedQuestions, faultOf, fits, keptAnswers, questionsOf } from './survey-answers.ts';
import { SurveyDocument, type Answer } from './survey-document.ts';

const words = (sv: string) => ({ sv });
const choices = (...keys: string[]) => keys.map((key) => ({ key, words: words(key) }));
const survey = SurveyDocument.parse({
  title: words('Prov'), introduction: { purpose: words(''), use: words(''), contact: words('') },
  sections: [{
    questions: [
      { key: 'met', kind: 'single', required: true, words: words('Träffas ni?'), options: choices('yes', 'no') },
      { key: 'with', kind: 'multiple', words: words('Med vilka?'), options: choices('care', 'work'), showIf: { question: 'met', is: ['yes'] } },
      { key: 'how', kind: 'text', required: true, words: words('Hur?'), showIf: { question: 'with', is: ['care'] } },
      { key: 'sure', kind: 'scale', words: words('Säker?'), low: words('inte'), high: words('helt') },
      { key: 'hours', kind: 'number', least: 0, most: 40, words: words('Timmar?') },
      { key: 'reach', kind: 'matrix', required: true, words: words('Nås?'), rows: choices('one', 'two'), options: choices('easy', 'hard') },
    ],
  }],
});
const find = (key: string) => {
  const question = questionsOf(survey).find((one) => one.key === key);
  if (!question) throw new Error(key);
  return question;
};

describe('what a survey asks', () => {
  it('follows conditions, also through a question that is not asked', () => {
    const keys = (answers: Record<string, Answer>) => askedQuestions(survey, answers).map(({ key }) => key);
    expect(keys({})).toEqual(['met', 'sure', 'hours', 'reach']);
    expect(keys({ met: 'yes', with: ['work', 'care'] })).toEqual(['met', 'with', 'how', 'sure', 'hours', 'reach']);
    expect(keys({ met: 'no', with: ['care'] })).toEqual(['met', 'sure', 'hours', 'reach']);
  });

  it('keeps nothing that was not asked, and no empty answer', () => {
    expect(keptAnswers(survey, { met: 'no', with: ['care'], how: 'x', sure: 2, extra: 'y', reach: {} })).toEqual({ met: 'no', sure: 2 });
  });

  it.each<[string, Answer | undefined, string | null]>([
    ['met', undefined, 'answer-missing'], ['met', 'maybe', 'not-an-answer'], ['met', 'yes', null],
    ['with', undefined, null], ['with', ['care', 'care'], 'not-an-answer'], ['with', 'care', 'not-an-answer'],
    ['how', '  ', 'answer-missing'], ['how', 'a'.repeat(4001), 'not-an-answer'],
    ['sure', 6, 'not-an-answer'], ['sure', 2.5, 'not-an-answer'], ['hours', 41, 'not-an-answer'], ['hours', Number.NaN, 'not-an-answer'], ['hours', 0, null],
    ['reach', { one: 'easy' }, 'answer-missing'], ['reach', { one: 'easy', two: 'hard' }, null], ['reach', { three: 'easy', two: 'hard' }, 'not-an-answer'],
  ])('at %s: %j is %s', (key, answer, fault) => {
    expect(faultOf(find(key), answer)).toBe(fault);
  });

  it('takes no list for a table', () => {
    expect(fits(find('reach'), ['easy'])).toBe(false);
  });
});
