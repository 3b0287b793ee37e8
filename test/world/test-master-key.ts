import { masterKeyOf, type MasterKeySource } from '../../server/platform/sealing/master-key.ts';

const key = masterKeyOf(Buffer.alloc(32, 'a key of tests and benches only'));

/** The master key of databases that are thrown away. */
export const testMasterKey: MasterKeySource = { name: 'the key of the tests', read: () => key };
