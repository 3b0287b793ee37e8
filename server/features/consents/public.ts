export { decideAccess } from './decide-access.ts';
export { giveRecord } from './disclose-record.ts';
export { shareRecord } from './share-record.ts';
