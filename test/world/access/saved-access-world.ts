import type { Database } from '../../../server/platform/db/kysely-on-client.ts';
import type { Actor } from '../../../server/platform/actor.ts';
import type { CaseAccessFacts, RecordFacts } from '../../../server/features/consents/consents.rules.ts';
import { newId } from '../../../server/platform/new-id.ts';
import { agencyCount, dayAt, type AccessWorld, type GeneratedCase } from './access-world.ts';

export interface SavedRecord { id: string; facts: RecordFacts }
export interface SavedAccessCase { id: string; facts: CaseAccessFacts; records: SavedRecord[] }
/** A generated world as it lies in the tables, beside the facts that the pure rule is given. */
export interface SavedAccessWorld { source: AccessWorld; actors: Actor[]; cases: SavedAccessCase[] }

interface Ids { agencies: string[]; staff: string[]; participants: string[] }

function factsOf(one: GeneratedCase, world: AccessWorld, ids: Ids): CaseAccessFacts {
  const referrer = one.referredBy === null ? null : world.staff[one.referredBy];
  return {
    participantId: ids.participants[one.participant] ?? '', responsibleAgencyId: ids.agencies[one.responsible] ?? '', status: one.status,
    referredBy: one.referredBy === null ? null : (ids.staff[one.referredBy] ?? null),
    referredFromAgencyId: referrer ? (ids.agencies[referrer.agency] ?? null) : null,
    team: one.team.map((member) => ({
      staffId: ids.staff[member.staff] ?? '', agencyId: ids.agencies[world.staff[member.staff]?.agency ?? 0] ?? '',
      fromOn: dayAt(member.from), toOn: member.to === null ? null : dayAt(member.to),
    })),
    consents: one.consents.map((consent) => ({
      fromAgencyId: ids.agencies[consent.from] ?? '', toAgencyId: ids.agencies[consent.to] ?? '', categories: consent.categories,
      state: consent.state, validFrom: dayAt(consent.validFrom), validTo: dayAt(consent.validFrom + consent.days),
    })),
  };
}

function recordsOf(one: GeneratedCase, ids: Ids): SavedRecord[] {
  return one.records.map((record) => ({
    id: newId(),
    facts: {
      ownerAgencyId: ids.agencies[record.owner] ?? '', category: record.category, sharedWithParticipant: record.shared,
      disclosures: record.disclosures.filter(({ to }) => to !== record.owner).map(({ to, takenBack, from, category }) => ({
        fromAgencyId: ids.agencies[from ?? record.owner] ?? '', toAgencyId: ids.agencies[to] ?? '',
        category: category ?? record.category, takenBack,
      })),
    },
  }));
}

async function savePeople(db: Database, world: AccessWorld): Promise<Ids> {
  const ids = {
    agencies: Array.from({ length: agencyCount }, newId), staff: world.staff.map(newId),
    participants: Array.from({ length: world.participants }, newId),
  };
  await db.insertInto('agencies.agencies').values(ids.agencies.map((id) => ({ id, name: 'En part', kind: 'municipality' }))).execute();
  await db.insertInto('agencies.staff').values(world.staff.map(({ agency, role }, index) => ({
    id: ids.staff[index] ?? '', agency_id: ids.agencies[agency] ?? '', role, given_name: 'A', family_name: 'B', title: 'C',
  }))).execute();
  await db.insertInto('participants.participants').values(ids.participants.map((id) => ({
    id, owner_agency_id: ids.agencies[0] ?? '', given_name: 'D', family_name: 'E',
  }))).execute();
  return ids;
}

async function saveCase(db: Database, programmeId: string, saved: SavedAccessCase, world: AccessWorld, ids: Ids): Promise<void> {
  const { facts } = saved;
  const anyStaff = ids.staff[0] ?? '';
  await db.insertInto('cases.cases').values({
    id: saved.id, programme_id: programmeId, participant_id: facts.participantId, responsible_agency_id: facts.responsibleAgencyId,
    model_key: 'm', model_version: 1, status: facts.status, phase: 'mapping', referred_on: dayAt(-30),
    referred_by: facts.referredBy, referred_from_agency_id: facts.referredFromAgencyId,
  }).execute();
  if (facts.team.length > 0) {
    await db.insertInto('cases.team_members').values(facts.team.map((member) => ({
      id: newId(), case_id: saved.id, staff_id: member.staffId, agency_id: member.agencyId, professional_role: 'x',
      from_on: member.fromOn, to_on: member.toOn,
    }))).execute();
  }
  const consents = facts.consents.map((consent) => ({
    id: newId(), case_id: saved.id, from_agency_id: consent.fromAgencyId, to_agency_id: consent.toAgencyId,
    categories: [...consent.categories], purpose: 'x', state: consent.state, valid_from: consent.validFrom, valid_to: consent.validTo,
    how_given: 'oral', language: 'sv',
  }));
  if (consents.length > 0) await db.insertInto('consents.consents').values(consents).execute();
  if (saved.records.length === 0) return;
  await db.insertInto('sessions.sessions').values(saved.records.map((record) => ({
    id: record.id, case_id: saved.id, owner_agency_id: record.facts.ownerAgencyId, category: record.facts.category, kind: 'call',
    starts_at: `${dayAt(-3)}T09:00:00Z`, held_by: anyStaff, shared_with_participant: record.facts.sharedWithParticipant,
  }))).execute();
  await saveDisclosures(db, saved, consents[0]?.id, anyStaff);
}

/** A disclosure keeps the consent it was made under; a case without any has none. */
async function saveDisclosures(db: Database, saved: SavedAccessCase, consentId: string | undefined, staffId: string): Promise<void> {
  if (consentId === undefined) {
    for (const record of saved.records) record.facts = { ...record.facts, disclosures: [] };
    return;
  }
  const rows = saved.records.flatMap((record) => record.facts.disclosures.map((one) => ({
    id: newId(), case_id: saved.id, record_kind: 'session', record_id: record.id, category: one.category,
    from_agency_id: one.fromAgencyId, to_agency_id: one.toAgencyId, consent_id: consentId, disclosed_by: staffId,
    taken_back_at: one.takenBack ? '2026-03-01T00:00:00Z' : null,
  })));
  if (rows.length > 0) await db.insertInto('consents.disclosures').values(rows).execute();
}

/** Lays a generated world into the tables, as the owner login. */
export async function saveAccessWorld(db: Database, programmeIds: readonly string[], world: AccessWorld): Promise<SavedAccessWorld> {
  const ids = await savePeople(db, world);
  const cases = world.cases.map((one) => ({ id: newId(), facts: factsOf(one, world, ids), records: recordsOf(one, ids) }));
  for (const [index, saved] of cases.entries()) await saveCase(db, programmeIds[index] ?? '', saved, world, ids);
  const staff = world.staff.map(({ agency, role }, index): Actor => ({
    kind: 'staff', id: ids.staff[index] ?? '', agencyId: ids.agencies[agency] ?? '', unitId: null, role, name: '', title: '', agencyName: '',
  }));
  const participants = ids.participants.map((id): Actor => ({
    kind: 'participant', id, agencyId: null, unitId: null, role: 'participant', name: '', title: '', agencyName: null,
  }));
  return { source: world, actors: [...staff, ...participants], cases };
}
