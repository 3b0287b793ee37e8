import { sql } from 'kysely';
import type { BestWay, Contact, ContactChange } from '../../../contract/participants.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

interface Enrolment {
  newId: string;
  agencyId: string;
  givenName: string;
  familyName: string;
  birthDate: string | null;
  sex: string | null;
  municipality: string | null;
  language: string;
  number: string | null;
  numberKind: string | null;
  phone: string | null;
  email: string | null;
}

/** Finds the person by the code of their number, or makes one; see `participants.enrol` in db/views. */
export async function enrol(db: Database, one: Enrolment): Promise<string> {
  const { seals } = db;
  const { phone, email } = await seals.row('participants.contacts', one.agencyId, { phone: one.phone, email: one.email }, one.newId);
  const { personal_number: number } = await seals.row('participants.personal_numbers', one.agencyId, { personal_number: one.number }, one.newId);
  const code = one.number === null ? null : await seals.index(one.agencyId, one.number);
  const { rows } = await sql<{ id: string }>`select participants.enrol(
    ${one.newId}::uuid, ${one.agencyId}::uuid, ${one.givenName}::text, ${one.familyName}::text, ${one.birthDate}::date, ${one.sex}::text,
    ${one.municipality}::text, ${one.language}::text, ${number}::text, ${code}::text, ${one.numberKind}::text, ${phone}::text, ${email}::text) as id`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('participants.enrol gave no id');
  return row.id;
}

type StoredContact = Omit<Contact, 'mayChange'> & { participantId: string; ownerAgencyId: string; responsibleAgencyId: string };

/** How to reach the person of a case; nothing when the actor may not see it. */
export async function selectContact(db: Database, caseId: string): Promise<StoredContact | undefined> {
  const stored = await db.selectFrom('participants.contacts as k').innerJoin('cases.cases as c', 'c.participant_id', 'k.participant_id')
    .select(['k.participant_id as participantId', 'k.owner_agency_id as ownerAgencyId', 'c.responsible_agency_id as responsibleAgencyId', 'k.phone', 'k.email', 'k.address',
      'k.postal_code as postalCode', 'k.city', 'k.best_way as bestWay', 'k.version'])
    .where('c.id', '=', caseId).executeTakeFirst();
  const row = await db.seals.openOne('participants.contacts', stored, {
    phone: 'phone', email: 'email', address: 'address', postalCode: 'postal_code', city: 'city',
  }, 'participantId');
  return row && {
    ...row, phone: row.phone ?? '', email: row.email ?? '', address: row.address ?? '', postalCode: row.postalCode ?? '',
    city: row.city ?? '', bestWay: row.bestWay as BestWay,
  };
}

/** Writes the contact over the version it builds on; false when someone was there before. */
export async function updateContact(
  db: Database, { participantId, ownerAgencyId }: Pick<StoredContact, 'participantId' | 'ownerAgencyId'>, change: ContactChange,
): Promise<boolean> {
  const sealed = await db.seals.row('participants.contacts', ownerAgencyId, {
    phone: change.phone || null, email: change.email || null, address: change.address || null,
    postal_code: change.postalCode || null, city: change.city || null,
  }, participantId);
  const { numUpdatedRows } = await db.updateTable('participants.contacts').set((is) => ({
    ...sealed, best_way: change.bestWay, version: is('version', '+', 1),
  })).where('participant_id', '=', participantId).where('version', '=', change.version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The number on file for the person of a case; nothing when there is none or the actor may not see it. */
export async function selectPersonalNumber(
  db: Database, caseId: string,
): Promise<{ participantId: string; personalNumber: string; kind: 'personal' | 'coordination' } | undefined> {
  const row = await db.selectFrom('participants.personal_numbers as n').innerJoin('cases.cases as c', 'c.participant_id', 'n.participant_id')
    .select(['n.participant_id as participantId', 'n.personal_number as personalNumber', 'n.kind']).where('c.id', '=', caseId).executeTakeFirst();
  const opened = await db.seals.openOne('participants.personal_numbers', row, { personalNumber: 'personal_number' }, 'participantId');
  return opened && { ...opened, kind: opened.kind as 'personal' | 'coordination' };
}
