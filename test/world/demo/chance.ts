import { createHash } from 'node:crypto';

/** A dice that always falls the same way: what it gives follows from its seed alone. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  /** Whether something happens that happens so often (0 to 1). */
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, in a new order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32, seeded by a text. Lives have one each, so that a change in one leaves the others as they were. */
export function chanceFrom(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[int(0, list.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => left.splice(int(0, left.length - 1), 1)).flat();
  };
  return { next, int, happens: (probability) => next() < probability, pick, some };
}

/** Where the ids of people and agencies take their time from: they must not follow the day the demo was started. */
const beginning = Date.UTC(2024, 0, 1);

/** A UUID of version 7 that follows from its key and its time, so that the same demo has the same ids. */
export function idOf(key: string, atMs: number = beginning): string {
  const time = atMs.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(key).digest('hex');
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
