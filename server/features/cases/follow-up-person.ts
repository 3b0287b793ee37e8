import { isFollowedUp, type FollowUp, type FollowUpBody } from '../../../contract/discharges.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { addMonths, cadenceOf, modelOf } from '../programmes/public.ts';
import { updateCase } from './cases.sql.ts';
import { insertFollowUp, insertIncomes, selectDischarge, selectFollowUp, selectIncomes } from './discharges.sql.ts';
import { loadCase } from './load-case.ts';

/** Records what the follow-up found, or why it was given up. Either way the case closes. */
export async function followUpPerson(work: Work, actor: Actor, caseId: string, body: FollowUpBody): Promise<undefined | NamedError> {
  const [loaded, discharge] = [await loadCase(work, caseId), await selectDischarge(work.db, caseId)];
  if (!loaded) return fail('not-found');
  if (!discharge || loaded.status !== 'discharged') return fail('not-discharged');
  if (!(await updateCase(work.db, caseId, body.version, { status: 'closed', phase: 'follow-up' }))) return fail('stale-version');
  const id = newId();
  const found = body.result === 'done'
    ? { occupation: body.occupation, note: body.note, givenUpReason: null }
    : { occupation: null, note: '', givenUpReason: body.reason };
  const written = await insertFollowUp(work.db, { id, caseId, dischargeId: discharge.id, result: body.result, on: work.today, by: actor.id, ...found });
  if (!written) return fail('stale-version');
  if (body.result === 'done') await insertIncomes(work.db, caseId, 'follow-up', work.today, body.income);
  work.record({ name: body.result === 'done' ? 'follow-up-done' : 'follow-up-given-up', caseId, recordId: id });
  return undefined;
}

/** The end of the case and what came after it, as far as it has come. */
export async function readFollowUp(work: Work, caseId: string): Promise<FollowUp | NamedError> {
  const loaded = await loadCase(work, caseId);
  if (!loaded) return fail('not-found');
  const stored = await selectDischarge(work.db, caseId);
  if (!stored) return { state: 'none', dueOn: null, discharge: null, income: { before: [], after: [], followUp: [] }, followUp: null };
  const { id, ...discharge } = stored;
  const done = await selectFollowUp(work.db, id);
  const incomes = await selectIncomes(work.db, caseId, stored.on);
  const at = (occasion: string) => incomes.filter((income) => income.occasion === occasion).map(({ source, percent }) => ({ source, percent }));
  const cadence = cadenceOf(await modelOf(work.db, loaded.modelKey, loaded.modelVersion), 'follow-up-after-discharge');
  const state = done?.result ?? (isFollowedUp(stored.reason) && cadence ? 'awaited' : 'not-applicable');
  return {
    state,
    dueOn: state === 'awaited' && cadence ? addMonths(stored.on, cadence.months) : null,
    discharge: discharge as NonNullable<FollowUp['discharge']>,
    income: { before: at('before'), after: at('after'), followUp: at('follow-up') },
    followUp: done ? { on: done.on, occupation: done.occupation, note: done.note, givenUpReason: done.givenUpReason, byName: done.byName } : null,
  };
}
