import type { LiftBody, ProtectBody, Protection, ProtectedContactBody } from '../../../contract/protection.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { standInFor, withoutWays } from './protected-details.ts';
import { keepsContact, refuseProtection } from './protection.rules.ts';
import {
  type HeldDetails, changeDetails, holdDetails, liftProtection, protect, selectCandidates, selectNamed, selectProtectedDetails, selectProtection,
} from './protection.sql.ts';

const at = (path: string, code: string) => [{ path, code, message: '' }];

/** Whether the person is protected, and who may know of her. Nothing here tells who she is. */
export async function readProtection(work: Work, actor: Actor, caseId: string): Promise<Protection | NamedError> {
  const found = await selectProtection(work.db, caseId);
  if (!found) return fail('not-found');
  const { participantId: _id, ...said } = found;
  return {
    ...said,
    named: await selectNamed(work.db, caseId),
    candidates: found.mayChange ? await selectCandidates(work.db, caseId) : [],
    mayShow: found.kind !== null && (actor.id === found.participantId || actor.kind === 'staff'),
  };
}

/**
 * Records that the person's details are protected. Who she is leaves the ordinary rows for one that only those named and
 * she herself can read, and a stand-in takes its place; from then on nobody else may know of her cases.
 */
export async function protectPerson(work: Work, caseId: string, body: ProtectBody): Promise<undefined | NamedError> {
  const held = await holdDetails(work.db, caseId);
  const refusal = refuseProtection(body, held.protection, await selectCandidates(work.db, caseId));
  if (refusal) return fail(refusal.code, 'path' in refusal ? at(refusal.path, refusal.code) : []);
  await moveDetails(work, caseId, held, body);
  return undefined;
}

async function moveDetails(
  work: Work, caseId: string, held: HeldDetails, body: Pick<ProtectBody, 'kind' | 'contactNeed' | 'staffIds'>,
): Promise<void> {
  const { participantId, ownerAgencyId, protection: _none, ...known } = held;
  const details = { ...known, contactNeed: body.contactNeed };
  await protect(work.db, {
    caseId, owner: { participantId, ownerAgencyId }, kind: body.kind, standIn: standInFor(caseId),
    staffIds: body.staffIds, details: keepsContact(body) ? details : withoutWays(details),
  });
}

/**
 * The same for someone whom the actor has just referred, and said it of: her case is protected before anyone has seen it.
 * One who is protected already is left so; nothing in the answer says which it was.
 */
export async function protectReferred(
  work: Work, caseId: string, said: Pick<ProtectBody, 'kind' | 'contactNeed' | 'staffIds'>,
): Promise<void> {
  const held = await holdDetails(work.db, caseId);
  if (held.protection !== null) return;
  await moveDetails(work, caseId, held, said);
}

/** Writes how the person is reached among her protected details, with why that must be kept. */
export async function changeProtectedContact(work: Work, caseId: string, body: ProtectedContactBody): Promise<undefined | NamedError> {
  const stored = await selectProtectedDetails(work.db, caseId);
  if (!stored) return fail('not-protected');
  const { need, version, phone, email, address, postalCode, city } = body;
  const ways = { phone: phone || null, email: email || null, address: address || null, postalCode: postalCode || null, city: city || null };
  const changed = await changeDetails(work.db, caseId, stored, { ...stored.details, ...ways, contactNeed: need }, version);
  return changed ? undefined : fail('stale-version');
}

/** Lifts the protection. The details go back to where they were; that it was there, since when and why it ended is kept. */
export async function endProtection(work: Work, caseId: string, { reason }: LiftBody): Promise<undefined | NamedError> {
  const stored = await selectProtectedDetails(work.db, caseId);
  if (!stored) return fail('not-protected');
  await liftProtection(work.db, caseId, stored, stored.details, reason);
  return undefined;
}
