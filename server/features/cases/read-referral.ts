import type { CriterionCheck } from '../../../contract/programme-criteria.ts';
import type { Referral } from '../../../contract/referrals.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { addDays, cadenceOf, checkCriteria, criteriaTogether, modelOf } from '../programmes/public.ts';
import { checksInWords, isUndecided } from './referrals.rules.ts';
import { selectDecisions, selectReferral, type ReferralRow } from './referrals.sql.ts';

/** The criteria of the programme for the person, with the age of the day the referral came. */
export async function checkReferral(work: Work, row: ReferralRow): Promise<CriterionCheck[]> {
  const model = await modelOf(work.db, row.modelKey, row.modelVersion);
  const facts = { birthDate: row.birthDate, municipality: row.municipality, place: null, incomes: null };
  return checkCriteria(model, row.answers, facts, row.referredOn);
}

/** The referral as it reads today; once it is decided, with the criteria as they stood then. */
export async function readReferral(work: Work, caseId: string): Promise<Referral | NamedError> {
  const row = await selectReferral(work.db, caseId);
  if (!row) return fail('not-found');
  const model = await modelOf(work.db, row.modelKey, row.modelVersion);
  const stored = await selectDecisions(work.db, caseId);
  const decided = isUndecided(row.status) ? undefined : stored[0]?.checks;
  const checks = decided ?? (await checkReferral(work, row));
  const cadence = cadenceOf(model, 'referral-decision');
  const { referredOn, fromAgencyName, referredByName, reason, reachAt, otherCaseId } = row;
  return {
    referredOn, fromAgencyName, referredByName, reason, reachAt, otherCaseId,
    checks: checksInWords(model, checks),
    together: criteriaTogether(checks),
    decideBy: row.status === 'referred' && cadence ? addDays(referredOn, cadence.withinDays) : null,
    decisions: stored.map(({ checks: _then, ...decision }) => decision),
  };
}
