import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { cellAt, hasCell, layoutOf, type CountTable, type JointCounts, type ShownTable } from '../../server/platform/statistics/count-tables.ts';
import type { Release } from './tables.ts';

// The package describes its types for `require` alone.
const loadHighs = createRequire(import.meta.url)('highs') as () => Promise<Highs>;

/** Those someone wants to know the number of: the values asked of each variable. */
export interface Wanted { asked: Readonly<Record<string, readonly number[]>>; truth: number }
export interface Feasible extends Wanted { least: number; most: number }

export const allOf = (joint: JointCounts) => joint.groups.reduce((sum, { count }) => sum + count, 0);

/** Everyone counted in a cell of a table: its values beside those the table is limited to. Null: the table has no such cell. */
export function askedBy(joint: JointCounts, table: CountTable, place: number): Wanted['asked'] | null {
  const coordinates = cellAt(layoutOf(joint, table), place);
  if (!hasCell(table, coordinates)) return null;
  const named = coordinates.flatMap((value, dim): [string, number[]][] => (value === null ? [] : [[table.dims[dim] ?? '', [value]]]));
  return { ...table.within, ...Object.fromEntries(named) };
}

/** Every combination of values there could be, whether anyone has it or not: this is all that the attacker knows of people. */
function combinations(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>((before, size) => before.flatMap((one) => Array.from({ length: size }, (_, value) => [...one, value])), [[]]);
}

/**
 * Someone who has everything that was shown and reckons what is hidden: for each wanted number the least and the most it
 * can be, by linear programming with one unknown for each combination of values there could be, none below `floor`.
 *
 * She knows nothing of how it was hidden, and shares no code with it but where a cell lies in the list of a table.
 */
export class Attacker {
  private readonly highs: Highs;

  private constructor(highs: Highs) { this.highs = highs; }

  static async come(): Promise<Attacker> { return new Attacker(await loadHighs()); }

  /**
   * @param isPossible what she knows that people can be.
   * @param known sums that she knows to be at least one, beside what is shown.
   */
  attack({ joint, isPossible }: Pick<Release, 'joint' | 'isPossible'>, tables: readonly ShownTable[], wanted: readonly Wanted[], known: readonly Wanted['asked'][] = []): Feasible[] {
    const cells = combinations(joint.sizes).filter((at) => isPossible(at));
    const columnsOf = (asked: Wanted['asked']) => cells.flatMap((at, column) =>
      (Object.entries(asked).every(([name, values]) => values.includes(at[joint.variables.indexOf(name)] ?? -1)) ? [column] : []));
    const all = allOf(joint);
    const rows = [
      { columns: columnsOf({}), least: all, most: all },
      ...tables.flatMap((table) => table.counts.flatMap((count, place) => {
        const asked = askedBy(joint, table, place);
        return count === null || asked === null ? [] : [{ columns: columnsOf(asked), least: count, most: count }];
      })),
      ...known.map((asked) => ({ columns: columnsOf(asked), least: 1, most: all })),
    ];
    const model = this.highs.createModel();
    try {
      model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
      model.addVars(new Float64Array(cells.length), new Float64Array(cells.length).fill(all));
      model.addRows({
        lower: Float64Array.from(rows, ({ least }) => least), upper: Float64Array.from(rows, ({ most }) => most),
        matrix: {
          format: 'csr', numRows: rows.length, numCols: cells.length,
          starts: Int32Array.from(startsOf(rows.map(({ columns }) => columns.length))),
          indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
          values: new Float64Array(rows.reduce((sum, { columns }) => sum + columns.length, 0)).fill(1),
        },
      });
      return wanted.map((one) => {
        const columns = columnsOf(one.asked);
        const solve = (cost: number) => {
          for (const column of columns) model.changeColCost(column, cost);
          model.run();
          if (model.getModelStatus() !== this.highs.constants.modelStatus.optimal) throw new Error(`The attacker's reckoning ended as ${model.getModelStatus()}`);
          const value = model.getObjectiveValue() * cost;
          for (const column of columns) model.changeColCost(column, 0);
          return value;
        };
        return { ...one, least: solve(1), most: solve(-1) };
      });
    } finally {
      model.dispose();
    }
  }
}

function startsOf(lengths: readonly number[]): number[] {
  let start = 0;
  return [...lengths.map((length) => { const here = start; start += length; return here; }), start];
}
