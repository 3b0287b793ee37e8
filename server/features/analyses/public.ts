export { readFindings } from './read-findings.ts';
export { selectEvidenceSources as readEvidenceSources } from './findings.sql.ts';
export { selectOutlookNotes as readOutlookNotes } from './outlook-notes.sql.ts';
