import { LookReason, lookKinds, type AccessLogDay, type LookKind, type Reader } from '../../../contract/access-log.ts';
import type { AuditAction } from '../../../contract/audit-actions.ts';

/** Who did one thing, once or more, on one day. */
export interface LookRow {
  day: string;
  actorKind: string;
  staffId: string | null;
  name: string | null;
  title: string | null;
  agencyName: string | null;
  unitName: string | null;
  action: string;
  reason: string;
  firstAt: string;
  lastAt: string;
}

/** What each action of the log is called to a person; one without a kind does not compile. */
const kindOfAction: Readonly<Record<AuditAction, LookKind>> = {
  'public.read': 'other', 'public.answer': 'other', 'sign-in.start': 'other', 'session.start': 'other', 'session.end': 'other', 'session.confirm': 'other', 'session.list': 'other',
  'passkey.read': 'other', 'passkey.change': 'other', 'passkey.add': 'other', 'passkey.remove': 'other', 'sign-in.invite': 'invited',
  'agency.read': 'other', 'staff.read': 'other', 'staff.manage': 'other', 'staff.add': 'other', 'staff.list': 'other', 'staff.change': 'other',
  'staff.close': 'other', 'staff.link-sign-in': 'other', 'staff.sign-out': 'other', 'staff.invite': 'other',
  'proposal.decide': 'other', 'proposal.make': 'other', 'proposal.approve': 'other', 'proposal.decline': 'other', 'programme.read': 'other', 'results.read': 'other', 'employer.read': 'other', 'employer.add': 'other',
  'today.read': 'day', 'today.snooze': 'day', 'my-day.read': 'other', 'case.list': 'list',
  'case.refer': 'referral-write', 'case.refer-self': 'referral-write', 'case.decide': 'referral-write',
  'case.read': 'case', 'case.change': 'case-write', 'case.discharge': 'case-write', 'case.follow-up': 'case-write', 'team.change': 'team-write',
  'contact.read': 'contact', 'contact.change': 'contact-write', 'personal-number.read': 'personal-number',
  'consent.read': 'consents', 'consent-form.read': 'consents', 'ground.read': 'consents', 'reason.read': 'consents',
  'emergency.open': 'emergency', 'emergency.list': 'list', 'emergency.read': 'case', 'emergency.review': 'log',
  'protection.read': 'other', 'protection.change': 'protection', 'protected-identity.show': 'other', 'protected-identity.shown': 'identity',
  'block.read': 'case', 'block.change': 'block-write', 'conflict.register': 'block-write', 'conflict.say': 'other',
  'consent.record': 'consents-write', 'consent.withdraw': 'consents-write', 'ground.record': 'ground-write',
  // Asked for beside every record that could be shared: it gives nothing on.
  'disclosure.ways': 'other', 'disclosure.make': 'shared', 'disclosure.file': 'filed', 'correction.read': 'corrections', 'differing-view.say': 'other',
  'assessment.read': 'assessment', 'assessment.write': 'assessment-write',
  'plan.read': 'plan', 'plan.write': 'plan-write', 'plan.agree': 'plan-write',
  'note.read': 'notes', 'note.write': 'notes-write', 'attendance.write': 'notes-write',
  'measurement.read': 'measurements', 'measurement.record': 'measurements-write', 'measurement.correct': 'measurements-write', 'routine.complete': 'measurements-write',
  'placement.read': 'placement', 'placement.write': 'placement-write', 'employer-sheet.read': 'employer-sheet',
  'timeline.read': 'timeline', 'own-records.read': 'notes', 'access-log.read': 'log', 'my-access-log.read': 'other', 'log-review.read': 'log', 'log-review.write': 'log',
  'log-review.sign': 'log', 'log-review.cut': 'other',
  'extract.list': 'list', 'extract.order': 'extract', 'extract.make': 'extract', 'extract.release': 'extract', 'extract.fetch': 'extract', 'my-extract.make': 'other', 'my-extract.order': 'other', 'audit.cut': 'other', 'keys.rotate': 'other', 'keys.change-master': 'other',
  'prestudy.list': 'other', 'prestudy.begin': 'other', 'prestudy.read': 'other', 'prestudy.write': 'other', 'prestudy.lead': 'other',
  'accessibility-report.read': 'other', 'accessibility-report.handle': 'other',
  'retention.read': 'other', 'retention.propose': 'other', 'retention.decide': 'other', 'retention.hold': 'other', 'retention.run': 'other',
  'retention.reapply': 'other', 'retention.tidy': 'other', 'retention.plan': 'other',
};

const isKnown = (action: string): action is AuditAction => Object.hasOwn(kindOfAction, action);
/** An action that an earlier release wrote and this one has no word for is told as something else. */
const kindOf = (action: string): LookKind => (isKnown(action) ? kindOfAction[action] : 'other');

/** What says nothing more where something else is told: every page of a case asks for the case itself. */
const untold: ReadonlySet<LookKind> = new Set(['case', 'other']);
const light: ReadonlySet<LookKind> = new Set(['list', 'day', ...untold]);

/** Actions of the log as the few kinds that a person can tell apart, without what says nothing more. */
export function looksOf(actions: readonly string[]): LookKind[] {
  const found = new Set(actions.map(kindOf));
  const isMore = [...found].some((kind) => !light.has(kind));
  return lookKinds.filter((kind) => found.has(kind) && !(isMore && untold.has(kind)));
}

/** The reasons that say something to a person. */
export function reasonsOf(reasons: readonly string[]): LookReason[] {
  const found = new Set(reasons);
  // The one who leads the case is on its team, too.
  if (found.has('lead-coach')) found.delete('on-team');
  return LookReason.options.filter((reason) => found.has(reason));
}

function readerOf(rows: readonly LookRow[]): Reader {
  const [{ staffId, name, title, agencyName, unitName }] = rows as readonly [LookRow, ...LookRow[]];
  const reasons = reasonsOf(rows.map(({ reason }) => reason));
  return {
    staffId, name, title, agencyName, unitName, emergency: reasons.includes('emergency'), looks: looksOf(rows.map(({ action }) => action)), reasons,
    firstAt: rows.map(({ firstAt }) => firstAt).toSorted()[0] ?? '', lastAt: rows.map(({ lastAt }) => lastAt).toSorted().at(-1) ?? '',
  };
}

/** Days, the latest first; on each day the readers, emergencies first and then the latest, by name where two read at once. */
export function groupLooks(rows: readonly LookRow[]): AccessLogDay[] {
  const days = [...Map.groupBy(rows, ({ day }) => day)].toSorted(([one], [other]) => other.localeCompare(one));
  return days.map(([day, ofDay]) => ({
    day,
    readers: [...Map.groupBy(ofDay, ({ staffId, unitName, agencyName }) => `${staffId} ${agencyName} ${unitName}`).values()].map(readerOf)
      .toSorted((one, other) => Number(other.emergency) - Number(one.emergency) || other.lastAt.localeCompare(one.lastAt) || (one.name ?? '').localeCompare(other.name ?? '', 'sv')),
  }));
}
