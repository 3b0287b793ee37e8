import type {
  AdmissionCriterion, CriterionAnswer, CriterionCheck, CriterionOutcome, CriterionReason, IncomeSource,
} from '../../../contract/programme-criteria.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { wholeYears, type IsoDay } from './calendar-days.rules.ts';

/** What is already known about a person when they are referred. Null says not known, and never counts against them. */
export interface PersonFacts {
  /** Some coordination numbers have no birth date. */
  birthDate: IsoDay | null;
  /** Name or code. */
  municipality: string | null;
  /** The town of the address. */
  place: string | null;
  /** Null when nobody has asked; empty when there is none. */
  incomes: readonly IncomeSource[] | null;
}

/** The answers to the criteria's questions, by the criterion's key. */
export type CriteriaAnswers = Readonly<Record<string, CriterionAnswer>>;

interface Finding {
  outcome: CriterionOutcome;
  reason: CriterionReason;
  params?: CriterionCheck['params'];
}

type CriterionOfKind<K extends AdmissionCriterion['kind']> = Extract<AdmissionCriterion, { kind: K }>;

/**
 * Holds a person against a programme's criteria, each with its reason.
 * @param on the day the referral came: ages are those of that day, however long the decision takes.
 */
export function checkCriteria(model: ProgrammeModel, answers: CriteriaAnswers, person: PersonFacts, on: IsoDay): CriterionCheck[] {
  return model.admissionCriteria.map((criterion) => ({
    criterion: criterion.key,
    required: criterion.required,
    params: {},
    ...check(criterion, answers[criterion.key], person, on),
  }));
}

/**
 * What the required criteria say together: `not-met` when any of them is not, or else `unknown` when any is.
 * It advises; a person decides.
 */
export function criteriaTogether(checks: readonly CriterionCheck[]): CriterionOutcome {
  const outcomes = checks.filter(({ required }) => required).map(({ outcome }) => outcome);
  if (outcomes.includes('not-met')) return 'not-met';
  return outcomes.includes('unknown') ? 'unknown' : 'met';
}

function check(criterion: AdmissionCriterion, answer: CriterionAnswer | undefined, person: PersonFacts, on: IsoDay): Finding {
  switch (criterion.kind) {
    case 'age-range': return checkAge(criterion, answer, person, on);
    case 'residence': return checkResidence(criterion, answer, person);
    case 'any-of': return checkOptions(criterion, answer);
    case 'income': return checkIncome(criterion, answer, person);
    case 'statement': return fromAnswer(answer) ?? { outcome: 'unknown', reason: 'not-answered' };
  }
}

/** A known birth date outweighs what was answered. */
function checkAge({ minAge, maxAge }: CriterionOfKind<'age-range'>, answer: CriterionAnswer | undefined, person: PersonFacts, on: IsoDay): Finding {
  if (person.birthDate === null) return fromAnswer(answer) ?? { outcome: 'unknown', reason: 'birth-date-unknown' };
  const age = wholeYears(person.birthDate, on);
  const params = { age, ...(minAge === undefined ? {} : { minAge }), ...(maxAge === undefined ? {} : { maxAge }) };
  if (minAge !== undefined && age < minAge) return { outcome: 'not-met', reason: 'too-young', params };
  if (maxAge !== undefined && age > maxAge) return { outcome: 'not-met', reason: 'too-old', params };
  return { outcome: 'met', reason: 'age-in-range', params };
}

/** An answer outweighs the address: a postal town reaches far into the country around it. */
function checkResidence(criterion: CriterionOfKind<'residence'>, answer: CriterionAnswer | undefined, person: PersonFacts): Finding {
  const answered = fromAnswer(answer);
  if (answered !== undefined) return answered;
  const { municipalities, outsidePlaces } = criterion;
  const { municipality, place } = person;
  if (municipalities !== undefined && municipality !== null) {
    const lives = municipalities.some(({ code, name }) => code === municipality || sameName(name, municipality));
    if (!lives) return { outcome: 'not-met', reason: 'lives-elsewhere', params: { place: municipality } };
  }
  if (outsidePlaces !== undefined && place !== null && outsidePlaces.some((excluded) => sameName(excluded, place))) {
    return { outcome: 'not-met', reason: 'lives-in-excluded-place', params: { place } };
  }
  const known = (municipalities === undefined || municipality !== null) && (outsidePlaces === undefined || place !== null);
  return known
    ? { outcome: 'met', reason: 'lives-there', params: { place: place ?? municipality ?? '' } }
    : { outcome: 'unknown', reason: 'residence-unknown' };
}

function checkOptions({ options }: CriterionOfKind<'any-of'>, answer: CriterionAnswer | undefined): Finding {
  if (!Array.isArray(answer)) return fromAnswer(answer) ?? { outcome: 'unknown', reason: 'not-answered' };
  const chosen = options.map(({ key }) => key).filter((key) => answer.includes(key));
  return chosen.length > 0
    ? { outcome: 'met', reason: 'some-option-fits', params: { chosen: chosen.join(',') } }
    : { outcome: 'not-met', reason: 'no-option-fits' };
}

function checkIncome({ anyOf }: CriterionOfKind<'income'>, answer: CriterionAnswer | undefined, person: PersonFacts): Finding {
  if (person.incomes === null || person.incomes.includes('unknown')) {
    return fromAnswer(answer) ?? { outcome: 'unknown', reason: 'not-answered' };
  }
  const found = anyOf.filter((income) => person.incomes?.includes(income));
  return found.length > 0
    ? { outcome: 'met', reason: 'has-income', params: { incomes: found.join(',') } }
    : { outcome: 'not-met', reason: 'lacks-income' };
}

/** A plain yes or no; nothing when the question is open. */
function fromAnswer(answer: CriterionAnswer | undefined): Finding | undefined {
  if (answer === 'yes') return { outcome: 'met', reason: 'answered-yes' };
  if (answer === 'no') return { outcome: 'not-met', reason: 'answered-no' };
  return undefined;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv');
}
