import { sql } from 'kysely';
import type { StaffAccount, StaffFields } from '../../../contract/staff-accounts.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

const columns = [
  'id', 'given_name as givenName', 'family_name as familyName', 'title', 'role', 'email', 'phone', 'active',
  'sign_in_subject as signInSubject', 'version',
] as const;
const passkeys = sql<number>`(select count(*)::integer from platform.passkeys k where k.actor_id = staff.id)`.as('passkeys');
const account = [...columns, passkeys] as const;

/** One provider's name for a person. */
export interface SignInLink { issuer: string; subject: string }
export type StaffChange = { [K in keyof StaffFields]?: StaffFields[K] | undefined } & { active?: boolean | undefined };

/** The accounts of one agency, the open ones first, by name. */
export async function selectStaffAccounts(db: Database, agencyId: string): Promise<StaffAccount[]> {
  const rows = await db.selectFrom('agencies.staff').select(account).where('agency_id', '=', agencyId)
    .orderBy('active', 'desc').orderBy(sql`family_name collate "sv-x-icu"`).orderBy(sql`given_name collate "sv-x-icu"`).execute();
  return rows as StaffAccount[];
}

/** One account of one agency; undefined when the agency has none with that id. */
export async function selectStaffAccount(db: Database, agencyId: string, id: string): Promise<StaffAccount | undefined> {
  const row = await db.selectFrom('agencies.staff').select(account).where('agency_id', '=', agencyId).where('id', '=', id).executeTakeFirst();
  return row as StaffAccount | undefined;
}

/** One account of whichever agency; for the operator's command line. */
export async function selectAnyStaffAccount(db: Database, id: string): Promise<(StaffAccount & { agencyId: string }) | undefined> {
  const row = await db.selectFrom('agencies.staff').select([...account, 'agency_id as agencyId']).where('id', '=', id).executeTakeFirst();
  return row as (StaffAccount & { agencyId: string }) | undefined;
}

/** Every account with its agency, for the operator's command line. */
export async function selectAllStaffAccounts(db: Database): Promise<(StaffAccount & { agencyName: string })[]> {
  const rows = await db.selectFrom('agencies.staff as staff').innerJoin('agencies.agencies as a', 'a.id', 'staff.agency_id')
    .select(columns.map((column) => `staff.${column}` as const)).select([passkeys, 'a.name as agencyName'])
    .orderBy(sql`a.name collate "sv-x-icu"`).orderBy(sql`staff.family_name collate "sv-x-icu"`).orderBy(sql`staff.given_name collate "sv-x-icu"`).execute();
  return rows as (StaffAccount & { agencyName: string })[];
}

export async function insertStaff(db: Database, id: string, agencyId: string, fields: StaffFields): Promise<StaffAccount> {
  const row = await db.insertInto('agencies.staff').values({
    id, agency_id: agencyId, given_name: fields.givenName, family_name: fields.familyName, title: fields.title,
    role: fields.role, email: fields.email ?? null, phone: fields.phone ?? null,
  }).returning(account).executeTakeFirstOrThrow();
  return row as StaffAccount;
}

/** Writes what is given and leaves the rest; undefined when the version is no longer the newest. */
export async function updateStaff(db: Database, id: string, version: number, change: StaffChange): Promise<StaffAccount | undefined> {
  const row = await db.updateTable('agencies.staff').set({
    version: version + 1,
    ...(change.givenName === undefined ? {} : { given_name: change.givenName }),
    ...(change.familyName === undefined ? {} : { family_name: change.familyName }),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.role === undefined ? {} : { role: change.role }),
    ...(change.email === undefined ? {} : { email: change.email }),
    ...(change.phone === undefined ? {} : { phone: change.phone }),
    ...(change.active === undefined ? {} : { active: change.active }),
  }).where('id', '=', id).where('version', '=', version).returning(account).executeTakeFirst();
  return row as StaffAccount | undefined;
}

/** Links a sign-in, or takes the link away; undefined when the version is no longer the newest. */
export async function updateSignIn(db: Database, id: string, version: number, link: SignInLink | null): Promise<StaffAccount | undefined> {
  const row = await db.updateTable('agencies.staff')
    .set({ version: version + 1, sign_in_issuer: link?.issuer ?? null, sign_in_subject: link?.subject ?? null })
    .where('id', '=', id).where('version', '=', version).returning(account).executeTakeFirst();
  return row as StaffAccount | undefined;
}

/** Whose sign-in it is already, among all agencies' staff. */
export async function selectStaffIdOfSignIn(db: Database, { issuer, subject }: SignInLink): Promise<string | undefined> {
  const row = await db.selectFrom('agencies.staff').select('id')
    .where('sign_in_issuer', '=', issuer).where('sign_in_subject', '=', subject).executeTakeFirst();
  return row?.id;
}

/** Locks the agency's open administrators, so that two of them cannot close each other's accounts at once. */
export async function lockAdministrators(db: Database, agencyId: string): Promise<string[]> {
  const rows = await db.selectFrom('agencies.staff').select('id').where('agency_id', '=', agencyId)
    .where('role', '=', 'administrator').where('active', '=', true).orderBy('id').forUpdate().execute();
  return rows.map((row) => row.id);
}

/** Ends whatever sessions a member of staff has open. */
export async function revokeSessionsOf(db: Database, staffId: string, now: Date): Promise<void> {
  await db.updateTable('platform.sessions').set({ revoked_at: now.toISOString() })
    .where('actor_id', '=', staffId).where('revoked_at', 'is', null).execute();
}
