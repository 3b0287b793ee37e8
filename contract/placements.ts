import { z } from 'zod';
import { Employer, EmployerContact, NewEmployer, NewEmployerContact } from './employers.ts';
import { Job, JobChange, NewJob } from './jobs.ts';
import {
  exampleCasePlacements, exampleContact, exampleEmployer, exampleJob, exampleNewContact, exampleNewJob, exampleNewPlacement, examplePlacement, exampleSheet,
} from './placement-examples.ts';
import { Basis } from './programme-basis.ts';
import { PlacementKindKey } from './programme-model.ts';
import { CorrectionReason, ShareWith } from './record-writes.ts';
import { defineRoute } from './route.ts';
import { Day, Id, listOf, Version, Words } from './words.ts';

export const placementSides = ['participant', 'employer'] as const;
export const PlacementSide = z.enum(placementSides);
export type PlacementSide = z.infer<typeof PlacementSide>;

export const PlacementState = z.enum(['planned', 'running', 'ended', 'broken-off']);
export type PlacementState = z.infer<typeof PlacementState>;

export const placementOutcomes = [
  'job', 'extended', 'new-placement', 'learned', 'broken-off-health', 'broken-off-employer', 'broken-off-person',
] as const;
export const PlacementOutcome = z.enum(placementOutcomes);
export type PlacementOutcome = z.infer<typeof PlacementOutcome>;

/** Hours a week from a day on, until the next step. */
export const HourStep = z.object({ fromOn: Day, hoursPerWeek: z.number().min(0).max(40) });
export type HourStep = z.infer<typeof HourStep>;

/** What is to be different at the workplace, and since when it is. */
export const Adaptation = z.object({ id: Id, words: z.string(), inPlaceOn: Day.nullable() });
export type Adaptation = z.infer<typeof Adaptation>;

export const FollowUp = z.object({
  id: Id,
  side: PlacementSide,
  dueOn: Day,
  doneOn: Day.nullable(),
  cameOfIt: z.string(),
  doneByName: z.string().nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** How the follow-up with one side stands today. `nextDueOn` is null when that side is not to be asked any more. */
export const SideStanding = z.object({
  side: PlacementSide,
  lastDoneOn: Day.nullable(),
  nextDueOn: Day.nullable(),
  overdue: z.boolean(),
});
export type SideStanding = z.infer<typeof SideStanding>;

export const Placement = z.object({
  id: Id,
  kind: PlacementKindKey,
  employerId: Id,
  employerName: z.string(),
  employerCity: z.string(),
  supervisorName: z.string(),
  supervisorPhone: z.string(),
  tasks: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
  state: PlacementState,
  outcome: PlacementOutcome.nullable(),
  outcomeWords: z.string(),
  hourSteps: z.array(HourStep),
  /** Hours a week today; null before the start and after the end. */
  hoursNow: z.number().nullable(),
  nextStep: HourStep.nullable(),
  adaptations: z.array(Adaptation),
  followUps: z.array(FollowUp),
  sides: z.array(SideStanding),
  /** The side that has not been heard although the other one has. */
  unheardSide: PlacementSide.nullable(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('placement'),
  version: Version,
});
export type Placement = z.infer<typeof Placement>;

/** All placements of a case with what its programme says of them. */
export const CasePlacements = listOf(Placement).extend({
  kinds: z.array(z.object({ key: PlacementKindKey, label: Words })),
  followUpRhythm: z.object({ everyWeeks: z.number().int(), sides: z.array(PlacementSide), basis: Basis }).nullable(),
  /** The first meeting face to face with an employer, where the programme uses IPS. */
  firstEmployerContact: z.object({ dueOn: Day, doneOn: Day.nullable(), overdue: z.boolean(), basis: Basis }).nullable(),
});
export type CasePlacements = z.infer<typeof CasePlacements>;

const words = z.string().trim().max(4000);
const PlacementFields = z.object({
  kind: PlacementKindKey,
  employerId: Id,
  supervisorName: z.string().trim().max(200).default(''),
  supervisorPhone: z.string().trim().max(50).default(''),
  tasks: words.min(1),
  startsOn: Day,
  endsOn: Day.nullable().default(null),
  hourSteps: z.array(HourStep).min(1).max(30),
});

export const NewPlacement = PlacementFields.extend({
  adaptations: z.array(z.object({ words: words.min(1) })).max(30).default([]),
  shareWith: ShareWith,
});
export type NewPlacement = z.infer<typeof NewPlacement>;

/** A whole new saying of the placement. An adaptation without an id is new; one that is left out is taken away. */
export const PlacementChange = PlacementFields.extend({
  adaptations: z.array(z.object({ id: Id.optional(), words: words.min(1), inPlaceOn: Day.nullable().default(null) })).max(30),
  version: Version,
  correctionReason: CorrectionReason,
  shareWith: ShareWith,
});
export type PlacementChange = z.infer<typeof PlacementChange>;

/** Ticks an adaptation as in place from a day, or unticks it with null. */
export const AdaptationTick = z.object({ inPlaceOn: Day.nullable() });

/** A follow-up that has been done, and when that side is to be asked next (null: by the programme's rhythm). */
export const NewFollowUp = z.object({
  side: PlacementSide,
  doneOn: Day,
  cameOfIt: words.min(1),
  nextDueOn: Day.nullable().default(null),
});
export type NewFollowUp = z.infer<typeof NewFollowUp>;

export const PlacementEnd = z.object({ endedOn: Day, outcome: PlacementOutcome, outcomeWords: words.default(''), version: Version });
export type PlacementEnd = z.infer<typeof PlacementEnd>;

/** What an employer may have on paper: the placement and nothing else of the person. */
export const EmployerSheet = z.object({
  participantName: z.string(),
  employerName: z.string(),
  kind: Words,
  tasks: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
  hourSteps: z.array(HourStep),
  adaptations: z.array(z.object({ words: z.string(), inPlaceOn: Day.nullable() })),
  supervisorName: z.string(),
  contact: z.object({ name: z.string(), title: z.string(), agencyName: z.string(), phone: z.string().nullable() }).nullable(),
  followUpDays: z.array(Day),
});
export type EmployerSheet = z.infer<typeof EmployerSheet>;

const tag = 'placements';
const inCase = z.object({ caseId: Id });
const onPlacement = z.object({ caseId: Id, placementId: Id });
const writing = ['case-not-admitted', 'case-closed'] as const;
const changing = [...writing, 'not-own-record', 'placement-ended'] as const;

export const placementsRoutes = {
  listEmployers: defineRoute({
    method: 'GET', path: '/employers', tag, summary: 'Lists the employers that the reader\'s agency knows', access: 'employer.read',
    query: z.object({ search: z.string().trim().max(100).optional() }), response: listOf(Employer), status: 200, errors: [],
    example: { response: { items: [exampleEmployer], total: 1 } },
  }),
  addEmployer: defineRoute({
    method: 'POST', path: '/employers', tag, summary: 'Adds an employer to the agency\'s own list', access: 'employer.add',
    body: NewEmployer, response: Employer, status: 201, errors: [],
    example: { body: { name: 'Byns Bageri', industry: 'Livsmedel', city: 'Granvik' }, response: exampleEmployer },
  }),
  listPlacements: defineRoute({
    method: 'GET', path: '/cases/:caseId/placements', tag, access: 'placement.read',
    summary: 'Lists the placements of a case with the programme\'s kinds and rhythm', params: inCase, response: CasePlacements, status: 200, errors: [],
    example: { response: exampleCasePlacements },
  }),
  addPlacement: defineRoute({
    method: 'POST', path: '/cases/:caseId/placements', tag, access: 'placement.write',
    summary: 'Adds a placement and proposes the first follow-up with each side', params: inCase,
    body: NewPlacement, response: Placement, status: 201, errors: [...writing, 'placement-kind-not-used', 'consent-missing', 'nobody-named-there'],
    example: { body: exampleNewPlacement, response: examplePlacement },
  }),
  changePlacement: defineRoute({
    method: 'PATCH', path: '/cases/:caseId/placements/:placementId', tag, summary: 'Changes a placement', access: 'placement.write',
    params: onPlacement, body: PlacementChange, response: Placement, status: 200, errors: [...changing, 'placement-kind-not-used', 'stale-version', 'correction-reason-missing', 'consent-missing', 'nobody-named-there'],
    example: { body: { ...exampleNewPlacement, version: 2 }, response: examplePlacement },
  }),
  tickAdaptation: defineRoute({
    method: 'PUT', path: '/cases/:caseId/placements/:placementId/adaptations/:adaptationId', tag, access: 'placement.write',
    summary: 'Says that an adaptation is in place, or that it is not', params: onPlacement.extend({ adaptationId: Id }),
    body: AdaptationTick, response: Placement, status: 200, errors: changing,
    example: { body: { inPlaceOn: '2026-10-26' }, response: examplePlacement },
  }),
  recordFollowUp: defineRoute({
    method: 'POST', path: '/cases/:caseId/placements/:placementId/follow-ups', tag, access: 'placement.write',
    summary: 'Records a follow-up with the participant or the employer, and plans the next', params: onPlacement,
    body: NewFollowUp, response: Placement, status: 201, errors: [...writing, 'not-own-record'],
    example: { body: { side: 'participant', doneOn: '2026-11-10', cameOfIt: 'Trivs med degen, vill ha pausen tidigare.' }, response: examplePlacement },
  }),
  endPlacement: defineRoute({
    method: 'POST', path: '/cases/:caseId/placements/:placementId/end', tag, access: 'placement.write',
    summary: 'Ends a placement and says what came of it', params: onPlacement,
    body: PlacementEnd, response: Placement, status: 200, errors: [...changing, 'stale-version'],
    example: {
      body: { endedOn: '2026-11-24', outcome: 'job', outcomeWords: 'Anställs på halvtid.', version: 3 },
      response: { ...examplePlacement, endsOn: '2026-11-24', state: 'ended', outcome: 'job', outcomeWords: 'Anställs på halvtid.', version: 4 },
    },
  }),
  readEmployerSheet: defineRoute({
    method: 'GET', path: '/cases/:caseId/placements/:placementId/employer-sheet', tag, access: 'placement.read',
    summary: 'Shows what the employer may have on paper: the placement and nothing about health', params: onPlacement,
    response: EmployerSheet, status: 200, errors: ['identity-protected'],
    example: { response: exampleSheet },
  }),
  listEmployerContacts: defineRoute({
    method: 'GET', path: '/cases/:caseId/employer-contacts', tag, summary: 'Lists contacts with employers for a person\'s sake', access: 'placement.read',
    params: inCase, response: listOf(EmployerContact), status: 200, errors: [],
    example: { response: { items: [exampleContact], total: 1 } },
  }),
  addEmployerContact: defineRoute({
    method: 'POST', path: '/cases/:caseId/employer-contacts', tag, summary: 'Records a contact with an employer', access: 'placement.write',
    params: inCase, body: NewEmployerContact, response: EmployerContact, status: 201, errors: [...writing, 'consent-missing', 'nobody-named-there'],
    example: { body: exampleNewContact, response: exampleContact },
  }),
  listJobs: defineRoute({
    method: 'GET', path: '/cases/:caseId/jobs', tag, summary: 'Lists the jobs a person has got', access: 'placement.read',
    params: inCase, response: listOf(Job), status: 200, errors: [],
    example: { response: { items: [exampleJob], total: 1 } },
  }),
  addJob: defineRoute({
    method: 'POST', path: '/cases/:caseId/jobs', tag, summary: 'Records a job: paid or not, hours a week, with which support', access: 'placement.write',
    params: inCase, body: NewJob, response: Job, status: 201, errors: [...writing, 'consent-missing', 'nobody-named-there'],
    example: { body: exampleNewJob, response: exampleJob },
  }),
  changeJob: defineRoute({
    method: 'PATCH', path: '/cases/:caseId/jobs/:jobId', tag, summary: 'Changes or ends a job', access: 'placement.write',
    params: z.object({ caseId: Id, jobId: Id }), body: JobChange, response: Job, status: 200, errors: [...writing, 'not-own-record', 'stale-version', 'correction-reason-missing', 'consent-missing', 'nobody-named-there'],
    example: { body: { ...exampleNewJob, endsOn: '2027-05-31', version: 1 }, response: { ...exampleJob, endsOn: '2027-05-31', version: 2 } },
  }),
} as const;
