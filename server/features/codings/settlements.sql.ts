import { sql } from 'kysely';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** What coders came to about codes in some texts. */
export async function selectSettlements(db: Database, textIds: readonly string[]) {
  const rows = await db.selectFrom('codings.settlements as t').innerJoin('agencies.staff as s', 's.id', 't.settled_by')
    .select(['t.id', 't.text_id as textId', 't.code_id as codeId', 't.applies', 't.reason', 's.given_name as given', 's.family_name as family'])
    .where('t.text_id', '=', sql<string>`any(${textIds})`).execute();
  const opened = await db.seals.open('codings.settlements', rows, { reason: 'reason' });
  return opened.map(({ given, family, ...row }) => ({ ...row, settledByName: `${given} ${family}` }));
}

interface NewSettlement {
  id: string; prestudyId: string; ownerAgencyId: string; questionId: string; textId: string; codeId: string; applies: boolean; reason: string; settledBy: string; settledAt: string;
}

/** A later word takes the place of an earlier one. */
export async function replaceSettlement(db: Database, row: NewSettlement): Promise<void> {
  await db.deleteFrom('codings.settlements').where('text_id', '=', row.textId).where('code_id', '=', row.codeId).execute();
  await db.insertInto('codings.settlements').values(await db.seals.row('codings.settlements', row.ownerAgencyId, {
    id: row.id, prestudy_id: row.prestudyId, owner_agency_id: row.ownerAgencyId, question_id: row.questionId, text_id: row.textId, code_id: row.codeId,
    applies: row.applies, reason: row.reason, settled_by: row.settledBy, settled_at: row.settledAt,
  })).execute();
}
