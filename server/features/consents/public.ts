export { decideAccess } from './decide-access.ts';
export { shareRecord } from './share-record.ts';
