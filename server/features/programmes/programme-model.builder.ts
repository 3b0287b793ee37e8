import { ProgrammeModel } from '../../../contract/programme-model.ts';

const said = { assumption: { sv: 'Antaget i ett test.', en: 'Assumed in a test.' } };
const label = { sv: 'Namn', en: 'Name' };

/** The smallest programme model that holds together. */
export function aProgrammeModel(changes: Partial<ProgrammeModel> = {}): ProgrammeModel {
  return {
    ...ProgrammeModel.parse({
      key: 'provbruk',
      version: 1,
      name: label,
      purpose: [{ text: label, ...said }],
      owner: { party: 'municipality', ...said },
      parties: [
        { key: 'municipality', kind: 'municipality', name: label, ...said },
        { key: 'region', kind: 'region', name: label, ...said },
      ],
      targetGroup: { description: label, ...said },
      phases: [
        { key: 'referred', label, ...said },
        { key: 'discharged', label, ...said },
        { key: 'follow-up', label, ...said },
      ],
      informationCategories: { used: ['plan', 'work'], ...said },
      cadences: [
        { key: 'referral-decision', withinDays: 14, ...said },
        { key: 'waiting-list', everyDays: 30, ...said },
      ],
      attendance: { mode: 'individual', ...said },
      goals: [{ key: 'participants', level: 'individual', label, measure: { kind: 'count-participants' }, ...said }],
    }),
    ...changes,
  };
}
