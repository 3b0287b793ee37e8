export { modelOf } from './model-of.ts';
export { checkCriteria, criteriaTogether, type CriteriaAnswers } from './admission.rules.ts';
export { addDays, addMonths, daysBetween, wholeYears, type IsoDay } from './calendar-days.rules.ts';
export { basisOf, cadenceOf } from './duty.ts';
export { nextFollowUp } from './placement-duties.rules.ts';
export { findOpenProgramme, type FoundProgramme } from './find-programme.ts';
export { dueItems, latestSnooze } from './programmes.rules.ts';
export type { CaseFacts } from './case-facts.ts';
export { selectVersions } from './programmes.sql.ts';
