import { z } from 'zod';
import { Basis } from './programme-basis.ts';
import { Day } from './words.ts';

/** Every rule that can put something on someone's day. The words for each are with the pages. */
export const dueRules = [
  'referral-decision', 'waiting-list', 'lead-coach', 'contact', 'first-plan', 'plan-review', 'plan-activity', 'plan-step',
  'work-activity', 'measurement', 'risk-routine', 'consent-renewal', 'first-employer-contact', 'placement-follow-up',
  'placement-adaptation', 'placement-outcome', 'normal-stay', 'follow-up-after-discharge', 'team-meeting',
] as const;
export const DueRule = z.enum(dueRules);
export type DueRule = z.infer<typeof DueRule>;

/**
 * The record an item is about. Its id is the record's own, except where one record gives several items:
 * a measurement has `case/instrument/respondent`, a placement's follow-up `placement/side`.
 */
export const DueSubject = z.object({
  kind: z.enum(['programme', 'case', 'consent', 'activity', 'step', 'measurement', 'routine', 'placement', 'adaptation', 'emergency']),
  id: z.string().min(1),
});
export type DueSubject = z.infer<typeof DueSubject>;

/** Who is to act. `staffId` is left out where the role is not filled by a known person. */
export const Responsible = z.object({
  as: z.enum(['lead-coach', 'team-leader', 'named']),
  staffId: z.string().min(1).optional(),
});
export type Responsible = z.infer<typeof Responsible>;

/**
 * How an item stands on a day: `new` has just come and is not late, `soon` is due within its notice,
 * `due` is due this very day, `overdue` was due before it, `risk` is no deadline but wants watching.
 */
export const DueKind = z.enum(['new', 'soon', 'due', 'overdue', 'risk']);
export type DueKind = z.infer<typeof DueKind>;

/** One thing that someone is to do or watch, reckoned from a programme's cadences and a case's facts; never stored. */
export const DueItem = z.object({
  rule: DueRule,
  kind: DueKind,
  dueOn: Day,
  /** The first day the item stood on the list. */
  since: Day,
  responsible: Responsible,
  subject: DueSubject,
  /** What the words need: days, dates, keys. Which ones each rule gives is written where it is reckoned. */
  reason: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Why the rule is there at all: the programme's own fact, or the rule of the house. */
  basis: Basis,
  /** False for what may not be put off. */
  snoozable: z.boolean(),
});
export type DueItem = z.infer<typeof DueItem>;

/** A decision to be reminded later; the item comes back on the day `until`. */
export const Snooze = z.object({
  rule: DueRule,
  subject: DueSubject,
  until: Day,
  /** The due day of the occurrence put off. When given, a later occurrence is not hidden with it. */
  dueOn: Day.optional(),
});
export type Snooze = z.infer<typeof Snooze>;
