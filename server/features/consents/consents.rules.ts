import type { InformationCategory } from '../../../contract/access.ts';
import type { ConsentState } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Moment } from '../../platform/clock.ts';
import type { AccessAnswer, AccessReason, CaseAccessFacts, ConsentFacts, RecordFacts } from './access-facts.ts';

const caseRoles = new Set(['coach', 'team-leader', 'professional']);
/** What one who referred may follow: nobody has been taken in. */
const undecided = new Set<CaseAccessFacts['status']>(['referred', 'waiting', 'declined']);
const yes = (reason: AccessReason): AccessAnswer => ({ allowed: true, reason });
const no = (reason: AccessReason): AccessAnswer => ({ allowed: false, reason });

/** The state as a person reads it today. */
export function stateOn(consent: Pick<ConsentFacts, 'state' | 'validFrom' | 'validTo'>, today: string): ConsentState {
  if (consent.state !== 'given') return consent.state;
  if (today > consent.validTo) return 'expired';
  return today < consent.validFrom ? 'not-yet' : 'given';
}

/** A way of sharing: who tells whom what. */
export interface Way { from: string; to: string; category: InformationCategory }
type WayFacts = Pick<CaseAccessFacts, 'caseId' | 'programmeId' | 'participantId' | 'consents' | 'grounds'>;

/**
 * Whether this way of sharing is open in a case on a day: a consent given for the case, or for the programme by the same
 * person, or another ground in law that opens. Either is enough; the end of one does not close the other.
 */
export function isOpenWay(facts: WayFacts, way: Way, today: string): boolean {
  const covers = (one: { fromAgencyId: string; toAgencyId: string; categories: readonly InformationCategory[]; validFrom: string; validTo: string }) =>
    one.fromAgencyId === way.from && one.toAgencyId === way.to && one.categories.includes(way.category)
    && one.validFrom <= today && today <= one.validTo;
  const holdsHere = (consent: ConsentFacts) => consent.caseId === facts.caseId
    || (consent.scope === 'programme' && consent.programmeId === facts.programmeId && consent.participantId === facts.participantId);
  return facts.consents.some((consent) => consent.state === 'given' && holdsHere(consent) && covers(consent))
    || facts.grounds.some((ground) => ground.opens && !ground.ended && ground.caseId === facts.caseId && covers(ground));
}

/** From the first instant until the second, which is the first without; null: still. */
function isRunning(from: string, until: string | null, { now }: Moment): boolean {
  return Date.parse(from) <= now.getTime() && (until === null || now.getTime() < Date.parse(until));
}

/** Whether someone of this agency, or this one of them, is on the team today. */
function isOnTeam(facts: CaseAccessFacts, agencyId: string | null, staffId: string | null, { today }: Moment): boolean {
  return facts.team.some((member) => member.agencyId === agencyId && (staffId === null || member.staffId === staffId)
    && member.fromOn <= today && (member.toOn === null || today < member.toOn));
}

function isShutOut(actor: Actor, facts: CaseAccessFacts, kind: 'participant' | 'conflict-of-interest', moment: Moment): boolean {
  return facts.blocks.some((block) => block.kind === kind && isRunning(block.fromAt, block.endedAt, moment)
    && (block.staffId === null ? actor.unitId !== null && block.unitId === actor.unitId : block.staffId === actor.id));
}

/** Not one of those who are named for a person with a protected identity. */
function isUnnamed(actor: Actor, facts: CaseAccessFacts, moment: Moment): boolean {
  return facts.protection !== null
    && !facts.namedStaff.some((named) => named.staffId === actor.id && isRunning(named.namedAt, named.endedAt, moment));
}

/** Only where the actor's agency has a part in the case: an emergency is no way into the houses of others. */
function hasOpenedInEmergency(actor: Actor, facts: CaseAccessFacts, moment: Moment): boolean {
  const takesPart = actor.agencyId === facts.responsibleAgencyId || isOnTeam(facts, actor.agencyId, null, moment);
  return takesPart && facts.emergencies.some((one) => one.caseId === facts.caseId && one.staffId === actor.id
    && one.agencyId === actor.agencyId && !one.ended && isRunning(one.openedAt, one.untilAt, moment));
}

function mayBeTold(actor: Actor, facts: CaseAccessFacts, { today }: Moment): boolean {
  return actor.agencyId === facts.responsibleAgencyId || (actor.agencyId !== null
    && isOpenWay(facts, { from: facts.responsibleAgencyId, to: actor.agencyId, category: 'identity' }, today));
}

/**
 * May this actor know of the case at this moment?
 *
 * The person herself. Of staff, nobody with a conflict of interest, and with a protected identity only those named. Then
 * one who has opened the case in an emergency, even past a block by the person. Then nobody whom she has shut out. Then
 * the team of the responsible agency; another agency's member while a consent or another ground lets the responsible
 * agency tell it who she is; the team leader of the responsible agency; the one who referred her, until it is decided.
 *
 * Secrecy between authorities and between their self-standing branches, which are agencies here: OSL (2009:400) 8:1–2;
 * consent 10:1 and 12:2; conflict of interest FL (2017:900) 16–18 §§; block after the pattern of PDL (2008:355) 4:4.
 */
export function decideCaseAccess(actor: Actor, facts: CaseAccessFacts, moment: Moment): AccessAnswer {
  if (actor.role === 'participant') return actor.id === facts.participantId ? yes('own-case') : no('no-relation');
  if (!caseRoles.has(actor.role)) return no('no-relation');
  if (isShutOut(actor, facts, 'conflict-of-interest', moment)) return no('conflict-of-interest');
  if (isUnnamed(actor, facts, moment)) return no('protected-identity');
  if (hasOpenedInEmergency(actor, facts, moment)) return yes('emergency');
  if (isShutOut(actor, facts, 'participant', moment)) return no('blocked');
  const onTeam = isOnTeam(facts, actor.agencyId, actor.id, moment);
  if (onTeam && mayBeTold(actor, facts, moment)) return yes('on-team');
  if (actor.role === 'team-leader' && actor.agencyId === facts.responsibleAgencyId) return yes('leads-programme');
  const followsReferral = facts.referredBy === actor.id && facts.referredFromAgencyId === actor.agencyId
    && undecided.has(facts.status);
  if (followsReferral) return yes('referred-by-me');
  return onTeam ? no('no-consent') : no('no-relation');
}

/**
 * May this actor read this record of the case at this moment?
 *
 * The owner agency's own people on the case; another agency by a disclosure that a consent or another ground keeps open;
 * the person, what is shared with her. Nothing else. A disclosure counts only as the owner's own, of the kind that the
 * record is: nobody gives away what another agency owns, or calls health something else.
 *
 * A member of the team whose agency may no longer be told who the person is still reads what its own agency has written
 * of her (`own-records`), and nothing more: the records are that agency's, and it answers for them.
 *
 * An emergency opens what the actor's agency has of its own or was given, never what another agency has not given: no
 * ground in OSL lets one authority take out another's records by itself. What is needed then is asked for, and the
 * agency whose it is decides.
 */
export function decideRecordAccess(actor: Actor, record: RecordFacts, facts: CaseAccessFacts, moment: Moment): AccessAnswer {
  const sight = decideCaseAccess(actor, facts, moment);
  if (!sight.allowed) {
    return sight.reason === 'no-consent' && record.ownerAgencyId === actor.agencyId ? yes('own-records') : sight;
  }
  if (actor.role === 'participant') return record.sharedWithParticipant ? yes('own-case') : no('not-shared');
  if (record.ownerAgencyId === actor.agencyId) return yes('own-agency');
  const given = record.disclosures.filter((one) => one.toAgencyId === actor.agencyId && !one.takenBack
    && one.fromAgencyId === record.ownerAgencyId && one.category === record.category);
  if (given.length === 0) return no('not-disclosed');
  const open = given.some((one) =>
    isOpenWay(facts, { from: one.fromAgencyId, to: one.toAgencyId, category: one.category }, moment.today));
  return open ? yes('disclosed') : no('no-consent');
}

/** How the actor stands to the case beside any emergency, which lets one read and not work. */
function decideWork(actor: Actor, facts: CaseAccessFacts, moment: Moment): AccessAnswer {
  const lasting = decideCaseAccess(actor, { ...facts, emergencies: [] }, moment);
  if (!lasting.allowed || lasting.reason === 'on-team' || lasting.reason === 'leads-programme') return lasting;
  return no('no-relation');
}

/**
 * May this member of staff add a record of this kind, owned by this agency, to the case at this moment?
 * One's own agency's, by the team and the team leader. In an emergency a note of what was done is written, and nothing
 * else: the work is the team's. What the person writes herself goes by rules of its own.
 */
export function decideRecordAdding(
  actor: Actor, record: Pick<RecordFacts, 'kind' | 'ownerAgencyId'>, facts: CaseAccessFacts, moment: Moment,
): AccessAnswer {
  if (record.ownerAgencyId !== actor.agencyId) return no('no-relation');
  const work = decideWork(actor, facts, moment);
  if (work.allowed || record.kind !== 'session') return work;
  const sight = decideCaseAccess(actor, facts, moment);
  return sight.reason === 'emergency' ? sight : work;
}

/**
 * May this member of staff change this record at this moment?
 * The owner agency's people at work in the case; and the joint plan, every party it is given to.
 */
export function decideRecordChange(actor: Actor, record: RecordFacts, facts: CaseAccessFacts, moment: Moment): AccessAnswer {
  const work = decideWork(actor, facts, moment);
  if (!work.allowed || record.ownerAgencyId === actor.agencyId) return work;
  const sight = decideRecordAccess(actor, record, facts, moment);
  return record.kind === 'plan' || !sight.allowed ? sight : no('no-relation');
}

/**
 * Does this actor stand on the side that answers for the case: its agency, or the person herself? They read decisions,
 * incomes, discharge and follow-up; the agency's people at work write them.
 */
export function decideCaseDetails(actor: Actor, facts: CaseAccessFacts, deed: 'read' | 'add', moment: Moment): AccessAnswer {
  const sight = deed === 'read' ? decideCaseAccess(actor, facts, moment) : decideWork(actor, facts, moment);
  return !sight.allowed || sight.reason === 'own-case' || actor.agencyId === facts.responsibleAgencyId ? sight : no('no-relation');
}

/**
 * May this actor see who the person is on file? An agency that has only sent a referral goes by the name that it gave,
 * until the person is admitted: or a number alone would tell it whose it is.
 */
export function decideNameOnFile(actor: Actor, facts: CaseAccessFacts, moment: Moment): AccessAnswer {
  const sight = decideCaseAccess(actor, facts, moment);
  const hasOnlySent = actor.agencyId !== null && actor.agencyId !== facts.responsibleAgencyId && actor.agencyId === facts.referredFromAgencyId
    && undecided.has(facts.status);
  return sight.allowed && hasOnlySent ? no('no-relation') : sight;
}

/** May this actor see how the person is reached? Those of the responsible agency, and another while that way is open. */
export function decideContactAccess(actor: Actor, facts: CaseAccessFacts, moment: Moment): AccessAnswer {
  const details = decideCaseDetails(actor, facts, 'read', moment);
  const sight = decideCaseAccess(actor, facts, moment);
  if (details.allowed || !sight.allowed || actor.agencyId === null) return details;
  const way: Way = { from: facts.responsibleAgencyId, to: actor.agencyId, category: 'contact' };
  return isOpenWay(facts, way, moment.today) ? sight : no('no-consent');
}
