import { sql, type RawBuilder } from 'kysely';
import type { ExtractRecord } from '../../../contract/extracts.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { sealedColumnsOf, sealedTableNames } from '../../platform/sealing/sealed-columns.ts';
import type { ColumnKind, ExtractTable, RowsOf } from './extract-tables.ts';

/** Whose records are gathered: one agency's about one person in one case. */
export interface PartOf { caseId: string; participantId: string; agencyId: string }

const responsible = ({ agencyId }: PartOf) => sql`exists (select from cases.cases c where c.id = t.case_id and c.responsible_agency_id = ${agencyId}::uuid)`;
const ofPerson = ({ participantId, agencyId }: PartOf) => sql`t.participant_id = ${participantId}::uuid and t.owner_agency_id = ${agencyId}::uuid`;

/** Which rows of a table belong to a part. Whether the one who asks may see them is row security's to say. */
const conditions: Readonly<Record<RowsOf, (part: PartOf) => RawBuilder<unknown>>> = {
  owner: ({ caseId, agencyId }) => sql`t.case_id = ${caseId}::uuid and t.owner_agency_id = ${agencyId}::uuid`,
  agency: ({ caseId, agencyId }) => sql`t.case_id = ${caseId}::uuid and t.agency_id = ${agencyId}::uuid`,
  plan: ({ caseId, agencyId }) => sql`t.plan_id in (select w.id from plans.plans w where w.case_id = ${caseId}::uuid and w.owner_agency_id = ${agencyId}::uuid)`,
  placement: ({ caseId, agencyId }) =>
    sql`t.placement_id in (select w.id from placements.placements w where w.case_id = ${caseId}::uuid and w.owner_agency_id = ${agencyId}::uuid)`,
  case: ({ caseId, agencyId }) => sql`t.id = ${caseId}::uuid and t.responsible_agency_id = ${agencyId}::uuid`,
  responsible: (part) => sql`t.case_id = ${part.caseId}::uuid and ${responsible(part)}`,
  sender: (part) => sql`t.case_id = ${part.caseId}::uuid and (t.from_agency_id = ${part.agencyId}::uuid or ${responsible(part)})`,
  team: (part) => sql`t.case_id = ${part.caseId}::uuid and (t.agency_id = ${part.agencyId}::uuid or ${responsible(part)})`,
  between: ({ caseId, agencyId }) => sql`t.case_id = ${caseId}::uuid and ${agencyId}::uuid in (t.from_agency_id, t.to_agency_id)`,
  person: ({ participantId, agencyId }) => sql`t.id = ${participantId}::uuid and t.owner_agency_id = ${agencyId}::uuid`,
  'person-part': ofPerson,
  'person-owner': ofPerson,
  'person-named': ({ participantId, agencyId }) =>
    sql`t.participant_id = ${participantId}::uuid and exists (select from participants.participants p where p.id = t.participant_id and p.owner_agency_id = ${agencyId}::uuid)`,
};

/** `given_name` is told as `givenName`, `held_by` as `heldBy`, `staff_id` as `staff`. */
export function nameOfColumn(column: string, kind: ColumnKind): string {
  const bare = ['staff', 'unit', 'agency', 'employer'].includes(kind) ? column.replace(/_id$/u, '') : column;
  return bare.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** The sealed columns of a table: what people have written freely. */
export function freeTextOf(table: string): readonly string[] {
  const name = sealedTableNames.find((one) => one === table);
  return name === undefined ? [] : sealedColumnsOf(name);
}

function told(table: string, id: string, column: string, kind: ColumnKind): string {
  if (freeTextOf(table).includes(column)) return `platform.sealed(t.${column}, '${table}.${column}', (t.${id})::text)`;
  switch (kind) {
    case 'at': return `to_jsonb(to_char(t.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;
    case 'staff': return `(select to_jsonb(s.given_name || ' ' || s.family_name) from agencies.staff s where s.id = t.${column})`;
    case 'unit': return `(select to_jsonb(u.name) from agencies.units u where u.id = t.${column})`;
    case 'agency': return `(select to_jsonb(a.name) from agencies.agencies a where a.id = t.${column})`;
    case 'employer': return `(select to_jsonb(e.name) from placements.employers e where e.id = t.${column})`;
    default: return `to_jsonb(t.${column})`;
  }
}

/** The rows of one table that belong to a part, opened, in order of time. Names of tables and columns are the house's own. */
export async function selectRecords(db: Database, name: string, table: ExtractTable, part: PartOf): Promise<ExtractRecord[]> {
  const values = Object.entries(table.columns).map(([column, kind]) => `'${nameOfColumn(column, kind)}', ${told(name, table.id, column, kind)}`).join(', ');
  const { rows } = await sql<{ id: string; values: ExtractRecord['values'] }>`
    select ${sql.raw(`(t.${table.id})::text`)} as id, jsonb_build_object(${sql.raw(values)}) as values
      from ${sql.table(name)} t where ${conditions[table.rows](part)} order by ${sql.ref(`t.${table.by}`)}, 1`.execute(db);
  return (await db.seals.openInside(rows)).map((row) => ({ table: name, id: row.id, values: withoutEmpty(row.values) }));
}

function withoutEmpty(values: ExtractRecord['values']): ExtractRecord['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)));
}

/** Who did one thing, once or more, on one day. */
export interface ExtractLookRow {
  day: string; actorKind: string; staffId: string | null; name: string | null; title: string | null; agencyName: string | null; unitName: string | null;
  action: string; reason: string; firstAt: string; lastAt: string;
}

/** What the agency's own people read and did in the case. */
export async function selectLooks(db: Database, { caseId, agencyId }: PartOf): Promise<ExtractLookRow[]> {
  const { rows } = await sql<ExtractLookRow>`
    select l.day, l.actor_kind as "actorKind", l.actor_id as "staffId", s.given_name || ' ' || s.family_name as name, s.title,
           null::text as "agencyName", u.name as "unitName", l.action, l.reason, l.first_at as "firstAt", l.last_at as "lastAt"
      from extracts.looks(${caseId}::uuid, ${agencyId}::uuid) l
      left join agencies.staff s on s.id = l.actor_id left join agencies.units u on u.id = l.unit_id`.execute(db);
  return rows;
}

export interface PartHead { agencyName: string; programmeName: string | null; isProtected: boolean; personName: string | null }

/** What stands at the head of a part. What the one who asks may not be told is null; of an unknown person nothing more is told than of a protected one. */
export async function selectPartHead(db: Database, { caseId, participantId, agencyId }: PartOf): Promise<PartHead> {
  const { rows: [row] } = await sql<PartHead>`
    select a.name as "agencyName",
           (select m.name from cases.cases c join programmes.programmes m on m.id = c.programme_id where c.id = ${caseId}::uuid) as "programmeName",
           coalesce((select p.protection is not null from participants.participants p where p.id = ${participantId}::uuid), true) as "isProtected",
           (select p.given_name || ' ' || p.family_name from participants.participants p where p.id = ${participantId}::uuid) as "personName"
      from agencies.agencies a where a.id = ${agencyId}::uuid`.execute(db);
  if (!row) throw new Error('A part is of an agency that exists');
  return row;
}

/** Names that are not somebody else: those who work here and the places they work. */
export async function selectKnownWords(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select given_name || ' ' || family_name as name from agencies.staff union select name from agencies.agencies
    union select name from agencies.units union select name || ' ' || city from placements.employers union select name from programmes.programmes`.execute(db);
  return rows.map(({ name }) => name);
}

/** Who the employers' contacts are, of the employers that the one who asks may see. */
export async function selectContactNames(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('placements.employers').select('contact_name as name').distinct().where('contact_name', '<>', '').execute();
  return rows.map(({ name }) => name);
}
