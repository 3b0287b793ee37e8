import type { PhaseKey } from '../../../contract/programme-model.ts';
import type { DecisionBody } from '../../../contract/referrals.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { modelOf } from '../programmes/public.ts';
import { insertPhaseChange, updateCase } from './cases.sql.ts';
import { checkReferral } from './read-referral.ts';
import { firstPhase, isUndecided, statusAfter } from './referrals.rules.ts';
import { insertDecision, selectReferral, type ReferralRow } from './referrals.sql.ts';
import { changeLeading, selectColleague } from './team.sql.ts';
import { mayLead } from './team.rules.ts';

/** What admitting needs to know before anything is written, or why it cannot be done. */
async function planAdmission(work: Work, row: ReferralRow, body: DecisionBody): Promise<PhaseKey | NamedError> {
  if (body.leadCoachId !== undefined) {
    const coach = await selectColleague(work.db, body.leadCoachId);
    if (!coach || !mayLead(coach, row.responsibleAgencyId)) return fail('not-of-responsible-agency', [{ path: 'leadCoachId', code: 'not-of-responsible-agency', message: '' }]);
  }
  return firstPhase(await modelOf(work.db, row.modelKey, row.modelVersion), body.phase);
}

/** Admits, puts on the waiting list or declines; the criteria are kept as they stood when it was decided. */
export async function decideReferral(work: Work, actor: Actor, caseId: string, body: DecisionBody): Promise<undefined | NamedError> {
  const row = await selectReferral(work.db, caseId);
  if (!row) return fail('not-found');
  if (!isUndecided(row.status)) return fail('already-decided');
  // One way through a programme at a time: whoever waits in one case or is in it cannot wait in another.
  if (body.decision !== 'decline' && row.otherCaseId !== null) return fail('already-in-programme');
  const phase = body.decision === 'admit' ? await planAdmission(work, row, body) : null;
  if (isFail(phase)) return phase;
  const saved = await updateCase(work.db, caseId, body.version, {
    status: statusAfter[body.decision], decided_on: work.today, decided_by: actor.id,
    ...(phase === null ? {} : { phase, admitted_on: work.today }),
  });
  if (!saved) return fail('stale-version');
  const id = newId();
  await insertDecision(work.db, {
    id, caseId, decision: body.decision, reason: body.reason, offeredInstead: body.offeredInstead || null,
    checks: await checkReferral(work, row), decidedOn: work.today, decidedBy: actor.id,
  });
  if (phase !== null) await begin(work, actor, caseId, phase, body.leadCoachId);
  work.record({ name: eventNames[body.decision], caseId, recordId: id });
  return undefined;
}

const eventNames = { admit: 'person-admitted', wait: 'person-put-on-waiting-list', decline: 'referral-declined' } as const;

async function begin(work: Work, actor: Actor, caseId: string, phase: PhaseKey, leadCoachId: string | undefined): Promise<void> {
  await insertPhaseChange(work.db, { id: newId(), caseId, phase, fromOn: work.today, changedBy: actor.id });
  if (leadCoachId === undefined) return;
  const coach = await selectColleague(work.db, leadCoachId);
  if (!coach) return;
  const lead = { id: newId(), caseId, staffId: coach.id, agencyId: coach.agencyId, professionalRole: coach.title, today: work.today };
  await changeLeading(work.db, lead, null, null);
}
