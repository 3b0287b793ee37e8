import type { CodeCounts } from '../../../contract/codings.ts';
import { protectTables } from '../../platform/statistics/protect-table.ts';
import { layoutOf, placeOf, type JointCounts } from '../../platform/statistics/count-tables.ts';
import type { AgreedText } from './codings.rules.ts';

/** A code as counting knows it. */
export interface CountedCode { id: string; themeId: string | null }

type Counts = Pick<CodeCounts, 'read' | 'codes' | 'themes' | 'together'>;

/** How many texts carry each code and each theme, and each pair of codes together. A text counts once, however often it is marked. */
export function countCodes(texts: readonly AgreedText[], codes: readonly CountedCode[]): Counts {
  const having = (codeId: string) => texts.filter((text) => text.codes.has(codeId)).length;
  const themeIds = [...new Set(codes.flatMap(({ themeId }) => themeId ?? []))];
  const inTheme = (themeId: string) => codes.filter((code) => code.themeId === themeId);
  return {
    read: texts.length,
    codes: codes.map(({ id }) => ({ codeId: id, texts: having(id), unsettled: texts.filter(({ unsettled }) => unsettled.has(id)).length })),
    themes: themeIds.map((themeId) => ({ themeId, texts: texts.filter((text) => inTheme(themeId).some(({ id }) => text.codes.has(id))).length })),
    together: codes.flatMap((one, index) => codes.slice(index + 1).map((other) => ({
      codeIds: [one.id, other.id] as [string, string], texts: texts.filter((text) => text.codes.has(one.id) && text.codes.has(other.id)).length,
    }))).filter(({ texts: count }) => count > 0),
  };
}

/** The texts by what their writers chose at another question: each distinct set of codes and choice, and how many have it. */
function jointOf(texts: readonly AgreedText[], codes: readonly CountedCode[], choiceOf: ReadonlyMap<string, string>, choices: readonly string[]): JointCounts {
  const groups = new Map<string, { at: number[]; count: number }>();
  for (const text of texts) {
    const choice = choices.indexOf(choiceOf.get(text.textId) ?? '');
    if (choice < 0) continue;
    const at = [choice, ...codes.map(({ id }) => (text.codes.has(id) ? 1 : 0))];
    const group = groups.get(at.join()) ?? { at, count: 0 };
    group.count += 1;
    groups.set(at.join(), group);
  }
  return { variables: ['', ...codes.map(({ id }) => id)], sizes: [choices.length, ...codes.map(() => 2)], groups: [...groups.values()] };
}

export interface GroupRows { texts: (number | null)[]; rows: { codeId: string; texts: number | null; cells: (number | null)[] }[] }

/**
 * How many in each group carry each code, without what could point at people: the tables of all codes are protected
 * together, since they share the people. A code whose table cannot be protected is hidden whole.
 *
 * @param choiceOf what the writer of each text chose.
 * @param choices in the order of the columns.
 */
export function groupCodes(
  texts: readonly AgreedText[], codes: readonly CountedCode[], choiceOf: ReadonlyMap<string, string>, choices: readonly string[], threshold: number,
): GroupRows {
  const joint = jointOf(texts, codes, choiceOf, choices);
  const [totals, ...tables] = protectTables(joint, [{ dims: [''] }, ...codes.map(({ id }) => ({ dims: ['', id] }))], threshold);
  const cellsOf = (table: (typeof tables)[number] | undefined, at: (choice: number | null) => (number | null)[]) =>
    [...choices.keys(), null].map((choice) => (table ? table.counts[placeOf(layoutOf(joint, table), at(choice))] ?? null : null));
  return {
    texts: cellsOf(totals, (choice) => [choice]).slice(0, -1),
    rows: codes.map(({ id }, index) => {
      const cells = cellsOf(tables[index], (choice) => [choice, 1]);
      return { codeId: id, texts: cells.at(-1) ?? null, cells: cells.slice(0, -1) };
    }),
  };
}
