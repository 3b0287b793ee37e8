/** Everyone of a data set by the variables that some table asks about: each combination that occurs, and how many there are of it. */
export interface JointCounts {
  variables: readonly string[];
  /** How many values each variable has; they are numbered from nought. */
  sizes: readonly number[];
  groups: readonly { at: readonly number[]; count: number }[];
}

/** A table of counts with all its totals. No dimension: one count. */
export interface CountTable {
  /** One to three variables, in the order they are laid out. */
  dims: readonly string[];
  /** Only those who have one of these values of a variable. */
  within?: Readonly<Record<string, readonly number[]>> | undefined;
}

/** A count as others see it: null is hidden. */
export type Shown = number | null;

/** A table as it was given out. The counts lie as `layoutOf` says. */
export interface ShownTable extends CountTable {
  counts: readonly Shown[];
  /** A hidden count may be nought too; where false, others may know that it is at least one. */
  hidesZeros: boolean;
}

/** Numbers from 1 up to, but not including, the threshold may point at people. Zero points at nobody. */
export const isSmall = (count: number, threshold: number) => count > 0 && count < threshold;

/** How a table's counts lie in one list: the last dimension runs fastest, and the place after its last value is its total. */
export interface Layout {
  /** The index of each dimension among the variables. */
  dims: readonly number[];
  sizes: readonly number[];
  strides: readonly number[];
  length: number;
}

export function layoutOf({ variables, sizes }: Pick<JointCounts, 'variables' | 'sizes'>, { dims }: Pick<CountTable, 'dims'>): Layout {
  const at = dims.map((name) => indexOf(variables, name));
  const own = at.map((index) => sizes[index] ?? 0);
  const strides: number[] = [];
  let length = 1;
  for (const size of own.toReversed()) { strides.unshift(length); length *= size + 1; }
  return { dims: at, sizes: own, strides, length };
}

export function indexOf(variables: readonly string[], name: string): number {
  const index = variables.indexOf(name);
  if (index < 0) throw new Error(`There are no counts by ${name}`);
  return index;
}

/** The place of a cell in the list; null stands for the total of a dimension. */
export function placeOf({ sizes, strides }: Layout, coordinates: readonly (number | null)[]): number {
  return strides.reduce((place, stride, dim) => place + stride * (coordinates[dim] ?? sizes[dim] ?? 0), 0);
}

/** The cell at a place of the list: the opposite of `placeOf`. */
export function cellAt({ sizes, strides }: Layout, place: number): (number | null)[] {
  return strides.map((stride, dim) => {
    const size = sizes[dim] ?? 0;
    const value = Math.floor(place / stride) % (size + 1);
    return value === size ? null : value;
  });
}

/** Whether a table has a cell at all: one that is limited to some values of its own dimension has none for the others. */
export function hasCell(table: CountTable, coordinates: readonly (number | null)[]): boolean {
  return table.dims.every((name, dim) => { const value = coordinates[dim] ?? null; return value === null || (table.within?.[name]?.includes(value) ?? true); });
}

/** Which dimensions a cell names and which it sums over: every choice, as masks. */
export const masksOf = (dimensions: number) => Array.from({ length: 2 ** dimensions }, (_, mask) => mask);

/** Whether a group is among those that a table is about. */
export function isWithin(joint: Pick<JointCounts, 'variables'>, table: CountTable, at: readonly number[]): boolean {
  return Object.entries(table.within ?? {}).every(([name, values]) => values.includes(at[indexOf(joint.variables, name)] ?? -1));
}

/** The true counts of a table with all its totals. */
export function countTable(joint: JointCounts, table: CountTable): number[] {
  const layout = layoutOf(joint, table);
  const counts = Array.from({ length: layout.length }, () => 0);
  const masks = masksOf(layout.dims.length);
  for (const { at, count } of joint.groups) {
    if (!isWithin(joint, table, at)) continue;
    for (const mask of masks) {
      const place = placeOf(layout, layout.dims.map((index, dim) => ((mask >> dim) & 1 ? at[index] ?? 0 : null)));
      counts[place] = (counts[place] ?? 0) + count;
    }
  }
  return counts;
}
