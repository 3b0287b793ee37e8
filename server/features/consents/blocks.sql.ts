import { sql } from 'kysely';
import type { Block, BlockChoice } from '../../../contract/blocks.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export interface BlockRow {
  id: string;
  kind: Block['kind'];
  staffId: string | null;
  unitId: string | null;
  name: string;
  about: string;
  reasonCode: string | null;
  words: string | null;
  registeredByName: string | null;
  fromAt: string;
  version: number;
}

const fullName = (alias: string) => sql<string>`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`;

/** Those shut out from a case today, as far as the actor may know, the latest first. */
export async function selectBlocks(db: Database, caseId: string): Promise<BlockRow[]> {
  const rows = await db.selectFrom('consents.blocks as b')
    .innerJoin('cases.cases as c', 'c.participant_id', 'b.participant_id')
    .leftJoin('agencies.staff as s', 's.id', 'b.staff_id')
    .leftJoin('agencies.units as u', 'u.id', 'b.unit_id')
    .leftJoin('agencies.agencies as a', (join) => join.on('a.id', '=', sql<string>`coalesce(s.agency_id, u.agency_id)`))
    .leftJoin('agencies.staff as w', 'w.id', 'b.registered_by_staff')
    .select(['b.id', 'b.kind', 'b.staff_id as staffId', 'b.unit_id as unitId', sql<string>`coalesce(${fullName('s')}, u.name, '')`.as('name'),
      sql<string>`concat_ws(', ', nullif(s.title, ''), a.name)`.as('about'), 'b.reason_code as reasonCode', 'b.reason as words',
      fullName('w').as('registeredByName'), 'b.from_at as fromAt', 'b.version'])
    .where('c.id', '=', caseId).where('b.ended_at', 'is', null)
    .orderBy('b.from_at', 'desc').orderBy('b.id').execute();
  return await db.seals.open('consents.blocks', rows, { words: 'reason' }) as BlockRow[];
}

/** Who leads the case today; null when nobody does. */
export async function selectLeadCoach(db: Database, caseId: string): Promise<{ staffId: string; unitId: string | null } | null> {
  const row = await db.selectFrom('cases.team_members as t').innerJoin('agencies.staff as s', 's.id', 't.staff_id')
    .select(['s.id as staffId', 's.unit_id as unitId'])
    .where('t.case_id', '=', caseId).where('t.is_lead', '=', true).where('t.to_on', 'is', null).executeTakeFirst();
  return row ?? null;
}

/** Those who see or have seen what is written about the person: the team, now and before, and the leaders; then their units. */
export async function selectBlockChoices(db: Database, caseId: string): Promise<Omit<BlockChoice, 'isLead'>[]> {
  const { rows } = await sql<Omit<BlockChoice, 'isLead'>>`
    with people as (
      select s.id, s.given_name, s.family_name, s.title, s.unit_id, s.agency_id, a.name as agency
        from agencies.staff s join agencies.agencies a on a.id = s.agency_id
       where s.active and (s.id in (select t.staff_id from cases.team_members t where t.case_id = ${caseId}::uuid)
         or (s.role = 'team-leader' and s.agency_id = (select c.responsible_agency_id from cases.cases c where c.id = ${caseId}::uuid))))
    select "staffId", "unitId", name, about from (
      select p.id as "staffId", null::uuid as "unitId", p.given_name || ' ' || p.family_name as name,
             concat_ws(', ', nullif(p.title, ''), p.agency) as about, 1 as part, p.family_name as sorted
        from people p
      union all
      select null, u.id, u.name, a.name, 2, u.name
        from agencies.units u join agencies.agencies a on a.id = u.agency_id where u.id in (select p.unit_id from people p)) x
     order by part, sorted, name`.execute(db);
  return rows;
}

/** The person whose case it is, and the agency that keeps her on file. */
export async function selectPersonOf(db: Database, caseId: string): Promise<{ participantId: string; ownerAgencyId: string } | undefined> {
  return db.selectFrom('cases.cases as c').innerJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .select(['p.id as participantId', 'p.owner_agency_id as ownerAgencyId']).where('c.id', '=', caseId).executeTakeFirst();
}

/** Whether someone who works with people goes by this id. */
export async function isCaseStaff(db: Database, staffId: string): Promise<boolean> {
  const row = await db.selectFrom('agencies.staff').select('id').where('id', '=', staffId).where('active', '=', true)
    .where('role', 'in', ['coach', 'team-leader', 'professional']).executeTakeFirst();
  return row !== undefined;
}

export interface NewBlock {
  id: string;
  participantId: string;
  ownerAgencyId: string;
  staffId: string | null;
  unitId: string | null;
  kind: Block['kind'];
  reasonCode: string | null;
  words: string | null;
  byStaff: string | null;
  byParticipant: string | null;
}

export async function insertBlock(db: Database, one: NewBlock): Promise<void> {
  await db.insertInto('consents.blocks').values(await db.seals.row('consents.blocks', one.ownerAgencyId, {
    id: one.id, participant_id: one.participantId, owner_agency_id: one.ownerAgencyId, staff_id: one.staffId, unit_id: one.unitId, kind: one.kind,
    reason_code: one.reasonCode, reason: one.words, registered_by_staff: one.byStaff, registered_by_participant: one.byParticipant,
  })).execute();
}

/** Ends a block that is still the version that was seen; says whether it did. */
export async function liftBlockRow(db: Database, block: { id: string; version: number }, by: { at: string; id: string }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('consents.blocks').set({ ended_at: by.at, ended_by: by.id, version: block.version + 1 })
    .where('id', '=', block.id).where('version', '=', block.version).where('ended_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Registers the actor's own conflict of interest, if there is such a case; nobody learns whether there is. */
export async function sayOwnConflictRow(db: Database, idTail: string, reasonCode: string): Promise<void> {
  await sql`select consents.say_own_conflict(${idTail}::text, ${reasonCode}::text)`.execute(db);
}
