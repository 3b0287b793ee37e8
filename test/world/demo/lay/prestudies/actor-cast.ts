import type { ActorKind, ActorSector, ActorStage, MeetingKind, OutcomeKind, RelationState } from '../../../../../contract/actors.ts';
import type { StaffKey } from '../../cast/staff.ts';

export interface CastActor {
  key: string;
  name: string;
  kind: ActorKind;
  sector: ActorSector;
  role: string;
  contribution: string;
  /** Interest and influence, one to five each; left out while nobody has judged them. */
  judged?: readonly [interest: number, influence: number];
  keeper?: StaffKey;
  people: readonly (readonly [name: string, role: string])[];
  /** From the oldest: how many days ago, the stage after it, and what was said. */
  history: readonly (readonly [daysAgo: number, stage: ActorStage, note: string])[];
  /** In how many days the next contact is to be; a day that has passed is below nought. */
  next?: readonly [inDays: number, about: string];
  /** How many days ago its letter was signed; null for one that is only saved. */
  letterSigned?: number | null;
}

export type CastRelation = readonly [one: string, other: string, state: RelationState, about: string];

export interface CastMeeting {
  kind: MeetingKind;
  title: string;
  daysAgo: number;
  place: string;
  headcount: number;
  actors: readonly string[];
  outcomes: readonly (readonly [OutcomeKind, string])[];
}

export interface CastMap { actors: readonly CastActor[]; relations: readonly CastRelation[]; meetings: readonly CastMeeting[] }
