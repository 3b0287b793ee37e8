import { describe, expect, it } from 'vitest';
import { aModel } from '../../../test/world/a-model.ts';
import { factsOf, type StaffCaseRow } from './facts.rules.ts';
import { nextStepOf, pathOf, wayOf } from './my-day.rules.ts';
import { tellNews } from './news.rules.ts';
import { secrecyDuties } from './secrecy-duties.rules.ts';
import { falls, reckonCase, type Instruments } from './reckon-case.rules.ts';

const today = '2026-11-21';
const model = aModel().content;
const instruments: Instruments = new Map([
  ['who-5', { name: { sv: 'Välbefinnande', en: 'Well-being' }, higherIsBetter: true, smallestChange: 10, answeredAlone: true }],
  ['phq-9', { name: { sv: 'Nedstämdhet', en: 'Low mood' }, higherIsBetter: false, smallestChange: 5, answeredAlone: true }],
  ['rand-36', { name: { sv: 'Hälsa', en: 'Health' }, higherIsBetter: true, smallestChange: null, answeredAlone: false }],
]);
const reckoning = { instruments, today, language: 'sv' as const };

function aRow(changes: Partial<StaffCaseRow> = {}): StaffCaseRow {
  return {
    caseId: 'case-1', personName: 'Vilma Testgren', modelKey: model.key, modelVersion: model.version, status: 'active', phase: 'activity',
    referredOn: '2026-08-20', admittedOn: '2026-09-01', accessReason: 'on-team', leadCoachId: 'coach', leadCoachName: 'Karin Coachberg', onTeam: true,
    leadCoachLeftOn: null, waiting: null, lastContactOn: '2026-11-20', nextSessionOn: null, consents: null, measurements: null, routines: null,
    plan: null, placements: null, firstEmployerContactOn: null, emergencies: null, leadBlocked: null, discharge: null, snoozes: null, ...changes,
  };
}
const answer = (instrument: string, on: string, value: number, version = 1) => ({ instrument, respondent: 'participant' as const, on, version, value });

describe('what secrecy asks of a team leader', () => {
  const opening = { id: 'opening', on: '2026-11-20', byName: 'Olle Jourman', reviewerId: 'leader' };

  it('is nothing where nothing has happened', () => {
    expect(secrecyDuties(aRow(), today)).toEqual([]);
  });

  it('is to review each opening by others, from the day it was made, without putting it off', () => {
    const [due, late] = secrecyDuties(aRow({ emergencies: [{ ...opening, on: today }, opening] }), today);
    expect(due).toMatchObject({ rule: 'emergency-review', kind: 'due', responsible: { staffId: 'leader' }, snoozeUntilAtMost: null });
    expect(late).toMatchObject({ kind: 'overdue', subject: { kind: 'emergency', id: 'opening' }, reason: { byName: 'Olle Jourman' } });
  });

  it('is to name another coach where the one who leads is shut out, whatever the state of the case', () => {
    const items = reckonCase(model, aRow({ status: 'discharged', leadBlocked: { on: '2026-11-20', leaderId: 'leader' } }), reckoning).items;
    expect(items).toContainEqual(expect.objectContaining({ rule: 'lead-blocked', responsible: { as: 'team-leader', staffId: 'leader' } }));
  });
});

describe('the facts of a case', () => {
  it.each([
    ['deceased', null, 'not-applicable'], ['registered-by-mistake', null, 'not-applicable'], ['studies', null, 'awaited'],
    ['a-reason-of-tomorrow', null, 'awaited'], ['studies', 'done', 'done'], ['studies', 'given-up', 'given-up'],
  ] as const)('after a discharge for %s with %s the follow-up is %s', (reason, result, followUp) => {
    expect(factsOf(aRow({ discharge: { on: '2026-05-01', reason, result } })).discharge).toEqual({ on: '2026-05-01', followUp });
  });

  it('begins IPS with the admission, and not before it', () => {
    expect(factsOf(aRow()).ips).toEqual({ since: '2026-09-01', firstEmployerContactOn: null });
    expect(factsOf(aRow({ status: 'referred', admittedOn: null })).ips).toBeNull();
  });
});

describe('what a case asks for', () => {
  it('carries the names that the words need, in the reader\'s language', () => {
    const placement = { id: 'p', startsOn: '2026-10-01', plannedEndOn: null, endedOn: null, hasOutcome: false, employer: 'Stallet', followUps: [], missingAdaptations: [{ id: 'a', words: 'Eget bord' }] };
    const consent = { id: 'k', state: 'given' as const, validTo: '2026-11-25', fromAgencyName: 'Granviks kommun', toAgencyName: 'Försäkringskassan', askedBy: null, askedByName: null };
    const routine = { id: 'r', instrument: 'phq-9', raisedOn: today };
    const { items } = reckonCase(model, aRow({ placements: [placement], consents: [consent], routines: [routine] }), reckoning);
    const reasonOf = (rule: string) => items.find((item) => item.rule === rule)?.reason;
    expect(reasonOf('placement-adaptation')).toMatchObject({ employer: 'Stallet', words: 'Eget bord' });
    expect(reasonOf('placement-follow-up')).toMatchObject({ employer: 'Stallet' });
    expect(reasonOf('consent-renewal')).toMatchObject({ from: 'Granviks kommun', to: 'Försäkringskassan' });
    expect(reasonOf('risk-routine')).toMatchObject({ instrumentName: 'Nedstämdhet' });
    expect(items.find((item) => item.rule === 'risk-routine')).toMatchObject({ snoozeUntilAtMost: null, responsibleName: 'Karin Coachberg' });
  });

  it.each([
    ['lower where higher is better', [answer('who-5', '2026-08-01', 60), answer('who-5', '2026-11-10', 48)], 1],
    ['higher where higher is worse', [answer('phq-9', '2026-08-01', 5), answer('phq-9', '2026-11-10', 12)], 1],
    ['better', [answer('who-5', '2026-08-01', 40), answer('who-5', '2026-11-10', 60)], 0],
    ['less than chance', [answer('who-5', '2026-08-01', 60), answer('who-5', '2026-11-10', 52)], 0],
    ['long ago', [answer('who-5', '2026-03-01', 60), answer('who-5', '2026-06-10', 40)], 0],
    ['of another version', [answer('who-5', '2026-08-01', 60, 1), answer('who-5', '2026-11-10', 40, 2)], 0],
    ['of an instrument without a known smallest change', [answer('rand-36', '2026-08-01', 60), answer('rand-36', '2026-11-10', 20)], 0],
    ['only one', [answer('who-5', '2026-11-10', 20)], 0],
  ])('says that answers fall only when they do: %s', (_name, measurements, count) => {
    expect(falls(aRow({ measurements }), reckoning)).toHaveLength(count);
  });
});

describe('the participant\'s own page', () => {
  const talk = { caseId: 'case-1', kind: 'coaching' as const, startsAt: '2026-11-24T12:00:00.000Z', onDay: '2026-11-24', minutes: 45, place: 'Biblioteket', withName: 'Karin Coachberg' };
  const plan = {
    id: 'plan', version: 3, madeOn: '2026-09-10', lastReviewedOn: null, nextReviewOn: null, answeredVersion: 2, withoutWorkActivitySince: null,
    openActivities: [
      { id: 'a', title: 'Skriva CV', dueOn: '2026-11-23', responsibleStaffId: null, byPerson: true },
      { id: 'b', title: 'Ringa arbetsgivare', dueOn: '2026-11-22', responsibleStaffId: 'coach', byPerson: false },
    ],
    openSteps: [{ id: 's', title: 'Gammalt delmål', dueOn: '2026-10-01', responsibleStaffId: null }],
  };

  it('lets a talk that is near come before a task', () => {
    expect(nextStepOf({ plan }, talk, today)).toMatchObject({ type: 'talk', place: 'Biblioteket' });
  });
  it('shows her own task before a talk that is far off, and never one that has passed or is another\'s', () => {
    expect(nextStepOf({ plan }, { ...talk, onDay: '2026-12-20' }, today)).toEqual({ type: 'activity', title: 'Skriva CV', dueOn: '2026-11-23' });
  });
  it('says that nothing is booked when nothing is', () => {
    expect(nextStepOf({ plan: null }, null, today)).toBeNull();
  });
  it('lays the phases out as behind, here and to come', () => {
    expect(pathOf(model, { phase: 'activity', status: 'active' }).map(({ state }) => state).join(' ')).toMatch(/^(done )+now( coming)+$/);
    expect(pathOf(model, { phase: 'follow-up', status: 'closed' }).every(({ state }) => state === 'done')).toBe(true);
  });
  it('asks about a plan that has changed since she answered, and nothing of one who has left', () => {
    const row = { ...aRow({ plan }), leadCoachTitle: 'Coach', leadCoachPhone: null, leadCoachEmail: null, hasConsents: true, hasPlacement: false };
    const around = { talks: [talk], milestones: [], news: [] };
    expect(wayOf(row, model, around, { instruments, today }).asks).toContainEqual({ ask: 'plan', changed: true });
    expect(wayOf({ ...row, status: 'discharged' }, model, around, { instruments, today }).asks).toEqual([]);
  });
});

describe('news', () => {
  const event = (name: string, at: string, byPerson = false) => ({ caseId: 'case-1', personName: 'Vilma', name, at, onDay: at.slice(0, 10), byName: 'Petra', byPerson });

  it('tells the same thing of one day once, with the latest time', () => {
    const { rows, total } = tellNews([
      event('assessment-part-written', '2026-11-20T12:00:00.000Z'), event('assessment-part-written', '2026-11-20T09:00:00.000Z'),
      event('assessment-part-written', '2026-11-19T09:00:00.000Z'), event('plan-answered', '2026-11-19T08:00:00.000Z', true),
    ], 2);
    expect(total).toBe(3);
    expect(rows).toMatchObject([{ at: '2026-11-20T12:00:00.000Z', times: 2, byName: 'Petra' }, { times: 1 }]);
  });
  it('leaves out what is no news', () => {
    expect(tellNews([event('session-changed', '2026-11-20T12:00:00.000Z')], 10)).toEqual({ rows: [], total: 0 });
  });
});
