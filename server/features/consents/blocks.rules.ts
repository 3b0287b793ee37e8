import type { Block } from '../../../contract/blocks.ts';
import type { ActorRole } from '../../../contract/access.ts';

/** One member of staff, or a unit. */
export interface Who { staffId?: string | null | undefined; unitId?: string | null | undefined }

const same = (one: Who, other: Who) => (one.staffId ?? null) === (other.staffId ?? null) && (one.unitId ?? null) === (other.unitId ?? null);

/** Whether these are the same member of staff or the same unit. */
export const isAmong = (who: Who, list: readonly Who[]): boolean => list.some((one) => same(one, who));

/** Whether a block shuts out the lead coach, by name or by unit: then the person needs another. */
export function shutsOutLead(block: Who, lead: { staffId: string; unitId: string | null } | null): boolean {
  return lead !== null && (block.staffId === lead.staffId || (block.unitId != null && block.unitId === lead.unitId));
}

/** Who may lift it: the person and those who lead her case her own; a team leader alone a conflict of interest. */
export function mayLift(kind: Block['kind'], role: ActorRole): boolean {
  return kind === 'participant' ? role === 'participant' || role === 'coach' || role === 'team-leader' : role === 'team-leader';
}
