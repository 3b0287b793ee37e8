import type { z } from 'zod';
import type { dischargeOutcomes, DischargeReason, Income, occupations } from '../../../../contract/discharges.ts';
import type { SubsidyKey } from '../../../../contract/jobs.ts';
import type { PlacementOutcome } from '../../../../contract/placements.ts';

/** Shares of a person's income by source, in percent. */
export type IncomeShares = Partial<Record<z.infer<typeof Income>['source'], number>>;

/** How it goes over the months: where the person begins and ends on a scale of ten, and the dips on the way. */
export interface Curve {
  from: number;
  to: number;
  /** A relapse: the day it is deepest, how deep, and how long it lasts. */
  dip?: { day: number; depth: number; days: number };
}

export interface StoryPlacement {
  /** Days after admission. */
  from: number;
  days: number;
  /** Hours a week, each step an equal part of the time. */
  hours: readonly number[];
  kind: 'study-visit' | 'work-trial' | 'work-training' | 'internship';
  outcome: PlacementOutcome;
  words: string;
}

export interface StoryJob { from: number; hours: number; paid: boolean; subsidy: SubsidyKey | null; title: string }

export interface StoryEnding {
  day: number;
  reason: DischargeReason;
  outcome: (typeof dischargeOutcomes)[number];
  after: IncomeShares;
  summary: string;
  support: string;
  /** What comes of the follow-up six months later, if the person is there to ask. */
  followUp: { result: 'done'; occupation: (typeof occupations)[number]; income: IncomeShares; note: string } | { result: 'given-up'; why: string };
}

/** What the person says about sharing. */
export type ConsentWay = 'all' | 'not-health' | 'withdraws' | 'narrows';

/**
 * A way through a programme, told in days after admission. Where today comes before the end, the life is cut there:
 * the rest has not happened yet.
 */
export interface Story {
  key: string;
  /** How long the decision takes. */
  decidedAfter: number;
  /** On the waiting list first, so many days. */
  waits?: number;
  consents: ConsentWay;
  curve: Curve;
  before: IncomeShares;
  /** The plan's text material. */
  plan: 'work' | 'health-first' | 'studies' | 'young';
  placements: readonly StoryPlacement[];
  job?: StoryJob;
  /** Days on which another coach takes over. */
  coachChanges: readonly number[];
  ending: StoryEnding;
}
