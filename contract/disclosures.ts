import { z } from 'zod';
import { informationCategories } from './access.ts';
import { Disclosure, recordKinds } from './consents.ts';
import { defineRoute } from './route.ts';
import { Day, Id, listOf } from './words.ts';

/** So many records at most are given, or taken back, at once. */
export const setLimit = 200;

/** Why the reader's agency cannot give another one kind of information now; `day` where the reason hangs on one. */
export const ClosedWay = z.object({
  reason: z.enum(['never-asked', 'refused', 'withdrawn', 'expired', 'not-yet', 'other-category']),
  day: Day.nullable(),
});
export type ClosedWay = z.infer<typeof ClosedWay>;

/** One kind of information from the reader's own agency to another. */
export const SharingWay = z.object({
  agencyId: Id, agencyName: z.string(),
  category: z.enum(informationCategories),
  /** Whether the programme proposes to share just this with them. A person decides. */
  proposed: z.boolean(),
  /** What keeps it open today, and until when: the person's consent, or another ground in law. Null where it is closed. */
  open: z.object({ by: z.enum(['consent', 'ground']), validTo: Day }).nullable(),
  /** Null where it is open. */
  closed: ClosedWay.nullable(),
});
export type SharingWay = z.infer<typeof SharingWay>;

const RecordOfSet = z.object({ recordKind: z.enum(recordKinds), recordId: Id });

/** Either the records by name, or every note that the reader has written since a day. */
export const DiscloseRecordsBody = z.object({
  records: z.array(RecordOfSet).max(setLimit).default([]),
  myNotesSince: Day.optional(),
  toAgencyIds: z.array(Id).min(1).max(20),
}).refine(({ records, myNotesSince }) => (records.length > 0) !== (myNotesSince !== undefined), { path: ['records'], message: 'required' });
export type DiscloseRecordsBody = z.infer<typeof DiscloseRecordsBody>;

/** What came of giving a set: all of it was done, or nothing. */
export const DisclosedSet = z.object({
  records: z.number().int().min(0),
  /** The disclosures that were made; what stood already is not among them. */
  disclosureIds: z.array(Id),
});
export type DisclosedSet = z.infer<typeof DisclosedSet>;

export const TakeBackBody = z.object({ disclosureIds: z.array(Id).min(1).max(setLimit * 20) });

const tag = 'consents';
const inCase = z.object({ caseId: Id });
const inDisclosure = inCase.extend({ disclosureId: Id });

const insurance = { agencyId: '0198f4a0-0000-7000-8000-000000000002', agencyName: 'Försäkringskassan' };
const note = { recordKind: 'session' as const, recordId: '0198f4a0-0000-7000-8000-000000000003' };
const disclosureId = '0198f4a0-0000-7000-8000-000000000005';
const exampleFiled: Disclosure = {
  id: disclosureId, ...note, category: 'session', fromAgencyName: 'Granviks kommun', toAgencyId: insurance.agencyId, toAgencyName: insurance.agencyName,
  disclosedByName: 'Karin Coachberg', disclosedAt: '2026-03-17T13:05:00.000Z', takenBackAt: null, open: true,
  filed: { byName: 'Fia Kassman', at: '2026-03-18T09:00:00.000Z' },
};

export const disclosuresRoutes = {
  listSharingWays: defineRoute({
    method: 'GET', path: '/cases/:caseId/sharing-ways', tag, access: 'disclosure.ways',
    summary: 'Says what your agency may give to whom now, what the programme proposes, and why the rest is closed',
    params: inCase, response: listOf(SharingWay), status: 200, errors: [],
    example: {
      response: {
        items: [
          { ...insurance, category: 'session', proposed: true, open: { by: 'consent', validTo: '2026-09-15' }, closed: null },
          { ...insurance, category: 'health', proposed: false, open: null, closed: { reason: 'other-category', day: null } },
        ],
        total: 2,
      },
    },
  }),
  discloseRecords: defineRoute({
    method: 'POST', path: '/cases/:caseId/disclosures/set', tag, access: 'disclosure.make',
    summary: 'Gives several of your agency\'s records to other agencies: all of them, or none',
    params: inCase, body: DiscloseRecordsBody, response: DisclosedSet, status: 201, errors: ['consent-missing', 'nobody-named-there', 'too-many-records'],
    example: { body: { records: [note], toAgencyIds: [insurance.agencyId] }, response: { records: 1, disclosureIds: [disclosureId] } },
  }),
  takeBackDisclosures: defineRoute({
    method: 'POST', path: '/cases/:caseId/disclosures/taken-back', tag, access: 'disclosure.make',
    summary: 'Takes back several records that were given: all of them, or none; what has been filed elsewhere stays there',
    params: inCase, body: TakeBackBody, response: z.object({ takenBack: z.number().int() }), status: 201, errors: [],
    example: { body: { disclosureIds: [disclosureId] }, response: { takenBack: 1 } },
  }),
  fileDisclosure: defineRoute({
    method: 'PUT', path: '/cases/:caseId/disclosures/:disclosureId/filed-copy', tag, access: 'disclosure.file',
    summary: 'Says that your agency has entered what it was given in its own records, where it stays', params: inDisclosure,
    response: Disclosure, status: 200, errors: [], example: { response: exampleFiled },
  }),
  unfileDisclosure: defineRoute({
    method: 'DELETE', path: '/cases/:caseId/disclosures/:disclosureId/filed-copy', tag, access: 'disclosure.file',
    summary: 'Takes away your agency\'s word that it has filed what it was given, where that was a mistake', params: inDisclosure,
    status: 204, errors: [],
  }),
} as const;
