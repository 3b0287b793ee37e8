import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { fail } from '../../platform/named-error.ts';
import { addPrestudyMember, changePrestudyMember } from './change-team.ts';
import { importPrestudyFunding } from './import-funding.ts';
import { addMilestone, changeMilestone, recordDecision } from './keep-plan.ts';
import { readPrestudy } from './read-prestudy.ts';
import { readWork } from './read-work.ts';
import { deleteMilestone, insertPrestudy, selectPrestudies, selectStaffToAsk, updatePrestudy } from './prestudies.sql.ts';

export function registerPrestudies(platform: HttpPlatform): void {
  bindRoutes(platform, prestudiesRoutes, {
    listPrestudies: async ({ work, actor }) => {
      const items = await selectPrestudies(work.db, actor.id);
      return { items, total: items.length };
    },
    beginPrestudy: async ({ work, actor, body }) =>
      ({ id: await insertPrestudy(work.db, body, { staffId: actor.id, agencyId: actor.agencyId ?? '', today: work.today }) }),
    readPrestudy: ({ work, actor, params }) => readPrestudy(work.db, params.prestudyId, actor.id),
    readPrestudyWork: async ({ work, params }) => ({ parts: await readWork(work.db, params.prestudyId) }),
    changePrestudy: async ({ work, params, body }) => ((await updatePrestudy(work.db, params.prestudyId, body)) ? undefined : fail('stale-version')),
    addPrestudyMember: ({ work, params, body }) => addPrestudyMember(work, params.prestudyId, body),
    changePrestudyMember: ({ work, params, body }) => changePrestudyMember(work, params.prestudyId, params.prestudyMemberId, body),
    listPrestudyStaff: async ({ work, query }) => {
      const items = await selectStaffToAsk(work.db, query.search);
      return { items, total: items.length };
    },
    addMilestone: ({ work, params, body }) => addMilestone(work, params.prestudyId, body),
    changeMilestone: ({ work, params, body }) => changeMilestone(work, params.prestudyId, params.milestoneId, body),
    removeMilestone: async ({ work, params }) => ((await deleteMilestone(work.db, params.prestudyId, params.milestoneId)) ? undefined : fail('not-found')),
    recordDecision: ({ work, actor, params, body }) => recordDecision(work, params.prestudyId, body, actor.id),
    importPrestudyFunding: ({ work, params, body }) => importPrestudyFunding(work.db, params.prestudyId, body.page, work.now),
  });
}
