import { cellAt, countTable, hasCell, indexOf, layoutOf, masksOf, type CountTable, type JointCounts, type Layout, type ShownTable } from './count-tables.ts';

/** The values that a cell asks of each variable it names. */
export type Condition = ReadonlyMap<number, readonly number[]>;

/**
 * Open: others know it. Hidden: it stays unknown. Fresh: open when the new table is given out, unless it is hidden first.
 * Free: no table tells it; it may be anything but nought.
 */
export type Standing = 'open' | 'hidden' | 'fresh' | 'free';
export interface RegisteredCell {
  condition: Condition;
  count: number;
  standing: Standing;
  /** The least that others may take it to be when it is hidden. */
  floor: 0 | 1;
}

export interface RegisteredTable {
  layout: Layout;
  within: Condition;
  /** All the variables that the table tells of. */
  variables: readonly number[];
  masks: readonly number[];
  /** For each place of the table, the number of its cell in the register; -1 where the table asks for no such people. */
  cells: Int32Array;
}

/**
 * The cells of all tables of one data set. The same question to the data is the same cell, whichever table asks it: a
 * total that two tables share is hidden in both or in neither.
 */
export interface CellRegister { cells: RegisteredCell[]; byKey: Map<string, number>; tables: RegisteredTable[] }

const keyOf = (condition: Condition) => [...condition].toSorted(([a], [b]) => a - b).map(([variable, values]) => `${variable}:${values.join('|')}`).join(' ');

function conditionOf(joint: JointCounts, table: CountTable): Condition {
  const asked = Object.entries(table.within ?? {}).map(([name, values]): [number, number[]] => [indexOf(joint.variables, name), values.toSorted((a, b) => a - b)]);
  // Who may have any value is asked for nothing.
  return new Map(asked.filter(([variable, values]) => values.length < (joint.sizes[variable] ?? 0)));
}

/** A register that knows how many there are in all, which is never a secret when it is not small. */
export function newRegister(joint: JointCounts): CellRegister {
  const all: RegisteredCell = { condition: new Map(), count: joint.groups.reduce((sum, { count }) => sum + count, 0), standing: 'open', floor: 1 };
  return { cells: [all], byKey: new Map([['', 0]]), tables: [] };
}

type Entering = CountTable & Pick<ShownTable, 'hidesZeros'> & Partial<Pick<ShownTable, 'counts'>>;

/**
 * Enters a table that was given out, with the counts that were shown, or a new one, without. What is known of a cell already
 * stays so.
 * @param unknown what a count is to others that the table does not show.
 */
export function enterTable(register: CellRegister, joint: JointCounts, table: Entering, unknown: 'hidden' | 'free' = 'hidden'): RegisteredTable {
  const floor = table.hidesZeros ? 0 : 1;
  const layout = layoutOf(joint, table);
  const within = conditionOf(joint, table);
  const counts = countTable(joint, table);
  const cells = new Int32Array(layout.length);
  for (const [place, count] of counts.entries()) {
    const coordinates = cellAt(layout, place);
    cells[place] = -1;
    if (!hasCell(table, coordinates)) continue;
    const named = coordinates.flatMap((value, dim): [number, number[]][] => (value === null ? [] : [[layout.dims[dim] ?? 0, [value]]]));
    const condition = new Map([...within, ...named]);
    const key = keyOf(condition);
    const standing: Standing = table.counts === undefined ? 'fresh' : table.counts[place] == null ? unknown : 'open';
    // A hidden nought is at least nought, whatever else is known of what is hidden.
    const number = register.byKey.get(key) ?? register.cells.push({ condition, count, standing, floor: count === 0 ? 0 : floor }) - 1;
    const cell = register.cells[number];
    if (cell && (standing === 'open' || cell.standing === 'free')) cell.standing = standing;
    if (cell && floor === 1 && count > 0) cell.floor = 1;
    register.byKey.set(key, number);
    cells[place] = number;
  }
  const variables = [...new Set([...layout.dims, ...within.keys()])];
  const entered = { layout, within, variables, masks: masksOf(layout.dims.length), cells };
  register.tables.push(entered);
  return entered;
}

export interface LeftOver { condition: Condition; count: number }

/**
 * What two cells give by subtraction though no table holds it: those outside a slice, where a table holds
 * those inside and outside together. It counts though that sum is hidden: several such sums may be known together.
 */
export function leftOver(register: CellRegister, joint: JointCounts): LeftOver[] {
  const found = new Map<string, Condition>();
  for (const variable of new Set(register.tables.flatMap(({ within }) => [...within.keys()]))) {
    for (const condition of restsBy(register, variable, joint.sizes[variable] ?? 0)) found.set(keyOf(condition), condition);
  }
  return [...found.values()].filter((condition) => !isTold(register, condition)).map((condition) => ({ condition, count: countOf(joint, condition) }));
}

/** Whether some table that others see asks this, shown or hidden. */
function isTold(register: CellRegister, condition: Condition): boolean {
  const cell = register.cells[register.byKey.get(keyOf(condition)) ?? -1];
  return cell !== undefined && cell.standing !== 'free';
}

/** The cells left over by the slices of one variable. */
function restsBy(register: CellRegister, variable: number, size: number): Condition[] {
  const slices = slicesOf(register, variable);
  const nameOf = (values: readonly number[] | undefined) => values?.join('|') ?? '';
  const names = new Set(slices.map(nameOf));
  const all = Array.from({ length: size }, (_, value) => value);
  return register.cells.filter(({ condition }) => names.has(nameOf(condition.get(variable)))).flatMap(({ condition }) =>
    [all, ...slices]
      .filter((whole) => isTold(register, whole === all ? without(condition, variable) : new Map([...condition, [variable, whole]])))
      .flatMap((whole) => restsOf(whole, slices).map((rest) => new Map([...condition, [variable, rest]]))));
}

const without = (condition: Condition, variable: number) => new Map([...condition].filter(([name]) => name !== variable));

/** The different sets of values of one variable that tables are limited to. */
function slicesOf(register: CellRegister, variable: number): (readonly number[])[] {
  const slices = register.tables.flatMap(({ within }) => { const values = within.get(variable); return values ? [values] : []; });
  return [...new Map(slices.map((values) => [values.join('|'), values])).values()];
}

/** More slices of one variable than this are subtracted one by one and all together, not in every combination. */
const mostCombined = 5;

/** What is left of the whole when some of the slices in it are taken away. */
function restsOf(whole: readonly number[], slices: readonly (readonly number[])[]): number[][] {
  const inside = slices.filter((slice) => slice.length < whole.length && slice.every((value) => whole.includes(value)));
  const choices = inside.length > mostCombined
    ? [...inside.map((slice) => [slice]), inside]
    : masksOf(inside.length).slice(1).map((mask) => inside.filter((_slice, index) => (mask >> index) & 1));
  return choices.map((chosen) => whole.filter((value) => !chosen.some((slice) => slice.includes(value)))).filter((rest) => rest.length > 0);
}

function countOf(joint: JointCounts, condition: Condition): number {
  return joint.groups.reduce((sum, { at, count }) => (holds(condition, (variable) => at[variable] ?? -1) ? sum + count : sum), 0);
}

/** Whether someone with these values is counted in a cell. */
export function holds(condition: Condition, valueOf: (variable: number) => number): boolean {
  for (const [variable, values] of condition) if (!values.includes(valueOf(variable))) return false;
  return true;
}
