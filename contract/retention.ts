import { z } from 'zod';
import { Standing } from './law.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Day, Id, Instant, Language, listOf, Paging, Words } from './words.ts';

/** What kind of record: as the reckoning of what an agency has in a case names it. */
export const RetainedKind = z.enum([
  'assessment', 'statement', 'plan', 'plan-part', 'session', 'attendance', 'measurement', 'routine', 'placement', 'placement-part',
  'employer-contact', 'job', 'correction', 'differing-view', 'consent', 'disclosure', 'ground', 'emergency', 'referral', 'decision',
  'discharge', 'income',
]);
export type RetainedKind = z.infer<typeof RetainedKind>;

export const RetainedCount = z.object({ kind: RetainedKind, count: z.number().int().positive() });
export type RetainedCount = z.infer<typeof RetainedCount>;

/**
 * Why what is out of time is not proposed. `open-case`: the case is not ended. `held`: someone has stopped it. `child`: it was
 * written while the person was under eighteen. `research-sample`: kept for research by the agency's plan. `leaned-on`: a
 * consent for the whole programme was given here, and another case leans on it. `on-a-list`: it is on a list already.
 */
export const RetentionObstacle = z.enum(['open-case', 'held', 'child', 'research-sample', 'leaned-on', 'on-a-list']);
export type RetentionObstacle = z.infer<typeof RetentionObstacle>;

/** One agency's records in one case; the person is named by the case's short code alone. */
const retained = {
  caseId: Id,
  caseCode: z.string(),
  lastEntryOn: Day,
  /** The last day that it had to be kept. */
  keptUntil: Day,
  /** The last day for removing it. */
  doneBy: Day,
  statute: z.string(),
  counts: z.array(RetainedCount),
};

export const DueRecords = z.object({ ...retained, obstacle: RetentionObstacle.nullable() });
export type DueRecords = z.infer<typeof DueRecords>;

/** The rule that the own agency's records go by. */
export const RetentionRuleInUse = z.object({
  name: Words,
  statute: z.string(),
  /** Years from the last entry; null: nothing goes until the agency has a plan. */
  keepYears: z.number().int().positive().nullable(),
  exceptions: Words,
  standing: Standing,
  source: z.string(),
  checkedOn: Day,
  /** The agency's own decision, where it has one. */
  plan: z.object({ document: z.string(), decidedOn: Day, sampleBirthDays: z.array(z.number().int().min(1).max(31)) }).nullable(),
});
export type RetentionRuleInUse = z.infer<typeof RetentionRuleInUse>;

export const RetentionListState = z.enum(['waiting', 'approved', 'declined', 'done']);
export type RetentionListState = z.infer<typeof RetentionListState>;

export const RetentionList = z.object({
  id: Id,
  state: RetentionListState,
  cases: z.number().int(),
  proposedByName: z.string(),
  proposedAt: Instant,
  /** Whether the one who asks proposed it, and so cannot approve it. */
  isOwn: z.boolean(),
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  doneAt: Instant.nullable(),
});
export type RetentionList = z.infer<typeof RetentionList>;

/** What became of one case on an approved list. */
export const RetentionOutcome = z.enum(['removed', 'held', 'changed']);
export const RetentionItem = z.object({ ...retained, outcome: RetentionOutcome.nullable(), outcomeAt: Instant.nullable() });
export type RetentionItem = z.infer<typeof RetentionItem>;

export const RetentionListDetail = RetentionList.extend({ items: z.array(RetentionItem) });
export type RetentionListDetail = z.infer<typeof RetentionListDetail>;

export const HoldReason = z.enum(['dispute', 'supervision', 'request', 'postponed', 'other']);
export type HoldReason = z.infer<typeof HoldReason>;

export const NewHold = z.object({
  caseId: Id,
  /** In every case that the agency has of the person. */
  wholePerson: z.boolean().default(false),
  reason: HoldReason,
  /** The last day it holds; left out: until someone lifts it. */
  untilOn: Day.nullable().default(null),
});
export type NewHold = z.output<typeof NewHold>;

export const RetentionHold = z.object({
  id: Id, caseCode: z.string(), wholePerson: z.boolean(), reason: HoldReason, untilOn: Day.nullable(), setByName: z.string(), setAt: Instant,
});
export type RetentionHold = z.infer<typeof RetentionHold>;

const tag = 'retention';
const listParams = z.object({ listId: Id });
const retainedExample = {
  caseId: '0198f4a0-0000-7000-8000-00007f3a91c2', caseCode: '7F3A-91C2', lastEntryOn: '2020-05-14', keptUntil: '2025-05-14', doneBy: '2026-12-31',
  statute: 'SoL (2025:400) 16 kap. 1 §', counts: [{ kind: 'session' as const, count: 14 }, { kind: 'plan' as const, count: 1 }],
};
const ruleExample = {
  name: { sv: 'Socialtjänstens personakter', en: 'Files of the social services' }, statute: 'SoL (2025:400) 16 kap. 1 §', keepYears: 5,
  exceptions: { sv: 'Det som gäller barn har andra tider.', en: 'What concerns children has other times.' }, standing: { state: 'verified' as const },
  source: 'SoL (2025:400) 16 kap. 1–4 §§', checkedOn: '2026-11-21', plan: null,
};
const listExample = {
  id: '0198f4a0-0000-7000-8000-000000000a01', state: 'waiting' as const, cases: 1, proposedByName: 'Lena Ledsten', proposedAt: '2026-11-24T08:00:00.000Z',
  isOwn: false, decidedByName: null, decidedAt: null, doneAt: null,
};
const holdExample = {
  id: '0198f4a0-0000-7000-8000-000000000b01', caseCode: '7F3A-91C2', wholePerson: false, reason: 'dispute' as const, untilOn: null,
  setByName: 'Lena Ledsten', setAt: '2026-11-24T08:00:00.000Z',
};

/** Removal of what no longer may be kept: what is due, lists that two people agree on, and what stops it. */
export const retentionRoutes = {
  listDueRecords: defineRoute({
    method: 'GET', path: '/retention/due', tag, summary: 'Lists the own agency\'s records whose time is out, by case code, with the rule and what stands in the way',
    access: 'retention.read', query: Paging, response: listOf(DueRecords).extend({ rule: RetentionRuleInUse.nullable() }), status: 200, errors: [],
    example: { response: { items: [{ ...retainedExample, obstacle: null }], total: 1, rule: ruleExample } },
  }),
  listRetentionHolds: defineRoute({
    method: 'GET', path: '/retention/holds', tag, summary: 'Lists what stops a removal in the own agency', access: 'retention.read',
    response: listOf(RetentionHold), status: 200, errors: [], example: { response: { items: [holdExample], total: 1 } },
  }),
  holdRecords: defineRoute({
    method: 'POST', path: '/retention/holds', tag, summary: 'Stops the removal of the own agency\'s records in a case, or in all cases of its person',
    access: 'retention.hold', body: NewHold, response: z.object({ id: Id }), status: 201, errors: ['not-found'],
    example: { body: { caseId: retainedExample.caseId, wholePerson: false, reason: 'dispute', untilOn: null }, response: { id: holdExample.id } },
  }),
  liftRetentionHold: defineRoute({
    method: 'DELETE', path: '/retention/holds/:holdId', tag, summary: 'Lets what was stopped go on', access: 'retention.hold',
    params: z.object({ holdId: Id }), status: 204, errors: ['not-found'],
  }),
  listRetentionLists: defineRoute({
    method: 'GET', path: '/retention/lists', tag, summary: 'Lists the removals that were proposed in the own agency, the latest first', access: 'retention.read',
    query: Paging, response: listOf(RetentionList), status: 200, errors: [], example: { response: { items: [listExample], total: 1 } },
  }),
  proposeRemoval: defineRoute({
    method: 'POST', path: '/retention/lists', tag, summary: 'Puts records whose time is out on a list for a second person to approve', access: 'retention.propose',
    body: z.object({ caseIds: z.array(Id).min(1).max(500) }), response: z.object({ id: Id, cases: z.number().int() }), status: 201, errors: ['nothing-due'],
    example: { body: { caseIds: [retainedExample.caseId] }, response: { id: listExample.id, cases: 1 } },
  }),
  readRetentionList: defineRoute({
    method: 'GET', path: '/retention/lists/:listId', tag, summary: 'Reads a list, case by case', access: 'retention.read', params: listParams,
    response: RetentionListDetail, status: 200, errors: ['not-found'],
    example: { response: { ...listExample, items: [{ ...retainedExample, outcome: null, outcomeAt: null }] } },
  }),
  approveRemoval: defineRoute({
    method: 'POST', path: '/retention/lists/:listId/approval', tag, summary: 'Approves a list that someone else proposed; the removal begins within a minute',
    access: 'retention.decide', stepUp: true, params: listParams, status: 204, errors: ['not-found', 'own-proposal'],
  }),
  declineRemoval: defineRoute({
    method: 'DELETE', path: '/retention/lists/:listId', tag, summary: 'Declines a list, or takes one\'s own back', access: 'retention.decide',
    params: listParams, status: 204, errors: ['not-found'],
  }),
  makeRemovalCertificate: defineRoute({
    method: 'GET', path: '/retention/lists/:listId/certificate', tag, summary: 'Makes the certificate of a removal that is done, as a PDF', access: 'retention.read',
    params: listParams, query: z.object({ language: Language.default('sv') }), file: [fileTypes.pdf], status: 200, errors: ['not-found', 'list-not-done', 'pdf-not-here'],
  }),
} as const;
