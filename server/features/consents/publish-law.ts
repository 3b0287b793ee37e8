import { sql } from 'kysely';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Law } from './law.ts';

/**
 * Writes the grounds that can be recorded where the access decision finds them, as the files say now. A ground that the
 * files no longer have is taken away, or, where it has been used, kept and opens nothing from now on: what the law does
 * not give, no old record gives either. Run as the owner login at start.
 */
export async function publishLaw(db: Database, { grounds }: Law): Promise<void> {
  const recorded = grounds.filter(({ use }) => use === 'record');
  await sql`update consents.ground_kinds k set opens = false
    where not (k.key = any(${recorded.map(({ key }) => key)})) and exists (select from consents.legal_grounds g where g.ground_key = k.key)`.execute(db);
  await sql`delete from consents.ground_kinds k
    where not (k.key = any(${recorded.map(({ key }) => key)})) and not exists (select from consents.legal_grounds g where g.ground_key = k.key)`.execute(db);
  for (const ground of recorded) {
    const row = {
      key: ground.key, statute: ground.statute, opens: ground.opens, tells_participant: ground.tellsParticipant,
      content: JSON.stringify(ground), source: ground.source, checked_on: ground.checkedOn,
    };
    await db.insertInto('consents.ground_kinds').values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row)).execute();
  }
}
