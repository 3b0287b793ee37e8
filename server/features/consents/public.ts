export { accessKernel } from './access-kernel.ts';
export { selectRecord } from './disclosures.sql.ts';
export { shareRecord } from './share-record.ts';
