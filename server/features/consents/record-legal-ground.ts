import type { LegalGround, RecordGroundBody } from '../../../contract/legal-grounds.ts';
import type { GroundKind } from '../../../contract/law.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { shippedLaw } from './law.ts';
import { checkDays, groundRefusal } from './legal-grounds.rules.ts';
import { endGroundRow, insertLegalGround, selectAgencyKind, selectKindedParties } from './legal-grounds.sql.ts';
import { readLegalGround } from './read-legal-grounds.ts';

const at = (path: string, code: string) => [{ path, code, message: '' }];

/**
 * Records that the actor's agency gives information by law, without the person's consent. Only what the law allows from
 * this kind of agency to that one, for these kinds of information and so many days. The person is told.
 */
export async function recordLegalGround(
  work: Work, actor: Actor, caseId: string, body: RecordGroundBody,
): Promise<LegalGround | NamedError> {
  const own = actor.agencyId;
  if (own === null) return fail('not-allowed');
  const refused = await refuse(work, own, caseId, body);
  if (isFail(refused)) return refused;
  const id = newId();
  await insertLegalGround(work.db, {
    ...body, id, caseId, fromAgencyId: own, opens: refused.opens, categories: [...new Set(body.categories)], recordedBy: actor.id,
  });
  work.record({ name: 'legal-ground-recorded', caseId, recordId: id });
  return readLegalGround(work, caseId, id);
}

/** The ground, if it can be recorded so; otherwise why not. */
async function refuse(work: Work, own: string, caseId: string, body: RecordGroundBody): Promise<GroundKind | NamedError> {
  const law = shippedLaw();
  const ground = law.grounds.find(({ key, use }) => key === body.groundKey && use === 'record');
  if (!ground) return fail('ground-unknown', at('groundKey', 'no-such-choice'));
  if (body.toAgencyId === own) return fail('same-agency', at('toAgencyId', 'same-agency'));
  const from = await selectAgencyKind(work.db, own);
  const to = (await selectKindedParties(work.db, caseId)).find(({ agencyId }) => agencyId === body.toAgencyId)?.kind;
  if (!from || !to) return fail('not-a-party', at('toAgencyId', 'no-such-choice'));
  const wrong = body.categories.find((category) => groundRefusal(law, ground, { from, to }, category) !== null);
  if (wrong) {
    const because = groundRefusal(law, ground, { from, to }, wrong);
    return fail('ground-not-for-this', at(because === 'not-this-kind' ? 'categories' : 'groundKey', 'ground-not-for-this'));
  }
  return checkDays(ground, body, work.today) ?? ground;
}

/** Ends a ground of the actor's own agency. What it opened is shut from the next read on. */
export async function endLegalGround(
  work: Work, actor: Actor, caseId: string, ground: { id: string; version: number },
): Promise<LegalGround | NamedError> {
  const before = await readLegalGround(work, caseId, ground.id);
  if (isFail(before)) return before;
  if (before.fromAgencyId !== actor.agencyId) return fail('not-own-record');
  if (before.version !== ground.version) return fail('stale-version');
  if (!before.mayEnd) return fail('ground-not-open');
  if (!(await endGroundRow(work.db, ground, { at: work.now.toISOString(), by: actor.id }))) return fail('stale-version');
  work.record({ name: 'legal-ground-ended', caseId, recordId: ground.id });
  return readLegalGround(work, caseId, ground.id);
}
