import type { Block, OwnConflictBody, RegisterConflictBody } from '../../../contract/blocks.ts';
import { idTailOf } from '../../../contract/case-code.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { addBlock } from './block-someone.ts';
import { isCaseStaff, sayOwnConflictRow } from './blocks.sql.ts';
import { listedReasons } from './listed-reasons.ts';

const wrong = (path: string): NamedError => fail('invalid-input', [{ path, code: 'no-such-choice', message: '' }]);
const isReason = (key: string) => listedReasons('conflict').some((one) => one.key === key);

/**
 * Says that the actor has a conflict of interest with the person of a case: they are shut out at once, in emergencies, too,
 * until a team leader lifts it (FL (2017:900) 16–18 §§). Answers the same whether there is such a case or not.
 */
export async function sayOwnConflict(work: Work, body: OwnConflictBody): Promise<undefined | NamedError> {
  if (!isReason(body.reasonKey)) return wrong('reasonKey');
  await sayOwnConflictRow(work.db, idTailOf(body.caseCode) ?? '', body.reasonKey);
  return undefined;
}

/** Registers a colleague's conflict of interest with the person. For oneself one says it: `sayOwnConflict`. */
export async function registerConflict(work: Work, actor: Actor, caseId: string, body: RegisterConflictBody): Promise<Block | NamedError> {
  if (!isReason(body.reasonKey)) return wrong('reasonKey');
  if (body.staffId === actor.id || !(await isCaseStaff(work.db, body.staffId))) return wrong('staffId');
  return addBlock(work, actor, caseId, { staffId: body.staffId }, { kind: 'conflict-of-interest', reasonCode: body.reasonKey, words: null });
}
