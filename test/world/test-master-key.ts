import { masterKeyOf, type MasterKeySource } from '../../server/platform/sealing/master-key.ts';

const bytes = Buffer.alloc(32, 'only for what is thrown away');
const key = masterKeyOf(bytes);

/** The master key of databases that are thrown away. */
export const testMasterKey: MasterKeySource = { name: 'the key of the tests', read: () => key };

/** The same as it would lie in a file. */
export const testKeyText = `${bytes.toString('base64')}\n`;
