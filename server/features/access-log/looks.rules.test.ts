import { describe, expect, it } from 'vitest';
import { groupLooks, type LookRow } from './looks.rules.ts';

const row = (more: Partial<LookRow> = {}): LookRow => ({
  day: '2026-03-16', actorKind: 'staff', staffId: 'karin', name: 'Karin Coachberg', title: 'Coach', agencyName: 'Granviks kommun', unitName: null,
  action: 'case.read', reason: 'on-team', firstAt: '2026-03-16T08:00:00Z', lastAt: '2026-03-16T08:00:00Z', ...more,
});
const looksOf = (...actions: string[]) => groupLooks(actions.map((action) => row({ action })))[0]?.readers[0]?.looks;

describe('looks in plain kinds', () => {
  it('gathers what one person did on a day, from first to last', () => {
    const [day] = groupLooks([
      row({ action: 'note.read', firstAt: '2026-03-16T09:00:00Z', lastAt: '2026-03-16T12:00:00Z' }), row({ action: 'plan.read' }), row(),
    ]);
    expect(day?.readers).toEqual([expect.objectContaining({
      name: 'Karin Coachberg', looks: ['notes', 'plan'], reasons: ['on-team'], emergency: false, firstAt: '2026-03-16T08:00:00Z', lastAt: '2026-03-16T12:00:00Z',
    })]);
  });

  it('tells of the case itself only where nothing more was read', () => {
    expect(looksOf('case.read')).toEqual(['case']);
    expect(looksOf('case.read', 'case.list', 'today.read')).toEqual(['case', 'day', 'list']);
    expect(looksOf('case.read', 'assessment.read', 'case.list')).toEqual(['assessment', 'list']);
  });

  it('tells an action that it has no word for as something else', () => {
    expect(looksOf('horoscope.read')).toEqual(['other']);
    expect(looksOf('toString')).toEqual(['other']);
  });

  it('keeps only reasons that say something, and the lead coach is not also on the team', () => {
    const reasons = (...given: string[]) => groupLooks(given.map((reason) => row({ reason })))[0]?.readers[0]?.reasons;
    expect(reasons('role', 'row-security')).toEqual([]);
    expect(reasons('on-team', 'lead-coach')).toEqual(['lead-coach']);
    expect(reasons('referred-by-me', 'leads-programme')).toEqual(['leads-programme', 'referred-by-me']);
  });

  it('puts the latest day first, and on each day emergencies and then the latest', () => {
    const days = groupLooks([
      row({ day: '2026-03-15', staffId: 'a' }), row({ staffId: 'b', lastAt: '2026-03-16T10:00:00Z' }), row({ staffId: 'c', lastAt: '2026-03-16T11:00:00Z' }),
      row({ staffId: 'd', reason: 'emergency' }),
    ]);
    expect(days.map(({ day, readers }) => [day, readers.map(({ staffId }) => staffId)])).toEqual([['2026-03-16', ['d', 'c', 'b']], ['2026-03-15', ['a']]]);
    expect(days[0]?.readers[0]?.emergency).toBe(true);
  });

  it('names those who read at the same time in the same order each time', () => {
    const readers = [row({ staffId: 'l', name: 'Lena' }), row({ staffId: 'k', name: 'Karin' })];
    for (const rows of [readers, readers.toReversed()]) expect(groupLooks(rows)[0]?.readers.map(({ name }) => name)).toEqual(['Karin', 'Lena']);
  });
});
