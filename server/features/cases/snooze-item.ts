import type { DueRule, DueSubject } from '../../../contract/due-item.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { latestSnooze } from '../programmes/public.ts';
import { saveSnooze } from './cases.sql.ts';

interface Asked { rule: DueRule; subject: DueSubject; dueOn?: string | undefined; until: string }

/** Puts off one item of the actor's own day. What concerns danger to life is never put off. */
export async function snoozeItem(work: Work, actor: Actor, caseId: string, { rule, subject, dueOn, until }: Asked): Promise<undefined | NamedError> {
  const latest = latestSnooze({ snoozable: rule !== 'risk-routine' }, work.today);
  if (latest === null || until > latest) return fail('invalid-input', [{ path: 'until', code: 'too-late', message: '' }]);
  if (until <= work.today) return fail('invalid-input', [{ path: 'until', code: 'too-early', message: '' }]);
  await saveSnooze(work.db, {
    id: newId(), caseId, staffId: actor.id, rule, subjectKind: subject.kind, subjectId: subject.id, dueOn: dueOn ?? null, untilOn: until,
  });
  return undefined;
}
