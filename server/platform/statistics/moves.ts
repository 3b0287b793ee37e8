import { holds, type CellRegister, type Condition, type RegisteredTable } from './cell-register.ts';
import { masksOf, type JointCounts } from './count-tables.ts';

/**
 * A move: some people exchange values so that another, equally possible set of people comes out, in which one cell has one
 * more or one less while all open cells stay as they are.
 *
 * For variables K with two values each, half of the 2^|K| corners lose a person and the other half gain one, in turn
 * (the alternating corners of a cuboid), while `context` stays. A table that does not tell of all of K together is not
 * changed by it: over a variable that it sums, losses and gains are equal.
 */
export interface Move {
  /** The register's numbers of the cells that change, and by how much. */
  changes: ReadonlyMap<number, number>;
  /** Those who exchange values: one person of each of these stocks. */
  losing: readonly Stock[];
}

/** People alike in the variables of a move, as the numbers of their groups. */
export interface Stock { groups: readonly number[] }

/** People by their values in K, for each context. */
interface Context { values: ReadonlyMap<number, number>; stocks: ReadonlyMap<string, Stock> }

/** A table that a move changes, with its sums that name each of the move's variables (no two corners share a cell) or reach them by its limits. */
interface Changed { table: RegisteredTable; masks: readonly number[]; own: readonly number[] }
interface Exchange { variables: readonly number[]; tables: readonly Changed[]; contexts: readonly Context[] }

/** A cell whose count must stay uncertain. */
export interface Target { condition: Condition; count: number }

/** Finds moves in one register; what it has looked up for some variables it keeps. */
export class MoveFinder {
  private readonly exchanges = new Map<string, Exchange>();
  private readonly joint: JointCounts;
  private readonly register: CellRegister;

  constructor(joint: JointCounts, register: CellRegister) {
    this.joint = joint;
    this.register = register;
  }

  /**
   * All moves that give a cell one person more, or one less.
   * @param allows whether a cell may change; a move that changes another is left out.
   */
  * movesOf(target: Target, direction: 'more' | 'less', allows: (cell: number) => boolean): Generator<Move> {
    const named = [...target.condition.keys()];
    for (const mask of masksOf(named.length).slice(1)) {
      const variables = named.filter((_name, index) => (mask >> index) & 1);
      if (variables.length > mostExchanged) continue;
      const exchange = this.exchangeOf(variables);
      const asked = new Map([...target.condition].filter(([variable]) => !variables.includes(variable)));
      for (const context of exchange.contexts) {
        if (!holds(asked, (variable) => context.values.get(variable) ?? -1)) continue;
        for (const corners of this.cornersOf(target.condition, { exchange, context, direction, allows })) {
          const move = moveOf(exchange, context, corners, direction, allows);
          if (move) yield move;
        }
      }
    }
  }

  /** The two values of each variable: one inside the cell, one outside it. An outside value whose own corner may not change is passed over. */
  private cornersOf(condition: Condition, search: Search): [inside: number, outside: number][][] {
    const { variables } = search.exchange;
    const insides = variables.map((variable) => condition.get(variable) ?? []);
    const first = insides.map((inside) => inside[0] ?? -1);
    const isPlain = insides.every((inside) => inside.length === 1);
    return variables.reduce<[number, number][][]>((chosen, variable, index) => {
      const inside = insides[index] ?? [];
      const outside = Array.from({ length: this.joint.sizes[variable] ?? 0 }, (_, value) => value)
        .filter((value) => !inside.includes(value) && (!isPlain || mayTurn(search, first.with(index, value), search.direction === 'less')));
      const pairs = inside.flatMap((one) => outside.map((other): [number, number] => [one, other]));
      return chosen.flatMap((before) => pairs.map((pair) => [...before, pair]));
    }, [[]]);
  }

  private exchangeOf(variables: readonly number[]): Exchange {
    const key = variables.join(' ');
    const known = this.exchanges.get(key);
    if (known) return known;
    const tables = this.register.tables.filter((table) => variables.every((variable) => table.variables.includes(variable)))
      .map((table) => {
        const masks = masksThatName(table, variables);
        const own = masks.filter((mask) => variables.every((variable) => table.layout.dims.some((dim, index) => dim === variable && (mask >> index) & 1)));
        return { table, masks, own };
      });
    const exchange = { variables, tables, contexts: contextsOf(this.joint, variables, contextVariables(this.register.tables, variables)) };
    this.exchanges.set(key, exchange);
    return exchange;
  }
}

interface Search { exchange: Exchange; context: Context; direction: 'more' | 'less'; allows: (cell: number) => boolean }

/** Whether one corner by itself can be part of a move. */
function mayTurn({ exchange: { variables, tables }, context, allows }: Search, values: readonly number[], gains: boolean): boolean {
  if (!gains && !context.stocks.has(values.join(' '))) return false;
  const valueOf = valuesIn(variables, context, values);
  return tables.every(({ table, own }) => !holds(table.within, valueOf) || own.every((mask) => allows(cellOf(table, mask, valueOf))));
}

function valuesIn(variables: readonly number[], context: Context, values: readonly number[]): (variable: number) => number {
  return (variable) => { const index = variables.indexOf(variable); return index < 0 ? context.values.get(variable) ?? -1 : values[index] ?? -1; };
}

/** The cell of a table that someone is counted in. */
function cellOf({ layout, cells }: RegisteredTable, mask: number, valueOf: (variable: number) => number): number {
  let place = 0;
  for (const [dim, stride] of layout.strides.entries()) place += stride * ((mask >> dim) & 1 ? valueOf(layout.dims[dim] ?? -1) : layout.sizes[dim] ?? 0);
  return cells[place] ?? -1;
}

/** More variables than this are not exchanged in one move. */
const mostExchanged = 3;

/** The sums of a table that do not run over all values of any of the variables. */
function masksThatName({ layout, within, masks }: RegisteredTable, variables: readonly number[]): number[] {
  const needed = layout.dims.reduce((mask, variable, dim) => (variables.includes(variable) && !within.has(variable) ? mask | (1 << dim) : mask), 0);
  return masks.filter((mask) => (mask & needed) === needed);
}

type Told = readonly Pick<RegisteredTable, 'variables'>[];

/** The variables that a table tells of together with one. */
const neighboursOf = (tables: Told, variable: number) =>
  new Set(tables.filter((table) => table.variables.includes(variable)).flatMap((table) => table.variables).filter((one) => one !== variable));

/**
 * Which other variables those who exchange values must have in common. One person who changes alone takes all else along,
 * so it is what her variable is told together with. Where several exchange, what hangs together with one of the variables
 * only goes along with it; what hangs together with two or more must be the same.
 */
export function contextVariables(tables: Told, variables: readonly number[]): number[] {
  const [only] = variables;
  if (variables.length === 1 && only !== undefined) return [...neighboursOf(tables, only)];
  const near = variables.map((variable) => neighboursOf(tables, variable));
  const others = new Set(tables.flatMap((table) => table.variables).filter((one) => !variables.includes(one)));
  const context = new Set([...others].filter((one) => near.filter((neighbours) => neighbours.has(one)).length > 1));
  // What they have in common ties nothing else together.
  for (const one of context) others.delete(one);
  while (others.size > 0) {
    const together = new Set([...others].slice(0, 1));
    for (const one of together) for (const neighbour of neighboursOf(tables, one)) if (others.has(neighbour)) together.add(neighbour);
    for (const one of together) others.delete(one);
    if (near.filter((neighbours) => neighbours.intersection(together).size > 0).length > 1) for (const one of together) context.add(one);
  }
  return [...context];
}

function contextsOf(joint: JointCounts, variables: readonly number[], others: readonly number[]): Context[] {
  const contexts = new Map<string, { values: Map<number, number>; stocks: Map<string, { groups: number[] }> }>();
  for (const [number, { at }] of joint.groups.entries()) {
    const key = others.map((variable) => at[variable]).join(' ');
    const context = contexts.get(key) ?? { values: new Map(others.map((variable) => [variable, at[variable] ?? -1])), stocks: new Map<string, { groups: number[] }>() };
    contexts.set(key, context);
    const own = variables.map((variable) => at[variable]).join(' ');
    const stock = context.stocks.get(own) ?? { groups: [] };
    context.stocks.set(own, stock);
    stock.groups.push(number);
  }
  return [...contexts.values()];
}

/** The move over some corners, or nothing when nobody stands where someone must lose, or when it changes what may not change. */
function moveOf(
  { variables, tables }: Exchange, context: Context, pairs: readonly [number, number][], direction: 'more' | 'less', allows: (cell: number) => boolean,
): Move | null {
  const losing: Stock[] = [];
  const changes = new Map<number, number>();
  for (const corner of masksOf(variables.length)) {
    const isEven = bitsOf(corner) % 2 === 0;
    const gain = isEven === (direction === 'more') ? 1 : -1;
    const values = pairs.map((pair, index) => pair[(corner >> index) & 1] ?? -1);
    if (gain < 0) {
      const stock = context.stocks.get(values.join(' '));
      if (!stock) return null;
      losing.push(stock);
    }
    const valueOf = valuesIn(variables, context, values);
    for (const { table, masks, own } of tables) {
      if (!holds(table.within, valueOf)) continue;
      if (own.some((mask) => !allows(cellOf(table, mask, valueOf)))) return null;
      for (const mask of masks) {
        const cell = cellOf(table, mask, valueOf);
        changes.set(cell, (changes.get(cell) ?? 0) + gain);
      }
    }
  }
  for (const [cell, change] of changes) {
    if (change === 0) changes.delete(cell);
    else if (!allows(cell)) return null;
  }
  return { changes, losing };
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}
