import type { SexGroup } from '../../../contract/indicators.ts';
import type { IncomeSource } from '../../../contract/programme-criteria.ts';

/** Answers to an instrument at one time: the score, or the items where each stands alone. */
export interface RatingPoint {
  score: number | null;
  answers: Readonly<Record<string, number | null>>;
}

/** The first and the last answers of one who rates; the same when there has been one day only. */
export interface Rating {
  instrument: string;
  respondent: 'participant' | 'caseworker';
  days: number;
  first: RatingPoint;
  last: RatingPoint;
}

/** All that counting knows of a case. It holds no name, no id and no day. */
export interface CountedCase {
  sex: SexGroup;
  status: 'referred' | 'waiting' | 'active' | 'discharged' | 'declined' | 'closed';
  admitted: boolean;
  daysInProgramme: number | null;
  dischargeOutcome: string | null;
  /** A paid job of at least four hours a week began within the programme. */
  jobStart: boolean;
  jobAtDischarge: boolean;
  hadPlacement: boolean;
  /** A placement that has begun has all its adaptations in place. */
  adaptedPlacement: boolean;
  /** Null when it has not been asked. */
  incomeAfter: readonly IncomeSource[] | null;
  incomeAtFollowUp: readonly IncomeSource[] | null;
  followUp: 'done' | 'given-up' | null;
  occupationAtFollowUp: string | null;
  coachChanges: number;
  jointPlan: boolean;
  assessedAreas: number;
  alikeAreas: number;
  ratings: readonly Rating[];
}

/** What of an instrument counting needs: which way is better, and how much is more than chance. */
export interface InstrumentSense {
  key: string;
  direction: 'higher-is-better' | 'higher-is-worse';
  smallestChange: number | null;
}
