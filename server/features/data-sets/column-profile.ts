import type { ColumnKind, ColumnQuality, ColumnRole, FoundColumn, OddKind, SensitiveReason } from '../../../contract/data-files.ts';
import { numberOf, yearOf } from './cleaning.rules.ts';
import { isUnlikely } from './guess-role.rules.ts';
import { isFullName, isNameLike, isShortenedNumber, sensitiveHeader, sensitiveValue } from './sensitive.rules.ts';
import { isFormula } from './file-cells.rules.ts';
import { TableFault } from './table-fault.ts';

/** Values of one column are told apart up to this many; beyond it they are only looked at one by one. */
const mostDistinct = 10_000;
const mostExamples = 8;
/** How many values of a column are kept at hand, less one; all ones in binary. */
const recentMask = 127;
/** A column with more codes than this has no examples: few people share each. */
const mostCodes = 40;

interface Seen { value: string; id: number; count: number; firstRow: number }
type Hits = Map<SensitiveReason, { count: number; firstRow: number }>;

/** A text that stands by itself: a part of another would keep all of that in memory. */
const copyOf = (value: string) => (value.length < 13 ? value : Buffer.from(value).toString());

/** A number that values of the same text share. */
function hashOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < value.length; index += 1) hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
  return hash;
}

/**
 * A number that is the same for the same digits, of up to six digits, which point nobody out; 0 for any other value. They
 * are what most columns with many values hold, and are told apart fast.
 */
function shortNumberId(value: string): number {
  const { length } = value;
  if (length > 6) return 0;
  let number = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = value.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number + length * 10_000_000;
}

interface Found { count: number; firstRow: number }

/** What one column of a file holds, gathered value by value as the file is read. */
export class ColumnProfile {
  readonly #name: string;
  readonly #number: number;
  readonly #seen = new Map<string, Seen>();
  readonly #recent: (Seen | undefined)[] = Array.from({ length: recentMask + 1 });
  readonly #hits: Hits = new Map();
  readonly #tally = { looked: 0, names: 0, fullNames: 0, shortened: 0, firstName: 0, firstShortened: 0 };
  /** Once there are more values than are told apart, all of them are only counted by what they are. */
  #isFull = false;
  readonly #kinds = { numbers: 0, days: 0 };
  readonly #words: Found = { count: 0, firstRow: 0 };
  readonly #padded: Found = { count: 0, firstRow: 0 };
  #missing = 0;
  #filled = 0;

  constructor(name: string, number: number) {
    this.#name = name;
    this.#number = number;
  }

  /**
   * Notes a value. @returns a number that is the same for the same value of this column.
   * @throws TableFault at a formula.
   */
  add(value: string, row: number): number {
    if (value === '') {
      this.#missing += 1;
      return 0;
    }
    this.#filled += 1;
    if (this.#isFull) return this.#addBeyond(value, row);
    // Most values are one of a few codes: a look at three of its characters finds the one that it may be.
    const slot = (value.charCodeAt(0) * 7 + value.charCodeAt(value.length - 1) * 3 + value.length) & recentMask;
    const recent = this.#recent[slot];
    const seen = recent?.value === value ? recent : this.#seenOf(value, row);
    seen.count += 1;
    this.#recent[slot] = seen;
    return seen.id;
  }

  #seenOf(value: string, row: number): Seen {
    const before = this.#seen.get(value);
    if (before !== undefined) return before;
    this.#look(value, row);
    const kept = copyOf(value);
    const seen = { value: kept, id: shortNumberId(value) || hashOf(value), count: 0, firstRow: row };
    this.#seen.set(kept, seen);
    if (this.#seen.size > mostDistinct) this.#forgetValues(seen);
    return seen;
  }

  /** From now on values are not told apart. What was seen is counted by what it is, and so is the one that is being added. */
  #forgetValues(last: Seen): void {
    last.count += 1;
    for (const [value, { count, firstRow }] of this.#seen) this.#noteKind(value, count, firstRow);
    this.#seen.clear();
    this.#isFull = true;
  }

  #addBeyond(value: string, row: number): number {
    const id = shortNumberId(value);
    if (id !== 0) {
      this.#tally.looked += 1;
      this.#kinds.numbers += 1;
      return id;
    }
    this.#look(value, row);
    this.#noteKind(value, 1, row);
    return hashOf(value);
  }

  #look(value: string, row: number): void {
    this.#tally.looked += 1;
    if (isFormula(value)) throw new TableFault('formula-in-file', { row, column: this.#number });
    const reason = sensitiveValue(value);
    if (reason !== null) {
      const hit = this.#hits.get(reason);
      if (hit) hit.count += 1;
      else this.#hits.set(reason, { count: 1, firstRow: row });
    } else if (isShortenedNumber(value)) {
      this.#tally.shortened += 1;
      this.#tally.firstShortened ||= row;
    } else if (isNameLike(value)) {
      this.#tally.names += 1;
      this.#tally.firstName ||= row;
      if (isFullName(value)) this.#tally.fullNames += 1;
    }
  }

  #noteKind(value: string, count: number, row: number): void {
    const note = (found: Found) => {
      found.count += count;
      found.firstRow ||= row;
    };
    if (value.trim() !== value) note(this.#padded);
    if (numberOf(value) !== null) this.#kinds.numbers += count;
    else if (yearOf(value) !== null) this.#kinds.days += count;
    else note(this.#words);
  }

  /** Why the column may not be kept as it is. One number or address is enough; names are told by how many there are. */
  sensitive(): FoundColumn['sensitive'] {
    const byHeader = sensitiveHeader(this.#name);
    if (byHeader && this.#filled > 0) return { reason: byHeader, firstRow: 1, count: this.#filled };
    const [worst] = [...this.#hits].toSorted(([, a], [, b]) => b.count - a.count);
    if (worst) return { reason: worst[0], ...worst[1] };
    const { looked, names, fullNames, shortened, firstName, firstShortened } = this.#tally;
    if (shortened >= 5 && shortened >= looked * 0.9) return { reason: 'personal-number', firstRow: firstShortened, count: shortened };
    if (fullNames >= 2 || (names >= 3 && names >= looked * 0.2)) return { reason: 'name', firstRow: firstName, count: names };
    return null;
  }

  /** The distinct values where there are few enough to be codes, the commonest first. */
  codes(): string[] {
    if (this.#isFull || this.#seen.size > mostCodes) return [];
    return [...this.#seen].toSorted(([, a], [, b]) => b.count - a.count).map(([value]) => value);
  }

  /** Codes to show; never of a column that may point people out. */
  examples(): string[] {
    return this.sensitive() === null ? this.codes().slice(0, mostExamples) : [];
  }

  kind(): ColumnKind {
    let { numbers, days } = this.#kinds;
    for (const [value, { count }] of this.#seen) {
      if (numberOf(value) !== null) numbers += count;
      else if (yearOf(value) !== null) days += count;
    }
    if (this.#filled > 0 && numbers >= this.#filled * 0.9) return 'number';
    return this.#filled > 0 && days >= this.#filled * 0.9 ? 'date' : 'code';
  }

  quality(role: ColumnRole): ColumnQuality {
    const odd = this.#isFull ? this.#oddBeyond() : this.#odd(role);
    return { name: this.#name, filled: this.#filled, missing: this.#missing, distinct: this.#isFull ? null : this.#seen.size, odd };
  }

  #oddBeyond(): ColumnQuality['odd'] {
    const odd: ColumnQuality['odd'] = [{ kind: 'padded', ...this.#padded }, { kind: 'not-a-number', ...(this.kind() === 'number' ? this.#words : { count: 0, firstRow: 0 }) }];
    return odd.filter(({ count }) => count > 0);
  }

  #odd(role: ColumnRole): ColumnQuality['odd'] {
    const found = new Map<OddKind, Found>();
    const note = (kind: OddKind, { count, firstRow }: Found) => {
      const before = found.get(kind);
      found.set(kind, before ? { count: before.count + count, firstRow: Math.min(before.firstRow, firstRow) } : { count, firstRow });
    };
    const isNumber = this.kind() === 'number';
    const commonest = new Map<string, Seen>();
    for (const [value, seen] of [...this.#seen].toSorted(([, a], [, b]) => b.count - a.count)) {
      const bare = value.trim();
      const number = numberOf(value);
      const folded = bare.replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');
      if (bare !== value) note('padded', seen);
      else if (commonest.has(folded)) note('spelling', seen);
      if (!commonest.has(folded)) commonest.set(folded, seen);
      if (isNumber && number === null) note('not-a-number', seen);
      if (number !== null && isUnlikely(role, number)) note('unlikely', seen);
    }
    return [...found].map(([kind, { count, firstRow }]) => ({ kind, count, firstRow }));
  }
}
