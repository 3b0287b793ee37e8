export { readFindings } from './read-findings.ts';
export { selectOutlookNotes as readOutlookNotes } from './outlook-notes.sql.ts';
export { selectServicePaths as readServicePaths } from './service-paths.sql.ts';
