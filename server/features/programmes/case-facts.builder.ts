import fc from 'fast-check';
import type { CaseFacts, PlacementFacts, PlanFacts } from './case-facts.ts';
import { addDays, type IsoDay } from './calendar-days.rules.ts';

/** A case admitted on 1 September 2026 after a referral of 20 August, where nothing else has happened. */
export function aCase(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    caseId: 'case-1',
    status: 'active',
    referral: { receivedOn: '2026-08-20', handlerId: null },
    waiting: null,
    admittedOn: '2026-09-01',
    leadCoachId: 'coach-1',
    leadCoachLeftOn: null,
    teamLeaderId: 'leader-1',
    lastContactOn: null,
    nextSessionOn: null,
    consents: [],
    measurements: [],
    pendingRoutines: [],
    plan: null,
    ips: null,
    placements: [],
    discharge: null,
    snoozes: [],
    ...changes,
  };
}

/** A plan made on 15 September 2026 in which work goes on. */
export function aPlan(changes: Partial<PlanFacts> = {}): PlanFacts {
  return {
    madeOn: '2026-09-15', lastReviewedOn: null, nextReviewOn: null,
    openActivities: [], openSteps: [], withoutWorkActivitySince: null, ...changes,
  };
}

/** A placement that began on 1 October 2026 and goes on without a planned end. */
export function aPlacement(changes: Partial<PlacementFacts> = {}): PlacementFacts {
  return {
    id: 'placement-1', startsOn: '2026-10-01', plannedEndOn: null, endedOn: null, hasOutcome: false,
    followUps: [], missingAdaptations: [], ...changes,
  };
}

/** Any day of some three years around the built case. */
export function anyDay(): fc.Arbitrary<IsoDay> {
  return fc.integer({ min: 0, max: 1100 }).map((days) => addDays('2025-06-01', days));
}

const maybeDay = (): fc.Arbitrary<IsoDay | null> => fc.option(anyDay(), { nil: null });
const staffId = (): fc.Arbitrary<string | null> => fc.constantFrom(null, 'coach-1', 'coach-2');
const side = fc.constantFrom('participant' as const, 'employer' as const);

/** Gives the records of a list ids of their own. */
function listOf<T>(name: string, one: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> {
  return fc.array(one, { maxLength: 3 }).map((list) => list.map((item, at) => ({ ...item, id: `${name}-${at}` })));
}

const anyPlanPart = fc.record({ title: fc.constantFrom('Ring vården', 'Besök verkstaden'), dueOn: maybeDay(), responsibleStaffId: staffId() });

const anyPlan: fc.Arbitrary<PlanFacts> = fc.record({
  madeOn: anyDay(),
  lastReviewedOn: maybeDay(),
  nextReviewOn: maybeDay(),
  openActivities: listOf('activity', anyPlanPart),
  openSteps: listOf('step', anyPlanPart),
  withoutWorkActivitySince: maybeDay(),
});

const anyPlacements: fc.Arbitrary<PlacementFacts[]> = listOf('placement', fc.record({
  startsOn: anyDay(),
  plannedEndOn: maybeDay(),
  endedOn: maybeDay(),
  hasOutcome: fc.boolean(),
  followUps: fc.array(fc.record({ side, plannedOn: anyDay(), doneOn: maybeDay() }), { maxLength: 4 }),
  missingAdaptations: fc.constant([]),
})).map((placements) => placements.map((placement) => ({ ...placement, missingAdaptations: [{ id: `${placement.id}-adaptation` }] })));

const anyMeasurement = fc.record({
  instrument: fc.constantFrom('samsteg-progression', 'self-rated-health', 'who-5', 'phq-9'),
  respondent: fc.constantFrom('participant' as const, 'caseworker' as const),
  on: anyDay(),
});

/** Every kind of case, sensible or odd, without snoozes. */
export function anyCase(): fc.Arbitrary<CaseFacts> {
  return fc.record({
    caseId: fc.constant('case-1'),
    status: fc.constantFrom<CaseFacts['status'][]>('referred', 'waiting', 'declined', 'active', 'active', 'active', 'discharged', 'closed'),
    referral: fc.record({ receivedOn: anyDay(), handlerId: staffId() }),
    waiting: fc.option(fc.record({ since: anyDay(), reviewedOn: maybeDay() }), { nil: null }),
    admittedOn: maybeDay(),
    leadCoachId: staffId(),
    leadCoachLeftOn: maybeDay(),
    teamLeaderId: fc.constantFrom(null, 'leader-1'),
    lastContactOn: maybeDay(),
    nextSessionOn: maybeDay(),
    consents: listOf('consent', fc.record({
      state: fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const, 'superseded' as const), validTo: anyDay(), askedBy: staffId(),
    })),
    measurements: fc.array(anyMeasurement, { maxLength: 6 }),
    pendingRoutines: listOf('routine', fc.record({ instrument: fc.constant('phq-9'), raisedOn: anyDay() })),
    plan: fc.option(anyPlan, { nil: null }),
    ips: fc.option(fc.record({ since: anyDay(), firstEmployerContactOn: maybeDay() }), { nil: null }),
    placements: anyPlacements,
    discharge: fc.option(fc.record({
      on: anyDay(), followUp: fc.constantFrom('awaited' as const, 'done' as const, 'given-up' as const, 'not-applicable' as const),
    }), { nil: null }),
    snoozes: fc.constant([]),
  });
}
