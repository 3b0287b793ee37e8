import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The ids of a participant's own cases, newest first. */
export async function selectOwnCaseIds(db: Database, participantId: string): Promise<string[]> {
  const rows = await db.selectFrom('cases.cases').select('id').where('participant_id', '=', participantId)
    .orderBy('referred_on', 'desc').execute();
  return rows.map((row) => row.id);
}

/** Whom a case is about; undefined when the one who asks may not know of it. */
export async function selectParticipantOfCase(db: Database, caseId: string): Promise<string | undefined> {
  const row = await db.selectFrom('cases.cases').select('participant_id as participantId').where('id', '=', caseId).executeTakeFirst();
  return row?.participantId;
}
