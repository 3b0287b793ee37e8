import type { CountTable, JointCounts } from '../../server/platform/statistics/count-tables.ts';

/** One invented data set and the tables that are given out of it, one after another. */
export interface Release {
  kind: string;
  joint: JointCounts;
  tables: CountTable[];
  threshold: number;
  /** What everyone knows that people can be. */
  isPossible: (at: readonly number[]) => boolean;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const names = ['A', 'B', 'C', 'D'];

interface Shape { kind: string; sizes: () => number[]; tables: (sizes: readonly number[]) => CountTable[]; isPossible?: Release['isPossible'] }

/** Every way that tables hang together which the tests know of. */
const shapesFor = (upTo: (least: number, most: number) => number): Shape[] => [
  { kind: 'one variable', sizes: () => [upTo(2, 8)], tables: () => [{ dims: ['A'] }] },
  { kind: 'two variables', sizes: () => [upTo(2, 6), upTo(2, 6)], tables: () => [{ dims: ['A', 'B'] }] },
  { kind: 'three variables', sizes: () => [upTo(2, 4), upTo(2, 4), upTo(2, 3)], tables: () => [{ dims: ['A', 'B', 'C'] }] },
  { kind: 'two tables that share a variable', sizes: () => [upTo(2, 4), upTo(2, 4), upTo(2, 4)], tables: () => [{ dims: ['A', 'B'] }, { dims: ['B', 'C'] }] },
  { kind: 'a chain of three', sizes: () => [upTo(2, 3), upTo(2, 3), upTo(2, 3), upTo(2, 3)], tables: () => [{ dims: ['A', 'B'] }, { dims: ['B', 'C'] }, { dims: ['C', 'D'] }] },
  { kind: 'a ring of three', sizes: () => [upTo(2, 3), upTo(2, 4), upTo(2, 3)], tables: () => [{ dims: ['A', 'B'] }, { dims: ['B', 'C'] }, { dims: ['A', 'C'] }] },
  { kind: 'all, and one slice', sizes: () => [upTo(2, 4), upTo(2, 4), upTo(2, 3)], tables: () => [{ dims: ['A', 'B'] }, { dims: ['A', 'B'], within: { C: [0] } }] },
  { kind: 'one slice, and then all', sizes: () => [upTo(2, 5), upTo(2, 4)], tables: () => [{ dims: ['A'], within: { B: [1] } }, { dims: ['A'] }] },
  { kind: 'slice by slice', sizes: () => [upTo(2, 5), 4], tables: () => [{ dims: ['A'] }, { dims: ['A'], within: { B: [0] } }, { dims: ['A'], within: { B: [1] } }] },
  { kind: 'a later period', sizes: () => [upTo(2, 5), 2, upTo(2, 3)], tables: () => [{ dims: ['A', 'C'], within: { B: [0] } }, { dims: ['A', 'C'] }, { dims: ['A', 'B'] }] },
  { kind: 'some values of a variable, and then all', sizes: () => [upTo(2, 4), upTo(3, 4)], tables: () => [{ dims: ['A', 'B'], within: { B: [0, 1] } }, { dims: ['A', 'B'] }] },
  {
    kind: 'one variable follows from another', sizes: () => [4, 2, upTo(2, 3)], tables: () => [{ dims: ['A', 'C'] }, { dims: ['B', 'C'] }],
    isPossible: ([a = 0, b]) => Math.floor(a / 2) === b,
  },
  { kind: 'coarse and fine slices', sizes: () => [upTo(2, 4), 4], tables: () => [{ dims: ['A'], within: { B: [0, 1] } }, { dims: ['A'], within: { B: [0, 1, 2] } }, { dims: ['A'], within: { B: [1] } }] },
];

/** How people spread: many, few, almost nobody, or most in one place. */
const spreads = [
  (chance: () => number) => Math.floor(chance() * 40),
  (chance: () => number) => Math.floor(chance() * 8),
  (chance: () => number) => (chance() < 0.6 ? 0 : Math.floor(chance() * 12)),
  (chance: () => number) => Math.floor(60 * chance() ** 5),
  (chance: () => number) => (chance() < 0.8 ? 0 : 1 + Math.floor(chance() * 3)),
];

export function releaseFrom(seed: number): Release {
  const chance = chanceFrom(seed);
  const upTo = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const shapes = shapesFor(upTo);
  const shape = shapes[seed % shapes.length] as Shape;
  const sizes = shape.sizes();
  const spread = spreads[upTo(0, spreads.length - 1)] as (typeof spreads)[number];
  const isPossible = shape.isPossible ?? (() => true);
  const groups = sizes.reduce<number[][]>((before, size) => before.flatMap((one) => Array.from({ length: size }, (_, value) => [...one, value])), [[]])
    .filter((at) => isPossible(at)).map((at) => ({ at, count: spread(chance) })).filter(({ count }) => count > 0);
  return { kind: shape.kind, isPossible, joint: { variables: names.slice(0, sizes.length), sizes, groups }, tables: shape.tables(sizes), threshold: [5, 5, 5, 3, 10][upTo(0, 4)] as number };
}
