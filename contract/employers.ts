import { z } from 'zod';
import { ShareWith } from './record-writes.ts';
import { Day, Id, Version } from './words.ts';

const line = z.string().trim().max(200);

/** An employer as the agency that found it keeps it. The number is ten digits without a dash, or null when not known. */
export const Employer = z.object({
  id: Id,
  name: z.string(),
  organisationNumber: z.string().nullable(),
  industry: z.string(),
  city: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  version: Version,
});
export type Employer = z.infer<typeof Employer>;

export const NewEmployer = z.object({
  name: line.min(1),
  /** With or without a dash; left out or empty when it is not known. A personal number is refused. */
  organisationNumber: z.string().trim().max(13).optional(),
  industry: line.default(''),
  city: line.default(''),
  contactName: line.default(''),
  contactPhone: line.default(''),
  contactEmail: line.default(''),
});
export type NewEmployer = z.infer<typeof NewEmployer>;

export const contactWays = ['face-to-face', 'phone', 'mail'] as const;
export const ContactWay = z.enum(contactWays);
export type ContactWay = z.infer<typeof ContactWay>;

/** A contact with an employer for one person's sake. Face to face is what IPS counts. */
export const EmployerContact = z.object({
  id: Id,
  employerId: Id,
  employerName: z.string(),
  contactedOn: Day,
  way: ContactWay,
  note: z.string(),
  contactedByName: z.string(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('work'),
});
export type EmployerContact = z.infer<typeof EmployerContact>;

export const NewEmployerContact = z.object({
  employerId: Id,
  contactedOn: Day,
  way: ContactWay,
  note: z.string().trim().max(2000).default(''),
  shareWith: ShareWith,
});
export type NewEmployerContact = z.infer<typeof NewEmployerContact>;
