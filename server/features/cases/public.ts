export { loadCase, openCase, teamAgencies, type LoadedCase, type TeamAgency } from './load-case.ts';
export { leadCoachChanges } from './lead-coach-changes.ts';
