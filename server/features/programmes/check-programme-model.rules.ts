import type { AdmissionCriterion } from '../../../contract/programme-criteria.ts';
import { phaseKeys, type InstrumentUse, type ProgrammeModel } from '../../../contract/programme-model.ts';

/** Something in a model that does not hold together: where, and what was expected there. */
export interface ModelFault {
  path: (string | number)[];
  expected: string;
}

/**
 * What the schema alone cannot see: names that refer to nothing, names used twice, and promises the product
 * cannot keep.
 * @param knownInstruments the keys of the instruments there are; left out, instruments are not looked up.
 */
export function checkProgrammeModel(model: ProgrammeModel, knownInstruments?: readonly string[]): ModelFault[] {
  return [
    ...duplicates(model),
    ...parties(model),
    ...sharing(model),
    ...criteria(model),
    ...phases(model),
    ...cadences(model),
    ...instruments(model, knownInstruments),
    ...period(model),
  ];
}

const keyedLists = ['parties', 'teamRoles', 'admissionCriteria', 'phases', 'instruments', 'cadences', 'placementKinds', 'goals'] as const;

function duplicates(model: ProgrammeModel): ModelFault[] {
  return [
    ...keyedLists.flatMap((list) => repeated(model[list], [list])),
    ...repeated(model.targetGroup.groups, ['targetGroup', 'groups']),
    ...model.admissionCriteria.flatMap((criterion, at) =>
      criterion.kind === 'any-of' ? repeated(criterion.options, ['admissionCriteria', at, 'options']) : [],
    ),
  ];
}

function repeated(list: readonly { key: string }[], path: ModelFault['path']): ModelFault[] {
  return list.flatMap(({ key }, at) =>
    list.findIndex((other) => other.key === key) < at ? [{ path: [...path, at, 'key'], expected: `each key once; ${key} is above already` }] : [],
  );
}

function parties(model: ProgrammeModel): ModelFault[] {
  const keys = model.parties.map(({ key }) => key);
  const refer = (key: string, ...path: ModelFault['path']): ModelFault[] =>
    keys.includes(key) ? [] : [{ path, expected: `the key of a party (${keys.join(', ')}), not ${key}` }];
  return [
    ...refer(model.owner.party, 'owner', 'party'),
    ...model.teamRoles.flatMap(({ party }, at) => refer(party, 'teamRoles', at, 'party')),
    ...model.sharing.flatMap(({ from, to }, at) => [
      ...refer(from, 'sharing', at, 'from'),
      ...to.flatMap((key, index) => refer(key, 'sharing', at, 'to', index)),
    ]),
  ];
}

function sharing(model: ProgrammeModel): ModelFault[] {
  const associations = model.parties.filter(({ kind }) => kind === 'coordination-association').map(({ key }) => key);
  return model.sharing.flatMap(({ from, to, categories }, at): ModelFault[] => [
    ...(associations.includes(from) ? [{ path: ['sharing', at, 'from'], expected: numbersOnly }] : []),
    ...to.flatMap((key, index): ModelFault[] => {
      const path = ['sharing', at, 'to', index];
      if (key === from) return [{ path, expected: 'another party than the one that shares' }];
      if (associations.includes(key)) return [{ path, expected: numbersOnly }];
      return to.indexOf(key) < index ? [{ path, expected: `each party once; ${key} is above already` }] : [];
    }),
    ...categories.flatMap((category, index) =>
      model.informationCategories.used.includes(category)
        ? []
        : [{ path: ['sharing', at, 'categories', index], expected: `a category that the programme uses, not ${category}` }],
    ),
  ]);
}

const numbersOnly = 'a party that may hold information about people; a coordination association sees numbers only';

function criteria(model: ProgrammeModel): ModelFault[] {
  return model.admissionCriteria.flatMap((criterion, at) => {
    const expected = criterionExpects(criterion);
    return expected === null ? [] : [{ path: ['admissionCriteria', at], expected }];
  });
}

function criterionExpects(criterion: AdmissionCriterion): string | null {
  if (criterion.kind === 'age-range') {
    const { minAge, maxAge } = criterion;
    if (minAge === undefined && maxAge === undefined) return 'minAge or maxAge, or both';
    if (minAge !== undefined && maxAge !== undefined && minAge > maxAge) return 'minAge not above maxAge';
  }
  if (criterion.kind === 'residence' && criterion.municipalities === undefined && criterion.outsidePlaces === undefined) {
    return 'municipalities or outsidePlaces, or both';
  }
  return null;
}

function phases(model: ProgrammeModel): ModelFault[] {
  const keys = model.phases.map(({ key }) => key);
  const missing = (['referred', 'discharged', 'follow-up'] as const).filter((key) => !keys.includes(key));
  const misplaced = keys.findIndex((key, at) => at > 0 && phaseKeys.indexOf(key) < phaseKeys.indexOf(keys[at - 1] ?? key));
  return [
    ...missing.map((key) => ({ path: ['phases'], expected: `the phase ${key}, which every programme has` })),
    ...(misplaced < 0 ? [] : [{ path: ['phases', misplaced, 'key'], expected: `the order ${phaseKeys.join(', ')}` }]),
  ];
}

function cadences(model: ProgrammeModel): ModelFault[] {
  const keys = model.cadences.map(({ key }) => key);
  return (['referral-decision', 'waiting-list'] as const)
    .filter((key) => !keys.includes(key))
    .map((key) => ({ path: ['cadences'], expected: `the cadence ${key}, so that nobody who is referred disappears` }));
}

function instruments(model: ProgrammeModel, known: readonly string[] | undefined): ModelFault[] {
  const used = model.instruments.map(({ key }) => key);
  const followsMeasurement = model.cadences.some(({ key }) => key === 'measurement');
  return [
    ...model.instruments.flatMap((use, at): ModelFault[] => [
      ...(known === undefined || known.includes(use.key)
        ? []
        : [{ path: ['instruments', at, 'key'], expected: `an instrument there is (${known.join(', ')}), not ${use.key}` }]),
      ...intervalFault(use, at, followsMeasurement),
    ]),
    ...model.goals.flatMap(({ measure }, at) =>
      measure.kind === 'change-in-instrument' && !used.includes(measure.instrument)
        ? [{ path: ['goals', at, 'measure', 'instrument'], expected: `an instrument of the programme (${used.join(', ')}), not ${measure.instrument}` }]
        : [],
    ),
  ];
}

function intervalFault({ everyDays, everyMonths, onDemand }: InstrumentUse, at: number, followsMeasurement: boolean): ModelFault[] {
  const ways = [everyDays, everyMonths, onDemand].filter((way) => way !== undefined).length;
  if (ways > 1) return [{ path: ['instruments', at], expected: 'only one of everyDays, everyMonths and onDemand' }];
  return ways === 0 && !followsMeasurement
    ? [{ path: ['instruments', at], expected: 'everyDays, everyMonths or onDemand, as the programme has no cadence measurement' }]
    : [];
}

function period({ period: dates }: ProgrammeModel): ModelFault[] {
  return dates?.end !== undefined && dates.end < dates.start ? [{ path: ['period', 'end'], expected: `a day not before ${dates.start}` }] : [];
}
