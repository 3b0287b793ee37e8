import { accessRules } from '../../../contract/access.ts';
import { leadDeeds, type AccessReasonDetail, type AgencySight, type LeadDeed } from '../../../contract/access-reasons.ts';
import type { RecordKind } from '../../../contract/consents.ts';
import type { PartyKind } from '../../../contract/programme-model.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { agencySight, explainCase, explainRecord } from './explain-access.rules.ts';
import { selectCaseRelation, selectExplainedFacts, selectExplainedRecord } from './explain-access.sql.ts';
import { shippedLaw } from './law.ts';
import { decideRouteAccess } from './route-access.rules.ts';
import { selectAgencyKind, selectKindedParties } from './legal-grounds.sql.ts';

interface CaseSight {
  reasons: AccessReasonDetail[];
  ownKind: PartyKind | null;
  agencies: AgencySight[];
  notForYou: LeadDeed[];
  responsibleAgencyName: string;
}

/** Why the actor may know of the case, what each other party lets the actor's agency know, and what the actor's role does not do. */
export async function explainCaseSight(work: Work, actor: Actor, caseId: string): Promise<CaseSight | NamedError> {
  const facts = await selectExplainedFacts(work.db, actor, caseId);
  if (!facts) return fail('not-found');
  const sight = { reasons: [explainCase(actor, facts, work)], responsibleAgencyName: facts.agencyNames.get(facts.responsibleAgencyId) ?? '' };
  const own = actor.agencyId;
  if (own === null) return { ...sight, ownKind: null, agencies: [], notForYou: [] };
  const relation = await selectCaseRelation(work.db, caseId);
  // An agency that gives nothing about people, such as an association, is no question.
  const others = (await selectKindedParties(work.db, caseId)).filter(({ agencyId, kind }) => agencyId !== own && shippedLaw().kinds.get(kind)?.people);
  return {
    ...sight, notForYou: leadDeeds.filter((deed) => !decideRouteAccess(actor, accessRules[deed], relation).allowed), ownKind: (await selectAgencyKind(work.db, own)) ?? null,
    agencies: others.map(({ agencyId, agencyName, kind }) =>
      ({ agencyId, agencyName, agencyKind: kind, ...agencySight(facts, { from: agencyId, to: own }, work.today) })),
  };
}

/** Why the actor may read one record. One that is hidden is answered as one that is not there. */
export async function explainRecordSight(
  work: Work, actor: Actor, asked: { caseId: string; recordKind: RecordKind; recordId: string },
): Promise<{ reasons: AccessReasonDetail[] } | NamedError> {
  const record = await selectExplainedRecord(work.db, actor, asked);
  const facts = record ? await selectExplainedFacts(work.db, actor, asked.caseId) : undefined;
  return record && facts ? { reasons: explainRecord(actor, record, facts, work) } : fail('not-found');
}
