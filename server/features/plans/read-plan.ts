import type { Plan, PlanContent, PlanVersion } from '../../../contract/plan.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { loadCase, type LoadedCase } from '../cases/public.ts';
import { planDifferences } from './plan-differences.rules.ts';
import { planWarnings } from './plans.rules.ts';
import { selectAgreements, selectContent, selectNeeds, selectPlanHead, selectVersion, selectVersions, type PlanHead } from './plans.sql.ts';

/** The plan whole, or null while there is none that the actor may see. */
export async function readPlan(work: Work, actor: Actor, caseId: string): Promise<{ plan: Plan | null; mayWrite: boolean } | NamedError> {
  const [loaded, head] = await Promise.all([loadCase(work, caseId), selectPlanHead(work.db, caseId)]);
  if (!loaded) return fail('not-found');
  const plan = head ? await assemblePlan(work, loaded, head, selectContent(work.db, head)) : null;
  return { plan, mayWrite: actor.kind === 'staff' && (loaded.status === 'active' || loaded.status === 'discharged') };
}

/**
 * The plan's content, which may be on its way, with its warnings, answers and versions. Warnings are for a case that is
 * active. All is asked at once, as nothing waits for anything else.
 */
export async function assemblePlan(
  work: Work, loaded: LoadedCase, head: PlanHead, coming: PlanContent | Promise<PlanContent>,
): Promise<Plan> {
  const [content, agreements, needs, versions] = await Promise.all([
    coming, selectAgreements(work.db, head), loaded.status === 'active' ? selectNeeds(work.db, loaded.id) : null, selectVersions(work.db, head.id),
  ]);
  return {
    ...content, id: head.id, version: head.version, startedOn: head.startedOn, ownerAgencyId: head.ownerAgencyId,
    ownerAgencyName: head.ownerAgencyName, category: 'plan',
    warnings: needs ? planWarnings(content, needs, work.today) : [],
    agreement: agreements[0] ?? null, agreements,
    versions,
  };
}

/** One version as it was saved, and what differs in the plan of today. */
export async function readPlanVersion(work: Work, caseId: string, version: number): Promise<PlanVersion | NamedError> {
  const head = await selectPlanHead(work.db, caseId);
  const found = head ? await selectVersion(work.db, head.id, version) : undefined;
  if (!head || !found) return fail('not-found');
  return { ...found, changedSince: planDifferences(found.content, await selectContent(work.db, head)) };
}
