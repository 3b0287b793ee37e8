import type { AccessKey } from './access.ts';

/** What the log names beside the routes' own access keys: deeds without a route, and looks at one thing on a page. */
export const auditDeeds = [
  'session.start', 'passkey.add', 'passkey.remove',
  'staff.add', 'staff.list', 'staff.change', 'staff.close', 'staff.link-sign-in', 'staff.sign-out', 'staff.invite',
  'proposal.make', 'proposal.approve', 'proposal.decline',
  'contact.read', 'personal-number.read', 'protected-identity.shown', 'employer-sheet.read', 'audit.cut', 'keys.rotate', 'keys.change-master', 'log-review.sign', 'log-review.cut',
  'retention.run', 'retention.reapply', 'retention.tidy', 'retention.plan',
] as const;

/** What an entry of the log says was done. */
export type AuditAction = AccessKey | (typeof auditDeeds)[number];
