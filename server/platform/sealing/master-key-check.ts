import { OperatorFault } from '../db/operator-fault.ts';
import { insertMasterKey, selectMasterKey, type Asker, type MasterKeyRow } from './data-keys.sql.ts';
import { masterKeySetting, unwrapKey, wrapKey, type MasterKey, type MasterKeySource } from './master-key.ts';

/** Sealed by the master key when a database is given it: what opens to this is the right key. */
const knownWord = 'samordning';
const about = 'known word';

export function rowOfMasterKey(master: MasterKey): MasterKeyRow {
  return { fingerprint: master.fingerprint, sealedWord: wrapKey(master, about, Buffer.from(knownWord)) };
}

/** The master key, if it is the one that this database needs. Throws an `OperatorFault` that says what is wrong and what to do. */
export async function rightMasterKey(asker: Asker, source: MasterKeySource): Promise<MasterKey> {
  const needed = await selectMasterKey(asker);
  const master = source.read();
  if (needed === undefined) throw new OperatorFault('The database has not been given a master key: start Samsteg on it, or run migrate');
  if (unwrapKey(master, about, needed.sealedWord)?.toString() === knownWord) return master;
  throw new OperatorFault(`The wrong master key: ${source.name} has the fingerprint ${master.fingerprint}, but this database needs the key with the `
    + `fingerprint ${needed.fingerprint}. Put that key there, or set ${masterKeySetting} to the file that holds it`);
}

/**
 * The same as the owner login, which may give a database its first key: where there is none yet, the key of the source
 * (made if it may be) becomes the one that the database needs from now on.
 */
export async function giveMasterKey(owner: Asker, source: MasterKeySource): Promise<MasterKey> {
  if ((await selectMasterKey(owner)) === undefined) {
    source.make?.();
    await insertMasterKey(owner, rowOfMasterKey(readForFirstTime(source)));
  }
  return rightMasterKey(owner, source);
}

function readForFirstTime(source: MasterKeySource): MasterKey {
  try {
    return source.read();
  } catch (error) {
    if (!(error instanceof OperatorFault)) throw error;
    throw new OperatorFault(`${error.message}. For a database that has never had one, make it: npm run samsteg -- keys make ${source.name}`);
  }
}
