import { z } from 'zod';

/** The two languages of Samsteg; Swedish is the default. */
export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;

/** A text that a person will read, in both languages. */
export const Words = z.object({ sv: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof Words>;

export const Id = z.uuid();
/** Whether a day or an instant lies in a time that people live in: beyond it the database and the reckoning of days give out. */
const isInOurTime = (text: string) => text >= '1800' && text < '2200';
/** A calendar day as `2026-11-24`. */
export const Day = z.iso.date().refine(isInOurTime, 'not-in-our-time');
/** An instant, RFC 3339 in UTC. */
export const Instant = z.iso.datetime().refine(isInOurTime, 'not-in-our-time');
/** The number of the version that an edit builds on; a stale one is answered 409. No number is larger than the database holds. */
export const Version = z.number().int().positive().max(2_147_483_646);

/** Paging by `limit` and `offset`. */
export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

/** Wraps a list the same way everywhere: the items, and how many there are in all for this reader. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.number().int().min(0) });
}
