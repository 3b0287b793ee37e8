import type { Receipt, ReferralBody, SelfReferralBody } from '../../../contract/referrals.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { describedPerson, enrolPerson, protectReferred } from '../participants/public.ts';
import { cadenceOf, findOpenProgramme, modelOf, type FoundProgramme } from '../programmes/public.ts';
import { referralConsents } from './referrals.rules.ts';
import { insertReferral, insertReferralConsent, insertSelfReferral } from './referrals.sql.ts';
import { joinOwnReferral, selectColleague } from './team.sql.ts';

async function receiptFor(work: Work, programme: FoundProgramme): Promise<Receipt> {
  const model = await modelOf(work.db, programme.modelKey, programme.modelVersion);
  return { receivedOn: work.today, programmeName: model.name, decisionWithinDays: cadenceOf(model, 'referral-decision')?.withinDays ?? null };
}

function reachAt({ phone, email }: { phone: string; email: string }): string {
  return [phone, email].filter(Boolean).join(', ');
}

/**
 * A member of staff refers a person to a programme that their agency is party to. What the person agreed to is kept as
 * consents in the same transaction. A person who is in the programme already is referred like any other, as the answer
 * must not tell another agency so; the one who decides sees both.
 */
export async function referPerson(work: Work, actor: Actor, body: ReferralBody): Promise<(Receipt & { caseId: string }) | NamedError> {
  const programme = await findOpenProgramme(work, body.programmeId);
  if (!programme) return fail('not-found');
  const { agencyId } = actor;
  if (agencyId === null || !programme.partyAgencyIds.includes(agencyId)) return fail('not-a-party');
  if (!(await canReceive(work, programme.ownerAgencyId, body.protection?.receiverId))) return fail('cannot-be-named', [{ path: 'protection.receiverId', code: 'no-such-choice', message: '' }]);
  const receipt = await receiptFor(work, programme);
  const caseId = newId();
  await insertReferral(work.db, {
    caseId, programme, participantId: await enrolPerson(work, programme.ownerAgencyId, body), fromAgencyId: agencyId,
    described: describedPerson(body, work.today), referredBy: actor.id, referredOn: work.today, reason: body.reason, answers: body.answers, reachAt: reachAt(body) || null,
  });
  const fromOwner = agencyId === programme.ownerAgencyId;
  for (const consent of referralConsents(fromOwner, body.consent.toFeedback, receipt.programmeName.sv, work.today)) {
    await insertReferralConsent(work.db, { caseId, fromAgencyId: agencyId, ownerAgencyId: programme.ownerAgencyId }, newId(), consent, body.consent.howGiven, body.language);
  }
  if (!fromOwner) {
    await joinOwnReferral(work.db, {
      id: newId(), caseId, staffId: actor.id, agencyId, professionalRole: actor.title, isLead: false, fromOn: work.today,
    });
  }
  if (body.protection) await protectReferred(work, caseId, { ...body.protection, staffIds: [actor.id, body.protection.receiverId] });
  work.concerns([caseId]);
  work.record({ name: 'person-referred', caseId, recordId: caseId });
  return { ...receipt, caseId };
}

/** Of someone with protected details one named receiver is told: a team leader of the programme's owner. */
async function canReceive(work: Work, ownerAgencyId: string, receiverId: string | undefined): Promise<boolean> {
  if (receiverId === undefined) return true;
  const receiver = await selectColleague(work.db, receiverId);
  return receiver?.agencyId === ownerAgencyId && receiver.role === 'team-leader';
}

/** The person refers herself, without signing in. The receipt is the same whatever was known before. */
export async function referOneself(work: Work, body: SelfReferralBody): Promise<Receipt | NamedError> {
  if (work.actor) return fail('signed-in-already');
  const programme = await findOpenProgramme(work, body.programmeId);
  if (!programme) return fail('not-found');
  const participantId = await enrolPerson(work, programme.ownerAgencyId, body);
  const caseId = newId();
  await insertSelfReferral(work.db, {
    caseId, participantId, programme, reason: body.reason, answers: body.answers, reachAt: reachAt(body),
  });
  work.audit({ action: 'case.refer-self', outcome: 'allowed', reason: 'public', caseId, participantIds: [participantId] });
  return receiptFor(work, programme);
}
