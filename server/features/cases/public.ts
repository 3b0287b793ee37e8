export { loadCase, openCase, teamAgencies, type LoadedCase, type TeamAgency } from './load-case.ts';
