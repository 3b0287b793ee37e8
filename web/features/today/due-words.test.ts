import { describe, expect, it } from 'vitest';
import type { DueRow } from '../../../contract/today.ts';
import { TodayRule } from '../../../contract/today.ts';
import { formatDay } from '../../ui/days.ts';
import { translator } from '../../ui/texts.ts';
import { wordsOf } from './due-words.ts';
import { dueTexts } from './due.texts.ts';

const today = '2026-11-21';

function aRow(rule: DueRow['rule'], changes: Partial<DueRow['items'][number]> = {}): DueRow {
  return {
    type: 'due', key: rule, caseId: '019a8f00-0000-7000-8000-000000000301', personName: 'Vilma', rule, responsibleName: null,
    items: [{ kind: 'overdue', dueOn: '2026-11-18', since: '2026-11-15', subject: { kind: 'case', id: 'x' }, reason: {}, basis: {}, snoozeUntilAtMost: null, ...changes }],
  };
}
const saying = (language: 'sv' | 'en') => ({
  t: translator(dueTexts, language), today, day: (day: string) => formatDay(day, language, today), by: (day: string) => formatDay(day, language, today),
});

describe('the words of the day', () => {
  it.each(TodayRule.options)('has words for %s in both languages, with no hole left open', (rule) => {
    for (const language of ['sv', 'en'] as const) {
      const { what, why, action } = wordsOf(aRow(rule), saying(language));
      for (const text of [what, why, action.label]) {
        expect(text).not.toMatch(/\{\{|undefined|^(?:what|why|do)-/);
        expect(text.length).toBeGreaterThan(2);
      }
    }
  });

  it.each([
    ['a booked talk that has passed', { lastContactOn: '2026-11-04', bookedOn: '2026-11-18', everyDays: 14 }, /^Bokat i onsdags 18 november, inget antecknat/],
    ['a talk booked ahead', { lastContactOn: '2026-11-04', bookedOn: '2026-11-30', everyDays: 14 }, /^Ingen kontakt sedan 4 november.*Nästa är bokat 30 november\.$/],
    ['no contact at all', { admittedOn: '2026-11-01', everyDays: 14 }, /^Ingen första kontakt ännu/],
  ])('tells %s', (_name, reason, words) => {
    const { what, why } = wordsOf(aRow('contact', { reason }), saying('sv'));
    expect(`${what} ${why}`).toMatch(words);
  });

  it('leads to the one set of questions, or to all when there are several', () => {
    const item = { subject: { kind: 'measurement' as const, id: 'x/who-5/participant' }, reason: { instrumentName: 'WHO-5', respondent: 'participant' } };
    const one = aRow('measurement', item);
    expect(wordsOf(one, saying('sv')).action.to).toMatch(/\/measure\/who-5$/);
    const both = { ...one, items: [...one.items, ...aRow('measurement', { ...item, reason: { ...item.reason, respondent: 'caseworker' } }).items] };
    expect(wordsOf(both, saying('sv'))).toMatchObject({ what: '2 skattningar', action: { to: expect.stringMatching(/\/progress$/) as string } });
    expect(wordsOf(both, saying('sv')).why).toContain('WHO-5 (båda)');
  });
});
