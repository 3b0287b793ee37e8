import type { KeyRing } from './key-ring.ts';
import { placeOf, rowIdOf, sealedTables, tableOf, type SealedTable, type SealedTableName } from './sealed-columns.ts';
import { blindIndex, keyIdOf, openText, SealFault, sealText, type DataKey, type Sealed } from './sealed.ts';

/** The sealed columns of a table that hold JSON. */
export type JsonColumn<T extends SealedTableName> = (typeof sealedTables)[T] extends { json: readonly (infer C extends string)[] } ? C : never;
type TextColumn<T extends SealedTableName> = (typeof sealedTables)[T]['text'][number];
type SealedColumn<T extends SealedTableName> = TextColumn<T> | JsonColumn<T>;

/** The words of a row as they are before they are sealed. */
type Plain<T extends SealedTableName, V> = { [K in Extract<keyof V, TextColumn<T>>]?: string | null | undefined };
/** The same values with the sealed columns of their table sealed. */
export type SealedValues<T extends SealedTableName, V> = {
  [K in keyof V]: K extends SealedColumn<T> ? Sealed | Extract<V[K], null | undefined> : V[K];
};

type SealedField<R> = { [K in keyof R]: R[K] extends Sealed | null ? K : never }[keyof R];
/** Which fields of a row are sealed, and in which column each lies. */
type Fields<T extends SealedTableName, R> = { readonly [K in SealedField<R>]?: SealedColumn<T> };
/** A row with its sealed fields opened: words as text, JSON parsed. */
export type Opened<T extends SealedTableName, R, F> = {
  [K in keyof R]: K extends keyof F ? (F[K] extends JsonColumn<T> ? unknown : string | Extract<R[K], null>) : R[K];
};
type IdOf<R> = keyof R | ((row: R) => string);

/** What `platform.sealed()` in db/views says of a sealed text inside JSON: its value, its column, and its row. */
interface SealedInside { sealed: Sealed; in: string; of: string }

/** Seals what is written and opens what is read, for one database. */
export class Seals {
  readonly #ring: KeyRing;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /**
   * Seals the sealed columns among the values of a row, under the key of its owner agency. What is left out, or null, stays so.
   * @param id the row's id where `values` lack it, as in an update.
   */
  async row<T extends SealedTableName, V extends object>(
    table: T, agencyId: string | null, values: V & Plain<T, V>, id: string = rowIdOf(table, values as Record<string, unknown>),
  ): Promise<SealedValues<T, V>> {
    const key = await this.#ring.forSealing(agencyId);
    return { ...sealValues(key, table, values, id), ...await this.#indexOf(table, agencyId, values) };
  }

  /** The same for many rows of one agency, each with its id. */
  async rows<T extends SealedTableName, V extends object>(
    table: T, agencyId: string | null, list: readonly (V & Plain<T, V>)[],
  ): Promise<SealedValues<T, V>[]> {
    return Promise.all(list.map((values) => this.row<T, V>(table, agencyId, values)));
  }

  /**
   * Opens the named fields of rows that were read from a table.
   * @param id where each row bears the id that it was sealed under.
   * @throws SealFault when one of them was altered or moved.
   */
  async open<T extends SealedTableName, R extends object, const F extends Fields<T, R>>(
    table: T, rows: readonly R[], fields: F, id: IdOf<R> = 'id' as keyof R,
  ): Promise<Opened<T, R, F>[]> {
    const columns = Object.entries(fields) as [keyof R, string][];
    const open = await this.#opener(rows.flatMap((row) => columns.map(([field, column]) =>
      ({ value: row[field] as Sealed | null, table, column, rowId: idOf(row, id) }))));
    return rows.map((row) => {
      const opened = columns.map(([field, column]) => [field, open({ value: row[field] as Sealed | null, table, column, rowId: idOf(row, id) })]);
      return { ...row, ...Object.fromEntries(opened) } as Opened<T, R, F>;
    });
  }

  /** The same for the one row that was found, or none. */
  async openOne<T extends SealedTableName, R extends object, const F extends Fields<T, R>>(
    table: T, row: R | undefined, fields: F, id: IdOf<R> = 'id' as keyof R,
  ): Promise<Opened<T, R, F> | undefined> {
    return row && (await this.open(table, [row], fields, id))[0];
  }

  /**
   * Opens every text that a view has marked with `platform.sealed()`, however deep it lies, where it lies: what was read is
   * changed itself, since a copy of all that surrounds a few texts would cost more than to open them.
   */
  async openInside<V>(value: V): Promise<V> {
    const around = { value };
    const found: Spot[] = [];
    collect(around, found);
    if (found.length === 0) return value;
    const open = await this.#opener(found.map(({ place }) => place));
    for (const { holder, name, place } of found) holder[name] = open(place);
    return around.value;
  }

  /** The code to find an exact value by, among what an agency owns. */
  async index(agencyId: string, value: string): Promise<string> {
    return blindIndex(await this.#ring.forIndex(), agencyId, value);
  }

  /** The column that a sealed value is found by, where the table has one and the values name what it is of. */
  async #indexOf(table: SealedTableName, agencyId: string | null, values: object): Promise<object> {
    const { index } = tableOf(table);
    const value = index && (values as Record<string, unknown>)[index.of];
    return index && typeof value === 'string' ? { [index.column]: await this.index(agencyId ?? '', value) } : {};
  }

  /** Fetches every key that the places need, once, and gives what opens them. */
  async #opener(places: readonly Place[]): Promise<(place: Place) => unknown> {
    const ids = new Set<string>();
    for (const place of places) {
      const id = place.value === null ? null : keyIdOf(place.value, nameOf(place));
      if (id !== null) ids.add(id);
    }
    const keys = await this.#ring.forOpening(ids);
    return (place) => openPlace(keys, place);
  }
}

interface Place { value: Sealed | null; table: SealedTableName; column: string; rowId: string }

const nameOf = ({ table, column, rowId }: Place) => placeOf(table, column, rowId);
const isJson = ({ json }: SealedTable, column: string) => json?.includes(column) ?? false;

function openPlace(keys: ReadonlyMap<string, DataKey>, place: Place): unknown {
  if (place.value === null) return null;
  const json = isJson(tableOf(place.table), place.column);
  const keyId = keyIdOf(place.value, nameOf(place));
  if (keyId === null) return json ? null : '';
  const key = keys.get(keyId);
  if (!key) throw new SealFault(`${nameOf(place)} was sealed by the key ${keyId}, which is not in platform.data_keys`);
  const text = openText(key, nameOf(place), place.value);
  return json ? JSON.parse(text) as unknown : text;
}

/** Seals in place of the plain values; for one row. */
export function sealValues<T extends SealedTableName, V extends object>(key: DataKey, table: T, values: V, id: string): SealedValues<T, V> {
  const { text, json = [] } = tableOf(table);
  const sealed = { ...values } as Record<string, unknown>;
  for (const column of text) {
    const value = sealed[column];
    if (typeof value === 'string') sealed[column] = sealText(key, placeOf(table, column, id), value);
    else if (value !== null && value !== undefined) throw new Error(`${table}.${column} holds words`);
  }
  for (const column of json) {
    if (sealed[column] !== undefined) sealed[column] = sealText(key, placeOf(table, column, id), JSON.stringify(sealed[column]));
  }
  return sealed as SealedValues<T, V>;
}

function idOf<R>(row: R, id: IdOf<R>): string {
  return typeof id === 'function' ? id(row) : String(row[id]);
}

function isSealedInside(value: object): value is SealedInside {
  return 'sealed' in value && 'in' in value && 'of' in value;
}

/** `in` names the column with its table: a view says it, never what someone has written. */
function placeInside({ sealed, in: column, of }: SealedInside): Place {
  const dot = column.lastIndexOf('.');
  return { value: sealed, table: column.slice(0, dot) as SealedTableName, column: column.slice(dot + 1), rowId: of };
}

/** Where a sealed text lies in what was read. */
interface Spot { holder: Record<string, unknown>; name: string; place: Place }

function collect(holder: object, found: Spot[]): void {
  for (const [name, inner] of Object.entries(holder) as [string, unknown][]) {
    if (typeof inner !== 'object' || inner === null) continue;
    if (isSealedInside(inner)) found.push({ holder: holder as Record<string, unknown>, name, place: placeInside(inner) });
    else collect(inner, found);
  }
}
