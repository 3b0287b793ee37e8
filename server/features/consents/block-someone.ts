import type { Block, BlockChoice, RegisterBlockBody } from '../../../contract/blocks.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { isAmong, mayLift, shutsOutLead, type Who } from './blocks.rules.ts';
import { insertBlock, liftBlockRow, selectBlockChoices, selectBlocks, selectLeadCoach, selectPersonOf, type NewBlock } from './blocks.sql.ts';
import { reasonNameOf } from './listed-reasons.ts';

/** Those shut out from a case. The person is told of those that she has shut out; those who lead, of conflicts of interest, too. */
export async function readBlocks(work: Work, actor: Actor, caseId: string): Promise<Block[]> {
  const [rows, lead] = [await selectBlocks(work.db, caseId), await selectLeadCoach(work.db, caseId)];
  return rows.filter(({ kind }) => actor.kind === 'staff' || kind === 'participant').map(({ reasonCode, ...row }): Block => ({
    ...row, reasonName: reasonCode === null ? null : reasonNameOf('conflict', reasonCode),
    isLead: shutsOutLead(row, lead), mayLift: mayLift(row.kind, actor.role),
  }));
}

/** Those shut out, and those who can be: everyone who sees or has seen what is written, but those who are shut out already. */
export async function listBlocks(work: Work, actor: Actor, caseId: string): Promise<{ items: Block[]; choices: BlockChoice[]; total: number }> {
  const items = await readBlocks(work, actor, caseId);
  const lead = await selectLeadCoach(work.db, caseId);
  const wished = items.filter(({ kind }) => kind === 'participant');
  const choices = (await selectBlockChoices(work.db, caseId)).filter((one) => one.staffId !== actor.id && !isAmong(one, wished));
  return { items, choices: choices.map((one) => ({ ...one, isLead: shutsOutLead(one, lead) })), total: items.length };
}

/** Writes a block of someone, unless one of the same kind stands. The one shut out is told nothing. */
export async function addBlock(
  work: Work, actor: Actor, caseId: string, who: Who, more: Pick<NewBlock, 'kind' | 'reasonCode' | 'words'>,
): Promise<Block | NamedError> {
  const person = await selectPersonOf(work.db, caseId);
  if (!person) return fail('not-found');
  const standing = (await readBlocks(work, actor, caseId)).filter(({ kind }) => kind === more.kind);
  if (isAmong(who, standing)) return fail('blocked-already');
  const id = newId();
  const byPerson = actor.kind === 'participant';
  await insertBlock(work.db, {
    id, ...person, staffId: who.staffId ?? null, unitId: who.unitId ?? null, ...more,
    byStaff: byPerson ? null : actor.id, byParticipant: byPerson ? actor.id : null,
  });
  return (await readBlocks(work, actor, caseId)).find((block) => block.id === id) ?? fail('not-found');
}

/** Shuts out someone, or a unit, at the person's wish. Whoever is named must be one who sees or has seen her case. */
export async function blockSomeone(work: Work, actor: Actor, caseId: string, body: RegisterBlockBody): Promise<Block | NamedError> {
  if (!isAmong(body, await selectBlockChoices(work.db, caseId)) || body.staffId === actor.id) {
    return fail('invalid-input', [{ path: body.unitId === undefined ? 'staffId' : 'unitId', code: 'no-such-choice', message: '' }]);
  }
  const words = actor.kind === 'participant' ? null : body.words ?? null;
  return addBlock(work, actor, caseId, body, { kind: 'participant', reasonCode: null, words });
}

/** Lets the one shut out in again, from their next click. */
export async function liftBlock(
  work: Work, actor: Actor, caseId: string, asked: { id: string; version: number },
): Promise<undefined | NamedError> {
  const block = (await readBlocks(work, actor, caseId)).find(({ id }) => id === asked.id);
  if (!block) return fail('not-found');
  if (!block.mayLift) return fail('not-allowed');
  if (!(await liftBlockRow(work.db, asked, { at: work.now.toISOString(), id: actor.id }))) return fail('stale-version');
  return undefined;
}
