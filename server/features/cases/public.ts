export { loadCase, openCase, teamAgencies, type LoadedCase } from './load-case.ts';
