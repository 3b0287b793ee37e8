import type { z } from 'zod';
import type { MilestoneChange, NewDecision } from '../../../contract/prestudies.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { hasDecision, hasMilestone, insertDecision, insertMilestone, isStaff, updateMilestone } from './prestudies.sql.ts';

type MilestoneInput = z.output<typeof MilestoneChange>;

const isResponsibleKnown = async ({ db }: Work, { responsibleStaffId }: MilestoneInput) => responsibleStaffId === null || isStaff(db, responsibleStaffId);

export async function addMilestone(work: Work, prestudyId: string, milestone: MilestoneInput): Promise<{ id: string } | NamedError> {
  return (await isResponsibleKnown(work, milestone)) ? { id: await insertMilestone(work.db, prestudyId, milestone) } : fail('staff-unknown');
}

export async function changeMilestone(work: Work, prestudyId: string, milestoneId: string, change: MilestoneInput & { version: number }): Promise<undefined | NamedError> {
  if (!(await hasMilestone(work.db, prestudyId, milestoneId))) return fail('not-found');
  if (!(await isResponsibleKnown(work, change))) return fail('staff-unknown');
  return (await updateMilestone(work.db, prestudyId, milestoneId, change)) ? undefined : fail('stale-version');
}

/** Writes a decision in the log; one that it replaces is in the same pre-study. */
export async function recordDecision(work: Work, prestudyId: string, decision: z.output<typeof NewDecision>, staffId: string): Promise<{ id: string } | NamedError> {
  if (decision.replacesId !== null && !(await hasDecision(work.db, prestudyId, decision.replacesId))) return fail('not-found');
  return { id: await insertDecision(work.db, prestudyId, decision, staffId) };
}
