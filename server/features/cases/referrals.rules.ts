import type { InformationCategory } from '../../../contract/access.ts';
import type { DecisionBody, ReferralCheck } from '../../../contract/referrals.ts';
import type { CriterionCheck } from '../../../contract/programme-criteria.ts';
import type { PhaseKey, ProgrammeModel } from '../../../contract/programme-model.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { addMonths, type IsoDay } from '../programmes/public.ts';
import type { CaseStatus } from './load-case.ts';

/** How long what the person said yes to at the referral holds, in calendar months; then it is asked about again. */
const referralConsentMonths = 6;

/** A consent that follows from a referral, still without its words. */
export interface ReferralConsent {
  toOwner: boolean;
  categories: InformationCategory[];
  purpose: string;
  validTo: IsoDay;
}

/**
 * What the person's yes means: the agency that refers may tell who it is about and what was done, and, only if the
 * person wants it, is told how it goes. Nothing needs consent inside the programme's own agency.
 */
export function referralConsents(fromOwner: boolean, toFeedback: boolean, programmeName: string, today: IsoDay): ReferralConsent[] {
  if (fromOwner) return [];
  const validTo = addMonths(today, referralConsentMonths);
  const told: ReferralConsent = { toOwner: true, categories: ['identity', 'contact', 'work'], purpose: `Aktualisering till ${programmeName}`, validTo };
  const back: ReferralConsent = { toOwner: false, categories: ['identity', 'plan'], purpose: `Återkoppling på aktualiseringen till ${programmeName}`, validTo };
  return toFeedback ? [told, back] : [told];
}

/** The phases a person can be moved between while she takes part: the ends are reached by decision and discharge. */
export function phasesUnderWay(model: ProgrammeModel): PhaseKey[] {
  const ends: readonly PhaseKey[] = ['referred', 'discharged', 'follow-up'];
  return model.phases.map(({ key }) => key).filter((key) => !ends.includes(key));
}

/** Where an admitted person begins, or why she cannot begin there. */
export function firstPhase(model: ProgrammeModel, asked: PhaseKey | undefined): PhaseKey | NamedError {
  const open = phasesUnderWay(model);
  const phase = asked ?? open[0];
  return phase !== undefined && open.includes(phase) ? phase : fail('phase-not-for-this');
}

/** The status that a decision leads to. */
export const statusAfter: Record<DecisionBody['decision'], CaseStatus> = { admit: 'active', wait: 'waiting', decline: 'declined' };

/** Whether there is still something to decide: a waiting list means deciding again. */
export function isUndecided(status: CaseStatus): boolean {
  return status === 'referred' || status === 'waiting';
}

/** Puts the model's words beside the outcome of each criterion. A criterion that the model no longer has is left out. */
export function checksInWords(model: ProgrammeModel, checks: readonly CriterionCheck[]): ReferralCheck[] {
  return checks.flatMap((check) => {
    const criterion = model.admissionCriteria.find(({ key }) => key === check.criterion);
    if (!criterion) return [];
    const chosen = String(check.params['chosen'] ?? '').split(',');
    const options = criterion.kind === 'any-of' ? criterion.options : [];
    return [{ ...check, label: criterion.label, chosen: options.filter(({ key }) => chosen.includes(key)).map(({ label }) => label) }];
  });
}
