import { z } from 'zod';
import { Email, Phone } from './participants.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, Version } from './words.ts';

/**
 * The three forms of protected personal details (skyddade personuppgifter): a secrecy marking (sekretessmarkering),
 * protected registration (skyddad folkbokföring) and an assumed identity (fingerade personuppgifter).
 */
export const protectionKinds = ['marked', 'protected-registration', 'assumed'] as const;
export const ProtectionKind = z.enum(protectionKinds);
export type ProtectionKind = z.infer<typeof ProtectionKind>;

/** What stands for the given name of one who is protected, wherever a name would stand; the family name is a case code. */
export const protectedName = 'Skyddad identitet';

const Colleague = z.object({ staffId: Id, name: z.string(), title: z.string(), agencyName: z.string() });

/** Someone who may know of the person. */
export const NamedStaff = Colleague.extend({
  id: Id,
  /** A team leader of the responsible agency, or the lead coach: one of them stays. */
  leads: z.boolean(),
  /** False for one who has left: they cannot sign in, and should be ended. */
  active: z.boolean(),
  namedOn: Day,
});
export type NamedStaff = z.infer<typeof NamedStaff>;

/** How a person's details are protected, by whom, and who may know of her. */
export const Protection = z.object({
  /** Null: not protected. */
  kind: ProtectionKind.nullable(),
  recordedOn: Day.nullable(),
  recordedByName: z.string().nullable(),
  /** Those who may know; empty for other agencies' staff. */
  named: z.array(NamedStaff),
  /** Who can be named: staff of the responsible agency who work with people, and those on the team. Empty for those who may not. */
  candidates: z.array(Colleague.extend({ leads: z.boolean(), onTeam: z.boolean() })),
  mayChange: z.boolean(),
  /** Whether the reader may see who it is. */
  mayShow: z.boolean(),
});
export type Protection = z.infer<typeof Protection>;

/** With protected registration or an assumed identity no way to reach the person is kept without a need. */
export const Need = z.union([z.literal(''), z.string().trim().min(10, 'need-missing').max(500)]).default('');

export const ProtectBody = z.object({
  kind: ProtectionKind,
  staffIds: z.array(Id).min(1, 'nobody-named').max(20),
  /** Why ways to reach her must be kept; without it they are taken away where the form of protection asks so. */
  contactNeed: Need,
  /** For an assumed identity: that what is on file is the new identity, and nothing here tells of the earlier one. */
  newIdentityOnly: z.boolean().default(false),
});
export type ProtectBody = z.infer<typeof ProtectBody>;

export const showReasons = ['reach-the-person', 'deal-with-authority', 'check-who-it-is', 'danger'] as const;
export const ShowReason = z.enum(showReasons);
export type ShowReason = z.infer<typeof ShowReason>;
export const ShowBody = z.object({ reason: ShowReason });

const ways = {
  phone: z.string(), email: z.string(), address: z.string(), postalCode: z.string(), city: z.string(),
};

/** Who it is. Shown until an instant, and kept by nobody. */
export const ShownIdentity = z.object({
  name: z.string(),
  birthDate: Day.nullable(),
  personalNumber: z.string().nullable(),
  municipality: z.string().nullable(),
  ...ways,
  /** Why ways to reach the person are kept; empty where nothing was said. */
  contactNeed: z.string(),
  version: Version,
  until: Instant,
});
export type ShownIdentity = z.infer<typeof ShownIdentity>;

export const ProtectedContactBody = z.object({
  phone: Phone.default(''), email: Email.default(''),
  address: z.string().trim().max(120).default(''), postalCode: z.string().trim().max(10).default(''), city: z.string().trim().max(60).default(''),
  need: z.string().trim().min(10, 'need-missing').max(500),
  version: Version,
});
export type ProtectedContactBody = z.infer<typeof ProtectedContactBody>;

export const LiftBody = z.object({ reason: z.string().trim().min(10, 'need-missing').max(500) });
export type LiftBody = z.infer<typeof LiftBody>;

const tag = 'participants';
const inCase = z.object({ caseId: Id });
const coach = { staffId: '01990000-0000-7000-8000-000000000401', name: 'Karin Coachberg', title: 'Coach', agencyName: 'Granviks kommun' };

export const protectionRoutes = {
  readProtection: defineRoute({
    method: 'GET', path: '/cases/:caseId/protection', tag, access: 'protection.read',
    summary: 'Shows whether the person has protected details, and who is named to know of her; never who she is',
    params: inCase, response: Protection, status: 200, errors: [],
    example: {
      response: {
        kind: 'marked', recordedOn: '2026-11-20', recordedByName: coach.name, candidates: [], mayChange: true, mayShow: true,
        named: [{ ...coach, id: '01990000-0000-7000-8000-000000000911', leads: true, active: true, namedOn: '2026-11-20' }],
      },
    },
  }),
  protectPerson: defineRoute({
    method: 'POST', path: '/cases/:caseId/protection', tag, access: 'protection.change',
    summary: 'Records protected details: who the person is leaves every ordinary row, and only those named may know of her',
    params: inCase, body: ProtectBody, status: 204,
    errors: ['protected-already', 'nobody-named', 'cannot-be-named', 'earlier-identity-on-file'],
    example: { body: { kind: 'marked', staffIds: [coach.staffId] } },
  }),
  showIdentity: defineRoute({
    method: 'POST', path: '/cases/:caseId/identity-views', tag, access: 'protected-identity.show', asks: true, stepUp: true,
    summary: 'Shows who a protected person is, for a stated reason and one minute; each look is logged by itself',
    params: inCase, body: ShowBody, response: ShownIdentity, status: 200, errors: ['not-protected'],
    example: {
      body: { reason: 'reach-the-person' },
      response: {
        name: 'Vilma Testgren', birthDate: '1994-05-17', personalNumber: null, municipality: 'Granvik', phone: '070-174 06 05', email: '', address: '',
        postalCode: '', city: '', contactNeed: 'Hon vill bli ringd inför varje möte.', version: 1, until: '2026-11-24T09:01:00.000Z',
      },
    },
  }),
  changeProtectedContact: defineRoute({
    method: 'PUT', path: '/cases/:caseId/protected-contact', tag, access: 'protection.change', stepUp: true, keepsNames: true,
    summary: 'Writes how a protected person is reached, with why it must be kept; only those named see it',
    params: inCase, body: ProtectedContactBody, status: 204, errors: ['not-protected', 'stale-version'],
    example: { body: { phone: '070-174 06 05', need: 'Hon vill bli ringd inför varje möte.', version: 1 } },
  }),
  nameStaff: defineRoute({
    method: 'POST', path: '/cases/:caseId/named-staff', tag, access: 'protection.change',
    summary: 'Names one more who may know of a protected person',
    params: inCase, body: z.object({ staffId: Id }), status: 204, errors: ['not-protected', 'cannot-be-named', 'named-already'],
    example: { body: { staffId: coach.staffId } },
  }),
  endNaming: defineRoute({
    method: 'POST', path: '/cases/:caseId/named-staff/:namedId/end', tag, access: 'protection.change',
    summary: 'Ends that someone may know of a protected person; one who leads stays',
    params: inCase.extend({ namedId: Id }), status: 204, errors: ['last-named'],
  }),
  liftProtection: defineRoute({
    method: 'POST', path: '/cases/:caseId/protection/lift', tag, access: 'protection.change', stepUp: true,
    summary: 'Lifts the protection: the details go back to the ordinary rows, and that it was there is kept',
    params: inCase, body: LiftBody, status: 204, errors: ['not-protected'],
    example: { body: { reason: 'Skatteverket har tagit bort sekretessmarkeringen.' } },
  }),
} as const;
