import type { GroundChoice, LegalGround } from '../../../contract/legal-grounds.ts';
import { GroundKind } from '../../../contract/law.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { shippedLaw } from './law.ts';
import { groundCategories, groundRefusal, groundStateOn, type KindsOfWay } from './legal-grounds.rules.ts';
import { selectAgencyKind, selectKindedParties, selectLegalGrounds, type LegalGroundRow } from './legal-grounds.sql.ts';

function present(work: Work, row: LegalGroundRow): LegalGround {
  const { opens: _opens, tellsParticipant: _told, content, ...kept } = row;
  const kind = GroundKind.parse(content);
  const state = groundStateOn(row, work.today);
  const mayEnd = (state === 'open' || state === 'not-yet') && work.actor?.agencyId === row.fromAgencyId;
  return { ...kept, groundName: kind.name, because: kind.toParticipant, state, mayEnd };
}

/** One recorded ground that the actor may see. */
export async function readLegalGround(work: Work, caseId: string, groundId: string): Promise<LegalGround | NamedError> {
  const [row] = await selectLegalGrounds(work.db, caseId, groundId);
  return row ? present(work, row) : fail('not-found');
}

/** What was given on other grounds than consent, newest first; and, for staff, what their own agency can record. */
export async function readLegalGrounds(
  work: Work, caseId: string,
): Promise<{ items: LegalGround[]; choices: GroundChoice[]; kinds: GroundKind[]; total: number }> {
  const rows = await selectLegalGrounds(work.db, caseId);
  const forPerson = work.actor?.kind === 'participant';
  const items = rows.filter(({ tellsParticipant }) => !forPerson || tellsParticipant).map((row) => present(work, row));
  const kinds = forPerson ? [] : shippedLaw().grounds.filter(({ use }) => use === 'record');
  return { items, kinds, choices: await groundChoices(work, caseId, kinds), total: items.length };
}

async function groundChoices(work: Work, caseId: string, kinds: readonly GroundKind[]): Promise<GroundChoice[]> {
  const own = work.actor?.agencyId;
  const from = own == null || kinds.length === 0 ? undefined : await selectAgencyKind(work.db, own);
  if (!from) return [];
  const parties = (await selectKindedParties(work.db, caseId)).filter(({ agencyId }) => agencyId !== own);
  return parties.flatMap(({ agencyId, agencyName, kind: to }) =>
    kinds.map((ground) => ({ toAgencyId: agencyId, toAgencyName: agencyName, groundKey: ground.key, ...carries(ground, { from, to }) })));
}

/** What the ground can carry this way. A ground that carries something is not refused for what it does not carry. */
function carries(ground: GroundKind, way: KindsOfWay): Pick<GroundChoice, 'categories' | 'refusal'> {
  const categories = groundCategories(shippedLaw(), ground, way);
  return { categories, refusal: categories.length > 0 ? null : groundRefusal(shippedLaw(), ground, way, 'identity') };
}
