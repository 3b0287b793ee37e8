import type { LeadCoachChange } from '../../../contract/case-team.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { protectionOf } from '../participants/public.ts';
import { updateCase } from './cases.sql.ts';
import { changeable } from './cases.rules.ts';
import { loadCase } from './load-case.ts';
import { mayLead, worksWithPeople } from './team.rules.ts';
import { changeLeading, endMember, insertTeamMember, mayJoin, maySeeIdentity, selectColleague, selectMember, selectTeam } from './team.sql.ts';

/** Why is not said: the person's wish, or a conflict of interest. */
const cannotJoin = fail('cannot-join', [{ path: 'staffId', code: 'cannot-join', message: '' }]);

/** With a protected identity only those named for the person may take part. */
async function isNotNamed(work: Work, caseId: string, staffId: string): Promise<boolean> {
  const protection = await protectionOf(work.db, caseId);
  return protection !== null && !protection.staffIds.has(staffId);
}
const notNamed = fail('not-named', [{ path: 'staffId', code: 'not-named', message: '' }]);

/** Asks someone onto the team. Another agency's people need the person's consent to be told who it is about. */
export async function addTeamMember(
  work: Work, caseId: string, body: { staffId: string; professionalRole: string },
): Promise<{ id: string } | NamedError> {
  const [loaded, colleague] = [await loadCase(work, caseId), await selectColleague(work.db, body.staffId)];
  if (!loaded || !colleague || !worksWithPeople(colleague)) return fail('not-found');
  if (loaded.status === 'closed' || loaded.status === 'declined') return fail('case-closed');
  const ours = colleague.agencyId === loaded.responsibleAgencyId;
  if (!ours && !(await maySeeIdentity(work.db, caseId, colleague.agencyId))) {
    return fail('consent-missing', [{ path: 'staffId', code: 'consent-missing', message: '' }]);
  }
  if (!(await mayJoin(work.db, caseId, colleague.id))) return cannotJoin;
  if (await isNotNamed(work, caseId, colleague.id)) return notNamed;
  const id = newId();
  const added = await insertTeamMember(work.db, {
    id, caseId, staffId: colleague.id, agencyId: colleague.agencyId, professionalRole: body.professionalRole, isLead: false, fromOn: work.today,
  });
  if (!added) return fail('already-on-team', [{ path: 'staffId', code: 'already-on-team', message: '' }]);
  work.record({ name: 'team-member-added', caseId, recordId: id });
  return { id };
}

/** Ends someone's time on the team. The row is kept: who has been there is part of the way. */
export async function endTeamMember(work: Work, caseId: string, memberId: string, reason: string): Promise<undefined | NamedError> {
  const member = await selectMember(work.db, caseId, memberId);
  if (!member) return fail('not-found');
  if (member.isLead) return fail('still-lead-coach');
  await endMember(work.db, { id: memberId, caseId }, work.today, reason);
  work.record({ name: 'team-member-left', caseId, recordId: memberId });
  return undefined;
}

/** Names or changes the lead coach. Every change is kept with its reason, as continuity matters to the outcome. */
export async function changeLeadCoach(work: Work, caseId: string, body: LeadCoachChange): Promise<undefined | NamedError> {
  const [loaded, coach] = [await loadCase(work, caseId), await selectColleague(work.db, body.staffId)];
  if (!loaded) return fail('not-found');
  const refusal = loaded.status === 'discharged' ? null : changeable(loaded.status);
  if (refusal) return fail(refusal);
  if (!coach || !mayLead(coach, loaded.responsibleAgencyId)) return fail('not-of-responsible-agency', [{ path: 'staffId', code: 'not-of-responsible-agency', message: '' }]);
  const lead = (await selectTeam(work.db, caseId)).find((member) => member.isLead && member.toOn === null);
  if (lead?.staffId === coach.id) return fail('already-lead-coach', [{ path: 'staffId', code: 'already-lead-coach', message: '' }]);
  if (!(await mayJoin(work.db, caseId, coach.id))) return cannotJoin;
  if (await isNotNamed(work, caseId, coach.id)) return notNamed;
  if (!(await updateCase(work.db, caseId, body.version, {}))) return fail('stale-version');
  const id = newId();
  const staysAs = lead && body.keepsOnTeam ? newId() : null;
  const next = { id, caseId, staffId: coach.id, agencyId: coach.agencyId, professionalRole: coach.title, today: work.today };
  await changeLeading(work.db, next, staysAs, body.reason);
  work.record({ name: 'lead-coach-changed', caseId, recordId: id });
  return undefined;
}
