import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { OperatorFault } from '../db/operator-fault.ts';
import { addDataKey, selectDataKeys, type Asker, type DataKeyRow, type KeyPurpose } from './data-keys.sql.ts';
import { rightMasterKey } from './master-key-check.ts';
import { unwrapKey, wrapKey, type MasterKey, type MasterKeySource } from './master-key.ts';
import type { DataKey } from './sealed.ts';

/** Lends a connection for a moment, outside any transaction under way. */
export type Lend = <T>(use: (asker: Asker) => Promise<T>) => Promise<T>;

/** Whose keys: an agency's, or null for the house's own. */
export type KeyOwner = string | null;

/** What a key's wrapping is bound to. */
export const aboutKey = (row: { id: string; agencyId: KeyOwner; purpose: KeyPurpose }) => `${row.id} ${row.agencyId ?? 'house'} ${row.purpose}`;

/** A new key as it is stored, wrapped by the master key. */
export function newDataKey(master: MasterKey, agencyId: KeyOwner, purpose: KeyPurpose) {
  const row = { id: randomBytes(6).toString('hex'), agencyId, purpose };
  return { ...row, wrapped: wrapKey(master, aboutKey(row), randomBytes(32)) };
}

interface Known {
  byId: ReadonlyMap<string, DataKey>;
  /** The newest key of each owner and purpose that is not retired. */
  newest: ReadonlyMap<string, DataKey>;
  /** The number of the last key that was made when these were read. */
  seq: number;
}

const slot = (owner: KeyOwner, purpose: KeyPurpose) => `${purpose} ${owner ?? 'house'}`;
const nothing: Known = { byId: new Map(), newest: new Map(), seq: -1 };

/** The keys of one database, unwrapped and kept in memory by one process. */
export class KeyRing {
  readonly #source: MasterKeySource;
  readonly #lend: Lend;
  #known = nothing;
  /** The number of the last key that someone has told us of. */
  #told = 0;
  #loading: Promise<Known> | null = null;
  #making: Promise<unknown> = Promise.resolve();

  constructor(source: MasterKeySource, lend: Lend) {
    this.#source = source;
    this.#lend = lend;
  }

  /** Told at the beginning of each transaction what number the last key has: one that is not known is fetched before the next use. */
  noticeKeys(seq: number): void {
    this.#told = Math.max(this.#told, seq);
  }

  /** The key that seals for an owner now; made when there is none. */
  async forSealing(owner: KeyOwner): Promise<DataKey> {
    return this.#newest(owner, 'seal');
  }

  /** The key of the blind index. It is one for the house, as an index must not change under rows that are found by it. */
  async forIndex(): Promise<KeyObject> {
    return (await this.#newest(null, 'index')).secret;
  }

  /** Keys by their ids. One that is missing is left out. */
  async forOpening(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey>> {
    const isKnown = ({ byId }: Known) => [...ids].every((id) => byId.has(id));
    const known = isKnown(this.#known) ? this.#known : await this.#load();
    return known.byId;
  }

  async #newest(owner: KeyOwner, purpose: KeyPurpose): Promise<DataKey> {
    const find = async () => (this.#known.seq < this.#told ? await this.#load() : this.#known).newest.get(slot(owner, purpose));
    const found = await find();
    if (found) return found;
    // One at a time: who waits may find that the key has been made meanwhile.
    const making = this.#making.then(async () => (await find()) ?? this.#make(owner, purpose));
    this.#making = making.catch(() => undefined);
    return making;
  }

  async #make(owner: KeyOwner, purpose: KeyPurpose): Promise<DataKey> {
    await this.#lend(async (asker) => addDataKey(asker, newDataKey(await rightMasterKey(asker, this.#source), owner, purpose), false));
    const made = (await this.#load()).newest.get(slot(owner, purpose));
    if (!made) throw new Error('a data key that was just added cannot be found');
    return made;
  }

  /** Several who need the same at once share one look, unless it began before a key that one of them was told of. */
  async #load(): Promise<Known> {
    const told = this.#told;
    do {
      this.#loading ??= this.#lend((asker) => this.#read(asker)).finally(() => { this.#loading = null; });
      this.#known = await this.#loading;
    } while (this.#known.seq < told);
    return this.#known;
  }

  async #read(asker: Asker): Promise<Known> {
    const rows = await selectDataKeys(asker);
    if (rows.length === 0) return { ...nothing, seq: 0 };
    const master = await rightMasterKey(asker, this.#source);
    const byId = new Map<string, DataKey>();
    const newest = new Map<string, DataKey>();
    for (const row of rows) {
      const key = this.#known.byId.get(row.id) ?? unwrapped(master, row);
      byId.set(row.id, key);
      if (!row.retired) newest.set(slot(row.agencyId, row.purpose), key);
    }
    return { byId, newest, seq: rows.at(-1)?.seq ?? 0 };
  }
}

function unwrapped(master: MasterKey, row: DataKeyRow): DataKey {
  const secret = unwrapKey(master, aboutKey(row), row.wrapped);
  if (secret) return { id: row.id, secret: createSecretKey(secret) };
  throw new OperatorFault(`The data key ${row.id} in platform.data_keys cannot be opened: it was altered. Restore that table from a backup`);
}
