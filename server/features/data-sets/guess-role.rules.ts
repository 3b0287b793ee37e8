import type { ColumnRole } from '../../../contract/data-files.ts';

/** Words of names without the dots and rings of å, ä and ö: many files have lost them. */
const names: readonly (readonly [ColumnRole, RegExp])[] = [
  ['net-days', /netto ?dag|ohalso ?dag|net ?days|sjukpenning ?dag/],
  ['time-on-support', /\b(?:tid|manader|man|ar|months?|years?|time) .*(?:stod|bistand|ersattning|bidrag|forsorjning|support|benefit)|(?:stod|bistands?|bidrags?|ersattnings?|forsorjnings?|support|benefit) ?(?:tid|manader|months?)/],
  ['income-source', /forsorjning|inkomst|ersattning|income|benefit/],
  ['diagnosis-group', /diagnos|icd/],
  ['education', /utbildning|education|skol(?:a|niva)/],
  ['municipality', /kommun|municipality/],
  ['age', /^(?:alder|age)|(?:alder|aldersgrupp|age ?group)$/],
  ['sex', /^(?:kon|sex|gender|juridiskt kon)$/],
  ['period', /^(?:period|ar|year|matar|kalenderar)$/],
];
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

const sexes = new Set(['kvinna', 'man', 'kvinnor', 'män', 'k', 'm', 'kv', 'f', 'female', 'male', 'woman', 'annat', 'okänt', 'okänd']);

/**
 * What a column most likely says, by its name and then by its codes. A person confirms it.
 * @param values the distinct values where there are few; empty where there are many.
 */
export function guessRole(name: string, values: readonly string[]): ColumnRole {
  const plain = folded(name.toLocaleLowerCase('sv')).replaceAll(/[_.-]+/g, ' ').trim();
  const byName = names.find(([, pattern]) => pattern.test(plain));
  if (byName) return byName[0];
  const codes = values.map((value) => value.trim().toLocaleLowerCase('sv')).filter((value) => value !== '');
  return codes.length >= 2 && codes.every((code) => sexes.has(code)) ? 'sex' : 'free';
}

const unlikely: Readonly<Partial<Record<ColumnRole, (number: number) => boolean>>> = {
  age: (number) => number < 0 || number > 110,
  'time-on-support': (number) => number < 0 || number > 720,
  'net-days': (number) => number < 0 || number > 366,
};

/** Whether a number is one that a column of the role hardly holds. Time is counted in months, net days in a year. */
export function isUnlikely(role: ColumnRole, number: number): boolean {
  return unlikely[role]?.(number) ?? false;
}
