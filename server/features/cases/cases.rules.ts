import { accessRules, type AccessKey, type AccessRule } from '../../../contract/access.ts';
import type { CaseAction, Sight } from '../../../contract/cases.ts';
import type { Actor } from '../../platform/actor.ts';
import type { CaseStatus } from './load-case.ts';

/** How the one who asks stands to a case, as far as buttons go. */
export interface CaseStanding {
  status: CaseStatus;
  responsibleAgencyId: string;
  leadId: string | null;
  because: Sight['because'];
}

const keyOf: Record<CaseAction, AccessKey> = {
  decide: 'case.decide', 'change-phase': 'case.change', 'change-team': 'team.change', 'change-contact': 'contact.change',
  'record-work': 'note.write', discharge: 'case.discharge', reopen: 'case.discharge', 'follow-up': 'case.follow-up',
};

const statusesOf: Record<CaseAction, readonly CaseStatus[]> = {
  decide: ['referred', 'waiting'],
  'change-phase': ['active'],
  'change-team': ['referred', 'waiting', 'active', 'discharged'],
  'change-contact': ['referred', 'waiting', 'active', 'discharged', 'closed'],
  'record-work': ['active', 'discharged'],
  discharge: ['active'],
  reopen: ['discharged', 'closed'],
  'follow-up': ['discharged'],
};

/** The actions that the pages offer. The route's own access decision still stands behind every one of them. */
export function allowedActions(actor: Actor, standing: CaseStanding): CaseAction[] {
  return (Object.keys(keyOf) as CaseAction[])
    .filter((action) => statusesOf[action].includes(standing.status) && mayUse(actor, standing, action));
}

function mayUse(actor: Actor, standing: CaseStanding, action: CaseAction): boolean {
  const rule: AccessRule = accessRules[keyOf[action]];
  if (!rule.roles.includes(actor.role) || standing.because === 'referral') return false;
  if (action === 'change-contact') return actor.kind === 'participant' || actor.agencyId === standing.responsibleAgencyId;
  return !rule.lead || leads(actor, standing);
}

function leads(actor: Actor, { leadId, responsibleAgencyId }: CaseStanding): boolean {
  return actor.id === leadId || (actor.role === 'team-leader' && actor.agencyId === responsibleAgencyId);
}

/** Why the one who asks sees the case at all. */
export function sightOf(actor: Actor, responsibleAgencyId: string, ways: Sight['ways']): Sight {
  if (actor.kind === 'participant') return { because: 'own-case', ways: [] };
  if (actor.agencyId === responsibleAgencyId) return { because: 'responsible-agency', ways };
  return { because: ways.some(({ categories }) => categories.includes('identity')) ? 'consent' : 'referral', ways };
}

/** Which case a change may be made to: a place in the way that has passed or not come gives its own reason. */
export function changeable(status: CaseStatus): 'case-not-admitted' | 'case-closed' | null {
  if (status === 'active') return null;
  return status === 'referred' || status === 'waiting' ? 'case-not-admitted' : 'case-closed';
}
