import { z } from 'zod';
import { LookKind, LookReason } from './access-log.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, Language, Version } from './words.ts';

/** What an extract tells of, in this order. */
export const extractSections = ['person', 'case', 'assessment', 'plan', 'notes', 'measurements', 'placement', 'consents', 'corrections', 'protection'] as const;
export type ExtractSectionKey = (typeof extractSections)[number];

/** One row that is kept: `table` says which table, `values` each thing by its name, as it stands. Empty ones are left out. */
const ExtractRecord = z.object({ table: z.string(), id: z.string(), values: z.record(z.string(), z.json()) });
export type ExtractRecord = z.infer<typeof ExtractRecord>;

const ExtractSection = z.object({ key: z.enum(extractSections), records: z.array(ExtractRecord).min(1) });
export type ExtractSection = z.infer<typeof ExtractSection>;

/** One person's looks on one day. */
const ExtractLook = z.object({
  day: Day, name: z.string().nullable(), title: z.string().nullable(), emergency: z.boolean(), looks: z.array(LookKind), reasons: z.array(LookReason),
});
export type ExtractLook = z.infer<typeof ExtractLook>;

/** Why a passage about somebody else may be masked; the statutes are in law/mask-reasons.yaml. */
export const maskReasons = ['third-person-social-services', 'third-person-health-care', 'third-person-any', 'protected-identity'] as const;
export const MaskReason = z.enum(maskReasons);
export type MaskReason = z.infer<typeof MaskReason>;

/** Passages that were masked for one reason. `count` is places in the text. */
const ExtractMask = z.object({ reason: MaskReason, statute: z.string(), count: z.int().positive() });

/** What one agency keeps about the person in one case. */
export const ExtractPart = z.object({
  agencyId: Id, agencyName: z.string(),
  /** The case's short code; an extract has no name in it where the identity is protected. */
  caseCode: z.string(), programmeName: z.string().nullable(),
  /** Who checked that nothing about others is in it, and when; null for what the person already sees in Samsteg. */
  checked: z.object({ byName: z.string(), at: Instant }).nullable(),
  sections: z.array(ExtractSection),
  log: z.array(ExtractLook),
  masks: z.array(ExtractMask),
});
export type ExtractPart = z.infer<typeof ExtractPart>;

/** The extract as data: `docs/extract.schema.json`. A change of shape is a new version. */
export const ExtractFile = z.object({
  format: z.literal('samsteg-extract'),
  version: z.literal(1),
  /** `shared`: all that the person sees in Samsteg, from every agency. `agency`: all that one agency keeps. */
  kind: z.enum(['shared', 'agency']),
  language: Language,
  madeAt: Instant,
  /** What is not in it, in words. */
  notIn: z.array(z.string()),
  parts: z.array(ExtractPart),
});
export type ExtractFile = z.infer<typeof ExtractFile>;

export const OrderState = z.enum(['ordered', 'being-checked', 'ready']);

/** An order at one agency, as the person sees it. */
const MyOrder = z.object({ id: Id, agencyName: z.string(), orderedAt: Instant, dueOn: Day, state: OrderState, releasedAt: Instant.nullable() });
export type MyOrder = z.infer<typeof MyOrder>;

/** An order at one's own agency. The name is null where one may not be told it. */
export const ExtractOrder = z.object({
  id: Id, caseId: Id, caseCode: z.string(), personName: z.string().nullable(), state: OrderState,
  orderedAt: Instant, orderedByName: z.string().nullable(), dueOn: Day, releasedAt: Instant.nullable(), releasedByName: z.string().nullable(),
});
export type ExtractOrder = z.infer<typeof ExtractOrder>;

/** Why a passage is shown to a person before it is given out. */
export const flagKinds = ['personal-number', 'phone', 'email', 'relation', 'known-name', 'maybe-name'] as const;
export const FlagKind = z.enum(flagKinds);
export type FlagKind = z.infer<typeof FlagKind>;

/** One passage with its words before and after, and what was chosen. `places`: in how many records the same text stands. */
export const ExtractFlag = z.object({
  id: z.string(), kind: FlagKind, section: z.enum(extractSections), before: z.string(), passage: z.string(), after: z.string(), places: z.int().positive(),
  choice: z.enum(['keep', 'mask']).nullable(), reason: MaskReason.nullable(),
});
export type ExtractFlag = z.infer<typeof ExtractFlag>;

const ExtractDraft = z.object({
  order: ExtractOrder, madeAt: Instant, madeByName: z.string(),
  sections: z.array(z.object({ key: z.enum(extractSections), records: z.int() })), looks: z.int(),
  flags: z.array(ExtractFlag),
  reasons: z.array(z.object({ key: MaskReason, name: z.object({ sv: z.string(), en: z.string() }), statute: z.string() })),
  version: Version,
});
export type ExtractDraft = z.infer<typeof ExtractDraft>;

const tag = 'extracts';
const ofOrder = z.object({ orderId: Id });
const asFile = z.object({ type: z.enum(['pdf', 'json']) });
const files = { file: ['application/pdf', 'application/json'], status: 200, perMinute: 60 } as const;

const exampleId = '0198f4a0-0000-7000-8000-000000000041';
const exampleCase = { caseId: '0198f4a0-0000-7000-8000-00000a1b2c3d', caseCode: '0A1B-2C3D' };
const exampleMine: MyOrder = { id: exampleId, agencyName: 'Granviks kommun', orderedAt: '2026-03-16T09:20:00.000Z', dueOn: '2026-04-16', state: 'ordered', releasedAt: null };
const exampleOrder: ExtractOrder = {
  id: exampleId, ...exampleCase, personName: 'Vilma Ek', state: 'being-checked', orderedAt: '2026-03-16T09:20:00.000Z', orderedByName: null,
  dueOn: '2026-04-16', releasedAt: null, releasedByName: null,
};
const exampleFlag: ExtractFlag = {
  id: '3', kind: 'relation', section: 'notes', before: 'Hon berättade att ', passage: 'mamma', after: ' har blivit sjuk.', places: 1, choice: 'mask', reason: 'third-person-any',
};
const exampleDraft: ExtractDraft = {
  order: exampleOrder, madeAt: '2026-03-17T08:00:00.000Z', madeByName: 'Karin Coachberg', sections: [{ key: 'notes', records: 4 }], looks: 12, flags: [exampleFlag],
  reasons: [{ key: 'third-person-any', name: { sv: 'Handlar om någon annan', en: 'It is about somebody else' }, statute: 'OSL (2009:400) 12 kap. 1 §' }], version: 2,
};

export const extractsRoutes = {
  makeMyExtract: defineRoute({
    method: 'POST', path: '/my-extract', tag, access: 'my-extract.make', asks: true, stepUp: true, ...files,
    summary: 'Makes a file of all that the participant sees in Samsteg, each agency\'s part by itself, with the log',
    body: asFile, errors: ['pdf-not-here'], example: { body: { type: 'pdf' } },
  }),
  listMyExtractOrders: defineRoute({
    method: 'GET', path: '/my-extract-orders', tag, access: 'my-extract.order', status: 200, errors: [],
    summary: 'Lists what the participant has asked agencies for, and whom she can ask',
    response: z.object({ orders: z.array(MyOrder), agencies: z.array(z.string()), mayOrder: z.boolean() }),
    example: { response: { orders: [exampleMine], agencies: ['Granviks kommun'], mayOrder: false } },
  }),
  orderMyExtract: defineRoute({
    method: 'POST', path: '/my-extract-orders', tag, access: 'my-extract.order', status: 201, errors: [],
    summary: 'Asks every agency around the participant for its own part',
    response: z.object({ orders: z.array(MyOrder) }), example: { response: { orders: [exampleMine] } },
  }),
  fetchMyExtract: defineRoute({
    method: 'POST', path: '/my-extract-orders/:orderId/file', tag, access: 'my-extract.make', asks: true, stepUp: true, ...files,
    summary: 'Gives the participant an agency\'s part once it is checked', params: ofOrder, body: asFile, errors: ['extract-not-ready', 'pdf-not-here'],
    example: { body: { type: 'pdf' } },
  }),
  listExtractOrders: defineRoute({
    method: 'GET', path: '/extract-orders', tag, access: 'extract.list', status: 200, errors: [],
    summary: 'Lists the orders of register extracts that one\'s own agency has to answer',
    response: z.object({ orders: z.array(ExtractOrder) }), example: { response: { orders: [exampleOrder] } },
  }),
  orderExtract: defineRoute({
    method: 'POST', path: '/cases/:caseId/extract-orders', tag, access: 'extract.order', status: 201, errors: [],
    summary: 'Writes down that the person has asked one\'s own agency for its part', params: z.object({ caseId: Id }), response: ExtractOrder,
    example: { response: exampleOrder },
  }),
  makeExtractDraft: defineRoute({
    method: 'POST', path: '/extract-orders/:orderId/drafts', tag, access: 'extract.make', stepUp: true, perMinute: 60, status: 201, errors: ['extract-released'],
    summary: 'Gathers the own agency\'s part and flags what may be about somebody else', params: ofOrder, response: ExtractOrder,
    example: { response: exampleOrder },
  }),
  readExtractDraft: defineRoute({
    method: 'GET', path: '/extract-orders/:orderId/draft', tag, access: 'extract.make', stepUp: true, status: 200, errors: [],
    summary: 'Shows the flagged passages of a part that is being checked', params: ofOrder, response: ExtractDraft, example: { response: exampleDraft },
  }),
  checkExtractFlags: defineRoute({
    method: 'PATCH', path: '/extract-orders/:orderId/draft', tag, access: 'extract.make', status: 200, errors: ['stale-version'],
    summary: 'Says of flagged passages whether they are kept or masked, and why', params: ofOrder,
    body: z.object({
      version: Version,
      choices: z.array(z.discriminatedUnion('choice', [
        z.object({ flagId: z.string(), choice: z.literal('keep') }),
        z.object({ flagId: z.string(), choice: z.literal('mask'), reason: MaskReason }),
      ])).min(1).max(500),
    }),
    response: ExtractDraft,
    example: { body: { version: 1, choices: [{ flagId: '3', choice: 'mask', reason: 'third-person-any' }] }, response: exampleDraft },
  }),
  releaseExtract: defineRoute({
    method: 'POST', path: '/extract-orders/:orderId/releases', tag, access: 'extract.release', stepUp: true, status: 201, errors: ['extract-unchecked', 'stale-version', 'extract-released'],
    summary: 'Gives the checked part to the person; what was masked is masked for good', params: ofOrder, body: z.object({ version: Version }), response: ExtractOrder,
    example: { body: { version: 2 }, response: { ...exampleOrder, state: 'ready', releasedAt: '2026-03-17T09:00:00.000Z', releasedByName: 'Karin Coachberg' } },
  }),
  fetchExtract: defineRoute({
    method: 'POST', path: '/extract-orders/:orderId/file', tag, access: 'extract.fetch', asks: true, stepUp: true, ...files,
    summary: 'Gives the own agency\'s part as it was released, to hand over on paper', params: ofOrder, body: asFile, errors: ['extract-not-ready', 'pdf-not-here'],
    example: { body: { type: 'pdf' } },
  }),
} as const;
