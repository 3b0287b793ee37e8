import { z } from 'zod';
import { informationCategories, type AccessKey } from './access.ts';
import { recordKinds } from './consents.ts';
import { ClosedWay } from './disclosures.ts';
import { PartyKind } from './programme-model.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant } from './words.ts';

/** Every reason that the access rule gives, for yes and for no. The pages have words for each. */
export const accessReasons = [
  'own-case', 'on-team', 'leads-programme', 'referred-by-me', 'emergency', 'own-agency', 'own-records', 'disclosed',
  'no-relation', 'not-shared', 'no-consent', 'not-disclosed', 'conflict-of-interest', 'protected-identity', 'blocked',
] as const;
export const AccessReasonCode = z.enum(accessReasons);
export type AccessReasonCode = z.infer<typeof AccessReasonCode>;

/** What keeps a way of sharing open: the person's yes, or another ground in law. */
export const WayEvidence = z.object({
  by: z.enum(['consent', 'ground']),
  fromAgencyName: z.string(),
  since: Day,
  until: Day,
  /** Of a ground. */
  statute: z.string().nullable(),
});
export type WayEvidence = z.infer<typeof WayEvidence>;

/** One reason with what it rests on, as far as there is more to say. */
export const AccessReasonDetail = z.object({
  code: AccessReasonCode,
  /** The agency that the reason is about: the reader's own, the one that answers, or the one that gave. */
  agencyName: z.string().nullable(),
  /** Who gave the record. */
  staffName: z.string().nullable(),
  /** Since when, or on which day. */
  on: Day.nullable(),
  /** When an emergency opening ends. */
  untilAt: Instant.nullable(),
  way: WayEvidence.nullable(),
});
export type AccessReasonDetail = z.infer<typeof AccessReasonDetail>;

/** One kind of information, shut, with why. */
const ShutWay = z.object({ category: z.enum(informationCategories), ...ClosedWay.shape });
const OpenWay = z.object({ category: z.enum(informationCategories), way: WayEvidence });

/** What another agency lets the reader's know about the person, kind by kind. It says nothing of whether there are records. */
export const AgencySight = z.object({
  agencyId: Id, agencyName: z.string(), agencyKind: PartyKind,
  open: z.array(OpenWay), shut: z.array(ShutWay),
});
export type AgencySight = z.infer<typeof AgencySight>;

/** What only those who lead a case do: where the reader does not, it is said. */
export const leadDeeds = ['case.decide', 'case.change', 'team.change', 'case.discharge', 'case.follow-up'] as const satisfies readonly AccessKey[];
export const LeadDeed = z.enum(leadDeeds);
export type LeadDeed = z.infer<typeof LeadDeed>;

const tag = 'consents';
const inCase = z.object({ caseId: Id });
const exampleReason: AccessReasonDetail = {
  code: 'on-team', agencyName: 'Försäkringskassan', staffName: null, on: '2026-03-16', untilAt: null,
  way: { by: 'consent', fromAgencyName: 'Granviks kommun', since: '2026-03-16', until: '2026-09-15', statute: null },
};

export const accessReasonsRoutes = {
  explainCase: defineRoute({
    method: 'GET', path: '/cases/:caseId/sight', tag, access: 'reason.read',
    summary: 'Says why the caller may know of the case, and what each other agency lets the caller\'s agency know or not',
    params: inCase, status: 200, errors: [],
    response: z.object({
      reasons: z.array(AccessReasonDetail),
      /** The reader's own kind of agency; null for the person. */
      ownKind: PartyKind.nullable(),
      agencies: z.array(AgencySight),
      /** What the reader's role does not do in this case, and who answers for it. */
      notForYou: z.array(LeadDeed), responsibleAgencyName: z.string(),
    }),
    example: {
      response: {
        reasons: [exampleReason], ownKind: 'social-insurance', notForYou: [...leadDeeds], responsibleAgencyName: 'Granviks kommun',
        agencies: [{
          agencyId: '0198f4a0-0000-7000-8000-000000000001', agencyName: 'Granviks kommun', agencyKind: 'municipality',
          open: [{ category: 'plan', way: { by: 'consent', fromAgencyName: 'Granviks kommun', since: '2026-03-16', until: '2026-09-15', statute: null } }],
          shut: [{ category: 'health', reason: 'other-category', day: null }],
        }],
      },
    },
  }),
  explainRecord: defineRoute({
    method: 'GET', path: '/cases/:caseId/records/:recordKind/:recordId/reasons', tag, access: 'reason.read',
    summary: 'Says why the caller may read one record, in the reasons of the access rule itself',
    params: inCase.extend({ recordKind: z.enum(recordKinds), recordId: Id }), status: 200, errors: [],
    response: z.object({ reasons: z.array(AccessReasonDetail) }),
    example: {
      response: {
        reasons: [exampleReason, {
          code: 'disclosed', agencyName: 'Granviks kommun', staffName: 'Karin Coachberg', on: '2026-03-17', untilAt: null,
          way: { by: 'consent', fromAgencyName: 'Granviks kommun', since: '2026-03-16', until: '2026-09-15', statute: null },
        }],
      },
    },
  }),
} as const;
