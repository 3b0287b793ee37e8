import type { InformationCategory } from '../../../contract/access.ts';
import type { ConsentState } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';

/** A consent as it is stored. `given` is the only state that opens anything, and only between its days. */
export interface ConsentFacts {
  fromAgencyId: string;
  toAgencyId: string;
  categories: readonly InformationCategory[];
  state: 'given' | 'refused' | 'withdrawn' | 'superseded';
  validFrom: string;
  validTo: string;
}

/** Someone on the team of a case. The end day is the first day without. */
export interface TeamMemberFacts { staffId: string; agencyId: string; fromOn: string; toOn: string | null }

/** What the access decision needs to know of one case. */
export interface CaseAccessFacts {
  participantId: string;
  responsibleAgencyId: string;
  status: 'referred' | 'waiting' | 'active' | 'discharged' | 'declined' | 'closed';
  referredBy: string | null;
  referredFromAgencyId: string | null;
  team: readonly TeamMemberFacts[];
  consents: readonly ConsentFacts[];
}

export interface RecordFacts {
  ownerAgencyId: string;
  category: InformationCategory;
  sharedWithParticipant: boolean;
  disclosures: readonly { fromAgencyId: string; toAgencyId: string; category: InformationCategory; takenBack: boolean }[];
}

/** Yes or no, and the reason as a code that the interface has words for. */
export interface AccessAnswer { allowed: boolean; reason: AccessReason }
export type AccessReason =
  | 'own-case' | 'on-team' | 'leads-programme' | 'referred-by-me' | 'own-agency' | 'disclosed'
  | 'no-relation' | 'not-shared' | 'no-consent' | 'not-disclosed';

const caseRoles = new Set(['coach', 'team-leader', 'professional']);
const yes = (reason: AccessReason): AccessAnswer => ({ allowed: true, reason });
const no = (reason: AccessReason): AccessAnswer => ({ allowed: false, reason });

/** Whether a consent keeps this way of sharing open on a day. */
export function isOpenWay(
  consents: readonly ConsentFacts[], way: { from: string; to: string; category: InformationCategory }, today: string,
): boolean {
  return consents.some((consent) =>
    consent.state === 'given' && consent.fromAgencyId === way.from && consent.toAgencyId === way.to
    && consent.categories.includes(way.category) && consent.validFrom <= today && today <= consent.validTo);
}

/** The state as a person reads it today. */
export function stateOn(consent: Pick<ConsentFacts, 'state' | 'validFrom' | 'validTo'>, today: string): ConsentState {
  if (consent.state !== 'given') return consent.state;
  if (today > consent.validTo) return 'expired';
  return today < consent.validFrom ? 'not-yet' : 'given';
}

/**
 * May this actor know of the case on this day?
 * The person herself; the team of the responsible agency; another agency's member while the person lets the
 * responsible agency tell it who she is; the team leader of the responsible agency; the one who referred her, until
 * it is decided. Secrecy between authorities: OSL (2009:400) 8:1; consent 10:1 and 12:2.
 */
export function decideCaseAccess(actor: Actor, facts: CaseAccessFacts, today: string): AccessAnswer {
  if (actor.role === 'participant') return actor.id === facts.participantId ? yes('own-case') : no('no-relation');
  if (!caseRoles.has(actor.role)) return no('no-relation');
  const onTeam = facts.team.some((member) => member.staffId === actor.id && member.agencyId === actor.agencyId
    && member.fromOn <= today && (member.toOn === null || today < member.toOn));
  if (onTeam && mayBeTold(actor, facts, today)) return yes('on-team');
  if (actor.role === 'team-leader' && actor.agencyId === facts.responsibleAgencyId) return yes('leads-programme');
  const followsReferral = facts.referredBy === actor.id && facts.referredFromAgencyId === actor.agencyId
    && ['referred', 'waiting', 'declined'].includes(facts.status);
  if (followsReferral) return yes('referred-by-me');
  return onTeam ? no('no-consent') : no('no-relation');
}

function mayBeTold(actor: Actor, facts: CaseAccessFacts, today: string): boolean {
  return actor.agencyId === facts.responsibleAgencyId || (actor.agencyId !== null
    && isOpenWay(facts.consents, { from: facts.responsibleAgencyId, to: actor.agencyId, category: 'identity' }, today));
}

/**
 * May this actor read this record of the case on this day?
 * The owner agency's own people on the case; another agency by a disclosure that a consent keeps open; the person,
 * what is shared with her. Nothing else. A disclosure counts only as the owner's own, of the kind that the record is:
 * nobody gives away what another agency owns, or calls health something else.
 */
export function decideRecordAccess(actor: Actor, record: RecordFacts, facts: CaseAccessFacts, today: string): AccessAnswer {
  const sight = decideCaseAccess(actor, facts, today);
  if (!sight.allowed) return sight;
  if (actor.role === 'participant') return record.sharedWithParticipant ? yes('own-case') : no('not-shared');
  if (record.ownerAgencyId === actor.agencyId) return yes('own-agency');
  const given = record.disclosures.filter((one) => one.toAgencyId === actor.agencyId && !one.takenBack
    && one.fromAgencyId === record.ownerAgencyId && one.category === record.category);
  if (given.length === 0) return no('not-disclosed');
  const open = given.some((one) =>
    isOpenWay(facts.consents, { from: one.fromAgencyId, to: one.toAgencyId, category: one.category }, today));
  return open ? yes('disclosed') : no('no-consent');
}
