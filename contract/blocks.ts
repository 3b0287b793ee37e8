import { z } from 'zod';
import { idTailOf } from './case-code.ts';
import { ListedReason } from './emergency-openings.ts';
import { Key } from './programme-basis.ts';
import { defineRoute } from './route.ts';
import { Id, Instant, listOf, Version, Words } from './words.ts';

/** Who is shut out: one member of staff, or everyone of a unit. */
const Who = z.object({ staffId: Id.optional(), unitId: Id.optional() });

/** Someone who is shut out from everything about the person. */
export const Block = z.object({
  id: Id,
  /** At the person's wish, or for a conflict of interest (jäv). */
  kind: z.enum(['participant', 'conflict-of-interest']),
  staffId: Id.nullable(),
  unitId: Id.nullable(),
  name: z.string(),
  /** The title and the agency of one person, the agency of a unit. */
  about: z.string(),
  /** Of a conflict of interest. */
  reasonName: Words.nullable(),
  /** What the staff wrote who recorded it for the person. */
  words: z.string().nullable(),
  /** Null when the person did it herself. */
  registeredByName: z.string().nullable(),
  fromAt: Instant,
  /** Whether it is the lead coach, so that the person needs another. */
  isLead: z.boolean(),
  mayLift: z.boolean(),
  version: Version,
});
export type Block = z.infer<typeof Block>;

/** Someone, or a unit, who sees or has seen what is written about the person. */
export const BlockChoice = z.object({
  staffId: Id.nullable(), unitId: Id.nullable(), name: z.string(), about: z.string(), isLead: z.boolean(),
});
export type BlockChoice = z.infer<typeof BlockChoice>;

export const RegisterBlockBody = Who.extend({
  /** How the person said it, when staff record it for her. */
  words: z.string().trim().max(500).optional(),
}).refine(({ staffId, unitId }) => (staffId === undefined) !== (unitId === undefined), { path: ['staffId'], error: 'required' });
export type RegisterBlockBody = z.infer<typeof RegisterBlockBody>;

export const RegisterConflictBody = z.object({ staffId: Id, reasonKey: Key });
export type RegisterConflictBody = z.infer<typeof RegisterConflictBody>;

export const OwnConflictBody = z.object({
  caseCode: z.string().trim().max(20).refine((text) => idTailOf(text) !== null, 'not-a-case-code'),
  reasonKey: Key,
});
export type OwnConflictBody = z.infer<typeof OwnConflictBody>;

const tag = 'consents';
const inCase = z.object({ caseId: Id });
const staffId = '0198f4a0-0000-7000-8000-000000000011';

const exampleBlock: Block = {
  id: '0198f4a0-0000-7000-8000-000000000031', kind: 'participant', staffId, unitId: null, name: 'Karin Coachberg', about: 'Coach, Granviks kommun',
  reasonName: null, words: null, registeredByName: null, fromAt: '2026-11-20T09:00:00.000Z', isLead: true, mayLift: true, version: 1,
};
const exampleConflict: Block = {
  ...exampleBlock, id: '0198f4a0-0000-7000-8000-000000000032', kind: 'conflict-of-interest', registeredByName: 'Lena Ledarsson', isLead: false,
  reasonName: { sv: 'Jag känner personen på annat sätt', en: 'I know the person in another way' },
};
const exampleReason: ListedReason = {
  key: 'other-bond', name: { sv: 'Jag känner personen på annat sätt', en: 'I know the person in another way' },
  about: { sv: 'Ni är till exempel vänner eller grannar.', en: 'You are for example friends or neighbours.' },
  statute: 'FL (2017:900) 16 §', standing: { state: 'verified' }, source: 'FL (2017:900) 16–18 §§', checkedOn: '2026-11-22',
};

export const blocksRoutes = {
  listBlocks: defineRoute({
    method: 'GET', path: '/cases/:caseId/blocks', tag, access: 'block.read',
    summary: 'Lists who is shut out from a person\'s case, and who can be; for the person, those that she has shut out herself',
    params: inCase, response: z.object({ items: z.array(Block), choices: z.array(BlockChoice), total: z.number().int() }), status: 200, errors: [],
    example: { response: { items: [exampleBlock], choices: [{ staffId, unitId: null, name: 'Karin Coachberg', about: 'Coach, Granviks kommun', isLead: true }], total: 1 } },
  }),
  registerBlock: defineRoute({
    method: 'POST', path: '/cases/:caseId/blocks', tag, access: 'block.change',
    summary: 'Shuts out someone, or a unit, at the person\'s wish: by herself, or recorded by those who lead her case',
    params: inCase, body: RegisterBlockBody, response: Block, status: 201, errors: ['blocked-already'],
    example: { body: { staffId }, response: exampleBlock },
  }),
  liftBlock: defineRoute({
    method: 'POST', path: '/cases/:caseId/blocks/:blockId/lift', tag, access: 'block.change',
    summary: 'Lets the one shut out in again; a conflict of interest is lifted by a team leader alone',
    params: inCase.extend({ blockId: Id }), body: z.object({ version: Version }), status: 204, errors: ['stale-version'],
    example: { body: { version: 1 } },
  }),
  registerConflict: defineRoute({
    method: 'POST', path: '/cases/:caseId/conflicts', tag, access: 'conflict.register',
    summary: 'Registers a colleague\'s conflict of interest, which shuts them out in emergencies, too',
    params: inCase, body: RegisterConflictBody, response: Block, status: 201, errors: ['blocked-already'],
    example: { body: { staffId, reasonKey: 'other-bond' }, response: exampleConflict },
  }),
  sayOwnConflict: defineRoute({
    method: 'POST', path: '/own-conflicts', tag, access: 'conflict.say', perMinute: 20,
    summary: 'Registers one\'s own conflict of interest by a case code; answers the same whether there is such a case or not',
    body: OwnConflictBody, status: 204, errors: [],
    example: { body: { caseCode: 'A1B2-C3D4', reasonKey: 'other-bond' } },
  }),
  listConflictReasons: defineRoute({
    method: 'GET', path: '/conflict-reasons', tag, access: 'conflict.say',
    summary: 'Lists the kinds of conflict of interest that the law knows, with the section',
    response: listOf(ListedReason), status: 200, errors: [], example: { response: { items: [exampleReason], total: 1 } },
  }),
} as const;
