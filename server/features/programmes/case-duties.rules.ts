import type { InstrumentUse, ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, addMonths, lastOf, laterOf, type IsoDay } from './calendar-days.rules.ts';
import type { CaseFacts, MeasurementFacts } from './case-facts.ts';
import { basisOf, cadenceOf, leadCoachOf, namedOr, noticeDay, teamLeaderOf, theCase, type Duty } from './duty.ts';
import { houseRules } from './house-rules.ts';

/** A case without a lead coach, watched by the team leader from the day the last one left. Reason: `since`. */
export function leadCoachDuties(facts: CaseFacts, admittedOn: IsoDay): Duty[] {
  if (facts.leadCoachId !== null) return [];
  const since = facts.leadCoachLeftOn ?? admittedOn;
  return [{
    rule: 'lead-coach',
    subject: theCase(facts),
    showFrom: since,
    dueOn: since,
    nature: 'deadline',
    responsible: teamLeaderOf(facts),
    reason: { since },
    basis: houseRules['lead-coach'],
    snoozable: true,
  }];
}

/**
 * Contact at least every so many days. Reason: `lastContactOn`, or `admittedOn` when there has been none; `everyDays`;
 * `bookedOn` when a meeting is booked.
 * A meeting that is booked at most one interval late answers the duty until its day has passed without a record.
 */
export function contactDuties(model: ProgrammeModel, facts: CaseFacts, admittedOn: IsoDay): Duty[] {
  const cadence = cadenceOf(model, 'contact');
  if (cadence === undefined) return [];
  const from = facts.lastContactOn ?? admittedOn;
  const limit = addDays(from, cadence.everyDays);
  const booked = facts.nextSessionOn;
  const answering = booked !== null && booked <= addDays(limit, cadence.everyDays) ? booked : null;
  const inView = facts.lastContactOn === null ? admittedOn : noticeDay('contact', limit, from);
  return [{
    rule: 'contact',
    subject: theCase(facts),
    showFrom: answering === null ? inView : laterOf(inView, addDays(answering, 1)),
    dueOn: answering === null ? limit : laterOf(limit, answering),
    nature: facts.lastContactOn === null ? 'arrival' : 'deadline',
    responsible: leadCoachOf(facts),
    reason: {
      ...(facts.lastContactOn === null ? { admittedOn } : { lastContactOn: facts.lastContactOn }),
      ...(booked === null ? {} : { bookedOn: booked }),
      everyDays: cadence.everyDays,
    },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/**
 * Each instrument of the programme, by each who answers it. The subject is `case/instrument/respondent`.
 * Reason: `instrument`, `respondent`, and `lastOn` when it has been answered before.
 */
export function measurementDuties(model: ProgrammeModel, facts: CaseFacts, admittedOn: IsoDay): Duty[] {
  return model.instruments.flatMap((use) =>
    use.respondents.flatMap((respondent): Duty[] => {
      const lastOn = lastAnswer(facts.measurements, use.key, respondent);
      const dueOn = nextMeasurement(model, use, admittedOn, lastOn);
      if (dueOn === null) return [];
      return [{
        rule: 'measurement',
        subject: { kind: 'measurement', id: `${facts.caseId}/${use.key}/${respondent}` },
        showFrom: noticeDay('measurement', dueOn, lastOn ?? admittedOn),
        dueOn,
        nature: 'deadline',
        responsible: leadCoachOf(facts),
        reason: { instrument: use.key, respondent, ...(lastOn === null ? {} : { lastOn }) },
        basis: basisOf(cadenceOf(model, 'measurement') ?? use),
        snoozable: true,
      }];
    }),
  );
}

function lastAnswer(measurements: readonly MeasurementFacts[], instrument: string, respondent: string): IsoDay | null {
  return lastOf(measurements.filter((one) => one.instrument === instrument && one.respondent === respondent).map((one) => one.on));
}

/** Null for an instrument that nothing asks for by itself. */
function nextMeasurement(model: ProgrammeModel, use: InstrumentUse, admittedOn: IsoDay, lastOn: IsoDay | null): IsoDay | null {
  if (use.onDemand === true) return null;
  const cadence = cadenceOf(model, 'measurement');
  if (lastOn === null && cadence !== undefined) return addDays(admittedOn, cadence.firstWithinDays);
  const from = lastOn ?? admittedOn;
  if (use.everyDays !== undefined) return addDays(from, use.everyDays);
  const months = use.everyMonths ?? cadence?.everyMonths;
  return months === undefined ? null : addMonths(from, months);
}

/** How many days before its end a consent comes up to be renewed, in a programme that does not say. */
export const usualRenewalDays = 30;

/**
 * A consent that is about to end, or has ended without a new answer: for the one who asked, while they are on the team.
 * Reason: `validTo`.
 */
export function consentDuties(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  const cadence = cadenceOf(model, 'consent-renewal');
  return facts.consents.flatMap(({ id, state, validTo, askedBy }): Duty[] => {
    if (state !== 'given') return [];
    return [{
      rule: 'consent-renewal',
      subject: { kind: 'consent', id },
      showFrom: addDays(validTo, -(cadence?.daysBefore ?? usualRenewalDays)),
      dueOn: validTo,
      nature: 'deadline',
      responsible: namedOr(askedBy, facts),
      reason: { validTo },
      basis: cadence === undefined ? houseRules['consent-renewal'] : basisOf(cadence),
      snoozable: true,
    }];
  });
}

/**
 * The length of the stay is talked over when it passes what is normal. Reason: `admittedOn`, `months`.
 * Some need far longer, so this is watched and never late; a review of the plan near or after the day settles it.
 */
export function stayDuties(model: ProgrammeModel, facts: CaseFacts, admittedOn: IsoDay): Duty[] {
  const cadence = cadenceOf(model, 'normal-stay');
  if (cadence === undefined) return [];
  const dueOn = addMonths(admittedOn, cadence.months);
  const showFrom = noticeDay('normal-stay', dueOn, admittedOn);
  const reviewedOn = facts.plan?.lastReviewedOn ?? null;
  if (reviewedOn !== null && reviewedOn >= showFrom) return [];
  return [{
    rule: 'normal-stay',
    subject: theCase(facts),
    showFrom,
    dueOn,
    nature: 'watch',
    responsible: leadCoachOf(facts),
    reason: { admittedOn, months: cadence.months },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}
