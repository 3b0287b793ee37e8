import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Day, Id, listOf, Paging } from './words.ts';

/** What a reader filters by. */
export const timelineKinds = [
  'referral', 'decision', 'phase', 'team', 'consent', 'ground', 'view', 'assessment', 'statement', 'plan', 'step', 'activity', 'talk', 'measurement',
  'placement', 'job', 'discharge', 'follow-up',
] as const;
export const TimelineKind = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof TimelineKind>;

/** One thing that has happened, in parts that the page puts into words. */
export const TimelineEntry = z.object({
  key: z.string(),
  recordId: Id,
  on: Day,
  kind: TimelineKind,
  /** What happened, within the kind: `given`, `withdrawn`; `admit`, `wait`; `started`, `ended`. */
  event: z.string(),
  /** Null where nobody is named, or when the person did it herself. */
  byName: z.string().nullable(),
  agencyName: z.string().nullable(),
  /** Titles, keys and what was written, as far as the reader may see it. */
  about: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Kinds as `?kinds=talk,plan`; left out, everything. */
export const TimelineQuery = Paging.extend({
  kinds: z.string().max(200).optional().transform((text) => (text ? text.split(',') : [])).pipe(z.array(TimelineKind)),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

const caseId = '019a8f00-0000-7000-8000-000000000301';

export const timelineRoutes = {
  readTimeline: defineRoute({
    method: 'GET', path: '/cases/:caseId/timeline', tag: 'timeline', access: 'timeline.read',
    summary: 'Lists what has happened in a case, latest first, as far as the reader may see each thing',
    params: z.object({ caseId: Id }), query: TimelineQuery, response: listOf(TimelineEntry), status: 200, errors: [],
    example: {
      response: {
        items: [{
          key: `${caseId}/step/reached`, recordId: caseId, on: '2026-11-20', kind: 'step', event: 'reached', byName: null, agencyName: null,
          about: { title: 'Besöka två kök' },
        }],
        total: 1,
      },
    },
  }),
} as const;
