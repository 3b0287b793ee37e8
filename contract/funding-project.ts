import { z } from 'zod'

/** The two generations of the European Social Fund whose project pages can be read. */
export const FundGeneration = z.enum(['2014-2020', '2021-2027'])
export type FundGeneration = z.infer<typeof FundGeneration>

/**
 * A project as the funder's project bank describes it. What a page leaves out or leaves empty is null.
 * Codes (programme area, objective, intervention type, postal code) are text: `2.1` is no number.
 */
export const FundingProject = z.strictObject({
  generation: FundGeneration,
  /** Projektnummer (2014–2020) or diarienummer (2021–2027). */
  number: z.string().nullable(),
  name: z.string().nullable(),
  owner: z.array(z.string()).nullable(),
  /** Ten digits without dash. */
  ownerOrganisationNumber: z.string().regex(/^\d{10}$/).nullable(),
  region: z.string().nullable(),
  nuts2: z.string().nullable(),
  startDate: z.iso.date().nullable(),
  endDate: z.iso.date().nullable(),
  plannedParticipants: z.int().nonnegative().nullable(),
  totalBudgetSek: z.number().nonnegative().nullable(),
  grantedSek: z.number().nonnegative().nullable(),
  /** The Union's share of the cost, 0 to 1. */
  coFinancingRate: z.number().min(0).max(1).nullable(),
  programmeArea: z.string().nullable(),
  specificObjective: z.string().nullable(),
  interventionType: z.string().nullable(),
  fund: z.string().nullable(),
  cci: z.string().nullable(),
  country: z.string().nullable(),
  strategicImportance: z.boolean().nullable(),
  childPoverty: z.boolean().nullable(),
  contact: z.strictObject({ name: z.string().nullable(), email: z.string().nullable() }),
  /** Five digits without space. */
  postalCode: z.string().regex(/^\d{5}$/).nullable(),
  city: z.string().nullable(),
  address: z.string().nullable(),
  /** The free text after the fields; paragraphs are parted by an empty line. */
  description: z.string().nullable(),
  /** Labels that were not known, and known labels whose value could not be understood, with the text found there. */
  unknown: z.record(z.string(), z.string().nullable()),
})
export type FundingProject = z.infer<typeof FundingProject>

/** One fact that differs between two readings of a project; `field` is a path such as `contact.email`. */
export const FundingProjectChange = z.strictObject({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
export type FundingProjectChange = z.infer<typeof FundingProjectChange>
