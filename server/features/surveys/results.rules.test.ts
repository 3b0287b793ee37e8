import { describe, expect, it } from 'vitest';
import { SurveyDocument, type Answers } from '../../../contract/survey-document.ts';
import { countAnswers, meanOf, numberClasses, splitKeys } from './results.rules.ts';
import { questionsOf } from '../../../contract/survey-answers.ts';

const words = (sv: string) => ({ sv });
const choices = (...keys: string[]) => keys.map((key) => ({ key, words: words(key) }));
const survey = SurveyDocument.parse({
  title: words('Prov'), introduction: { purpose: words(''), use: words(''), contact: words('') },
  sections: [{
    questions: [
      { key: 'role', kind: 'single', background: true, words: words('Roll'), options: choices('a', 'b') },
      { key: 'place', kind: 'single', background: true, words: words('Plats'), options: choices('x', 'y') },
      { key: 'tools', kind: 'multiple', words: words('Verktyg'), options: choices('one', 'two') },
      { key: 'sure', kind: 'scale', from: 1, to: 3, words: words('Säker'), low: words('låg'), high: words('hög') },
      { key: 'grid', kind: 'matrix', words: words('Tabell'), rows: choices('r'), options: choices('yes', 'no') },
      { key: 'hours', kind: 'number', least: 0, most: 40, words: words('Timmar') },
      { key: 'free', kind: 'text', words: words('Fritt') },
    ],
  }],
});
const times = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);
const tableOf = (answers: readonly Answers[], question: string, by: string | null = null, part?: string) =>
  countAnswers(survey, [answers], 5, by).find((table) => table.question === question && (part === undefined || table.part === part));

describe('the results of a survey', () => {
  it('counts each kind of question, with those who left it out last', () => {
    const answers = [...times(12, { role: 'a', tools: ['one'], sure: 2, grid: { r: 'yes' }, hours: 8, free: 'x' }), ...times(10, { role: 'b', tools: ['one', 'two'], sure: 3 })];
    expect(tableOf(answers, 'role')?.cells).toEqual([{ key: 'a', count: 12 }, { key: 'b', count: 10 }, { key: '', count: 0 }]);
    expect(tableOf(answers, 'tools', null, 'two')?.cells).toEqual([{ key: 'chosen', count: 10 }, { key: '', count: 12 }]);
    expect(tableOf(answers, 'grid', null, 'r')?.cells).toEqual([{ key: 'yes', count: 12 }, { key: 'no', count: 0 }, { key: '', count: 10 }]);
    expect(tableOf(answers, 'hours')?.cells.find(({ count }) => count === 12)?.key).toBe('0–8');
    expect(tableOf(answers, 'free')).toBeUndefined();
    expect(splitKeys(survey, 1)).toEqual(['role', 'place']);
  });

  it('hides small numbers, and what would give them back', () => {
    const cells = tableOf([...times(20, { role: 'a' }), ...times(3, { role: 'b' }), ...times(9, {})], 'role')?.cells ?? [];
    expect(cells.find(({ key }) => key === 'b')?.count).toBeNull();
    expect(cells.filter(({ count }) => count === null).length).toBeGreaterThan(1);
  });

  it('shows the same totals by a background question as without it, and the same whichever was asked for first', () => {
    const answers = [...times(9, { role: 'a', place: 'x' }), ...times(3, { role: 'a', place: 'y' }), ...times(8, { role: 'b', place: 'x' }), ...times(14, { role: 'b', place: 'y' })];
    const byRole = tableOf(answers, 'place', 'role');
    const byPlace = tableOf(answers, 'role', 'place');
    const at = (table: typeof byRole, group: string, cell: string) => table?.groups.find(({ key }) => key === group)?.cells.find(({ key }) => key === cell)?.count;
    expect(at(byRole, 'a', 'y')).toBeNull();
    for (const [role, place] of [['a', 'x'], ['a', 'y'], ['b', 'x'], ['b', 'y']] as const) expect(at(byPlace, place, role)).toEqual(at(byRole, role, place));
    expect(byRole?.cells).toEqual(tableOf(answers, 'place')?.cells);
  });

  it('splits a long survey by its first background question alone, and quickly', () => {
    const [role] = questionsOf(survey);
    if (!role) throw new Error('no question');
    const long = { ...survey, sections: [{ questions: Array.from({ length: 40 }, (_, at) => ({ ...role, key: `q${at}` })) }] };
    expect(splitKeys(long, 1)).toEqual(['q0']);
    const answers = Array.from({ length: 300 }, (_, at) => Object.fromEntries(Array.from({ length: 40 }, (_question, q) => [`q${q}`, (at * (q + 3)) % 7 < 3 ? 'a' : 'b'])));
    const began = performance.now();
    const tables = countAnswers(long, [answers], 5, 'q0');
    expect(performance.now() - began).toBeLessThan(1500);
    for (const table of tables.slice(1)) {
      expect(table.cells.map(({ count }) => count)).toEqual(countAnswers(long, [answers], 5, null).find(({ question }) => question === table.question)?.cells.map(({ count }) => count));
      expect(table.groups.map(({ total }) => total)).toEqual(tables[0]?.cells.map(({ count }) => count));
    }
  });

  it('takes the groups that are too small together, or splits by none', () => {
    const one = { ...survey, sections: [{ questions: questionsOf(survey).filter(({ key }) => key !== 'place') }] };
    const groupsOf = (answers: readonly Answers[]) => countAnswers(one, [answers], 5, 'role').find(({ question }) => question === 'sure')?.groups;
    const some = [...times(20, { role: 'a', sure: 1 }), ...times(3, { role: 'b', sure: 2 }), ...times(9, { sure: 3 })];
    expect(groupsOf(some)?.find(({ key }) => key === 'b')?.total).toBeNull();
    expect(groupsOf(times(3, { role: 'a', sure: 1 }))).toEqual([]);
  });

  it('gives a mean only where no number is hidden', () => {
    const sure = questionsOf(survey).find(({ key }) => key === 'sure');
    if (!sure) throw new Error('no scale');
    expect(meanOf(sure, [{ key: '1', count: 5 }, { key: '2', count: 0 }, { key: '3', count: 15 }, { key: '', count: 7 }])).toBe(2.5);
    expect(meanOf(sure, [{ key: '1', count: null }, { key: '2', count: 0 }, { key: '3', count: 15 }])).toBeNull();
    expect(meanOf(sure, [{ key: '', count: 9 }])).toBeNull();
  });

  it.each([[0, 10, 6], [0, 40, 5], [1, 5, 5], [-5, 5, 4]])('classes numbers from %d to %d without a gap', (least, most) => {
    const bands = numberClasses({ least, most });
    expect(bands[0]?.from).toBe(least);
    expect(bands.at(-1)?.to).toBe(most);
    for (const [at, band] of bands.entries()) if (at > 0) expect(band.from).toBe((bands[at - 1]?.to ?? 0) + 1);
  });
});
