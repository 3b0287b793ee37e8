import { describe, expect, it } from 'vitest';
import { faultOf, questionsOf } from '../../../contract/survey-answers.ts';
import { practiceAnswers, practiceSurvey, readRows } from './practice.ts';
import { countAnswers } from './results.rules.ts';
import { faultsOf, isReady } from './survey-document.rules.ts';

describe('the material to practise on', () => {
  it('is a survey that can be opened, with 120 answers that it could have been given', () => {
    const survey = practiceSurvey();
    expect(faultsOf(survey)).toEqual([]);
    expect(isReady(survey)).toBe(true);
    const answers = practiceAnswers(survey);
    expect(answers).toHaveLength(120);
    for (const answer of answers) expect(questionsOf(survey).map((question) => faultOf(question, answer[question.key])).filter(Boolean)).toEqual([]);
  });

  it('gives results by every background question, fast enough to look at', () => {
    const survey = practiceSurvey();
    const answers = practiceAnswers(survey);
    const began = performance.now();
    const tables = countAnswers(survey, [answers], 5, 'years');
    expect(performance.now() - began).toBeLessThan(1500);
    expect(tables.find(({ question }) => question === 'workplace')?.cells.slice(0, 2)).toEqual([{ key: 'income-support', count: 74 }, { key: 'labour-market', count: 20 }]);
  });
});

describe('reading a CSV file', () => {
  it('takes quoted fields with commas, quotation marks and lines', () => {
    expect(readRows('a,b\r\n1,"x, ""y""\nz"\n,2\n')).toEqual([{ a: '1', b: 'x, "y"\nz' }, { a: '', b: '2' }]);
  });
});
