import { isFollowedUp, type DischargeBody } from '../../../contract/discharges.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { modelOf } from '../programmes/public.ts';
import { changeable } from './cases.rules.ts';
import { insertPhaseChange, selectLastPhase, selectOtherOpenCase, updateCase } from './cases.sql.ts';
import { endDischarge, insertDischarge, insertIncomes, selectDischarge } from './discharges.sql.ts';
import { loadCase } from './load-case.ts';
import { phasesUnderWay } from './referrals.rules.ts';

/**
 * Ends a person's time in the programme. The follow-up then comes up by itself; where there is nobody to ask, the case
 * closes at once.
 */
export async function dischargePerson(work: Work, actor: Actor, caseId: string, body: DischargeBody): Promise<undefined | NamedError> {
  const loaded = await loadCase(work, caseId);
  if (!loaded) return fail('not-found');
  const refusal = changeable(loaded.status);
  if (refusal) return fail(refusal);
  const saved = await updateCase(work.db, caseId, body.version, {
    status: isFollowedUp(body.reason) ? 'discharged' : 'closed', phase: 'discharged', discharged_on: work.today,
  });
  if (!saved) return fail('stale-version');
  const id = newId();
  await insertDischarge(work.db, {
    id, caseId, on: work.today, by: actor.id, reason: body.reason, outcome: body.outcome, summary: body.summary, supportAfter: body.supportAfter,
  });
  await insertIncomes(work.db, caseId, 'before', work.today, body.incomeBefore);
  await insertIncomes(work.db, caseId, 'after', work.today, body.incomeAfter);
  await insertPhaseChange(work.db, { id: newId(), caseId, phase: 'discharged', fromOn: work.today, changedBy: actor.id });
  work.record({ name: 'person-discharged', caseId, recordId: id });
  return undefined;
}

/** Opens the case again where it was last under way. The discharge stays, with why it was taken back. */
export async function reopenCase(work: Work, actor: Actor, caseId: string, body: { reason: string; version: number }): Promise<undefined | NamedError> {
  const [loaded, discharge] = [await loadCase(work, caseId), await selectDischarge(work.db, caseId)];
  if (!loaded) return fail('not-found');
  if (!discharge || (loaded.status !== 'discharged' && loaded.status !== 'closed')) return fail('not-discharged');
  if (await selectOtherOpenCase(work.db, caseId)) return fail('already-in-programme');
  const phases = phasesUnderWay(await modelOf(work.db, loaded.modelKey, loaded.modelVersion));
  const phase = (await selectLastPhase(work.db, caseId, phases)) ?? phases[0] ?? 'activity';
  if (!(await updateCase(work.db, caseId, body.version, { status: 'active', phase, discharged_on: null }))) return fail('stale-version');
  await endDischarge(work.db, { id: discharge.id, caseId }, work.today, body.reason);
  await insertPhaseChange(work.db, { id: newId(), caseId, phase, fromOn: work.today, changedBy: actor.id });
  work.record({ name: 'case-reopened', caseId, recordId: discharge.id });
  return undefined;
}
