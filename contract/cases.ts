import { z } from 'zod';
import { informationCategories } from './access.ts';
import { caseTeamRoutes } from './case-team.ts';
import { dischargeRoutes } from './discharges.ts';
import { DueRule, DueSubject } from './due-item.ts';
import { PhaseKey } from './programme-model.ts';
import { referralRoutes } from './referrals.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, listOf, Paging, Version, Words } from './words.ts';

/** Where a case stands. It keeps its row from referral to follow-up: nobody disappears. */
export const caseStatuses = ['referred', 'waiting', 'active', 'discharged', 'declined', 'closed'] as const;
export const CaseStatus = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** What the reader may do with the case right now; the pages show no other buttons. */
export const caseActions = ['decide', 'change-phase', 'change-team', 'change-contact', 'record-work', 'discharge', 'reopen', 'follow-up'] as const;
export const CaseAction = z.enum(caseActions);
export type CaseAction = z.infer<typeof CaseAction>;

export const CaseListItem = z.object({
  id: Id,
  personName: z.string(),
  /** Null where the birth date is not known. */
  age: z.number().int().nullable(),
  programmeName: Words,
  status: CaseStatus,
  phase: PhaseKey,
  phaseLabel: Words,
  leadCoachName: z.string().nullable(),
  responsibleAgencyName: z.string(),
  /** The day the status began. */
  since: Day,
});
export type CaseListItem = z.infer<typeof CaseListItem>;

/** What the reader may see of a case, and why: the words of the line below the name. */
export const Sight = z.object({
  because: z.enum(['own-case', 'responsible-agency', 'consent', 'referral']),
  /** What other agencies may share with the reader's, until when: by consent, or by another ground in law. */
  ways: z.array(z.object({
    fromAgencyName: z.string(), categories: z.array(z.enum(informationCategories)), validTo: Day, byLaw: z.boolean(),
  })),
});
export type Sight = z.infer<typeof Sight>;

export const CaseHead = z.object({
  id: Id,
  /** `isProtected` where the name is a stand-in, as the person's details are protected. */
  person: z.object({ name: z.string(), birthYear: z.number().int().nullable(), age: z.number().int().nullable(), isProtected: z.boolean().optional() }),
  /** `newestVersion` is what new cases begin on; a running case is moved only when someone decides it. */
  programme: z.object({ id: Id, name: Words, modelVersion: z.number().int(), newestVersion: z.number().int() }),
  status: CaseStatus,
  phase: PhaseKey,
  phases: z.array(z.object({ key: PhaseKey, label: Words })),
  referredOn: Day,
  admittedOn: Day.nullable(),
  dischargedOn: Day.nullable(),
  /** Null for those who neither sent the referral nor answer for the case, and when the person asked herself. */
  referredFromAgencyName: z.string().nullable(),
  leadCoach: z.object({ staffId: Id, name: z.string(), title: z.string(), since: Day }).nullable(),
  /** How many have led in all; continuity matters to the outcome. */
  leadCoachCount: z.number().int(),
  responsibleAgency: z.object({ id: Id, name: z.string() }),
  /** The nearest booked talk or meeting that the reader may see. */
  nextTalk: z.object({ startsAt: Instant, place: z.string() }).nullable(),
  sight: Sight,
  allowedActions: z.array(CaseAction),
  version: Version,
});
export type CaseHead = z.infer<typeof CaseHead>;

export const CaseQuery = Paging.extend({
  /** `open` is referred, waiting and active. */
  status: z.enum(['open', 'all', ...caseStatuses]).default('open'),
  phase: PhaseKey.optional(),
  leadCoachId: Id.optional(),
  programmeId: Id.optional(),
  sort: z.enum(['name', 'newest', 'oldest']).default('name'),
});
export type CaseQuery = z.infer<typeof CaseQuery>;

/** The same by name, sent as a body: no person's name in an address. */
export const CaseSearch = CaseQuery.extend({
  /** Part of a name. */
  search: z.string().trim().max(80).default(''),
});
export type CaseSearch = z.infer<typeof CaseSearch>;

const tag = 'cases';
const inCase = z.object({ caseId: Id });

const exampleListItem: CaseListItem = {
  id: '01990000-0000-7000-8000-000000000301', personName: 'Vilma Testgren', age: 32, programmeName: { sv: 'Steget', en: 'Steget' }, status: 'active',
  phase: 'planning', phaseLabel: { sv: 'Planering', en: 'Planning' }, leadCoachName: 'Karin Coachberg', responsibleAgencyName: 'Granviks kommun', since: '2026-09-07',
};
const exampleHead: CaseHead = {
  id: exampleListItem.id, person: { name: exampleListItem.personName, birthYear: 1994, age: 32 },
  programme: { id: '01990000-0000-7000-8000-000000000201', name: exampleListItem.programmeName, modelVersion: 1, newestVersion: 1 },
  status: 'active', phase: 'planning', phases: [{ key: 'planning', label: exampleListItem.phaseLabel }], referredOn: '2026-08-24', admittedOn: '2026-09-07',
  dischargedOn: null, referredFromAgencyName: null,
  leadCoach: { staffId: '01990000-0000-7000-8000-000000000401', name: 'Karin Coachberg', title: 'Coach', since: '2026-09-07' }, leadCoachCount: 1,
  responsibleAgency: { id: '01990000-0000-7000-8000-000000000101', name: 'Granviks kommun' },
  nextTalk: { startsAt: '2026-11-26T12:00:00.000Z', place: 'Biblioteket' },
  sight: { because: 'responsible-agency', ways: [] }, allowedActions: ['change-phase', 'record-work'], version: 5,
};

const readingRoutes = {
  listCases: defineRoute({
    method: 'GET', path: '/cases', tag, access: 'case.list', summary: 'Lists the cases that the reader may know of',
    query: CaseQuery, response: listOf(CaseListItem), status: 200, errors: [],
    example: { response: { items: [exampleListItem], total: 1 } },
  }),
  searchCases: defineRoute({
    method: 'POST', path: '/case-searches', tag, access: 'case.list', asks: true,
    summary: 'Lists the cases that the reader may know of by a part of the person\'s name, which stands in the body and in no address',
    body: CaseSearch, response: listOf(CaseListItem), status: 200, errors: [],
    example: { body: { search: 'vilma' }, response: { items: [], total: 0 } },
  }),
  readCase: defineRoute({
    method: 'GET', path: '/cases/:caseId', tag, access: 'case.read',
    summary: 'Shows the head of a case: the person, the phase, who leads, and what the reader may see and do',
    params: inCase, response: CaseHead, status: 200, errors: [],
    example: { response: exampleHead },
  }),
  changePhase: defineRoute({
    method: 'POST', path: '/cases/:caseId/phase', tag, access: 'case.change',
    summary: 'Moves the person to another phase, onward or back',
    params: inCase, body: z.object({ phase: PhaseKey, version: Version }), status: 204,
    errors: ['case-not-admitted', 'case-closed', 'phase-not-for-this', 'stale-version'],
    example: { body: { phase: 'planning', version: 2 } },
  }),
  changeModelVersion: defineRoute({
    method: 'POST', path: '/cases/:caseId/model-version', tag, access: 'case.change',
    summary: 'Moves a running case to a newer version of its programme\'s model',
    params: inCase, body: z.object({ modelVersion: Version, version: Version }), status: 204,
    errors: ['case-not-admitted', 'case-closed', 'model-version-not-newer', 'stale-version'],
    example: { body: { modelVersion: 2, version: 5 } },
  }),
  snooze: defineRoute({
    method: 'PUT', path: '/cases/:caseId/snoozes', tag, access: 'today.snooze',
    summary: 'Puts off an item of one\'s day, at most thirty days; it comes back by itself',
    params: inCase, body: z.object({ rule: DueRule, subject: DueSubject, dueOn: Day.optional(), until: Day }), status: 204, errors: [],
    example: { body: { rule: 'contact', subject: { kind: 'case', id: '01990000-0000-7000-8000-000000000301' }, until: '2026-11-27' } },
  }),
  endSnooze: defineRoute({
    method: 'DELETE', path: '/cases/:caseId/snoozes', tag, access: 'today.snooze', summary: 'Takes an item back to one\'s day at once',
    params: inCase, query: z.object({ rule: DueRule, subjectKind: DueSubject.shape.kind, subjectId: z.string().min(1).max(200) }), status: 204, errors: [],
  }),
} as const;

export const casesRoutes = { ...readingRoutes, ...referralRoutes, ...caseTeamRoutes, ...dischargeRoutes } as const;
