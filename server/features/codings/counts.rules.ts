import type { CodeCounts } from '../../../contract/codings.ts';
import { layoutOf, placeOf, type JointCounts, type ShownTable } from '../../platform/statistics/count-tables.ts';
import { protectTable } from '../../platform/statistics/protect-table.ts';
import type { AgreedText } from './codings.rules.ts';

/** A code as counting knows it. */
export interface CountedCode { id: string; themeId: string | null }

type Counts = Pick<CodeCounts, 'read' | 'codes' | 'themes' | 'together'>;

const addOne = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** How many texts carry each code and each theme, and each pair of codes together. A text counts once, however often it is marked. */
export function countCodes(texts: readonly AgreedText[], codes: readonly CountedCode[]): Counts {
  const counts = { codes: new Map<string, number>(), unsettled: new Map<string, number>(), themes: new Map<string, number>() };
  // Thousands of texts carry a few codes each: going through those of each text asks far less than asking every text of every pair.
  const pairs = new Map<number, number>();
  const pairKey = (one: number, other: number) => one * codes.length + other;
  for (const text of texts) {
    const carried = [...codes.entries()].filter(([, { id }]) => text.codes.has(id));
    for (const [, { id }] of carried) addOne(counts.codes, id);
    for (const id of text.unsettled) addOne(counts.unsettled, id);
    for (const themeId of new Set(carried.map(([, code]) => code.themeId))) if (themeId !== null) addOne(counts.themes, themeId);
    for (const [place, [one]] of carried.entries()) for (const [other] of carried.slice(place + 1)) addOne(pairs, pairKey(one, other));
  }
  const themeIds = [...new Set(codes.flatMap(({ themeId }) => themeId ?? []))];
  return {
    read: texts.length,
    codes: codes.map(({ id }) => ({ codeId: id, texts: counts.codes.get(id) ?? 0, unsettled: counts.unsettled.get(id) ?? 0 })),
    themes: themeIds.map((themeId) => ({ themeId, texts: counts.themes.get(themeId) ?? 0 })),
    together: codes.flatMap((one, index) => codes.slice(index + 1).flatMap((other, offset) => {
      const both = pairs.get(pairKey(index, index + 1 + offset)) ?? 0;
      return both > 0 ? [{ codeIds: [one.id, other.id] as [string, string], texts: both }] : [];
    })),
  };
}

/** The texts by what their writers chose at another question: each distinct set of codes and choice, and how many have it. The last choice is none. */
function jointOf(texts: readonly AgreedText[], codes: readonly CountedCode[], choiceOf: ReadonlyMap<string, string>, choices: readonly string[]): JointCounts {
  const groups = new Map<string, { at: number[]; count: number }>();
  for (const text of texts) {
    const chosen = choices.indexOf(choiceOf.get(text.textId) ?? '');
    const at = [chosen < 0 ? choices.length : chosen, ...codes.map(({ id }) => (text.codes.has(id) ? 1 : 0))];
    const group = groups.get(at.join()) ?? { at, count: 0 };
    group.count += 1;
    groups.set(at.join(), group);
  }
  return { variables: [byChoice, ...codes.map(({ id }) => id)], sizes: [choices.length + 1, ...codes.map(() => 2)], groups: [...groups.values()] };
}

/** The name of the variable that is no code. */
const byChoice = '';
type Cells = (number | null)[];
export interface GroupRows { texts: Cells; rows: { codeId: string; texts: number | null; cells: Cells }[] }

/**
 * How many in each group carry each code, without what could point at people. Who sees the table has read the texts, and
 * knows how many carry each code: the tables are protected given those totals, and all together, since they share the
 * people. A code is hidden whole where so few carry or lack it that a total would be a small number, where everyone who
 * carries it is of one group, which would tell the group of each text, and where no pattern protects it.
 *
 * @param choiceOf what the writer of each text chose.
 * @param choices in the order of the columns.
 */
export function groupCodes(
  texts: readonly AgreedText[], codes: readonly CountedCode[], choiceOf: ReadonlyMap<string, string>, choices: readonly string[], threshold: number,
): GroupRows {
  const having = (codeId: string) => texts.filter((text) => text.codes.has(codeId)).length;
  const isLarge = (count: number) => count >= threshold;
  const told = codes.filter(({ id }) => isLarge(having(id)) && isLarge(texts.length - having(id)));
  const joint = jointOf(texts, told, choiceOf, choices);
  const shown: ShownTable[] = told.map(({ id }) => ({ dims: [id], hidesZeros: false, counts: [texts.length - having(id), having(id), texts.length] }));
  const protectedTable = (dims: readonly string[]): ShownTable | null => {
    const table = protectTable(joint, { dims }, shown, threshold);
    if (table) shown.push(table);
    return table;
  };
  const cellsOf = (table: ShownTable | null, at: (choice: number) => number[]): Cells =>
    choices.map((_choice, index) => (table ? table.counts[placeOf(layoutOf(joint, table), at(index))] ?? null : null));
  const totals = cellsOf(protectedTable([byChoice]), (choice) => [choice]);
  return {
    texts: totals,
    rows: codes.map((code) => {
      const all = having(code.id);
      const cells = told.includes(code) ? cellsOf(protectedTable([byChoice, code.id]), (choice) => [choice, 1]) : choices.map(() => null);
      return { codeId: code.id, texts: told.includes(code) ? all : null, cells: cells.includes(all) ? choices.map(() => null) : cells };
    }),
  };
}
