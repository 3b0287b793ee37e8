import { z } from 'zod';
import { informationCategories } from './access.ts';
import { dutyKindExample } from './law-examples.ts';
import { GroundKind, GroundRefusal } from './law.ts';
import { Key } from './programme-basis.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, Version, Words } from './words.ts';

const inCase = z.object({ caseId: Id });
const categories = z.array(z.enum(informationCategories)).min(1);

/** `written`: it opens nothing, and only says what was given. `over`: its days have passed. */
export const GroundState = z.enum(['open', 'not-yet', 'over', 'ended', 'written']);
export type GroundState = z.infer<typeof GroundState>;

/** That an agency gave information without the person's consent, by law. The person reads all of it. */
export const LegalGround = z.object({
  id: Id,
  fromAgencyId: Id,
  fromAgencyName: z.string(),
  toAgencyId: Id,
  toAgencyName: z.string(),
  categories,
  groundKey: z.string(),
  groundName: Words,
  statute: z.string(),
  /** Goes on from “information was given without your consent, because …”. */
  because: Words,
  reason: z.string(),
  whatGiven: z.string(),
  validFrom: Day,
  validTo: Day,
  state: GroundState,
  recordedByName: z.string(),
  recordedAt: Instant,
  endedAt: Instant.nullable(),
  /** Whether the one who reads may end it. */
  mayEnd: z.boolean(),
  version: Version,
});
export type LegalGround = z.infer<typeof LegalGround>;

export const RecordGroundBody = z.object({
  toAgencyId: Id,
  groundKey: Key,
  categories,
  /** Why the ground holds here, in plain words. */
  reason: z.string().trim().min(10).max(1000),
  /** What was given, or is to be: in plain words. */
  whatGiven: z.string().trim().min(3).max(1000),
  validFrom: Day,
  validTo: Day,
});
export type RecordGroundBody = z.infer<typeof RecordGroundBody>;

/** One ground towards one agency: what it can carry from the reader's own agency, or why it cannot. */
export const GroundChoice = z.object({
  toAgencyId: Id, toAgencyName: z.string(), groundKey: z.string(),
  categories: z.array(z.enum(informationCategories)), refusal: GroundRefusal.nullable(),
});
export type GroundChoice = z.infer<typeof GroundChoice>;

const tag = 'consents';

const exampleGround: LegalGround = {
  id: '0198f4a0-0000-7000-8000-000000000006', fromAgencyId: '0198f4a0-0000-7000-8000-000000000001', fromAgencyName: 'Granviks kommun',
  toAgencyId: '0198f4a0-0000-7000-8000-000000000002', toAgencyName: 'Försäkringskassan', categories: ['identity', 'income'],
  groundKey: dutyKindExample.key, groundName: dutyKindExample.name, statute: dutyKindExample.statute, because: dutyKindExample.toParticipant,
  reason: 'Försäkringskassan begärde det den 16 mars för beslut om rehabiliteringspenning.', whatGiven: 'Utbetalt försörjningsstöd januari till mars',
  validFrom: '2026-03-16', validTo: '2026-04-14', state: 'open', recordedByName: 'Karin Coachberg', recordedAt: '2026-03-16T09:20:00.000Z',
  endedAt: null, mayEnd: true, version: 1,
};

export const legalGroundsRoutes = {
  listLegalGrounds: defineRoute({
    method: 'GET', path: '/cases/:caseId/legal-grounds', tag, access: 'ground.read',
    summary: 'Lists what was given without the person\'s consent, by law, with the grounds that the reader\'s agency can record',
    params: inCase, status: 200, errors: [],
    response: z.object({
      items: z.array(LegalGround),
      /** For staff: each recordable ground towards each other party. Empty for the person. */
      choices: z.array(GroundChoice), kinds: z.array(GroundKind),
      total: z.number().int(),
    }),
    example: {
      response: {
        items: [exampleGround], total: 1, kinds: [dutyKindExample],
        choices: [{ toAgencyId: exampleGround.toAgencyId, toAgencyName: exampleGround.toAgencyName, groundKey: dutyKindExample.key, categories: ['identity', 'income'], refusal: null }],
      },
    },
  }),
  recordLegalGround: defineRoute({
    method: 'POST', path: '/cases/:caseId/legal-grounds', tag, access: 'ground.record',
    summary: 'Records that the caller\'s agency gives information on a ground in law other than consent; the person is told',
    params: inCase, body: RecordGroundBody, response: LegalGround, status: 201,
    errors: ['same-agency', 'not-a-party', 'ground-unknown', 'ground-not-for-this', 'ground-too-long'],
    example: {
      body: {
        toAgencyId: exampleGround.toAgencyId, groundKey: exampleGround.groundKey, categories: exampleGround.categories,
        reason: exampleGround.reason, whatGiven: exampleGround.whatGiven, validFrom: exampleGround.validFrom, validTo: exampleGround.validTo,
      },
      response: exampleGround,
    },
  }),
  endLegalGround: defineRoute({
    method: 'POST', path: '/cases/:caseId/legal-grounds/:groundId/end', tag, access: 'ground.record',
    summary: 'Ends a recorded ground before its last day; what it opened is shut from the next read on',
    params: inCase.extend({ groundId: Id }), body: z.object({ version: Version }), response: LegalGround, status: 201,
    errors: ['stale-version', 'ground-not-open', 'not-own-record'],
    example: {
      body: { version: 1 },
      response: { ...exampleGround, state: 'ended', endedAt: '2026-03-20T08:00:00.000Z', mayEnd: false, version: 2 },
    },
  }),
} as const;
