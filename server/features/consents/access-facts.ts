import type { InformationCategory } from '../../../contract/access.ts';
import type { RecordKind } from '../../../contract/consents.ts';

/** A consent as it is stored. `given` is the only state that opens anything, and only between its days. */
export interface ConsentFacts {
  /** The case it was given in, whose that is, and in which programme: where it holds follows from these. */
  caseId: string;
  programmeId: string;
  participantId: string;
  /** In its own case alone, or in every case of the same person in the same programme. */
  scope: 'case' | 'programme';
  fromAgencyId: string;
  toAgencyId: string;
  categories: readonly InformationCategory[];
  state: 'given' | 'refused' | 'withdrawn' | 'superseded';
  validFrom: string;
  validTo: string;
}

/** A ground in law other than consent, as one agency has recorded it in one case. */
export interface GroundFacts {
  caseId: string;
  fromAgencyId: string;
  toAgencyId: string;
  categories: readonly InformationCategory[];
  /** Whether this kind of ground lets rehabilitation share at all: a control ground does not. */
  opens: boolean;
  validFrom: string;
  validTo: string;
  ended: boolean;
}

/** Someone on the team of a case. The end day is the first day without. */
export interface TeamMemberFacts { staffId: string; agencyId: string; fromOn: string; toOn: string | null }

/** One member of staff, or all of a unit, is shut out from everything about the person. Instants; the end is the first without. */
export interface BlockFacts {
  staffId: string | null;
  unitId: string | null;
  kind: 'participant' | 'conflict-of-interest';
  fromAt: string;
  endedAt: string | null;
}

/** Secrecy marking, protected registration, assumed identity. */
export type Protection = 'marked' | 'protected-registration' | 'assumed';

/** Who may know of a person with a protected identity. */
export interface NamedStaffFacts { staffId: string; namedAt: string; endedAt: string | null }

/** A case that someone opened in an emergency. `untilAt` is the first instant without. */
export interface EmergencyFacts { caseId: string; staffId: string; agencyId: string; openedAt: string; untilAt: string; ended: boolean }

/** What the access decision needs to know of one case, and of the person whose it is. */
export interface CaseAccessFacts {
  caseId: string;
  programmeId: string;
  participantId: string;
  responsibleAgencyId: string;
  status: 'referred' | 'waiting' | 'active' | 'discharged' | 'declined' | 'closed';
  referredBy: string | null;
  referredFromAgencyId: string | null;
  team: readonly TeamMemberFacts[];
  /** Of any case: the rule takes those that hold in this one. */
  consents: readonly ConsentFacts[];
  /** Of any case, likewise. */
  grounds: readonly GroundFacts[];
  /** Those that concern this person. */
  blocks: readonly BlockFacts[];
  protection: Protection | null;
  /** Those named for this person. */
  namedStaff: readonly NamedStaffFacts[];
  /** Of any case, likewise. */
  emergencies: readonly EmergencyFacts[];
}

/** One record of a case. */
export interface RecordFacts {
  kind: RecordKind;
  ownerAgencyId: string;
  category: InformationCategory;
  sharedWithParticipant: boolean;
  disclosures: readonly { fromAgencyId: string; toAgencyId: string; category: InformationCategory; takenBack: boolean }[];
}

/** Yes or no, and the reason as a code that the interface has words for. */
export interface AccessAnswer { allowed: boolean; reason: AccessReason }
export type AccessReason =
  | 'own-case' | 'on-team' | 'leads-programme' | 'referred-by-me' | 'emergency'
  | 'own-agency' | 'own-records' | 'disclosed'
  | 'no-relation' | 'not-shared' | 'no-consent' | 'not-disclosed'
  | 'conflict-of-interest' | 'protected-identity' | 'blocked';
