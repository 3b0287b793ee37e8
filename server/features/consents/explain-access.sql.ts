import { sql } from 'kysely';
import type { InformationCategory } from '../../../contract/access.ts';
import type { RecordKind } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { ExplainedFacts, ExplainedRecord } from './explain-access.rules.ts';
import { toCaseRelation, type CaseRelationRow } from './consents.sql.ts';
import { recordTables } from './record-tables.ts';
import type { CaseRelation } from './route-access.rules.ts';

/**
 * What the access rule needs to know of a case, as far as the actor may see it: enough to explain a yes. What can only
 * turn a yes into a no (blocks, protection) has been asked by the route before, and is not told.
 * Undefined for a case that the actor may not know of.
 */
export async function selectExplainedFacts(db: Database, actor: Actor, caseId: string): Promise<ExplainedFacts | undefined> {
  const one = await db.selectFrom('cases.cases')
    .select(['id as caseId', 'programme_id as programmeId', 'participant_id as participantId', 'responsible_agency_id as responsibleAgencyId',
      'status', 'referred_by as referredBy', 'referred_from_agency_id as referredFromAgencyId'])
    .where('id', '=', caseId).executeTakeFirst();
  if (!one) return undefined;
  return {
    ...one as Pick<ExplainedFacts, 'caseId' | 'programmeId' | 'participantId' | 'responsibleAgencyId' | 'status' | 'referredBy' | 'referredFromAgencyId'>,
    team: await selectTeam(db, caseId), consents: await selectAnswers(db, caseId), grounds: await selectGrounds(db, caseId),
    blocks: [], protection: null, namedStaff: [], emergencies: await selectOpenings(db, actor, caseId), agencyNames: await selectAgencyNames(db),
  };
}

async function selectTeam(db: Database, caseId: string): Promise<ExplainedFacts['team']> {
  return db.selectFrom('cases.team_members')
    .select(['staff_id as staffId', 'agency_id as agencyId', 'from_on as fromOn', 'to_on as toOn']).where('case_id', '=', caseId).execute();
}

async function selectAnswers(db: Database, caseId: string): Promise<ExplainedFacts['consents']> {
  const { rows } = await sql<ExplainedFacts['consents'][number]>`
    select case_id as "caseId", programme_id as "programmeId", participant_id as "participantId", scope, from_agency_id as "fromAgencyId",
           to_agency_id as "toAgencyId", categories, state, valid_from as "validFrom", valid_to as "validTo", recorded_at as "recordedAt"
      from consents.my_answers_in(${caseId}::uuid) order by recorded_at desc`.execute(db);
  return rows;
}

async function selectGrounds(db: Database, caseId: string): Promise<ExplainedFacts['grounds']> {
  const rows = await db.selectFrom('consents.legal_grounds as g').innerJoin('consents.ground_kinds as k', 'k.key', 'g.ground_key')
    .select(['g.case_id as caseId', 'g.from_agency_id as fromAgencyId', 'g.to_agency_id as toAgencyId', 'g.categories', 'g.opens',
      'g.valid_from as validFrom', 'g.valid_to as validTo', sql<boolean>`g.ended_at is not null`.as('ended'), 'k.statute'])
    .where('g.case_id', '=', caseId).orderBy('g.recorded_at', 'desc').execute();
  return rows as ExplainedFacts['grounds'];
}

async function selectOpenings(db: Database, actor: Actor, caseId: string): Promise<ExplainedFacts['emergencies']> {
  return db.selectFrom('consents.emergency_openings')
    .select(['case_id as caseId', 'staff_id as staffId', 'agency_id as agencyId', 'opened_at as openedAt', 'until_at as untilAt',
      sql<boolean>`ended_at is not null`.as('ended')])
    .where('case_id', '=', caseId).where('staff_id', '=', actor.id).execute();
}

async function selectAgencyNames(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('agencies.agencies').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A record that the actor may see, with its disclosures to the actor's agency; undefined when there is none. */
export async function selectExplainedRecord(
  db: Database, actor: Actor, asked: { caseId: string; recordKind: RecordKind; recordId: string },
): Promise<ExplainedRecord | undefined> {
  const row = await db.selectFrom(recordTables[asked.recordKind])
    .select(['owner_agency_id as ownerAgencyId', 'category', 'shared_with_participant as sharedWithParticipant'])
    .where('case_id', '=', asked.caseId).where('id', '=', asked.recordId).executeTakeFirst();
  if (!row) return undefined;
  const disclosures = actor.agencyId === null ? [] : await db.selectFrom('consents.disclosures as d')
    .innerJoin('agencies.staff as s', 's.id', 'd.disclosed_by')
    .select(['d.from_agency_id as fromAgencyId', 'd.to_agency_id as toAgencyId', 'd.category', sql<boolean>`d.taken_back_at is not null`.as('takenBack'),
      sql<string>`s.given_name || ' ' || s.family_name`.as('disclosedByName'),
      sql<string>`(d.disclosed_at at time zone 'Europe/Stockholm')::date`.as('disclosedOn')])
    .where('d.record_id', '=', asked.recordId).where('d.case_id', '=', asked.caseId).where('d.to_agency_id', '=', actor.agencyId).execute();
  return {
    kind: asked.recordKind, ...row as { ownerAgencyId: string; category: InformationCategory; sharedWithParticipant: boolean },
    disclosures: disclosures as ExplainedRecord['disclosures'],
  };
}

/** How the actor stands to the case, as the route's own decision is told it; null for a case that nothing may be said of. */
export async function selectCaseRelation(db: Database, caseId: string): Promise<CaseRelation | null> {
  const { rows: [row] } = await sql<CaseRelationRow>`select * from consents.case_relation(${caseId}::uuid)`.execute(db);
  return row ? toCaseRelation(row) : null;
}
