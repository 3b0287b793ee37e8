import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The agency that answers for a case: its key seals what is written of the case itself. The actor must be able to see the case. */
export async function selectCaseAgency(db: Database, caseId: string): Promise<string> {
  const { agencyId } = await db.selectFrom('cases.cases').select('responsible_agency_id as agencyId').where('id', '=', caseId).executeTakeFirstOrThrow();
  return agencyId;
}
