import { enterTable, leftOver, newRegister, type CellRegister } from './cell-register.ts';
import { cellAt, countTable, isSmall, layoutOf, masksOf, placeOf, type CountTable, type JointCounts, type Shown, type ShownTable } from './count-tables.ts';
import { impossible } from './impossible.ts';
import { MoveFinder, type Move, type Target } from './moves.ts';

/**
 * Shows a new table of a data set without the counts that could point at people, given all that was shown of the set before.
 *
 * What it promises of each count from 1 to `threshold` - 1, be it in this table, in an earlier one or what two of them
 * leave over by subtraction: **whatever others reckon from all that is shown, every number from 1 to `threshold` - 1
 * remains possible**, so that they learn nothing but that the count is small. It is kept by making, for each such count,
 * two other sets of people that would have given the same tables: one where it is 1, one where it is at least
 * `threshold` - 1. Every hidden count that is not small changes in at least one of them, so none can be reckoned.
 *
 * Zero is shown where it can be, since it points at nobody; in a group of few, where it tells what the few have, and where
 * nothing else helps it is hidden too. Counts, so no rule
 * of dominance. Source: Hundepool et al., Statistical Disclosure Control (2012), chapters 4 and 5; the corners are the
 * hypercubes of Repsilber's method there, looked for over the groups of all tables together instead of table by table.
 *
 * @returns null when no pattern was found that keeps the promise: then nothing of the table may be shown.
 */
export function protectTable(joint: JointCounts, table: CountTable, earlier: readonly ShownTable[], threshold: number): ShownTable | null {
  const all = joint.groups.reduce((sum, { count }) => sum + count, 0);
  if (isSmall(all, threshold)) return null;
  const linked = linkedTables(table, earlier);
  return hide(joint, table, linked, { threshold, hidesZeros: false }) ?? hide(joint, table, linked, { threshold, hidesZeros: true });
}

/** Several tables, each given all before it. One that cannot be protected is null. */
export function protectTables(joint: JointCounts, tables: readonly CountTable[], threshold: number): (ShownTable | null)[] {
  const shown: ShownTable[] = [];
  return tables.map((table) => {
    const one = protectTable(joint, table, shown, threshold);
    if (one) shown.push(one);
    return one;
  });
}

interface Told { dims: readonly string[]; within?: Readonly<Record<string, unknown>> | undefined }

/** The tables that have something to do with one: they share a variable with it, or with another such table. */
export function linkedTables<T extends Told>(table: Told, earlier: readonly T[]): T[] {
  const variables = new Set(variablesOf(table));
  const linked = new Set<T>();
  for (let before = -1; before < linked.size;) {
    before = linked.size;
    for (const one of earlier.filter((other) => variablesOf(other).some((variable) => variables.has(variable)))) {
      linked.add(one);
      for (const variable of variablesOf(one)) variables.add(variable);
    }
  }
  return earlier.filter((one) => linked.has(one));
}

const variablesOf = ({ dims, within }: Told) => [...dims, ...Object.keys(within ?? {})];

interface Policy {
  threshold: number;
  /** Strict: zeros stay open, and others who know that learn nothing by it. */
  hidesZeros: boolean;
}

function hide(joint: JointCounts, table: CountTable, earlier: readonly ShownTable[], policy: Policy): ShownTable | null {
  const register = newRegister(joint);
  for (const one of impossible(joint)) enterTable(register, joint, one, 'free');
  for (const one of earlier) enterTable(register, joint, one);
  const { cells } = enterTable(register, joint, { dims: table.dims, within: table.within, hidesZeros: policy.hidesZeros });
  for (const place of noughtsOfFew(joint, table, policy.threshold)) {
    const cell = register.cells[cells[place] ?? -1];
    if (cell?.standing === 'fresh') cell.standing = 'hidden';
  }
  const rest = leftOver(register, joint).filter(({ count }) => isSmall(count, policy.threshold));
  // What was open before the threshold was raised cannot be taken back.
  const small = register.cells.filter(({ count, standing }) => isSmall(count, policy.threshold) && (standing === 'hidden' || standing === 'fresh'));
  for (const cell of small) cell.standing = 'hidden';
  const cover = new Cover(joint, register, policy);
  // Totals first: what covers them covers most of what lies under them too.
  const targets: Target[] = [...small, ...rest].toSorted((a, b) => a.condition.size - b.condition.size || b.count - a.count);
  if (!targets.every((target) => cover.protect(target)) || !cover.keepHidden()) return null;
  const counts = countTable(joint, table).map((count, place): Shown => { const cell = register.cells[cells[place] ?? -1]; return cell && cell.standing !== 'hidden' ? count : null; });
  return { ...table, counts, hidesZeros: policy.hidesZeros };
}

/** The places of noughts in a group of few: that none of the few has one value tells which the others have. */
function noughtsOfFew(joint: JointCounts, table: CountTable, threshold: number): number[] {
  const layout = layoutOf(joint, table);
  const counts = countTable(joint, table);
  return [...counts.keys()].filter((place) => {
    if (counts[place] !== 0) return false;
    const coordinates = cellAt(layout, place);
    return masksOf(coordinates.length).some((mask) => isSmall(counts[placeOf(layout, coordinates.map((value, dim) => ((mask >> dim) & 1 ? value : null)))] ?? 0, threshold));
  });
}

/** Another set of people in the making: how many of each group have been moved, and what the cells count that they changed. */
interface OtherPeople { moved: Map<number, number>; counts: Map<number, number> }

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) === most) break;
  return taken;
}

/** How many moves are weighed against each other for one count: more would hide a little less and take longer. */
const mostWeighed = 600;

/** Hides what must be hidden so that another set of people is possible for each small count. */
class Cover {
  private readonly finder: MoveFinder;
  private readonly joint: JointCounts;
  private readonly register: CellRegister;
  private readonly policy: Policy;
  /** The cells that differ in one of the other sets of people. */
  private readonly changed = new Set<number>();

  constructor(joint: JointCounts, register: CellRegister, policy: Policy) {
    this.finder = new MoveFinder(joint, register);
    this.joint = joint;
    this.register = register;
    this.policy = policy;
  }

  protect(target: Target): boolean {
    // Where the others may be nought, one more is asked for, so that what is hidden together is never a small number either.
    const most = this.policy.hidesZeros ? this.policy.threshold : this.policy.threshold - 1;
    return this.reach(target, 'more', most - target.count) && this.reach(target, 'less', target.count - 1);
  }

  /** What an earlier table hid that is not small must be able to change still, whatever the new table shows. */
  keepHidden(): boolean {
    return this.register.cells.every((cell, number) => cell.standing !== 'hidden' || isSmall(cell.count, this.policy.threshold) || this.changed.has(number)
      || this.reach(cell, 'more', 1) || this.reach(cell, 'less', 1));
  }

  /** Makes one other set of people, move by move, hiding as little as it can. Nobody is moved twice. */
  private reach(target: Target, direction: 'more' | 'less', distance: number): boolean {
    const other: OtherPeople = { moved: new Map(), counts: new Map() };
    let left = distance;
    // First what costs nothing: moves over what is hidden already.
    if (left > 0) {
      for (const move of this.finder.movesOf(target, direction, (cell) => this.isFree(cell))) {
        left -= this.make(move, left, other);
        if (left <= 0) return true;
      }
    }
    const moves = left > 0 ? firstOf(this.finder.movesOf(target, direction, (cell) => this.mayChange(cell)), mostWeighed) : [];
    while (left > 0) {
      const best = this.cheapest(moves, (move) => this.roomFor(move, other) > 0);
      if (!best) return false;
      left -= this.make(best, left, other);
    }
    return true;
  }

  /** Makes a move as often as it can be made and is wanted. @returns how often. */
  private make(move: Move, wanted: number, other: OtherPeople): number {
    const times = Math.min(wanted, this.roomFor(move, other));
    if (times <= 0) return 0;
    for (const [cell, change] of move.changes) {
      this.hideCell(cell);
      this.changed.add(cell);
      other.counts.set(cell, this.countAfter(cell, other.counts) + change * times);
    }
    for (const stock of move.losing) this.take(stock.groups, times, other.moved);
    return times;
  }

  /** Whether a cell may change and is hidden already. */
  private isFree(number: number): boolean {
    const standing = this.register.cells[number]?.standing;
    return (standing === 'hidden' || standing === 'free') && this.mayChange(number);
  }

  private mayChange(number: number): boolean {
    const cell = this.register.cells[number];
    if (!cell || cell.standing === 'open') return false;
    return cell.count > 0 || cell.standing === 'hidden' || this.policy.hidesZeros;
  }

  private hideCell(number: number): void {
    const cell = this.register.cells[number];
    if (cell?.standing === 'fresh') cell.standing = 'hidden';
  }

  private countAfter(number: number, counts: ReadonlyMap<number, number>): number {
    return counts.get(number) ?? this.register.cells[number]?.count ?? 0;
  }

  /** How many times a move can be made. */
  private roomFor(move: Move, { moved, counts }: OtherPeople): number {
    let room = Infinity;
    for (const { groups } of move.losing) room = Math.min(room, groups.reduce((sum, group) => sum + (this.joint.groups[group]?.count ?? 0) - (moved.get(group) ?? 0), 0));
    for (const [cell, change] of move.changes) if (change < 0) room = Math.min(room, Math.floor((this.countAfter(cell, counts) - (this.register.cells[cell]?.floor ?? 1)) / -change));
    return room;
  }

  private take(groups: readonly number[], times: number, moved: Map<number, number>): void {
    let left = times;
    for (const group of groups) {
      const before = moved.get(group) ?? 0;
      const taken = Math.min(left, (this.joint.groups[group]?.count ?? 0) - before);
      moved.set(group, before + taken);
      left -= taken;
      if (left === 0) return;
    }
  }

  private cheapest(moves: readonly Move[], isPossible: (move: Move) => boolean): Move | null {
    let best: Move | null = null;
    let least = Infinity;
    for (const move of moves) {
      const cost = this.costOf(move);
      if (cost < least && isPossible(move)) { best = move; least = cost; }
    }
    return best;
  }

  /** What is lost by a move: the people in the cells that it would hide, and more for a total, which more people look for. */
  private costOf({ changes }: Move): number {
    let cost = 0;
    for (const number of changes.keys()) {
      const cell = this.register.cells[number];
      if (cell?.standing === 'fresh') cost += cell.condition.size < this.mostNamed ? 5 * (cell.count + 1) : cell.count + 1;
    }
    return cost;
  }

  private get mostNamed(): number {
    return this.register.tables.at(-1)?.variables.length ?? 0;
  }
}
