import { z } from 'zod';
import { CorrectionReason, ShareWith } from './record-writes.ts';
import { Day, Id, Version, type Words } from './words.ts';

/** Support to a wage, as Arbetsförmedlingen gives it. */
export const subsidyKeys = [
  'new-start-job', 'introduction-job', 'vocational-introduction', 'wage-subsidy-employment', 'wage-subsidy-development',
  'wage-subsidy-development-samhall', 'wage-subsidy-security', 'public-sheltered-work', 'other',
] as const;
export const SubsidyKey = z.enum(subsidyKeys);
export type SubsidyKey = z.infer<typeof SubsidyKey>;

interface Subsidy { label: Words; source: string }

// Named there; not yet checked against Arbetsförmedlingen's own list.
const labour = 'Konjunkturinstitutet on subsidised employment (konj.se)';
const disability = 'Konjunkturinstitutet on subsidised employment for people with reduced work capacity (konj.se)';

/** The subsidies with their words and where the list comes from. Conditions and amounts change and are not kept here. */
export const subsidies: Readonly<Record<SubsidyKey, Subsidy>> = {
  'new-start-job': { label: { sv: 'Nystartsjobb', en: 'New start job' }, source: labour },
  'introduction-job': { label: { sv: 'Introduktionsjobb', en: 'Introduction job' }, source: labour },
  'vocational-introduction': { label: { sv: 'Yrkesintroduktion', en: 'Vocational introduction' }, source: labour },
  'wage-subsidy-employment': { label: { sv: 'Lönebidrag för anställning', en: 'Wage subsidy for employment' }, source: disability },
  'wage-subsidy-development': { label: { sv: 'Lönebidrag för utveckling i anställning', en: 'Wage subsidy for development' }, source: disability },
  'wage-subsidy-development-samhall': { label: { sv: 'Lönebidrag för utveckling hos Samhall', en: 'Wage subsidy for development at Samhall' }, source: disability },
  'wage-subsidy-security': { label: { sv: 'Lönebidrag för trygghet i anställning', en: 'Wage subsidy for security' }, source: disability },
  'public-sheltered-work': { label: { sv: 'Offentligt skyddat arbete', en: 'Sheltered work with a public employer' }, source: disability },
  other: { label: { sv: 'Annat lönestöd', en: 'Other wage support' }, source: 'So that none is forced into the wrong row' },
};

/** A job that the person has got. What counts as work in the results is the counting rules' matter. */
export const Job = z.object({
  id: Id,
  placementId: Id.nullable(),
  employerId: Id.nullable(),
  employerName: z.string().nullable(),
  title: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
  hoursPerWeek: z.number(),
  paid: z.boolean(),
  subsidy: SubsidyKey.nullable(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('work'),
  version: Version,
});
export type Job = z.infer<typeof Job>;

export const NewJob = z.object({
  placementId: Id.nullable().default(null),
  employerId: Id.nullable().default(null),
  title: z.string().trim().min(1).max(200),
  startsOn: Day,
  endsOn: Day.nullable().default(null),
  hoursPerWeek: z.number().gt(0).max(80),
  paid: z.boolean(),
  subsidy: SubsidyKey.nullable().default(null),
  shareWith: ShareWith,
});
export type NewJob = z.infer<typeof NewJob>;

export const JobChange = NewJob.extend({ version: Version, correctionReason: CorrectionReason });
export type JobChange = z.infer<typeof JobChange>;
