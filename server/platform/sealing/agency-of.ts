import { sql } from 'kysely';
import type { Database } from '../db/kysely-on-client.ts';
import { tableOf, type SealedTableName } from './sealed-columns.ts';

/** Where a row's owner agency stands, for rows that others belong to. */
const parents = { 'cases.cases': 'responsible_agency_id', 'plans.plans': 'owner_agency_id', 'placements.placements': 'owner_agency_id' } as const;

/** The agency that owns what belongs to a case, a plan or a placement: whose key seals it. The row must be one that the actor may see. */
export function agencyOf(db: Database, parent: keyof typeof parents, id: string): Promise<string> {
  return readAgency(db, parent, parents[parent], id);
}

/** The agency that owns a record. */
export async function agencyOfRecord(db: Database, table: SealedTableName, id: string): Promise<string> {
  const { owner } = tableOf(table);
  if (typeof owner !== 'string') throw new Error(`${table} does not say itself who owns a row`);
  return readAgency(db, table, owner, id);
}

async function readAgency(db: Database, table: string, column: string, id: string): Promise<string> {
  const { rows } = await sql<{ agency: string }>`select ${sql.ref(column)} as agency from ${sql.table(table)} where id = ${id}::uuid`.execute(db);
  const agency = rows[0]?.agency;
  if (agency === undefined) throw new Error(`a row of ${table} that is to be sealed cannot be seen`);
  return agency;
}
