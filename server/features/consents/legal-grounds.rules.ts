import { informationCategories, type InformationCategory } from '../../../contract/access.ts';
import type { GroundKind, GroundRefusal } from '../../../contract/law.ts';
import type { PartyKind } from '../../../contract/programme-model.ts';
import { addDays } from '../programmes/public.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import type { Law } from './law.ts';

/** Two kinds of agency, the one that gives first. */
export interface KindsOfWay { from: PartyKind; to: PartyKind }

/**
 * Why information of one kind may not go from one kind of agency to another on this ground; null when it may, if what
 * the ground asks for is at hand. Both the guide and the recording of grounds and consents ask this.
 * The giver's secrecy decides (OSL 8:1); an authority that gives and gets no people is out whatever the ground.
 */
export function groundRefusal(law: Law, ground: GroundKind, way: KindsOfWay, category: InformationCategory): GroundRefusal | null {
  const giver = law.kinds.get(way.from);
  const receiver = law.kinds.get(way.to);
  if (!giver?.people || !receiver?.people) return 'counts-only';
  if (!ground.from.includes(giver.secrecy)) return 'not-from-here';
  const reaches = ground.to === 'anyone' || (ground.to === 'authorities' ? receiver.authority : ground.to.includes(way.to));
  if (!reaches) return 'not-to-them';
  if (ground.categories !== 'all' && !ground.categories.includes(category)) return 'not-this-kind';
  return ground.use === 'not-used' ? 'not-used' : null;
}

/** The kinds of information that may go this way on the ground. */
export function groundCategories(law: Law, ground: GroundKind, way: KindsOfWay): InformationCategory[] {
  return informationCategories.filter((category) => groundRefusal(law, ground, way, category) === null);
}

/** Whether the law knows a way for a person's yes between two kinds of agency. */
export function consentReaches(law: Law, way: KindsOfWay): boolean {
  return law.grounds.some((ground) => ground.use === 'consent' && groundRefusal(law, ground, way, 'identity') === null);
}

/** The state of a recorded ground on a day; one that opens nothing is `written`. */
export function groundStateOn(
  ground: { opens: boolean; validFrom: string; validTo: string; endedAt: string | null }, today: string,
): 'open' | 'not-yet' | 'over' | 'ended' | 'written' {
  if (!ground.opens) return 'written';
  if (ground.endedAt !== null) return 'ended';
  if (today > ground.validTo) return 'over';
  return today < ground.validFrom ? 'not-yet' : 'open';
}

/**
 * Whether a ground may hold these days: begun today at the latest, as it is written down when it is used, not over yet,
 * and no longer than the ground allows. Null when it may.
 */
export function checkDays(ground: Pick<GroundKind, 'atMostDays'>, days: { validFrom: string; validTo: string }, today: string): NamedError | null {
  const { validFrom, validTo } = days;
  if (validFrom > today) return fail('invalid-input', [{ path: 'validFrom', code: 'too-late', message: '' }]);
  if (validTo < validFrom) return fail('invalid-input', [{ path: 'validTo', code: 'too-early', message: '' }]);
  return validTo > addDays(validFrom, (ground.atMostDays ?? 1) - 1)
    ? fail('ground-too-long', [{ path: 'validTo', code: 'too-late', message: '' }]) : null;
}
