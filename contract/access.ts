/** What a member of staff does in Samsteg; a participant is a kind of its own. */
export const roles = ['coach', 'team-leader', 'professional', 'project-owner', 'funder', 'administrator'] as const;
export type Role = (typeof roles)[number];
export type ActorRole = Role | 'participant';

/** The eleven kinds of information that consent and disclosure speak of. */
export const informationCategories = [
  'identity', 'contact', 'income', 'work', 'health', 'assessment', 'plan', 'progress', 'session', 'placement', 'attendance',
] as const;
export type InformationCategory = (typeof informationCategories)[number];

/**
 * What a route asks of the one who calls it.
 * - `public`: anyone. `signed-in`: anyone signed in with one of the roles.
 * - `case`: one of the roles, *and* a relation to the case in the path (`:caseId`); `lead` narrows it to
 *   the lead coach and the team leader, and to the person where the roles name her.
 * - `prestudy`: a member of the pre-study in the path (`:prestudyId`), with at least the part that `part` names.
 * A route that names no access does not compile.
 */
export type AccessScope = 'public' | 'signed-in' | 'case' | 'prestudy';
/** The parts in a pre-study, the least first: a reader reads, a member works, the leader says who takes part. */
export const prestudyParts = ['reader', 'member', 'leader'] as const;
export type PrestudyPart = (typeof prestudyParts)[number];
export interface AccessRule {
  scope: AccessScope;
  roles: readonly ActorRole[];
  lead?: boolean;
  part?: PrestudyPart;
}

const everyone: readonly ActorRole[] = [...roles, 'participant'];
const everyStaff: readonly ActorRole[] = roles;
const caseStaff: readonly ActorRole[] = ['coach', 'team-leader', 'professional'];
const leads: readonly ActorRole[] = ['coach', 'team-leader'];
const withParticipant: readonly ActorRole[] = [...caseStaff, 'participant'];

/** Access keys, `noun.verb`: who may do what. Anything not written here is denied. */
export const accessRules = {
  'public.read': { scope: 'public', roles: [] },
  'public.answer': { scope: 'public', roles: [] },
  'sign-in.start': { scope: 'public', roles: [] },
  'session.end': { scope: 'signed-in', roles: everyone },
  'session.confirm': { scope: 'signed-in', roles: everyone },
  'session.list': { scope: 'signed-in', roles: everyone },
  'passkey.read': { scope: 'signed-in', roles: everyone },
  'passkey.change': { scope: 'signed-in', roles: everyone },
  'sign-in.invite': { scope: 'case', roles: leads, lead: true },
  'agency.read': { scope: 'signed-in', roles: everyone },
  'staff.read': { scope: 'signed-in', roles: caseStaff },
  'proposal.decide': { scope: 'signed-in', roles: ['administrator', 'team-leader'] },
  'staff.manage': { scope: 'signed-in', roles: ['administrator'] },
  'programme.read': { scope: 'signed-in', roles: everyone },
  'results.read': { scope: 'signed-in', roles: ['team-leader', 'project-owner', 'funder', 'coach'] },
  'today.read': { scope: 'signed-in', roles: caseStaff },
  'today.snooze': { scope: 'case', roles: caseStaff },
  'my-day.read': { scope: 'signed-in', roles: ['participant'] },
  'case.list': { scope: 'signed-in', roles: caseStaff },
  'case.refer': { scope: 'signed-in', roles: caseStaff },
  'case.refer-self': { scope: 'public', roles: [] },
  'case.read': { scope: 'case', roles: withParticipant },
  'case.decide': { scope: 'case', roles: leads, lead: true },
  'case.change': { scope: 'case', roles: leads, lead: true },
  'case.discharge': { scope: 'case', roles: leads, lead: true },
  'case.follow-up': { scope: 'case', roles: leads, lead: true },
  'team.change': { scope: 'case', roles: leads, lead: true },
  'contact.change': { scope: 'case', roles: ['coach', 'team-leader', 'participant'] },
  'consent.read': { scope: 'case', roles: withParticipant },
  'consent-form.read': { scope: 'case', roles: withParticipant },
  'consent.record': { scope: 'case', roles: withParticipant },
  'consent.withdraw': { scope: 'case', roles: withParticipant },
  'ground.read': { scope: 'case', roles: withParticipant },
  'ground.record': { scope: 'case', roles: caseStaff },
  'reason.read': { scope: 'case', roles: withParticipant },
  'emergency.list': { scope: 'signed-in', roles: caseStaff },
  'emergency.open': { scope: 'signed-in', roles: caseStaff },
  'emergency.review': { scope: 'signed-in', roles: ['team-leader'] },
  'emergency.read': { scope: 'case', roles: withParticipant },
  'protection.read': { scope: 'case', roles: withParticipant },
  'protection.change': { scope: 'case', roles: leads, lead: true },
  'protected-identity.show': { scope: 'case', roles: withParticipant },
  'block.read': { scope: 'case', roles: [...leads, 'participant'], lead: true },
  'block.change': { scope: 'case', roles: [...leads, 'participant'], lead: true },
  'conflict.register': { scope: 'case', roles: ['team-leader'], lead: true },
  'conflict.say': { scope: 'signed-in', roles: caseStaff },
  'disclosure.ways': { scope: 'case', roles: caseStaff },
  'disclosure.make': { scope: 'case', roles: caseStaff },
  'disclosure.file': { scope: 'case', roles: caseStaff },
  'correction.read': { scope: 'case', roles: withParticipant },
  'differing-view.say': { scope: 'case', roles: ['participant'] },
  'assessment.read': { scope: 'case', roles: withParticipant },
  'assessment.write': { scope: 'case', roles: caseStaff },
  'plan.read': { scope: 'case', roles: withParticipant },
  'plan.write': { scope: 'case', roles: caseStaff },
  'plan.agree': { scope: 'case', roles: withParticipant },
  'note.read': { scope: 'case', roles: withParticipant },
  'note.write': { scope: 'case', roles: caseStaff },
  'attendance.write': { scope: 'case', roles: leads },
  'measurement.read': { scope: 'case', roles: withParticipant },
  'measurement.record': { scope: 'case', roles: withParticipant },
  'measurement.correct': { scope: 'case', roles: caseStaff },
  'routine.complete': { scope: 'case', roles: caseStaff },
  'employer.read': { scope: 'signed-in', roles: caseStaff },
  'employer.add': { scope: 'signed-in', roles: caseStaff },
  'placement.read': { scope: 'case', roles: withParticipant },
  'placement.write': { scope: 'case', roles: caseStaff },
  'timeline.read': { scope: 'case', roles: withParticipant },
  'own-records.read': { scope: 'signed-in', roles: caseStaff },
  'access-log.read': { scope: 'case', roles: leads, lead: true },
  'extract.list': { scope: 'signed-in', roles: caseStaff },
  'extract.order': { scope: 'case', roles: caseStaff },
  'extract.make': { scope: 'signed-in', roles: caseStaff },
  'extract.release': { scope: 'signed-in', roles: caseStaff },
  'extract.fetch': { scope: 'signed-in', roles: caseStaff },
  'my-extract.make': { scope: 'signed-in', roles: ['participant'] },
  'my-extract.order': { scope: 'signed-in', roles: ['participant'] },
  // An administrator sees no participants: a review names them by the code of the case alone.
  'log-review.read': { scope: 'signed-in', roles: ['team-leader', 'administrator'] },
  'log-review.write': { scope: 'signed-in', roles: ['team-leader', 'administrator'] },
  'my-access-log.read': { scope: 'signed-in', roles: ['participant'] },
  'retention.read': { scope: 'signed-in', roles: ['team-leader', 'administrator'] },
  'retention.propose': { scope: 'signed-in', roles: ['team-leader', 'administrator'] },
  'retention.decide': { scope: 'signed-in', roles: ['team-leader', 'administrator'] },
  'retention.hold': { scope: 'signed-in', roles: ['team-leader', 'administrator'] },
  'prestudy.list': { scope: 'signed-in', roles: everyStaff },
  'prestudy.begin': { scope: 'signed-in', roles: ['project-owner', 'team-leader'] },
  'prestudy.read': { scope: 'prestudy', roles: everyStaff, part: 'reader' },
  'prestudy.write': { scope: 'prestudy', roles: everyStaff, part: 'member' },
  'prestudy.lead': { scope: 'prestudy', roles: everyStaff, part: 'leader' },
  'accessibility-report.read': { scope: 'signed-in', roles: ['administrator'] },
  'accessibility-report.handle': { scope: 'signed-in', roles: ['administrator'] },
} as const satisfies Record<string, AccessRule>;

export type AccessKey = keyof typeof accessRules;
