import { informationCategories } from '../../../contract/access.ts';
import type { AccessReasonDetail, AgencySight, WayEvidence } from '../../../contract/access-reasons.ts';
import type { ClosedWay } from '../../../contract/disclosures.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Moment } from '../../platform/clock.ts';
import type { CaseAccessFacts, ConsentFacts, GroundFacts, RecordFacts } from './access-facts.ts';
import { decideCaseAccess, decideRecordAccess, isOpenWay, stateOn, type Way } from './consents.rules.ts';

/** The facts of the access rule with what people call them. Consents come newest first. */
export interface ExplainedFacts extends CaseAccessFacts {
  consents: readonly (ConsentFacts & { recordedAt: string })[];
  grounds: readonly (GroundFacts & { statute: string })[];
  /** The names of the agencies in the facts, by id. */
  agencyNames: ReadonlyMap<string, string>;
}

export interface ExplainedRecord extends RecordFacts {
  disclosures: readonly (RecordFacts['disclosures'][number] & { disclosedByName: string; disclosedOn: string })[];
}

const plain = { agencyName: null, staffName: null, on: null, untilAt: null, way: null };

/** What keeps a way open: the first consent or ground that does so alone, by the rule itself. */
export function wayEvidence(facts: ExplainedFacts, way: Way, today: string): WayEvidence | null {
  const fromAgencyName = facts.agencyNames.get(way.from) ?? '';
  const consent = facts.consents.find((one) => isOpenWay({ ...facts, consents: [one], grounds: [] }, way, today));
  if (consent) return { by: 'consent', fromAgencyName, since: consent.validFrom, until: consent.validTo, statute: null };
  const ground = facts.grounds.find((one) => isOpenWay({ ...facts, consents: [], grounds: [one] }, way, today));
  return ground ? { by: 'ground', fromAgencyName, since: ground.validFrom, until: ground.validTo, statute: ground.statute } : null;
}

/**
 * Why the actor may know of the case: the rule's own reason with what it rests on.
 * @throws when the rule says no on these facts: one who may not know is never asked here.
 */
export function explainCase(actor: Actor, facts: ExplainedFacts, moment: Moment): AccessReasonDetail {
  const { allowed, reason } = decideCaseAccess(actor, facts, moment);
  if (!allowed) throw new Error(`The access rule does not explain what was let through: ${reason}`);
  const detail = { ...plain, code: reason, agencyName: facts.agencyNames.get(actor.agencyId ?? '') ?? null };
  switch (reason) {
    case 'on-team': return { ...detail, on: teamDay(actor, facts, moment), way: toldBy(actor, facts, moment) };
    case 'emergency': return { ...detail, untilAt: facts.emergencies.find((one) => runsFor(actor, one, facts, moment))?.untilAt ?? null };
    default: return detail;
  }
}

function teamDay(actor: Actor, facts: ExplainedFacts, { today }: Moment): string | null {
  return facts.team.find((member) => member.staffId === actor.id && member.fromOn <= today && (member.toOn === null || today < member.toOn))?.fromOn ?? null;
}

/** How another agency than the responsible one may be told who the person is. */
function toldBy(actor: Actor, facts: ExplainedFacts, { today }: Moment): WayEvidence | null {
  if (actor.agencyId === null || actor.agencyId === facts.responsibleAgencyId) return null;
  return wayEvidence(facts, { from: facts.responsibleAgencyId, to: actor.agencyId, category: 'identity' }, today);
}

function runsFor(actor: Actor, one: ExplainedFacts['emergencies'][number], facts: ExplainedFacts, moment: Moment): boolean {
  return decideCaseAccess(actor, { ...facts, emergencies: [one] }, moment).reason === 'emergency';
}

/**
 * Why the actor may read the record: first why the case, then why the record in it.
 * @throws when the rule says no on these facts: a hidden record is never asked about here.
 */
export function explainRecord(actor: Actor, record: ExplainedRecord, facts: ExplainedFacts, moment: Moment): AccessReasonDetail[] {
  const { allowed, reason } = decideRecordAccess(actor, record, facts, moment);
  if (!allowed) throw new Error(`The access rule does not explain what was let through: ${reason}`);
  const detail: AccessReasonDetail = { ...plain, code: reason, agencyName: facts.agencyNames.get(record.ownerAgencyId) ?? null };
  // Its own records are open to an agency that may no longer know of the case.
  if (reason === 'own-records' || reason === 'own-case') return [detail];
  return [explainCase(actor, facts, moment), reason === 'disclosed' ? { ...detail, ...disclosedBy(actor, record, facts, moment) } : detail];
}

function disclosedBy(
  actor: Actor, record: ExplainedRecord, facts: ExplainedFacts, moment: Moment,
): Pick<AccessReasonDetail, 'staffName' | 'on' | 'way'> {
  const alone = record.disclosures.find((one) => decideRecordAccess(actor, { ...record, disclosures: [one] }, facts, moment).allowed);
  return {
    staffName: alone?.disclosedByName ?? null, on: alone?.disclosedOn ?? null,
    way: wayEvidence(facts, { from: record.ownerAgencyId, to: actor.agencyId ?? '', category: record.category }, moment.today),
  };
}

/** What one agency lets another know about the person, kind by kind, by consents and grounds alone: of records it says nothing. */
export function agencySight(facts: ExplainedFacts, way: { from: string; to: string }, today: string): Pick<AgencySight, 'open' | 'shut'> {
  const ways = informationCategories.map((category) => ({ category, way: wayEvidence(facts, { ...way, category }, today) }));
  const closed = closedBecause(facts, way, today);
  return {
    open: ways.flatMap(({ category, way: evidence }) => (evidence ? [{ category, way: evidence }] : [])),
    shut: ways.flatMap(({ category, way: evidence }) => (evidence ? [] : [{ category, ...closed }])),
  };
}

/** Why what is shut one way is shut: what the person's newest answer was. */
function closedBecause(facts: ExplainedFacts, way: { from: string; to: string }, today: string): ClosedWay {
  const latest = facts.consents.find((one) => one.fromAgencyId === way.from && one.toAgencyId === way.to
    && one.state !== 'superseded' && (one.caseId === facts.caseId || one.scope === 'programme'));
  const state = latest ? stateOn(latest, today) : undefined;
  switch (state) {
    case undefined: case 'superseded': return { reason: 'never-asked', day: null };
    case 'given': case 'partly-given': return { reason: 'other-category', day: null };
    case 'expired': return { reason: 'expired', day: latest?.validTo ?? null };
    case 'not-yet': return { reason: 'not-yet', day: latest?.validFrom ?? null };
    default: return { reason: state, day: null };
  }
}

