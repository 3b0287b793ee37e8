import type { AgreeBody } from '../../../contract/plans.ts';
import type { Plan } from '../../../contract/plan.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { insertAgreement } from './plan-writes.sql.ts';
import { selectContent, selectPlanHead } from './plans.sql.ts';
import { assemblePlan } from './read-plan.ts';

const howWords = { sv: 'Välj hur personen sa det.', en: 'Choose how the person said it.' };

export interface Agree { caseId: string; body: AgreeBody; language: Language }

/** Records what the person says of the version she saw: by herself, or by staff with how she said it. It makes no new version. */
export async function agreeToPlan(work: Work, actor: Actor, { caseId, body, language }: Agree): Promise<Plan | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const bySelf = actor.kind === 'participant';
  const how = bySelf ? 'self' : body.how;
  if (how === undefined) return fail('invalid-input', [{ path: 'how', code: 'invalid_value', message: howWords[language] }]);
  const head = await selectPlanHead(work.db, caseId);
  if (!head) return fail('not-found');
  if (head.version !== body.planVersion) return fail('stale-version');
  const id = newId();
  await insertAgreement(work.db, head, {
    id, planVersion: body.planVersion, answer: body.answer, words: body.words, how, saidOn: work.today,
    staffId: bySelf ? null : actor.id, participantId: bySelf ? actor.id : null, createdAt: work.now.toISOString(),
  });
  work.record({ name: 'plan-answered', caseId, recordId: head.id });
  return assemblePlan(work, loaded, head, await selectContent(work.db, head));
}
