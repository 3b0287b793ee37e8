import { idTailOf } from '../../../contract/case-code.ts';
import type { EmergencyOpening, OpenInEmergencyBody } from '../../../contract/emergency-openings.ts';
import { readPersonalNumber } from '../../../contract/personal-number.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { endOwnOpening, insertOpening, selectCasesForEmergency } from './emergencies.sql.ts';
import { listedReasons } from './listed-reasons.ts';
import { readOpenings } from './read-emergencies.ts';

/**
 * Opens the cases of one person for three hours, for the one who asks alone. It opens what their agency has or was given
 * already. Someone who is not there, whom the agency has no part in, who is protected, or with whom there is a conflict
 * of interest: `not-found`, all the same. `seen-already` where the actor may read without it.
 */
export async function openInEmergency(
  work: Work, actor: Actor, body: OpenInEmergencyBody,
): Promise<{ items: EmergencyOpening[]; total: number } | NamedError> {
  const { agencyId } = actor;
  if (agencyId === null) return fail('not-allowed');
  if (!listedReasons('emergency').some(({ key }) => key === body.reasonKey)) {
    return fail('invalid-input', [{ path: 'reasonKey', code: 'no-such-choice', message: '' }]);
  }
  const number = readPersonalNumber(body.person, work.today)?.digits ?? null;
  const found = await selectCasesForEmergency(work.db, agencyId, { idTail: idTailOf(body.person), number });
  if (found.length === 0) return fail('not-found');
  const shut = found.filter(({ seen }) => !seen).map(({ caseId }) => ({ id: newId(), caseId }));
  if (shut.length === 0) return fail('seen-already');
  for (const { id, caseId } of shut) {
    await insertOpening(work.db, { id, caseId, staffId: actor.id, agencyId, reasonCode: body.reasonKey, words: body.words, now: work.now.toISOString() });
    work.record({ name: 'emergency-opened', caseId, recordId: id });
  }
  work.concerns(shut.map(({ caseId }) => caseId));
  const items = await readOpenings(work, actor, shut.map(({ id }) => id));
  return { items, total: items.length };
}

/** Ends an opening of one's own before its time. Its review is due all the same. */
export async function endEmergency(work: Work, actor: Actor, openingId: string): Promise<undefined | NamedError> {
  const [opening] = await readOpenings(work, actor, [openingId]);
  if (!opening?.isMine || !(await endOwnOpening(work.db, openingId, actor.id, work.now.toISOString()))) return fail('not-found');
  work.concerns([opening.caseId]);
  work.record({ name: 'emergency-ended', caseId: opening.caseId, recordId: openingId });
  return undefined;
}
