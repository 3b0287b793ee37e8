import type { Plan, PlanChange, PlanContent } from '../../../contract/plan.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { openCase } from '../cases/public.ts';
import { insertVersion, moveToNextVersion } from './plan-writes.sql.ts';
import { selectContent, selectPlanHead, type PlanHead } from './plans.sql.ts';
import { assemblePlan } from './read-plan.ts';

/** Who edits which plan, in the version they saw. */
export interface Edit {
  work: Work;
  actor: Actor;
  caseId: string;
  planVersion: number;
  language: Language;
}

/** What an edit did, for the list of versions. */
export interface Deed { change: PlanChange; subject: string; subjectId: string | null }

export interface Before { head: PlanHead; content: PlanContent }

/**
 * Makes one change to a plan. Two people who change it at once cannot lose each other's words: the second one is told
 * `stale-version`. Every change makes a version that is kept whole.
 */
export async function editPlan(edit: Edit, apply: (before: Before) => Promise<Deed | NamedError>): Promise<Plan | NamedError> {
  const { work, actor, caseId, planVersion } = edit;
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const head = await selectPlanHead(work.db, caseId);
  if (!head) return fail('not-found');
  if (!await moveToNextVersion(work.db, head.id, planVersion)) return fail('stale-version');
  const deed = await apply({ head, content: await selectContent(work.db, head) });
  if (isFail(deed)) return deed;
  const after = await selectPlanHead(work.db, caseId);
  if (!after) return fail('not-found');
  const content = await selectContent(work.db, after);
  await insertVersion(work.db, after, {
    version: after.version, content, ...deed, savedBy: actor.id, savedAt: work.now.toISOString(),
  });
  work.record({ name: deed.change, caseId, recordId: after.id });
  return assemblePlan(work, loaded, after, content);
}
