import { sql } from 'kysely';
import type { Protection, ProtectionKind } from '../../../contract/protection.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Sealed } from '../../platform/sealing/sealed.ts';
import { newId } from '../../platform/new-id.ts';
import type { ProtectedDetails } from './protected-details.ts';

/** The details as the ordinary rows hold them, with whose they are. */
export type HeldDetails = Omit<ProtectedDetails, 'contactNeed'> & { participantId: string; ownerAgencyId: string; protection: ProtectionKind | null };

/** What the ordinary rows say of who the person is, held until the transaction ends. For those who lead the case. */
export async function holdDetails(db: Database, caseId: string): Promise<HeldDetails> {
  const { rows } = await sql<{ held: HeldDetails }>`select participants.hold_details(${caseId}::uuid) as held`.execute(db);
  const [row] = await db.seals.openInside(rows);
  if (!row) throw new Error('participants.hold_details gave no row');
  return row.held;
}

async function sealDetails(db: Database, { participantId, ownerAgencyId }: StoredOwner, details: ProtectedDetails): Promise<Sealed> {
  const { details: sealed } = await db.seals.row('participants.protected_details', ownerAgencyId, { details }, participantId);
  return sealed;
}

export interface StoredOwner { participantId: string; ownerAgencyId: string }

export interface NewProtection { caseId: string; owner: StoredOwner; kind: ProtectionKind; standIn: readonly [string, string]; details: ProtectedDetails; staffIds: readonly string[] }

/** Moves the details out of the ordinary rows; see `participants.protect` in db/views. Those named are the ones who still see the case. */
export async function protect(db: Database, one: NewProtection): Promise<void> {
  const sealed = await sealDetails(db, one.owner, one.details);
  await sql`select participants.protect(${one.caseId}::uuid, ${newId()}::uuid, ${one.kind}::text, ${[...one.standIn]}::text[], ${sealed}::text,
    ${[...new Set(one.staffIds)]}::uuid[])`.execute(db);
}

/** The details of the person of a case, for those named and herself. */
export async function selectProtectedDetails(
  db: Database, caseId: string,
): Promise<(StoredOwner & { details: ProtectedDetails; version: number }) | undefined> {
  const row = await db.selectFrom('participants.protected_details as d').innerJoin('cases.cases as c', 'c.participant_id', 'd.participant_id')
    .select(['d.participant_id as participantId', 'd.owner_agency_id as ownerAgencyId', 'd.details', 'd.version'])
    .where('c.id', '=', caseId).executeTakeFirst();
  const opened = await db.seals.openOne('participants.protected_details', row, { details: 'details' }, 'participantId');
  return opened && { ...opened, details: opened.details as ProtectedDetails };
}

/** Writes the details over the version they build on; false when someone was there before. */
export async function changeDetails(db: Database, caseId: string, owner: StoredOwner, details: ProtectedDetails, version: number): Promise<boolean> {
  const sealed = await sealDetails(db, owner, details);
  const { rows } = await sql<{ done: boolean }>`
    select participants.change_protected(${caseId}::uuid, ${sealed}::text, ${version}::integer) as done`.execute(db);
  return rows[0]?.done ?? false;
}

/** Puts the details back into the ordinary rows, sealed for each. */
export async function liftProtection(db: Database, caseId: string, owner: StoredOwner, details: ProtectedDetails, reason: string): Promise<void> {
  const { participantId: id, ownerAgencyId } = owner;
  const { postal_code: postalCode, ...ways } = await db.seals.row('participants.contacts', ownerAgencyId, {
    phone: details.phone, email: details.email, address: details.address, postal_code: details.postalCode, city: details.city,
  }, id);
  const number = await db.seals.row('participants.personal_numbers', ownerAgencyId, { personal_number: details.personalNumber }, id);
  const referrals = await Promise.all(details.referrals.map(async ({ reachAt, ...one }) =>
    ({ ...one, reachAt: (await db.seals.row('cases.referrals', ownerAgencyId, { reach_at: reachAt }, one.caseId)).reach_at })));
  const { contactNeed: _need, ...known } = details;
  const rows = JSON.stringify({ ...known, ...ways, postalCode, personalNumber: number.personal_number, referrals });
  const historyId = await selectOpenProtection(db, id);
  const { lifted_reason: sealedReason } = await db.seals.row('participants.protections', ownerAgencyId, { lifted_reason: reason }, historyId);
  await sql`select participants.lift_protection(${caseId}::uuid, ${rows}::jsonb, ${sealedReason}::text)`.execute(db);
}

async function selectOpenProtection(db: Database, participantId: string): Promise<string> {
  const { id } = await db.selectFrom('participants.protections').select('id').where('participant_id', '=', participantId)
    .where('lifted_at', 'is', null).executeTakeFirstOrThrow();
  return id;
}

/** The form of protection of the person of a case, since when and by whom; nothing where the actor may not see the person. */
export async function selectProtection(
  db: Database, caseId: string,
): Promise<{ participantId: string; kind: ProtectionKind | null; recordedOn: string | null; recordedByName: string | null; mayChange: boolean } | undefined> {
  const row = await db.selectFrom('cases.cases as c').innerJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .leftJoin('participants.protections as h', (join) => join.onRef('h.participant_id', '=', 'p.id').on('h.lifted_at', 'is', null))
    .leftJoin('agencies.staff as s', 's.id', 'h.recorded_by')
    .select(['p.id as participantId', 'p.protection as kind', sql<string | null>`s.given_name || ' ' || s.family_name`.as('recordedByName'),
      sql<string | null>`(h.recorded_at at time zone 'Europe/Stockholm')::date`.as('recordedOn'),
      sql<boolean>`p.id in (select participant_id from consents.my_led_people())`.as('mayChange')])
    .where('c.id', '=', caseId).executeTakeFirst();
  return row && { ...row, kind: row.kind as ProtectionKind | null };
}

const staffName = sql<string>`s.given_name || ' ' || s.family_name`;
/** One who could name others: a team leader of the responsible agency, or the lead coach. */
const leads = sql<boolean>`(s.role = 'team-leader' and s.agency_id = c.responsible_agency_id) or exists (
  select from cases.team_members t where t.case_id = c.id and t.staff_id = s.id and t.is_lead and t.to_on is null)`;
const onTeam = sql<boolean>`exists (select from cases.team_members t where t.case_id = c.id and t.staff_id = s.id
  and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today()))`;

/** Who can be named: staff of the responsible agency who work with people, and those on the team; those on the team first. */
export async function selectCandidates(db: Database, caseId: string): Promise<Protection['candidates']> {
  return db.selectFrom('cases.cases as c').innerJoin('agencies.staff as s', (join) => join.onTrue())
    .innerJoin('agencies.agencies as a', 'a.id', 's.agency_id')
    .select(['s.id as staffId', staffName.as('name'), 's.title', 'a.name as agencyName', leads.as('leads'), onTeam.as('onTeam')])
    .where('c.id', '=', caseId).where('s.active', '=', true).where('s.role', 'in', ['coach', 'team-leader', 'professional'])
    .where((where) => where.or([where('s.agency_id', '=', where.ref('c.responsible_agency_id')), where(onTeam, '=', true)]))
    .orderBy(onTeam, 'desc').orderBy('a.name').orderBy('s.family_name').orderBy('s.given_name').execute();
}

/** Who is named today, those who lead first. */
export async function selectNamed(db: Database, caseId: string): Promise<Protection['named']> {
  const rows = await db.selectFrom('cases.cases as c').innerJoin('participants.named_staff as n', 'n.participant_id', 'c.participant_id')
    .innerJoin('agencies.staff as s', 's.id', 'n.staff_id').innerJoin('agencies.agencies as a', 'a.id', 's.agency_id')
    .select(['n.id', 's.id as staffId', staffName.as('name'), 's.title', 'a.name as agencyName', leads.as('leads'), 's.active',
      sql<string>`(n.named_at at time zone 'Europe/Stockholm')::date`.as('namedOn')])
    .where('c.id', '=', caseId).where('n.ended_at', 'is', null)
    .orderBy(leads, 'desc').orderBy('a.name').orderBy('s.family_name').execute();
  return rows;
}

export interface NewNamed { participantId: string; staffId: string; namedBy: string; at: string }

/** Names someone; false when they are named already. */
export async function insertNamed(db: Database, one: NewNamed): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('participants.named_staff').values({
    id: newId(), participant_id: one.participantId, staff_id: one.staffId, named_by: one.namedBy, named_at: one.at,
  }).onConflict((twice) => twice.columns(['participant_id', 'staff_id']).where('ended_at', 'is', null).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function endNamed(db: Database, id: string, at: string): Promise<void> {
  await db.updateTable('participants.named_staff').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}
