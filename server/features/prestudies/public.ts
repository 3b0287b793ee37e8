export { prestudyAccessKernel } from './prestudy-access-kernel.ts';
export { selectMembers, selectPrestudy } from './prestudies.sql.ts';
