import { caseRows } from './access-matrix/cases.table.ts';
import { houseRows } from './access-matrix/house.table.ts';
import { prestudyRows } from './access-matrix/prestudies.table.ts';

/**
 * What each caller (`access-callers.ts`) gets at each route, written down apart from the rules that decide it.
 * `+`: through to the use case, whatever that answers. `401`: not signed in. `403`: the role, or the part in the case,
 * is not enough. `404`: the case is answered as one that does not exist. A route without a row fails the test. Each table
 * has the callers on top.
 */
export const accessMatrix = [houseRows, caseRows, prestudyRows].map((table, at) => table.trim().split('\n').slice(at === 0 ? 0 : 1)).flat().join('\n');

/** Routes of a case that an emergency opening opens to someone who has no other part in it. Of the rest it opens nothing: 403. */
export const openInAnEmergency: ReadonlySet<string> = new Set([
  'readContact', 'readPersonalNumber', 'readCase', 'readReferral', 'listTeamMembers', 'readFollowUp', 'listConsents', 'listDisclosures',
  'listLegalGrounds', 'listCaseEmergencies', 'listCorrections', 'explainCase', 'explainRecord', 'readAssessment', 'readPlan', 'readPlanVersion', 'listSessions', 'recordSession',
  'changeSession', 'readAttendance', 'listAttendanceAgreements', 'readMeasurements', 'listPlacements', 'readEmployerSheet',
  'listEmployerContacts', 'listJobs', 'readTimeline',
]);
