import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { ReadColumn } from './import-columns.rules.ts';
import { cellSeparator, insertChunk } from './data-sets.sql.ts';
import type { RowBatch } from './open-table.ts';
import { pseudonymOf } from './pseudonym.ts';
import type { TableProfile } from './table-profile.ts';

/** At least so many rows lie together: few enough to be read at once, and enough that the database writes few of them. */
const rowsInChunk = 1000;

/** Where the rows of one import go. */
export interface Destination { db: Database; importId: string; prestudyId: string; key: string }

/** Gathers rows and stores them by column, part by part; the next part is read while one is stored. */
export class RowStore {
  readonly #to: Destination;
  readonly #columns: readonly ReadColumn[];
  readonly #profile: TableProfile;
  #rows: string[][] = [];
  #repeats: string[] = [];
  #chunk = 0;
  #storing: Promise<void> = Promise.resolve();

  constructor(to: Destination, columns: readonly ReadColumn[], profile: TableProfile) {
    this.#to = to;
    this.#columns = columns;
    this.#profile = profile;
  }

  async add(batch: RowBatch): Promise<void> {
    for (const isRepeat of this.#profile.add(batch)) this.#repeats.push(isRepeat ? 'repeat' : '');
    for (const row of batch.rows) this.#rows.push(row);
    if (this.#rows.length >= rowsInChunk) await this.#flush();
  }

  /** Stores what is left, and waits until all of it is. */
  async end(): Promise<void> {
    if (this.#rows.length > 0) await this.#flush();
    await this.#storing;
  }

  #cellsOf({ index, isPseudonym }: ReadColumn): string {
    const { key } = this.#to;
    const cells = isPseudonym ? this.#rows.map((row) => pseudonymOf(key, row[index] ?? '')) : this.#rows.map((row) => row[index]);
    return cells.join(cellSeparator);
  }

  async #flush(): Promise<void> {
    const { db, importId, prestudyId } = this.#to;
    const columns = [{ number: 0, cells: this.#repeats.join(cellSeparator) }, ...this.#columns.map((column) => ({ number: column.number, cells: this.#cellsOf(column) }))];
    const part = { importId, prestudyId, chunk: this.#chunk, columns };
    this.#rows = [];
    this.#repeats = [];
    this.#chunk += 1;
    // One part waits at most: what comes in is held back by the database's pace.
    await this.#storing;
    this.#storing = insertChunk(db, part);
    // It is waited for by the next part, or by the end; until then nobody else hears of a fault.
    this.#storing.catch(() => undefined);
  }
}
