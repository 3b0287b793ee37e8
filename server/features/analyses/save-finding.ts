import type { Finding, FindingChange, NewFinding } from '../../../contract/findings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { faultsOfEvidence, withoutTwins } from './analyses.rules.ts';
import { insertFinding, replaceEvidence, selectEvidenceSources, updateFinding, updateWithdrawal } from './findings.sql.ts';
import { readFinding } from './read-findings.ts';

interface OnFinding { prestudyId: string; findingId: string }

/** Adds a finding with what it stands on. */
export async function addFinding({ db, today }: Work, actor: Actor, prestudyId: string, body: NewFinding): Promise<Finding | NamedError> {
  const faults = faultsOfEvidence(body.evidence, await selectEvidenceSources(db, prestudyId), []);
  if (faults.length > 0) return fail('invalid-input', faults);
  const id = newId();
  await insertFinding(db, { ...body, id, prestudyId, createdBy: actor.id, changedOn: today });
  await replaceEvidence(db, prestudyId, id, withoutTwins(body.evidence));
  return readFinding(db, prestudyId, id);
}

/** Says a finding anew: its words, where it belongs and what it stands on. */
export async function changeFinding({ db, today }: Work, { prestudyId, findingId }: OnFinding, body: FindingChange): Promise<Finding | NamedError> {
  const before = await readFinding(db, prestudyId, findingId);
  if (isFail(before)) return before;
  if (before.withdrawnOn !== null) return fail('finding-withdrawn');
  const faults = faultsOfEvidence(body.evidence, await selectEvidenceSources(db, prestudyId), before.evidence);
  if (faults.length > 0) return fail('invalid-input', faults);
  if (!(await updateFinding(db, findingId, body.version, { ...body, changedOn: today }))) return fail('stale-version');
  await replaceEvidence(db, prestudyId, findingId, withoutTwins(body.evidence));
  return readFinding(db, prestudyId, findingId);
}

/** Takes a finding back. It stays to be read, with why. */
export async function withdrawFinding(
  { db, today }: Work, { prestudyId, findingId }: OnFinding, { reason, version }: { reason: string; version: number },
): Promise<Finding | NamedError> {
  const before = await readFinding(db, prestudyId, findingId);
  if (isFail(before)) return before;
  if (before.withdrawnOn !== null) return fail('finding-withdrawn');
  if (!(await updateWithdrawal(db, findingId, version, { on: today, reason, today }))) return fail('stale-version');
  return readFinding(db, prestudyId, findingId);
}

/** Lets a withdrawn finding stand again. */
export async function restoreFinding({ db, today }: Work, { prestudyId, findingId }: OnFinding, version: number): Promise<Finding | NamedError> {
  const before = await readFinding(db, prestudyId, findingId);
  if (isFail(before)) return before;
  if (!(await updateWithdrawal(db, findingId, version, { on: null, reason: '', today }))) return fail('stale-version');
  return readFinding(db, prestudyId, findingId);
}
