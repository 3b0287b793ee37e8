export { prestudyAccessKernel } from './prestudy-access-kernel.ts';
export { insertDecision, selectMembers, selectPrestudy } from './prestudies.sql.ts';
export { standUnderFindings } from './stand-under-findings.ts';
