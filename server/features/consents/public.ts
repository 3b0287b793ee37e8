export { decideAccess } from './decide-access.ts';
