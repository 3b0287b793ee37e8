import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { ReadColumn } from './import-columns.rules.ts';
import { cellSeparator, insertChunk } from './data-sets.sql.ts';
import type { RowBatch } from './open-table.ts';
import { pseudonymOf } from './pseudonym.ts';
import type { TableProfile } from './table-profile.ts';

/** So many rows lie together: few enough to be read at once, and enough that the database writes few of them. */
const rowsInChunk = 2000;

/** Where the rows of one import go. */
export interface Destination { db: Database; importId: string; prestudyId: string; key: string }

/** Gathers rows by column and stores them part by part; the next part is read while one is stored. */
export class RowStore {
  readonly #to: Destination;
  readonly #columns: readonly ReadColumn[];
  readonly #profile: TableProfile;
  #cells: string[];
  #repeats = '';
  #rows = 0;
  #chunk = 0;
  #storing: Promise<void> = Promise.resolve();

  constructor(to: Destination, columns: readonly ReadColumn[], profile: TableProfile) {
    this.#to = to;
    this.#columns = columns;
    this.#profile = profile;
    this.#cells = columns.map(() => '');
  }

  async add({ rows, numbers }: RowBatch): Promise<void> {
    for (let index = 0; index < rows.length; index += 1) {
      const values = rows[index] ?? [];
      this.#repeats += this.#profile.add(values, numbers[index] ?? 0) ? `repeat${cellSeparator}` : cellSeparator;
      for (let place = 0; place < this.#columns.length; place += 1) {
        const { index: at, isPseudonym } = this.#columns[place] as ReadColumn;
        const value = values[at] ?? '';
        this.#cells[place] += (isPseudonym ? pseudonymOf(this.#to.key, value) : value) + cellSeparator;
      }
      this.#rows += 1;
      if (this.#rows === rowsInChunk) await this.#flush();
    }
  }

  /** Stores what is left, and waits until all of it is. */
  async end(): Promise<void> {
    if (this.#rows > 0) await this.#flush();
    await this.#storing;
  }

  async #flush(): Promise<void> {
    const { db, importId, prestudyId } = this.#to;
    const columns = [{ number: 0, cells: this.#repeats }, ...this.#columns.map(({ number }, place) => ({ number, cells: this.#cells[place] ?? '' }))];
    const part = { importId, prestudyId, chunk: this.#chunk, rows: this.#rows, columns };
    this.#cells = this.#columns.map(() => '');
    this.#repeats = '';
    this.#rows = 0;
    this.#chunk += 1;
    // One part waits at most: what comes in is held back by the database's pace.
    await this.#storing;
    this.#storing = insertChunk(db, part);
    // It is waited for by the next part, or by the end; until then nobody else hears of a fault.
    this.#storing.catch(() => undefined);
  }
}
