import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DueItem, DueRule } from '../../../contract/due-item.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { aCase, aPlan } from './case-facts.builder.ts';
import type { CaseFacts } from './case-facts.ts';
import { loadProgrammeModels } from './load-programme-models.ts';
import { dueItems, dueProgrammeItems } from './programmes.rules.ts';

const models = loadProgrammeModels(fileURLToPath(new URL('../../../programmes', import.meta.url)));
const modelNamed = (key: string): ProgrammeModel => models.find((model) => model.key === key) ?? expect.fail(key);
const steget = modelNamed('steget');

const only = (rule: DueRule, facts: CaseFacts, today: string, model = steget): DueItem[] =>
  dueItems(model, facts, today).filter((item) => item.rule === rule);
const kindOf = (rule: DueRule, facts: CaseFacts, today: string, model = steget): string | undefined => only(rule, facts, today, model)[0]?.kind;

describe('a referral', () => {
  const referred = aCase({ status: 'referred', admittedOn: null, leadCoachId: null });

  test.each([
    ['2026-08-19', undefined],
    ['2026-08-20', 'new'],
    ['2026-09-02', 'new'],
    ['2026-09-03', 'due'],
    ['2026-09-04', 'overdue'],
    ['2027-09-04', 'overdue'],
  ])('of 20 August, to be decided within 14 days, is on %s %s', (today, kind) => {
    expect(kindOf('referral-decision', referred, today)).toBe(kind);
  });

  test('is the team leader\'s, or the one\'s who took it on', () => {
    const handled = { ...referred, referral: { ...referred.referral, handlerId: 'staff-7' } };
    expect(only('referral-decision', referred, '2026-09-01')[0]?.responsible).toEqual({ as: 'team-leader', staffId: 'leader-1' });
    expect(only('referral-decision', handled, '2026-09-01')[0]?.responsible).toEqual({ as: 'named', staffId: 'staff-7' });
  });

  test('is decided sooner where deadlines are short, and says where that comes from', () => {
    const [item] = only('referral-decision', referred, '2026-08-28', modelNamed('unga-till-arbete'));
    expect(item).toMatchObject({ kind: 'overdue', dueOn: '2026-08-27', basis: { source: { demand: 'U6' } } });
  });

  test('gives nothing else to do before admission', () => {
    expect(dueItems(steget, referred, '2026-12-01').map(({ rule }) => rule)).toEqual(['referral-decision']);
  });
});

test('a person on the waiting list is looked at every month, and never leaves the list by waiting', () => {
  const waiting = aCase({ status: 'waiting', admittedOn: null, waiting: { since: '2026-09-01', reviewedOn: null } });
  expect(kindOf('waiting-list', waiting, '2026-09-23')).toBeUndefined();
  expect(kindOf('waiting-list', waiting, '2026-09-24')).toBe('soon');
  expect(kindOf('waiting-list', waiting, '2026-10-02')).toBe('overdue');
  const looked = { ...waiting, waiting: { since: '2026-09-01', reviewedOn: '2026-10-02' } };
  expect(kindOf('waiting-list', looked, '2026-10-02')).toBeUndefined();
  expect(kindOf('waiting-list', looked, '2027-10-02')).toBe('overdue');
});

describe('contact', () => {
  test('with a new participant is new from the first day, and late after two weeks', () => {
    expect(kindOf('contact', aCase(), '2026-09-01')).toBe('new');
    expect(kindOf('contact', aCase(), '2026-09-15')).toBe('due');
    expect(kindOf('contact', aCase(), '2026-09-16')).toBe('overdue');
  });

  test('is soon three days before two weeks have passed since the last', () => {
    const facts = aCase({ lastContactOn: '2026-10-01' });
    expect(kindOf('contact', facts, '2026-10-11')).toBeUndefined();
    expect(only('contact', facts, '2026-10-12')[0]).toMatchObject({ kind: 'soon', reason: { lastContactOn: '2026-10-01', everyDays: 14 } });
  });

  test('is answered by a booked meeting until its day has passed', () => {
    const facts = aCase({ lastContactOn: '2026-10-01', nextSessionOn: '2026-10-20' });
    expect(kindOf('contact', facts, '2026-10-20')).toBeUndefined();
    expect(kindOf('contact', facts, '2026-10-21')).toBe('overdue');
  });

  test('is not answered by a meeting that is booked far away', () => {
    const facts = aCase({ lastContactOn: '2026-10-01', nextSessionOn: '2026-12-24' });
    expect(only('contact', facts, '2026-10-16')[0]).toMatchObject({ kind: 'overdue', reason: { bookedOn: '2026-12-24' } });
  });
});

describe('measurements', () => {
  const measured = aCase({ measurements: [{ instrument: 'samsteg-progression', respondent: 'participant', on: '2026-11-30' }] });
  const pairs = (facts: CaseFacts, today: string): unknown[] =>
    only('measurement', facts, today).map(({ reason }) => `${reason['instrument']} ${reason['respondent']}`);

  test('are first asked for from admission, each by each who answers, and none that is on demand', () => {
    expect(pairs(aCase(), '2026-09-22')).toEqual([
      'samsteg-progression participant', 'samsteg-progression caseworker',
      'self-rated-health participant', 'who-5 participant', 'work-ability participant',
    ]);
  });

  test('come again after three calendar months, clamped to a short February', () => {
    expect(pairs(measured, '2027-02-13')).not.toContain('samsteg-progression participant');
    expect(pairs(measured, '2027-02-14')).toContain('samsteg-progression participant');
    expect(only('measurement', measured, '2027-02-28').find(({ reason }) => reason['lastOn'] === '2026-11-30')).toMatchObject({
      kind: 'due', dueOn: '2027-02-28', subject: { id: 'case-1/samsteg-progression/participant' },
    });
  });

  test('follow an interval of their own where the model gives one', () => {
    const own = { ...steget, instruments: [{ key: 'who-5', respondents: ['participant' as const], everyDays: 14 }] };
    const facts = aCase({ measurements: [{ instrument: 'who-5', respondent: 'participant', on: '2026-10-01' }] });
    expect(kindOf('measurement', facts, '2026-10-15', own)).toBe('due');
    expect(kindOf('measurement', aCase(), '2026-09-16', { ...own, cadences: [] })).toBe('overdue');
  });
});

test('a consent is talked over three weeks before it ends, and still afterwards', () => {
  const withConsent = (state: 'given' | 'withdrawn'): CaseFacts => aCase({ consents: [{ id: 'consent-1', state, validTo: '2026-12-31', askedBy: null }] });
  expect(kindOf('consent-renewal', withConsent('given'), '2026-12-09')).toBeUndefined();
  expect(kindOf('consent-renewal', withConsent('given'), '2026-12-10')).toBe('soon');
  expect(kindOf('consent-renewal', withConsent('given'), '2027-01-01')).toBe('overdue');
  expect(kindOf('consent-renewal', withConsent('withdrawn'), '2027-01-01')).toBeUndefined();
});

test('a consent is renewed by the one who asked, also in a programme that says nothing of when', () => {
  const silent = { ...steget, cadences: steget.cadences.filter(({ key }) => key !== 'consent-renewal') };
  const facts = aCase({ consents: [{ id: 'consent-1', state: 'given', validTo: '2026-12-31', askedBy: 'officer-1' }] });
  expect(kindOf('consent-renewal', facts, '2026-11-30', silent)).toBeUndefined();
  expect(only('consent-renewal', facts, '2026-12-01', silent)[0]).toMatchObject({ kind: 'soon', responsible: { as: 'named', staffId: 'officer-1' } });
});

test('a case whose coach has left comes to the team leader at once', () => {
  const facts = aCase({ leadCoachId: null, leadCoachLeftOn: '2026-10-15' });
  expect(only('lead-coach', facts, '2026-10-14')).toEqual([]);
  expect(only('lead-coach', facts, '2026-10-16')[0]).toMatchObject({
    kind: 'overdue', reason: { since: '2026-10-15' }, responsible: { as: 'team-leader', staffId: 'leader-1' },
  });
});

test('an answer that speaks of danger to life is due the same day, whatever becomes of the case', () => {
  const pendingRoutines = [{ id: 'routine-1', instrument: 'phq-9', raisedOn: '2026-10-05' }];
  for (const status of ['active', 'discharged', 'closed', 'declined'] as const) {
    const [first] = dueItems(steget, aCase({ status, pendingRoutines }), '2026-10-05').filter(({ kind }) => kind === 'due');
    expect(first).toMatchObject({ rule: 'risk-routine', subject: { kind: 'routine', id: 'routine-1' }, snoozable: false });
  }
  expect(kindOf('risk-routine', aCase({ pendingRoutines }), '2026-10-06')).toBe('overdue');
});

describe('after discharge', () => {
  const discharged = (followUp: 'awaited' | 'done' | 'given-up' | 'not-applicable'): CaseFacts =>
    aCase({ status: 'discharged', discharge: { on: '2026-08-31', followUp } });

  test.each([
    ['2027-01-28', undefined],
    ['2027-01-29', 'soon'],
    ['2027-02-28', 'due'],
    ['2027-03-01', 'overdue'],
    ['2029-03-01', 'overdue'],
  ])('the follow-up after six months is on %s %s', (today, kind) => {
    expect(kindOf('follow-up-after-discharge', discharged('awaited'), today)).toBe(kind);
  });

  test.each(['done', 'given-up', 'not-applicable'] as const)('nothing is left when it is %s', (followUp) => {
    expect(dueItems(steget, discharged(followUp), '2029-03-01')).toEqual([]);
  });
});

describe('the stay', () => {
  test('is talked over near six months and then watched, never late', () => {
    const facts = aCase({ admittedOn: '2026-08-31' });
    expect(kindOf('normal-stay', facts, '2027-01-28')).toBeUndefined();
    expect(only('normal-stay', facts, '2027-01-29')[0]).toMatchObject({ kind: 'soon', dueOn: '2027-02-28', basis: { source: { demand: 'S6' } } });
    expect(kindOf('normal-stay', facts, '2028-01-01')).toBe('risk');
  });

  test.each([
    ['2027-01-28', 'risk'],
    ['2027-01-29', undefined],
  ])('is settled by going through the plan near the day, here on %s', (lastReviewedOn, kind) => {
    const facts = aCase({ admittedOn: '2026-08-31', plan: aPlan({ lastReviewedOn }) });
    expect(kindOf('normal-stay', facts, '2027-04-01')).toBe(kind);
  });

  test('has no norm where the programme sets none', () => {
    expect(kindOf('normal-stay', aCase(), '2028-01-01', modelNamed('nya-vagar-vellinge-plus'))).toBeUndefined();
  });
});

test('the team meeting is the programme\'s, every week, and a booked one counts', () => {
  const facts = { programmeId: 'programme-1', startedOn: '2026-01-01', teamLeaderId: 'leader-1', lastTeamMeetingOn: '2026-11-16', nextTeamMeetingOn: null, snoozes: [] };
  expect(dueProgrammeItems(steget, facts, '2026-11-20')).toEqual([]);
  expect(dueProgrammeItems(steget, facts, '2026-11-24')[0]).toMatchObject({ rule: 'team-meeting', kind: 'overdue', dueOn: '2026-11-23' });
  expect(dueProgrammeItems(steget, { ...facts, nextTeamMeetingOn: '2026-11-30' }, '2026-11-24')).toEqual([]);
});

test('the late come first, and what is only watched last', () => {
  const facts = aCase({ admittedOn: '2026-01-01', lastContactOn: '2026-10-01' });
  const kinds = dueItems(steget, facts, '2026-10-14').map(({ kind }) => kind);
  expect(kinds).toEqual(kinds.toSorted((a, b) => ['overdue', 'due', 'new', 'soon', 'risk'].indexOf(a) - ['overdue', 'due', 'new', 'soon', 'risk'].indexOf(b)));
  expect(kinds.at(0)).toBe('overdue');
  expect(kinds.at(-1)).toBe('risk');
});
