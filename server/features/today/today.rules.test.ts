import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueRules } from '../../../contract/due-item.ts';
import type { Talk } from '../../../contract/today.ts';
import { addDays } from '../programmes/public.ts';
import { groupDay, groupOf, isMine, type ReckonedCase, type ReckonedItem } from './today.rules.ts';

const today = '2026-11-21';

function anItem(changes: Partial<ReckonedItem> = {}): ReckonedItem {
  return {
    rule: 'contact', kind: 'overdue', dueOn: '2026-11-18', since: '2026-11-15', subject: { kind: 'case', id: 'case-1' }, reason: {}, basis: {},
    snoozeUntilAtMost: '2026-12-21', responsible: { as: 'lead-coach', staffId: 'coach' }, responsibleName: 'Karin Coachberg', ...changes,
  };
}
const aTalk: Talk = {
  sessionId: 'talk-1', caseId: 'case-1', personName: 'Vilma', kind: 'coaching', withWhom: 'participant', withWords: '',
  startsAt: '2026-11-20T09:00:00.000Z', minutes: 45, place: '', attendance: 'booked', version: 1,
};
function aCase(items: readonly ReckonedItem[], changes: Partial<ReckonedCase> = {}): ReckonedCase {
  return { caseId: 'case-1', personName: 'Vilma', onTeam: true, leadsProgramme: false, items, ...changes };
}
const asked = { today, readerId: 'coach', all: false, limit: 25 };

describe('which group a thing belongs to', () => {
  it.each<[string, Partial<ReckonedItem>, ReturnType<typeof groupOf>]>([
    ['late', { kind: 'overdue' }, 'now'],
    ['due today', { kind: 'due', dueOn: today }, 'now'],
    ['an ended consent', { rule: 'consent-renewal', kind: 'overdue' }, 'now'],
    ['due within a week', { kind: 'soon', dueOn: addDays(today, 7) }, 'thisWeek'],
    ['due in eight days', { kind: 'soon', dueOn: addDays(today, 8) }, null],
    ['a referral that has just come, whenever it is to be decided', { rule: 'referral-decision', kind: 'new', dueOn: addDays(today, 14) }, 'thisWeek'],
    ['a consent that runs out in a month', { rule: 'consent-renewal', kind: 'soon', dueOn: addDays(today, 30) }, 'watch'],
    ['nothing directed at work', { rule: 'work-activity', kind: 'risk' }, 'watch'],
    ['worse answers', { rule: 'progress-falls', kind: 'risk' }, 'watch'],
  ])('%s', (_name, item, group) => expect(groupOf(anItem(item), today)).toBe(group));
});

describe('whose day a thing stands on', () => {
  const danger = anItem({ rule: 'risk-routine' });
  const leaderless = anItem({ rule: 'lead-coach', responsible: { as: 'team-leader' } });
  it.each<[string, ReckonedItem, string, Partial<ReckonedCase>, boolean]>([
    ['the one who is to act', anItem(), 'coach', {}, true],
    ['a colleague on the team', anItem(), 'colleague', {}, false],
    ['the team leader, of what a coach is to do', anItem(), 'leader', { onTeam: false, leadsProgramme: true }, false],
    ['the team leader, of what nobody leads', leaderless, 'leader', { onTeam: false, leadsProgramme: true }, true],
    ['a coach, of what nobody leads', leaderless, 'coach', {}, false],
    ['danger, for a colleague on the team', danger, 'colleague', {}, true],
    ['danger that is late, for the team leader', danger, 'leader', { onTeam: false, leadsProgramme: true }, true],
    ['danger of today that has a coach, for the team leader', { ...danger, kind: 'due' }, 'leader', { onTeam: false, leadsProgramme: true }, false],
    ['danger of today without a coach, for the team leader', { ...danger, kind: 'due', responsible: { as: 'team-leader' } }, 'leader', { onTeam: false, leadsProgramme: true }, true],
  ])('%s', (_name, item, reader, one, mine) => expect(isMine(item, aCase([], one), reader)).toBe(mine));
});

describe('the day as a whole', () => {
  it('puts danger first, then unanswered talks, then the rest by weight and lateness', () => {
    const day = groupDay([
      aCase([anItem({ rule: 'measurement' }), anItem({ rule: 'risk-routine', kind: 'due', dueOn: today })]),
      aCase([anItem({ dueOn: '2026-11-19' })], { caseId: 'case-2' }),
      aCase([anItem({ dueOn: '2026-11-10' })], { caseId: 'case-3' }),
    ], [aTalk], asked);
    expect(day.now.rows.map((row) => (row.type === 'talk' ? 'talk' : `${row.rule} ${row.caseId}`))).toEqual(
      ['risk-routine case-1', 'talk', 'contact case-3', 'contact case-2', 'measurement case-1']);
  });

  it('makes one row of what one rule asks of one person', () => {
    const { now } = groupDay([aCase([anItem({ rule: 'measurement' }), anItem({ rule: 'measurement' })])], [], asked);
    expect(now.rows).toHaveLength(1);
    expect(now.rows[0]).toMatchObject({ items: [{}, {}], responsibleName: null });
  });

  it('names who is to act when it is someone else', () => {
    const { now } = groupDay([aCase([anItem()])], [], { ...asked, readerId: 'leader', all: true });
    expect(now.rows[0]).toMatchObject({ responsibleName: 'Karin Coachberg' });
  });

  it('orders the week by day', () => {
    const soon = (rule: ReckonedItem['rule'], days: number) => anItem({ rule, kind: 'soon', dueOn: addDays(today, days) });
    const { thisWeek } = groupDay([aCase([soon('contact', 5), soon('measurement', 2)])], [], asked);
    expect(thisWeek.rows.map((row) => row.type === 'due' && row.rule)).toEqual(['measurement', 'contact']);
  });

  const anyItem = fc.record({
    rule: fc.constantFrom(...dueRules), kind: fc.constantFrom<ReckonedItem['kind'][]>('new', 'soon', 'due', 'overdue', 'risk'),
    days: fc.integer({ min: -60, max: 60 }), staffId: fc.constantFrom('coach', 'other', undefined),
  }).map(({ days, staffId, ...one }) => anItem({ ...one, dueOn: addDays(today, days), responsible: { as: staffId ? 'named' : 'team-leader', staffId } }));
  const anyCases = fc.array(fc.tuple(fc.array(anyItem, { maxLength: 6 }), fc.boolean(), fc.boolean()), { maxLength: 6 })
    .map((cases) => cases.map(([items, onTeam, leadsProgramme], at) => aCase(items, { caseId: `case-${at}`, onTeam, leadsProgramme })));
  const itemsIn = (day: ReturnType<typeof groupDay>) => [day.now, day.thisWeek, day.watch]
    .reduce((sum, { rows }) => sum + rows.reduce((own, row) => own + (row.type === 'due' ? row.items.length : 0), 0), 0) + day.later;

  it('loses nothing: what is not shown is counted as later', () => {
    fc.assert(fc.property(anyCases, (cases) => {
      const all = cases.reduce((sum, { items }) => sum + items.length, 0);
      expect(itemsIn(groupDay(cases, [], { ...asked, all: true, limit: 500 }))).toBe(all);
    }));
  });

  it('cuts after ranking: a shorter list is the beginning of a longer one, with the same total', () => {
    fc.assert(fc.property(anyCases, fc.integer({ min: 1, max: 5 }), (cases, limit) => {
      const long = groupDay(cases, [aTalk], { ...asked, limit: 500 });
      const short = groupDay(cases, [aTalk], { ...asked, limit });
      expect(short.now).toEqual({ rows: long.now.rows.slice(0, limit), total: long.now.rows.length });
    }));
  });

  it('is the same whatever order the cases come in', () => {
    fc.assert(fc.property(anyCases, (cases) => {
      expect(groupDay(cases.toReversed(), [], asked)).toEqual(groupDay(cases, [], asked));
    }));
  });

  it('never lets an item stand on nobody\'s day: one\'s own, or the team leader\'s when asked for all', () => {
    fc.assert(fc.property(anyItem, (item) => {
      const one = aCase([item], { leadsProgramme: true });
      const readers = [item.responsible.staffId ?? 'leader'];
      expect(readers.some((reader) => isMine(item, one, reader))).toBe(true);
    }));
  });
});
