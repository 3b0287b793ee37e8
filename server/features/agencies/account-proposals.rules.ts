import type { Role } from '../../../contract/access.ts';

/** Roles that open other people's cases or accounts by themselves; all others see only what a team gives them, or figures. */
const powerful: ReadonlySet<Role> = new Set(['team-leader', 'administrator']);

/** Whether a change of role gives power that one person alone may not hand out. */
export function raisesPower(from: Role, to: Role): boolean {
  return to !== from && powerful.has(to);
}
