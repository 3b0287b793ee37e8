import type pg from 'pg';

/** What runs SQL: a connection of our own or the caller's. */
export interface Asker { query: pg.ClientBase['query'] }

export type KeyPurpose = 'seal' | 'index';

export interface DataKeyRow {
  id: string;
  seq: number;
  agencyId: string | null;
  purpose: KeyPurpose;
  wrapped: Buffer;
  retired: boolean;
  madeAt: string;
}

/** Every key, in the order that they were made. */
export async function selectDataKeys(asker: Asker): Promise<DataKeyRow[]> {
  const { rows } = await asker.query<DataKeyRow>(`
    select id, seq::integer as seq, agency_id as "agencyId", purpose, wrapped, retired_at is not null as retired, made_at::text as "madeAt"
      from platform.data_keys k order by k.seq`);
  return rows;
}

export interface NewDataKey { id: string; agencyId: string | null; purpose: KeyPurpose; wrapped: Buffer }

/** Adds a key, unless `replaces` is false and there is one for that agency and purpose. */
export async function addDataKey(asker: Asker, key: NewDataKey, replaces: boolean): Promise<void> {
  await asker.query('select platform.add_data_key($1::text, $2::uuid, $3::text, $4::bytea, $5::boolean)',
    [key.id, key.agencyId, key.purpose, key.wrapped, replaces]);
}

export async function retireDataKeys(asker: Asker, ids: readonly string[]): Promise<void> {
  await asker.query('update platform.data_keys set retired_at = now() where id = any($1::text[]) and retired_at is null', [ids]);
}

export interface MasterKeyRow { fingerprint: string; sealedWord: Buffer }

/** Which master key the database needs; nothing before it has been given one. */
export async function selectMasterKey(asker: Asker): Promise<MasterKeyRow | undefined> {
  const { rows } = await asker.query<MasterKeyRow>('select fingerprint, sealed_word as "sealedWord" from platform.master_key');
  return rows[0];
}

export async function insertMasterKey(asker: Asker, row: MasterKeyRow): Promise<void> {
  await asker.query('insert into platform.master_key (fingerprint, sealed_word) values ($1, $2) on conflict do nothing', [row.fingerprint, row.sealedWord]);
}

/** Puts another master key in the place of the one: the keys wrapped anew, and the word to try it on. In the caller's transaction. */
export async function updateMasterKey(asker: Asker, row: MasterKeyRow, keys: readonly { id: string; wrapped: Buffer }[]): Promise<void> {
  for (const { id, wrapped } of keys) await asker.query('update platform.data_keys set wrapped = $2 where id = $1', [id, wrapped]);
  await asker.query('update platform.master_key set fingerprint = $1, sealed_word = $2, since = now()', [row.fingerprint, row.sealedWord]);
}
