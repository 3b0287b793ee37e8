import { caseCode } from '../../../contract/case-code.ts';
import type { ExtractOrder, MyOrder } from '../../../contract/extracts.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { insertOrder, selectAgenciesAround, selectMyOrders, selectOpenOrder, selectParticipantOf, type OrderRow } from './extracts.sql.ts';
import { extractLaw } from './load-extract-law.ts';

export function shownOrder({ id, caseId, personName, orderedAt, orderedByName, dueOn, releasedAt, releasedByName, hasDraft }: OrderRow): ExtractOrder {
  return {
    id, caseId, caseCode: caseCode(caseId), personName, orderedAt, orderedByName, dueOn, releasedAt, releasedByName,
    state: releasedAt !== null ? 'ready' : hasDraft ? 'being-checked' : 'ordered',
  };
}

const term = ({ today, now }: Work) => ({ at: now.toISOString(), today, months: extractLaw().answer.months });

/** The person asks every agency around her; one that has not answered an earlier order is not asked again. */
export async function orderMyExtract(work: Work, actor: Actor): Promise<{ orders: MyOrder[] }> {
  const unasked = (await selectAgenciesAround(work.db)).filter(({ isOrdered }) => !isOrdered);
  work.concerns(unasked.map(({ caseId }) => caseId));
  for (const { caseId, agencyId } of unasked) {
    const id = newId();
    await insertOrder(work.db, { id, caseId, agencyId, participantId: actor.id, staffId: null, ...term(work) });
    work.record({ name: 'extract-ordered', caseId, recordId: id });
  }
  return { orders: await selectMyOrders(work.db) };
}

/** Staff write down an order that came another way: by letter, by phone. An order that waits is answered as it stands. */
export async function orderExtract(work: Work, actor: Actor, caseId: string): Promise<ExtractOrder | NamedError> {
  const participantId = await selectParticipantOf(work.db, caseId);
  if (participantId === undefined || actor.agencyId === null) return fail('not-found');
  const waiting = await selectOpenOrder(work.db, caseId, actor.agencyId);
  if (waiting) return shownOrder(waiting);
  const id = newId();
  await insertOrder(work.db, { id, caseId, agencyId: actor.agencyId, participantId, staffId: actor.id, ...term(work) });
  work.record({ name: 'extract-ordered', caseId, recordId: id });
  const made = await selectOpenOrder(work.db, caseId, actor.agencyId);
  return made ? shownOrder(made) : fail('not-found');
}
