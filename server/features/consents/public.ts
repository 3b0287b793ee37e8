export { decideAccess } from './decide-access.ts';
export { giveRecord } from './disclose-record.ts';
