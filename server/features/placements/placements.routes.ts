import { placementsRoutes } from '../../../contract/placements.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { addEmployerContact } from './add-employer-contact.ts';
import { addEmployer } from './add-employer.ts';
import { addPlacement } from './add-placement.ts';
import { changePlacement } from './change-placement.ts';
import { selectEmployerContacts, selectEmployersOf } from './employers.sql.ts';
import { endPlacement } from './end-placement.ts';
import { selectJobs } from './jobs.sql.ts';
import { readEmployerSheet } from './read-employer-sheet.ts';
import { readPlacements } from './read-placements.ts';
import { recordFollowUp } from './record-follow-up.ts';
import { addJob, changeJob } from './save-job.ts';
import { tickAdaptation } from './tick-adaptation.ts';

const listed = <Item>(items: Item[]) => ({ items, total: items.length });

export function registerPlacements(platform: HttpPlatform): void {
  bindRoutes(platform, placementsRoutes, {
    listEmployers: async ({ work, actor, query }) => listed(await selectEmployersOf(work.db, actor.agencyId ?? '', query.search)),
    addEmployer: ({ work, actor, body }) => addEmployer(work, actor, body),
    listPlacements: ({ work, params }) => readPlacements(work, params.caseId),
    addPlacement: ({ work, actor, params, body, language }) => addPlacement(work, actor, { ...params, body, language }),
    changePlacement: ({ work, actor, params, body, language }) => changePlacement(work, actor, { ...params, body, language }),
    tickAdaptation: ({ work, actor, params, body }) => tickAdaptation(work, actor, params, body.inPlaceOn),
    recordFollowUp: ({ work, actor, params, body }) => recordFollowUp(work, actor, params.caseId, params.placementId, body),
    endPlacement: ({ work, actor, params, body }) => endPlacement(work, actor, params.caseId, params.placementId, body),
    readEmployerSheet: ({ work, params }) => readEmployerSheet(work, params.caseId, params.placementId),
    listEmployerContacts: async ({ work, params }) => listed(await selectEmployerContacts(work.db, params.caseId)),
    addEmployerContact: ({ work, actor, params, body, language }) => addEmployerContact(work, actor, { ...params, body, language }),
    listJobs: async ({ work, params }) => listed(await selectJobs(work.db, params.caseId)),
    addJob: ({ work, actor, params, body, language }) => addJob(work, actor, { ...params, body, language }),
    changeJob: ({ work, actor, params, body, language }) => changeJob(work, actor, { ...params, body, language }),
  });
}
