import type { PrestudyPart } from '../../../contract/access.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { hasLeaderAfter } from './prestudies.rules.ts';
import { insertMember, isStaff, lockTeam, selectMembers, updateMember } from './prestudies.sql.ts';

/** Takes someone onto the team of a pre-study. */
export async function addPrestudyMember(work: Work, prestudyId: string, member: { staffId: string; part: PrestudyPart; task: string }): Promise<{ id: string } | NamedError> {
  if (!(await isStaff(work.db, member.staffId))) return fail('staff-unknown');
  const id = await insertMember(work.db, prestudyId, { ...member, joinedOn: work.today });
  return id === null ? fail('already-in-prestudy') : { id };
}

/** Changes what someone may do, or ends their part; never so that nobody leads. */
export async function changePrestudyMember(
  work: Work, prestudyId: string, memberId: string, change: { part: PrestudyPart; task: string; leaves: boolean; version: number },
): Promise<undefined | NamedError> {
  await lockTeam(work.db, prestudyId);
  const members = await selectMembers(work.db, prestudyId);
  const changed = members.find(({ id }) => id === memberId);
  if (!changed) return fail('not-found');
  if (changed.leftOn !== null) return fail('stale-version');
  if (!hasLeaderAfter(members, memberId, change)) return fail('last-prestudy-leader');
  const { part, task, version } = change;
  return (await updateMember(work.db, prestudyId, memberId, { part, task, version, leftOn: change.leaves ? work.today : null })) ? undefined : fail('stale-version');
}
