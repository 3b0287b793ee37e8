import type { FundingProject, FundingProjectChange } from '../../../contract/funding-project.ts';

/**
 * What differs between two readings of a project, field by field in the order of the page.
 * Parts of `contact` and labels under `unknown` are fields of their own; a label that is gone has `after: null`.
 */
export function diffFundingProject(before: FundingProject, after: FundingProject): FundingProjectChange[] {
  const old = flat(before);
  const now = flat(after);
  const fields = [...now.keys(), ...[...old.keys()].filter((field) => !now.has(field))];
  return fields.flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: now.get(field) ?? null };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

function flat({ contact, unknown, ...facts }: FundingProject): Map<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(facts),
    ['contact.name', contact.name],
    ['contact.email', contact.email],
    ...Object.entries(unknown).map(([label, text]): [string, unknown] => [`unknown.${label}`, text]),
  ]);
}
