import type { DifferingView, SayDifferingViewBody } from '../../../contract/corrections.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { selectRecord } from '../consents/public.ts';
import { latestViews } from './corrections.rules.ts';
import { insertSaying, selectSaying, selectSayings } from './corrections.sql.ts';

/**
 * Puts the person's own view beside a record that she may read. What she said before stays as history; a saying that was
 * meant to replace one that is replaced already is `stale-version`. That an entry is contested is to be noted in it: SoL
 * (2025:400) 14:6.
 */
export async function sayDifferingView(
  work: Work, actor: Actor, caseId: string, body: SayDifferingViewBody,
): Promise<DifferingView | NamedError> {
  const record = await selectRecord(work.db, body.recordKind, caseId, body.recordId);
  if (!record) return fail('not-found');
  const replaced = body.replacesId === null ? undefined : await selectSaying(work.db, caseId, body.replacesId);
  if (body.replacesId !== null && replaced?.recordId !== body.recordId) return fail('not-found');
  const id = newId();
  const said = await insertSaying(work.db, { caseId, recordKind: body.recordKind, recordId: body.recordId, ...record }, {
    id, words: body.words, saidBy: actor.id, saidAt: work.now.toISOString(), replacesId: body.replacesId,
  });
  if (!said) return fail('stale-version');
  work.record({ name: 'differing-view-said', caseId, recordId: id });
  const view = latestViews(await selectSayings(work.db, caseId)).find((one) => one.id === id);
  return view ?? fail('not-found');
}

/** Takes back what the person said; that she had said something, and when she took it back, stays to be seen. */
export async function takeBackDifferingView(work: Work, actor: Actor, caseId: string, viewId: string): Promise<undefined | NamedError> {
  const saying = await selectSaying(work.db, caseId, viewId);
  if (!saying || saying.words === null) return fail('not-found');
  const { words: _taken, ...beside } = saying;
  const id = newId();
  const taken = await insertSaying(work.db, beside, { id, words: null, saidBy: actor.id, saidAt: work.now.toISOString(), replacesId: viewId });
  if (!taken) return fail('stale-version');
  work.record({ name: 'differing-view-taken-back', caseId, recordId: id });
  return undefined;
}
