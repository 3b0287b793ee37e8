import { sql } from 'kysely';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CaseRelation } from './route-access.rules.ts';

interface CaseRelationRow {
  status: string;
  is_lead: boolean;
  on_team: boolean;
  leads_programme: boolean;
  own_case: boolean;
  referred_by_me: boolean;
}

/** How the signed-in actor stands to a case; null when nothing may be said of it. One query. */
export async function selectCaseRelation(db: Database, caseId: string): Promise<CaseRelation | null> {
  const { rows } = await sql<CaseRelationRow>`select * from consents.case_relation(${caseId}::uuid)`.execute(db);
  const row = rows[0];
  if (!row) return null;
  return {
    status: row.status, isLead: row.is_lead, onTeam: row.on_team, leadsProgramme: row.leads_programme,
    ownCase: row.own_case, referredByMe: row.referred_by_me,
  };
}
