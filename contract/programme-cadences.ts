import { z } from 'zod';
import { fact } from './programme-basis.ts';

const days = z.int().min(1).max(730);
const months = z.int().min(1).max(60);

const cadences = [
  /** The team meets over its cases. */
  fact({ key: z.literal('team-meeting'), everyDays: days }),
  /** A referral is decided within so many days after it came. */
  fact({ key: z.literal('referral-decision'), withinDays: days }),
  /** A person on the waiting list is looked at again. */
  fact({ key: z.literal('waiting-list'), everyDays: days }),
  /** The longest time without a talk, meeting or call with the person. */
  fact({ key: z.literal('contact'), everyDays: days }),
  /** Instruments without an interval of their own; the first time counted from admission. */
  fact({ key: z.literal('measurement'), everyMonths: months, firstWithinDays: days }),
  /** From admission to the first joint plan. */
  fact({ key: z.literal('first-plan'), withinDays: days }),
  fact({ key: z.literal('plan-review'), everyMonths: months }),
  /** The longest time, once there is a plan, without any activity that is directed at work. */
  fact({ key: z.literal('work-activity'), withinDays: days }),
  /** From the day work with IPS begins to the first meeting with an employer. */
  fact({ key: z.literal('first-employer-contact'), withinDays: days }),
  /** Both sides of a placement are asked how it goes, each by itself. */
  fact({
    key: z.literal('placement-follow-up'),
    everyWeeks: z.int().min(1).max(52),
    sides: z.array(z.enum(['participant', 'employer'])).min(1),
  }),
  /** Not a limit: the day on which the length of the stay is talked over. */
  fact({ key: z.literal('normal-stay'), months }),
  fact({ key: z.literal('follow-up-after-discharge'), months }),
  /** A consent is talked over so many days before it ends. */
  fact({ key: z.literal('consent-renewal'), daysBefore: days }),
] as const;

/** A rhythm or a limit of a programme. Months are calendar months; 31 August and six months make 28 February. */
export const Cadence = z.discriminatedUnion('key', cadences);
export type Cadence = z.infer<typeof Cadence>;
export type CadenceKey = Cadence['key'];
/** The cadence with the given key and its own fields. */
export type CadenceOf<K extends CadenceKey> = Extract<Cadence, { key: K }>;
