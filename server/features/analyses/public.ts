export { isUsedAsEvidence } from './findings.sql.ts';
export { readFindings } from './read-findings.ts';
export { selectOutlookNotes as readOutlookNotes } from './outlook-notes.sql.ts';
export { selectServicePaths as readServicePaths } from './service-paths.sql.ts';
export { selectEvidenceSources as readEvidenceSources } from './findings.sql.ts';
