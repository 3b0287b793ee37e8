import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The ids of a participant's own cases, newest first. */
export async function selectOwnCaseIds(db: Database, participantId: string): Promise<string[]> {
  const rows = await db.selectFrom('cases.cases').select('id').where('participant_id', '=', participantId)
    .orderBy('referred_on', 'desc').execute();
  return rows.map((row) => row.id);
}
