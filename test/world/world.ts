import type { ActorRole, Role } from '../../contract/access.ts';
import type { PartyKind } from '../../contract/programme-model.ts';
import { newId } from '../../server/platform/new-id.ts';
import type { Database } from '../../server/platform/db/kysely-on-client.ts';

export interface WorldAgency { id: string; name: string; kind: PartyKind }
/** Someone who can sign in. */
export interface WorldPerson { kind: 'staff' | 'participant'; id: string; role: ActorRole; agencyId: string | null }
export interface WorldStaff extends WorldPerson { kind: 'staff'; agencyId: string; title: string }
export interface WorldProgramme { id: string; key: string; modelKey: string; modelVersion: number; ownerAgencyId: string }

/** A place to lay out agencies, people and cases, straight into the tables. `today` is the world's day. */
export interface World {
  db: Database;
  today: string;
  agency(kind: PartyKind, name: string): Promise<WorldAgency>;
  staff(agency: WorldAgency, role: Role, givenName: string, familyName: string, title: string): Promise<WorldStaff>;
  programme(key: string, owner: WorldAgency, parties: readonly WorldAgency[], model?: ModelContent): Promise<WorldProgramme>;
}

export interface ModelContent { key: string; version: number; content: unknown }

async function insertModel(db: Database, model: ModelContent): Promise<void> {
  await db.insertInto('programmes.models').values({
    key: model.key, version: model.version, content: JSON.stringify(model.content), content_hash: `${model.key}-${model.version}`,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}

export function aWorld(db: Database, today: string): World {
  return {
    db,
    today,
    agency: async (kind, name) => {
      const id = newId();
      await db.insertInto('agencies.agencies').values({ id, name, kind }).execute();
      return { id, name, kind };
    },
    staff: async (agency, role, given_name, family_name, title) => {
      const id = newId();
      await db.insertInto('agencies.staff').values({ id, agency_id: agency.id, role, given_name, family_name, title }).execute();
      return { kind: 'staff', id, role, agencyId: agency.id, title };
    },
    programme: async (key, owner, parties, model = { key, version: 1, content: {} }) => {
      const id = newId();
      await insertModel(db, model);
      await db.insertInto('programmes.programmes').values({
        id, key, name: key, model_key: model.key, model_version: model.version, owner_agency_id: owner.id,
      }).execute();
      for (const party of parties) {
        await db.insertInto('programmes.parties').values({ programme_id: id, agency_id: party.id, party_key: party.kind }).execute();
      }
      return { id, key, modelKey: model.key, modelVersion: model.version, ownerAgencyId: owner.id };
    },
  };
}
