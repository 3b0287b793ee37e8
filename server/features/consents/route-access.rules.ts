import { accessRules, type AccessRule } from '../../../contract/access.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Decision } from '../../platform/http/bind-routes.ts';

/** How the one who asks stands to the case in the path. */
export interface CaseRelation {
  status: string;
  isLead: boolean;
  onTeam: boolean;
  leadsProgramme: boolean;
  ownCase: boolean;
  referredByMe: boolean;
  /** Has opened the case in an emergency, and that still runs. */
  emergency: boolean;
}

/** What one who referred a person may still follow. */
const followable: ReadonlySet<AccessRule> = new Set([
  accessRules['case.read'], accessRules['consent.read'], accessRules['consent.record'], accessRules['timeline.read'], accessRules['consent-form.read'],
  accessRules['reason.read'], accessRules['emergency.read'],
]);

/**
 * What an emergency opens: to read, and to write a note of what was done. Everything else is the team's to decide and to do;
 * a key that is not here is closed.
 */
const openInEmergency: ReadonlySet<AccessRule> = new Set([
  accessRules['case.read'], accessRules['consent.read'], accessRules['assessment.read'], accessRules['plan.read'],
  accessRules['note.read'], accessRules['note.write'], accessRules['measurement.read'], accessRules['placement.read'],
  accessRules['timeline.read'], accessRules['ground.read'], accessRules['reason.read'], accessRules['emergency.read'],
  accessRules['correction.read'],
]);

const allow = (reason: string): Decision => ({ allowed: true, hidden: false, reason });
const deny = (reason: string, hidden = false): Decision => ({ allowed: false, hidden, reason });

/**
 * May this actor use a route with this rule? Allow-only, default deny.
 * A case that the actor may not know of (`relation` null) is answered as one that does not exist:
 * blocked, with a conflict of interest, or not named for a protected identity are told nothing of why.
 */
export function decideRouteAccess(actor: Actor | null, rule: AccessRule, relation: CaseRelation | null): Decision {
  if (rule.scope === 'public') return allow('public');
  if (!actor) return deny('not-signed-in');
  if (!rule.roles.includes(actor.role)) return deny('role');
  if (rule.scope === 'signed-in') return allow('role');
  // A pre-study's routes are another kernel's to decide.
  if (rule.scope !== 'case') return deny('scope');
  if (!relation) return deny('no-relation', true);
  if (relation.ownCase) return allow('own-case');
  if (relation.leadsProgramme) return allow('leads-programme');
  if (rule.lead) return relation.isLead && relation.onTeam ? allow('lead-coach') : deny('not-lead');
  if (relation.onTeam) return allow('on-team');
  if (relation.emergency && openInEmergency.has(rule)) return allow('emergency');
  // One who referred a person follows the referral, and no more.
  if (relation.referredByMe && followable.has(rule)) return allow('referred-by-me');
  return deny('not-on-team');
}
