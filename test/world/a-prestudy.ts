import type { PrestudyPart } from '../../contract/access.ts';
import { newId } from '../../server/platform/new-id.ts';
import type { World, WorldStaff } from './world.ts';

export interface SavedPrestudy { id: string; ownerAgencyId: string }

interface Team { leader: WorldStaff; members?: readonly WorldStaff[]; readers?: readonly WorldStaff[] }

/** A pre-study of the leader's agency with its team: `await aPrestudy(world, { leader: app.projectOwner, readers: [app.coach] }).save()`. */
export function aPrestudy(world: World, team: Team) {
  return {
    async save(): Promise<SavedPrestudy> {
      const id = newId();
      const ownerAgencyId = team.leader.agencyId;
      await world.db.insertInto('prestudies.prestudies').values({
        id, name: 'Vägar till arbete', question: 'Vad hindrar den som vill arbeta?', purpose: 'Kartlägga och mobilisera.', starts_on: '2026-01-01', ends_on: '2026-12-31',
        owner_agency_id: ownerAgencyId, created_by: team.leader.id,
      }).execute();
      const parts: [PrestudyPart, readonly WorldStaff[]][] = [['leader', [team.leader]], ['member', team.members ?? []], ['reader', team.readers ?? []]];
      for (const [part, people] of parts) {
        for (const person of people) {
          await world.db.insertInto('prestudies.members').values({ id: newId(), prestudy_id: id, staff_id: person.id, part, joined_on: '2026-01-01' }).execute();
        }
      }
      return { id, ownerAgencyId };
    },
  };
}
