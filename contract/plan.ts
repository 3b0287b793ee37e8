import { z } from 'zod';
import { PartyKind } from './programme-model.ts';
import { Day, Id, Instant, Version } from './words.ts';

/** The five tracks that run beside each other on one time axis. */
export const PlanTrack = z.enum(['health', 'everyday-life', 'work', 'studies', 'economy']);
export type PlanTrack = z.infer<typeof PlanTrack>;

export const PlanGoal = z.object({
  id: Id,
  /** The person's own words. */
  words: z.string(),
  track: PlanTrack.nullable(),
  state: z.enum(['open', 'reached', 'let-go']),
});
export type PlanGoal = z.infer<typeof PlanGoal>;

/** A step (delmål): a point on the way, reached or not. */
export const PlanStep = z.object({
  id: Id,
  goalId: Id.nullable(),
  track: PlanTrack,
  title: z.string(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  dropped: z.boolean(),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** A measure with someone who answers for it: an agency, the person, or someone else by name. */
export const PlanActivity = z.object({
  id: Id,
  goalId: Id.nullable(),
  track: PlanTrack,
  title: z.string(),
  need: z.string(),
  responsibleKind: z.enum(['agency', 'participant', 'other']),
  responsibleAgencyId: Id.nullable(),
  responsibleAgencyName: z.string().nullable(),
  /** Tells the principals that the law speaks of, municipality and region, from others. */
  responsibleAgencyKind: PartyKind.nullable(),
  responsibleStaffId: Id.nullable(),
  responsibleStaffName: z.string().nullable(),
  responsibleOther: z.string().nullable(),
  /** Directed at work itself, as the BIP research means it. */
  workFocused: z.boolean(),
  startsOn: Day,
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  /** `planned` and `running` are one and the same, before and after the first day. */
  state: z.enum(['planned', 'running', 'done', 'stopped']),
});
export type PlanActivity = z.infer<typeof PlanActivity>;

/** All that one version of a plan says. */
export const PlanContent = z.object({
  overallAgencyId: Id,
  overallAgencyName: z.string(),
  summary: z.string(),
  nextReviewOn: Day.nullable(),
  goals: z.array(PlanGoal),
  steps: z.array(PlanStep),
  activities: z.array(PlanActivity),
});
export type PlanContent = z.infer<typeof PlanContent>;

export const planChanges = [
  'plan-started', 'plan-changed', 'goal-added', 'goal-changed', 'goal-reached', 'goal-let-go', 'step-added', 'step-changed',
  'step-reached', 'step-dropped', 'activity-added', 'activity-changed', 'activity-done', 'activity-stopped',
] as const;
/** What a version did to the one before it. */
export const PlanChange = z.enum(planChanges);
export type PlanChange = z.infer<typeof PlanChange>;

export const PlanVersionEntry = z.object({
  version: Version,
  change: PlanChange,
  /** What was changed, by its title. Empty when it is the plan itself. */
  subject: z.string(),
  savedByName: z.string(),
  savedAt: Instant,
});
export type PlanVersionEntry = z.infer<typeof PlanVersionEntry>;

export const AgreementAnswer = z.enum(['agrees', 'partly', 'disagrees']);
export type AgreementAnswer = z.infer<typeof AgreementAnswer>;

/** What the person said, and of which version. It holds for that version only. */
export const Agreement = z.object({
  id: Id,
  planVersion: Version,
  answer: AgreementAnswer,
  words: z.string(),
  how: z.enum(['self', 'meeting', 'phone', 'letter']),
  saidOn: Day,
  /** Who wrote it down; null when she did it herself. */
  recordedByName: z.string().nullable(),
  /** Whether the plan has been changed since. */
  changedSince: z.boolean(),
});
export type Agreement = z.infer<typeof Agreement>;

/**
 * Something in the plan that wants a look, with the rule that says so. `subjectId` is the step or activity it is about,
 * `subject` its title or the measure that is missing, `track` the lane that is empty; `days` how many days late or long.
 */
export const PlanWarning = z.object({
  rule: z.enum(['no-work-activity', 'area-empty', 'measure-not-planned', 'activity-overdue', 'step-overdue', 'nobody-named', 'long-wait']),
  subjectId: Id.nullable(),
  subject: z.string().nullable(),
  track: PlanTrack.nullable(),
  days: z.number().int().nullable(),
  /** What the rule rests on. */
  sources: z.array(z.object({ name: z.string(), address: z.url().nullable() })),
});
export type PlanWarning = z.infer<typeof PlanWarning>;

/** The joint plan whole. Its four parts by law (SoL 2025:400 10:8, HSL 2017:30 16:4) are laid out from this. */
export const Plan = PlanContent.extend({
  id: Id,
  version: Version,
  startedOn: Day,
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('plan'),
  warnings: z.array(PlanWarning),
  /** The latest answer; null while she has not been asked. */
  agreement: Agreement.nullable(),
  /** Every answer, the latest first. */
  agreements: z.array(Agreement),
  /** Every version, the latest first. */
  versions: z.array(PlanVersionEntry),
});
export type Plan = z.infer<typeof Plan>;

/** One difference between two versions: a part that came, went or changed. */
export const PlanDifference = z.object({
  part: z.enum(['plan', 'goal', 'step', 'activity']),
  kind: z.enum(['added', 'removed', 'changed']),
  /** The part's title, as it is called now. Empty when it is the plan itself. */
  title: z.string(),
  /** The fields that differ. */
  fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type PlanDifference = z.infer<typeof PlanDifference>;

export const PlanVersion = PlanVersionEntry.extend({ content: PlanContent, changedSince: z.array(PlanDifference) });
export type PlanVersion = z.infer<typeof PlanVersion>;
