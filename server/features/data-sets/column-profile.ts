import type { ColumnKind, ColumnQuality, ColumnRole, FoundColumn, OddKind, SensitiveReason } from '../../../contract/data-files.ts';
import { numberOf, yearOf } from './cleaning.rules.ts';
import { isUnlikely } from './guess-role.rules.ts';
import { isFullName, isNameLike, isShortenedNumber, sensitiveHeader, sensitiveValue } from './sensitive.rules.ts';
import { isFormula } from './file-cells.rules.ts';
import { TableFault } from './table-fault.ts';

/** Values of one column are told apart up to this many; beyond it they are only looked at one by one. */
const mostDistinct = 10_000;
const mostExamples = 8;
/** A column with more codes than this has no examples: few people share each. */
const mostCodes = 40;

interface Seen { id: number; count: number; firstRow: number }
type Hits = Map<SensitiveReason, { count: number; firstRow: number }>;

/** A text that stands by itself: a part of another would keep all of that in memory. */
const copyOf = (value: string) => (value.length < 13 ? value : Buffer.from(value).toString());

/** A number that values of the same text share. */
function hashOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < value.length; index += 1) hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
  return hash;
}

/** What one column of a file holds, gathered value by value as the file is read. */
export class ColumnProfile {
  readonly #name: string;
  readonly #number: number;
  readonly #seen = new Map<string, Seen>();
  readonly #hits: Hits = new Map();
  readonly #tally = { looked: 0, names: 0, fullNames: 0, shortened: 0, firstName: 0, firstShortened: 0 };
  /** Of the values beyond those that are told apart. */
  readonly #beyond = { numbers: 0, days: 0, words: 0 };
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
    const seen = this.#seen.get(value);
    if (seen !== undefined) {
      seen.count += 1;
      return seen.id;
    }
    this.#look(value, row);
    const id = hashOf(value);
    if (this.#seen.size < mostDistinct) this.#seen.set(copyOf(value), { id, count: 1, firstRow: row });
    else this.#noteBeyond(value);
    return id;
  }

  #look(value: string, row: number): void {
    if (isFormula(value)) throw new TableFault('formula-in-file', { row, column: this.#number });
    this.#tally.looked += 1;
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

  #noteBeyond(value: string): void {
    if (numberOf(value) !== null) this.#beyond.numbers += 1;
    else if (yearOf(value) !== null) this.#beyond.days += 1;
    else this.#beyond.words += 1;
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
    if (this.#seen.size > mostCodes) return [];
    return [...this.#seen].toSorted(([, a], [, b]) => b.count - a.count).map(([value]) => value);
  }

  /** Codes to show; never of a column that may point people out. */
  examples(): string[] {
    return this.sensitive() === null ? this.codes().slice(0, mostExamples) : [];
  }

  kind(): ColumnKind {
    let { numbers, days } = this.#beyond;
    for (const [value, { count }] of this.#seen) {
      if (numberOf(value) !== null) numbers += count;
      else if (yearOf(value) !== null) days += count;
    }
    if (this.#filled > 0 && numbers >= this.#filled * 0.9) return 'number';
    return this.#filled > 0 && days >= this.#filled * 0.9 ? 'date' : 'code';
  }

  quality(role: ColumnRole): ColumnQuality {
    const isFull = this.#seen.size >= mostDistinct;
    return { name: this.#name, filled: this.#filled, missing: this.#missing, distinct: isFull ? null : this.#seen.size, odd: this.#odd(role) };
  }

  #odd(role: ColumnRole): ColumnQuality['odd'] {
    const found = new Map<OddKind, { count: number; firstRow: number }>();
    const note = (kind: OddKind, { count, firstRow }: Seen) => {
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
