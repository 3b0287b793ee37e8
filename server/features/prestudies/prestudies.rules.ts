import { prestudyParts, type AccessRule, type PrestudyPart } from '../../../contract/access.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Decision } from '../../platform/http/bind-routes.ts';

const rankOf = (part: PrestudyPart) => prestudyParts.indexOf(part);

/**
 * May this actor use a route of a pre-study? Allow-only, default deny. The same rule in SQL: `prestudies.my_prestudies`.
 * @param part what the actor is in the pre-study now; null when nothing, and then the pre-study is answered as one that does not exist.
 */
export function decidePrestudyAccess(actor: Actor | null, rule: AccessRule, part: PrestudyPart | null): Decision {
  if (!actor) return { allowed: false, hidden: false, reason: 'not-signed-in' };
  if (rule.scope !== 'prestudy' || rule.part === undefined) return { allowed: false, hidden: false, reason: 'scope' };
  if (actor.kind !== 'staff' || !rule.roles.includes(actor.role)) return { allowed: false, hidden: false, reason: 'role' };
  if (part === null) return { allowed: false, hidden: true, reason: 'no-relation' };
  return rankOf(part) >= rankOf(rule.part) ? { allowed: true, hidden: false, reason: 'in-prestudy' } : { allowed: false, hidden: false, reason: 'prestudy-part' };
}

/** Who leads after a change; a pre-study is never left without. */
export function hasLeaderAfter(members: readonly { id: string; part: PrestudyPart; leftOn: string | null }[], changedId: string, change: { part: PrestudyPart; leaves: boolean }): boolean {
  return members.some(({ id, part, leftOn }) => (id === changedId ? change.part === 'leader' && !change.leaves : part === 'leader' && leftOn === null));
}
