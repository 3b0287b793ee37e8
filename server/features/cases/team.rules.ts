import type { Role } from '../../../contract/access.ts';

/** Someone of the staff who can be asked onto a team. */
export interface Colleague {
  id: string;
  agencyId: string;
  role: Role;
  title: string;
}

/** The lead coach comes from the agency with overall responsibility, so that the lead and the responsibility go together. */
export function mayLead(colleague: Colleague, responsibleAgencyId: string): boolean {
  return colleague.agencyId === responsibleAgencyId && (colleague.role === 'coach' || colleague.role === 'team-leader');
}

/** Whether a role works with people at all; others see figures or accounts, never a case. */
export function worksWithPeople({ role }: Colleague): boolean {
  return role === 'coach' || role === 'team-leader' || role === 'professional';
}
