import { casesRoutes } from '../../../contract/cases.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { deleteSnooze } from './cases.sql.ts';
import { changeModelVersion } from './change-model-version.ts';
import { changePhase } from './change-phase.ts';
import { addTeamMember, changeLeadCoach, endTeamMember } from './change-team.ts';
import { decideReferral } from './decide-referral.ts';
import { dischargePerson, reopenCase } from './discharge-person.ts';
import { followUpPerson, readFollowUp } from './follow-up-person.ts';
import { listCases } from './list-cases.ts';
import { readCase } from './read-case.ts';
import { readReferral } from './read-referral.ts';
import { referOneself, referPerson } from './refer-person.ts';
import { snoozeItem } from './snooze-item.ts';
import { selectTeam } from './team.sql.ts';

export function registerCases(platform: HttpPlatform): void {
  bindRoutes(platform, casesRoutes, {
    listCases: ({ work, query }) => listCases(work, { ...query, search: '' }),
    searchCases: ({ work, body }) => listCases(work, body),
    readCase: ({ work, actor, params }) => readCase(work, actor, params.caseId),
    changePhase: ({ work, actor, params, body }) => changePhase(work, actor, params.caseId, body),
    changeModelVersion: ({ work, actor, params, body }) => changeModelVersion(work, actor, params.caseId, body),
    snooze: ({ work, actor, params, body }) => snoozeItem(work, actor, params.caseId, body),
    endSnooze: async ({ work, params, query }) => {
      await deleteSnooze(work.db, params.caseId, query);
      return undefined;
    },
    refer: ({ work, actor, body }) => referPerson(work, actor, body),
    referOneself: ({ work, body }) => referOneself(work, body),
    readReferral: ({ work, params }) => readReferral(work, params.caseId),
    decideReferral: ({ work, actor, params, body }) => decideReferral(work, actor, params.caseId, body),
    listTeamMembers: async ({ work, params }) => {
      const items = await selectTeam(work.db, params.caseId);
      return { items, total: items.length };
    },
    addTeamMember: ({ work, params, body }) => addTeamMember(work, params.caseId, body),
    endTeamMember: ({ work, params, body }) => endTeamMember(work, params.caseId, params.memberId, body.reason),
    changeLeadCoach: ({ work, params, body }) => changeLeadCoach(work, params.caseId, body),
    discharge: ({ work, actor, params, body }) => dischargePerson(work, actor, params.caseId, body),
    reopen: ({ work, actor, params, body }) => reopenCase(work, actor, params.caseId, body),
    readFollowUp: ({ work, params }) => readFollowUp(work, params.caseId),
    followUp: ({ work, actor, params, body }) => followUpPerson(work, actor, params.caseId, body),
  });
}
