import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Id, Version } from './words.ts';

export const Sex = z.enum(['woman', 'man', 'other']);
export type Sex = z.infer<typeof Sex>;

/** How the person would rather be reached. */
export const BestWay = z.enum(['phone', 'text-message', 'email', 'letter']);
export type BestWay = z.infer<typeof BestWay>;

export const Phone = z.string().trim().regex(/^(\+?[0-9][0-9 ()-]{4,20})?$/, 'not-a-phone-number');
export const Email = z.union([z.email(), z.literal('')]);

const details = {
  phone: Phone,
  email: Email,
  address: z.string().trim().max(120),
  postalCode: z.string().trim().max(10),
  city: z.string().trim().max(60),
  bestWay: BestWay,
};

/** How to reach a person. What is not known is an empty text. */
export const Contact = z.object({ ...details, mayChange: z.boolean(), version: Version });
export type Contact = z.infer<typeof Contact>;

export const ContactChange = z.object({
  phone: details.phone.default(''),
  email: details.email.default(''),
  address: details.address.default(''),
  postalCode: details.postalCode.default(''),
  city: details.city.default(''),
  bestWay: details.bestWay,
  version: Version,
});
export type ContactChange = z.infer<typeof ContactChange>;

/** The number by which authorities know the person; null when none is on file. */
export const PersonalNumberOnFile = z.object({ personalNumber: z.string().nullable(), kind: z.enum(['personal', 'coordination']).nullable() });

const tag = 'participants';
const inCase = z.object({ caseId: Id });
const example = {
  phone: '070-174 06 05', email: 'vilma.testgren@example.org', address: 'Påhittade gatan 1', postalCode: '123 45', city: 'Granvik',
  bestWay: 'text-message', version: 1,
};

export const participantsRoutes = {
  readContact: defineRoute({
    method: 'GET', path: '/cases/:caseId/contact', tag, summary: 'Shows how to reach the person of a case', access: 'case.read',
    params: inCase, response: Contact, status: 200, errors: [], example: { response: { ...example, mayChange: true } },
  }),
  readPersonalNumber: defineRoute({
    method: 'GET', path: '/cases/:caseId/personal-number', tag, access: 'case.read',
    summary: 'Shows the person\'s personal or coordination number; each look is logged by itself',
    params: inCase, response: PersonalNumberOnFile, status: 200, errors: ['identity-protected'],
    example: { response: { personalNumber: null, kind: null } },
  }),
  changeContact: defineRoute({
    method: 'PUT', path: '/cases/:caseId/contact', tag, summary: 'Changes how to reach the person of a case', access: 'contact.change', keepsNames: true,
    params: inCase, body: ContactChange, response: Contact, status: 200, errors: ['identity-protected', 'stale-version'],
    example: { body: example, response: { ...example, mayChange: true, version: 2 } },
  }),
} as const;
