import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { ConsentForm } from './consent-form.ts';

export interface PublishedForm { key: string; version: number; contentHash: string }

export async function selectPublishedForms(db: Database): Promise<PublishedForm[]> {
  return db.selectFrom('consents.forms').select(['key', 'version', 'content_hash as contentHash']).execute();
}

export async function insertForm(
  db: Database, form: { key: string; version: number; validFrom: string; content: ConsentForm; contentHash: string },
): Promise<void> {
  await db.insertInto('consents.forms').values({
    key: form.key, version: form.version, valid_from: form.validFrom, content: JSON.stringify(form.content), content_hash: form.contentHash,
  }).execute();
}

/** The newest text in use on a day under one of the keys, the first key before the others. */
export async function selectFormInUse(db: Database, keys: readonly string[], today: string): Promise<{ key: string; version: number } | undefined> {
  const rows = await db.selectFrom('consents.forms').select(['key', 'version'])
    .where('key', 'in', [...keys]).where('valid_from', '<=', today).orderBy('version', 'desc').execute();
  return rows.toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))[0];
}

/** A version's stored text, to be checked against the schema. */
export async function selectForm(db: Database, key: string, version: number): Promise<unknown> {
  const row = await db.selectFrom('consents.forms').select('content').where('key', '=', key).where('version', '=', version).executeTakeFirst();
  return row?.content;
}
