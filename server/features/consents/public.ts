export { accessKernel } from './access-kernel.ts';
export { shareRecord } from './share-record.ts';
