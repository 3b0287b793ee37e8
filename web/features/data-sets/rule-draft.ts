import { CleaningRule } from '../../../contract/data-cleaning.ts';

/** A rule as it is being filled in. */
export interface RuleDraft {
  kind: CleaningRule['kind'] | '';
  column: string;
  values: readonly string[];
  to: string;
  least: number | null;
  most: number | null;
  bounds: string;
}

export const noDraft: RuleDraft = { kind: '', column: '', values: [], to: '', least: null, most: null, bounds: '' };

/** Stands for a missing value among those that are chosen: no value is written so. */
export const missingValue = '\u0000missing';

function partsOf(draft: RuleDraft): Record<string, unknown> {
  switch (draft.kind) {
    case 'map-values': return { from: draft.values, to: draft.to.trim() === '' ? null : draft.to };
    case 'drop-rows': return { values: draft.values.map((value) => (value === missingValue ? null : value)) };
    case 'range-to-missing': return draft.least === null && draft.most === null ? {} : { least: draft.least, most: draft.most };
    case 'bands': return { from: draft.bounds.split(/[\s;]+/).filter((bound) => bound !== '').map((bound) => Number(bound.replace(',', '.'))) };
    default: return {};
  }
}

/** The rule that was filled in; null while something is missing. */
export function ruleOf(draft: RuleDraft): CleaningRule | null {
  const parsed = CleaningRule.safeParse({ kind: draft.kind, column: Number(draft.column), ...partsOf(draft) });
  return parsed.success ? parsed.data : null;
}
