import { z } from 'zod';
import { DueKind, dueRules, DueSubject } from './due-item.ts';
import { Basis } from './programme-basis.ts';
import { PhaseKey } from './programme-model.ts';
import { defineRoute } from './route.ts';
import { Attendance, SessionKind, WithWhom } from './sessions.ts';
import { exampleMyDay, exampleToday } from './today-examples.ts';
import { Day, Id, Instant, Version, Words } from './words.ts';

/**
 * Every rule of the cadences; one that is seen in the answers themselves, that something has become worse; and two that
 * secrecy asks of a team leader: an opening in an emergency to review, and a lead coach who has been shut out.
 */
export const TodayRule = z.enum([...dueRules, 'progress-falls', 'emergency-review', 'lead-blocked']);
export type TodayRule = z.infer<typeof TodayRule>;

/** One thing that is due or wants watching, with what the words for it need. */
export const TodayItem = z.object({
  kind: DueKind,
  dueOn: Day,
  /** The first day it stood on the list. */
  since: Day,
  subject: DueSubject,
  reason: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Why the rule is there at all. */
  basis: Basis,
  /** The last day it may be put off to; null for what may not be put off. */
  snoozeUntilAtMost: Day.nullable(),
});
export type TodayItem = z.infer<typeof TodayItem>;

/** What one rule asks for about one person; several items when it asks for several things at once. */
export const DueRow = z.object({
  type: z.literal('due'),
  key: z.string(),
  caseId: Id,
  personName: z.string(),
  rule: TodayRule,
  /** Most pressing first. */
  items: z.array(TodayItem).min(1),
  /** Who is to act, when it is not the reader; null when it is, or when nobody is named. */
  responsibleName: z.string().nullable(),
});
export type DueRow = z.infer<typeof DueRow>;

/** A talk of one's own, booked or held. */
export const Talk = z.object({
  sessionId: Id,
  caseId: Id,
  personName: z.string(),
  kind: SessionKind,
  withWhom: WithWhom,
  withWords: z.string(),
  startsAt: Instant,
  minutes: z.number().int().nullable(),
  place: z.string(),
  attendance: Attendance,
  version: Version,
});
export type Talk = z.infer<typeof Talk>;

/** A talk that has been and of which nobody has said how it went. */
export const TalkRow = z.object({ type: z.literal('talk'), key: z.string(), talk: Talk });
export type TalkRow = z.infer<typeof TalkRow>;

export const TodayRow = z.discriminatedUnion('type', [DueRow, TalkRow]);
export type TodayRow = z.infer<typeof TodayRow>;

/** The most pressing rows of a group, and how many there are in all. */
export const TodayGroup = z.object({ rows: z.array(TodayRow), total: z.number().int().min(0) });
export type TodayGroup = z.infer<typeof TodayGroup>;

/** What others do that the reader wants to hear of. Other events are not news. */
export const newsEvents = [
  'person-referred', 'team-member-added', 'team-member-left', 'lead-coach-changed', 'phase-changed', 'person-discharged', 'case-reopened',
  'consent-given', 'consent-refused', 'consent-withdrawn', 'legal-ground-recorded', 'record-disclosed', 'differing-view-said', 'differing-view-taken-back',
  'assessment-part-written', 'joint-statement-made', 'plan-started', 'plan-answered', 'step-reached', 'activity-done',
  'measurement-recorded', 'routine-started', 'routine-done', 'placement-added', 'placement-ended', 'placement-follow-up-done', 'job-recorded',
  'emergency-opened', 'emergency-reviewed',
] as const;
export const NewsEvent = z.enum(newsEvents);
export type NewsEvent = z.infer<typeof NewsEvent>;

/** Something someone else did, told once however many times it was done that day. */
export const NewsRow = z.object({
  key: z.string(),
  caseId: Id,
  personName: z.string(),
  name: NewsEvent,
  /** The latest time. */
  at: Instant,
  times: z.number().int().positive(),
  /** Null when the person did it herself. */
  byName: z.string().nullable(),
});
export type NewsRow = z.infer<typeof NewsRow>;

/** Everything that one person of the staff has before them today. */
export const Today = z.object({
  today: Day,
  now: TodayGroup,
  thisWeek: TodayGroup,
  watch: TodayGroup,
  news: z.object({ rows: z.array(NewsRow), total: z.number().int().min(0) }),
  /** Due later than within a week; nothing to do about it yet. */
  later: z.number().int().min(0),
  /** Today's talks in the order of the day, whatever came of them. */
  talks: z.array(Talk),
  /** How many cases were gone through, of how many. */
  cases: z.object({ reckoned: z.number().int().min(0), total: z.number().int().min(0) }),
  /** Cases that could not be reckoned: said instead of looking as if nothing were due. */
  failed: z.array(z.object({ caseId: Id, personName: z.string() })),
});
export type Today = z.infer<typeof Today>;

/** What comes next for the person herself. */
export const NextStep = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('talk'), kind: SessionKind, startsAt: Instant, minutes: z.number().int().nullable(), place: z.string(), withName: z.string(),
  }),
  z.object({ type: z.enum(['activity', 'step']), title: z.string(), dueOn: Day }),
]);
export type NextStep = z.infer<typeof NextStep>;

/** Something that the person is asked for. */
export const MyAsk = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('measurement'), instrumentKey: z.string(), dueOn: Day }),
  z.object({ ask: z.literal('plan'), changed: z.boolean() }),
  z.object({ ask: z.literal('consent'), consentId: Id, fromAgencyName: z.string(), toAgencyName: z.string(), validTo: Day }),
]);
export type MyAsk = z.infer<typeof MyAsk>;

/** One thing that the person has done on the way. */
export const Milestone = z.object({
  on: Day,
  what: z.enum(['admitted', 'plan', 'step', 'activity', 'goal', 'placement', 'job']),
  /** In the words of the plan; empty where the thing says itself. */
  words: z.string(),
});
export type Milestone = z.infer<typeof Milestone>;

/** An answer that someone of the staff has written down in the person's name: she is told, so that she can say if it is wrong. */
export const MyNews = z.object({
  news: z.literal('consent-recorded'),
  consentId: Id,
  answer: z.enum(['given', 'refused']),
  byName: z.string(),
  fromAgencyName: z.string(),
  toAgencyName: z.string(),
  at: Instant,
});
export type MyNews = z.infer<typeof MyNews>;

/** One way through a programme, as the person on it sees it. */
export const MyWay = z.object({
  caseId: Id,
  programmeName: Words,
  status: z.enum(['referred', 'waiting', 'declined', 'active', 'discharged', 'closed']),
  phases: z.array(z.object({ key: PhaseKey, label: Words, state: z.enum(['done', 'now', 'coming']) })),
  leadCoach: z.object({ name: z.string(), title: z.string(), phone: z.string().nullable(), email: z.string().nullable() }).nullable(),
  nextStep: NextStep.nullable(),
  asks: z.array(MyAsk),
  /** Of the last two weeks, latest first. */
  news: z.array(MyNews),
  /** Latest first. */
  milestones: z.array(Milestone),
  /** What there is to open. */
  has: z.object({ plan: z.boolean(), measurements: z.boolean(), consents: z.boolean(), placement: z.boolean() }),
});
export type MyWay = z.infer<typeof MyWay>;

export const MyDay = z.object({ ways: z.array(MyWay) });
export type MyDay = z.infer<typeof MyDay>;

const tag = 'today';

export const TodayQuery = z.object({
  /** `mine`: what the reader is to do. `team`: everything in the cases that the team leader answers for. */
  scope: z.enum(['mine', 'team']).default('mine'),
  /** Rows in each group. */
  limit: z.coerce.number().int().min(1).max(500).default(25),
});
export type TodayQuery = z.infer<typeof TodayQuery>;

export const todayRoutes = {
  readToday: defineRoute({
    method: 'GET', path: '/today', tag, access: 'today.read',
    summary: 'Shows what is due, late, at risk and new over all one\'s cases, ranked, with the rule behind each, and today\'s talks',
    query: TodayQuery, response: Today, status: 200, errors: [], example: { response: exampleToday },
  }),
  readMyDay: defineRoute({
    method: 'GET', path: '/my-day', tag, access: 'my-day.read',
    summary: 'Shows the participant what comes next, what is asked, and the way so far',
    response: MyDay, status: 200, errors: [], example: { response: exampleMyDay },
  }),
} as const;
