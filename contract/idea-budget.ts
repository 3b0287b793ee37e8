import { z } from 'zod';
import { Day } from './words.ts';

/** Regulation (EU) 2021/1060 article 55(2)(a): a year of work is 1,720 hours when an hourly rate is reckoned. */
export const hoursPerYear = 1720;
/** Article 56(1): at most this share of direct staff costs may stand for all other costs. */
export const maxFlatRatePercent = 40;

const Name = z.string().trim().min(1).max(200);
const Kronor = z.number().int().min(0).max(1_000_000_000);

/** What an hour of one category of staff costs, and who says so. The figures are the funder's to set and change. */
export const UnitCost = z.object({
  key: z.string().trim().min(1).max(60),
  label: Name,
  sekPerHour: z.number().int().min(0).max(10_000),
  source: z.string().trim().max(500).default(''),
  asOf: Day.nullable().default(null),
  /** Whether somebody has held the figure against the funder's own text. */
  verified: z.boolean().default(false),
});
export type UnitCost = z.infer<typeof UnitCost>;

/** Someone who works in the project: what as, paid by whom, how much and how long. */
export const StaffRow = z.object({
  role: Name,
  unitCost: z.string().trim().min(1).max(60),
  /** The key of the party that employs them; empty while nobody has said. */
  party: z.string().trim().max(80).default(''),
  /** How many people. */
  people: z.number().int().min(1).max(200).default(1),
  /** Of full time. */
  sharePercent: z.number().int().min(1).max(100),
  months: z.number().int().min(1).max(60),
});
export type StaffRow = z.infer<typeof StaffRow>;

/** Money or work that somebody puts in beside the Union's. */
export const CoFinancing = z.object({ who: Name, kind: z.enum(['cash', 'in-kind']), sek: Kronor });
export type CoFinancing = z.infer<typeof CoFinancing>;

export const IdeaBudget = z.object({
  unitCosts: z.array(UnitCost).max(40).default([]),
  staff: z.array(StaffRow).max(60).default([]),
  flatRatePercent: z.number().int().min(0).max(maxFlatRatePercent).default(maxFlatRatePercent),
  /** The programme area that the Union's share is taken from, in the funder's words. */
  area: z.string().trim().max(200).default(''),
  /** The Union's share of the whole; null while nobody knows. */
  unionPercent: z.number().int().min(0).max(100).nullable().default(null),
  coFinancing: z.array(CoFinancing).max(40).default([]),
});
export type IdeaBudget = z.infer<typeof IdeaBudget>;

/** What is wrong with a budget, or not known yet; the pages have the words. */
export const budgetFaults = [
  'no-staff', 'unit-cost-missing', 'unit-cost-unverified', 'party-missing', 'union-share-missing', 'own-share-missing', 'own-share-too-large',
] as const;
export const BudgetFault = z.enum(budgetFaults);
export type BudgetFault = z.infer<typeof BudgetFault>;

/** What a budget comes to, in whole kronor. */
export const BudgetSum = z.object({
  /** In the order of the staff rows; a row without a unit cost comes to null. */
  rows: z.array(z.object({ hours: z.number().int(), sek: z.number().int().nullable() })),
  directStaff: z.number().int(),
  otherCosts: z.number().int(),
  total: z.number().int(),
  /** Null while the Union's share is not known. */
  union: z.number().int().nullable(),
  ownNeeded: z.number().int().nullable(),
  ownPromised: z.number().int(),
  /** What is needed less what is promised: above zero it is missing, below it is too much. */
  ownMissing: z.number().int().nullable(),
  faults: z.array(BudgetFault),
});
export type BudgetSum = z.infer<typeof BudgetSum>;

/** Hours of one row: 1,720 a year by months, share and people, in whole hours (article 55). */
export function hoursOf({ people, sharePercent, months }: Pick<StaffRow, 'people' | 'sharePercent' | 'months'>): number {
  return Math.round((hoursPerYear * months * sharePercent * people) / (12 * 100));
}

/**
 * Sums a budget by the simplified cost options: unit costs for staff, a flat rate for all else, and what the Union leaves
 * to others. Nothing is rounded up in the Union's disfavour: its part is cut to whole kronor.
 * @param partyKeys the parties of the idea, to tell a row that nobody there pays.
 */
export function sumBudget(budget: IdeaBudget, partyKeys: readonly string[]): BudgetSum {
  const rates = new Map(budget.unitCosts.map((cost) => [cost.key, cost]));
  const rows = budget.staff.map((row) => {
    const hours = hoursOf(row);
    const rate = rates.get(row.unitCost);
    return { hours, sek: rate === undefined ? null : hours * rate.sekPerHour };
  });
  const directStaff = rows.reduce((sum, { sek }) => sum + (sek ?? 0), 0);
  const otherCosts = Math.round((directStaff * budget.flatRatePercent) / 100);
  const total = directStaff + otherCosts;
  const union = budget.unionPercent === null ? null : Math.floor((total * budget.unionPercent) / 100);
  const ownNeeded = union === null ? null : total - union;
  const ownPromised = budget.coFinancing.reduce((sum, { sek }) => sum + sek, 0);
  const ownMissing = ownNeeded === null ? null : ownNeeded - ownPromised;
  const used = budget.staff.flatMap(({ unitCost }) => rates.get(unitCost) ?? []);
  const faults: BudgetFault[] = [
    ...(budget.staff.length === 0 ? ['no-staff' as const] : []),
    ...(rows.some(({ sek }) => sek === null) ? ['unit-cost-missing' as const] : []),
    ...(used.some(({ verified }) => !verified) ? ['unit-cost-unverified' as const] : []),
    ...(budget.staff.some(({ party }) => !partyKeys.includes(party)) ? ['party-missing' as const] : []),
    ...(union === null ? ['union-share-missing' as const] : []),
    ...(ownMissing !== null && ownMissing > 0 ? ['own-share-missing' as const] : []),
    ...(ownMissing !== null && ownMissing < 0 ? ['own-share-too-large' as const] : []),
  ];
  return { rows, directStaff, otherCosts, total, union, ownNeeded, ownPromised, ownMissing, faults };
}
