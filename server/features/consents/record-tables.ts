import type { RecordKind } from '../../../contract/consents.ts';

/** Where the records of each kind lie. */
export const recordTables = {
  'assessment-part': 'assessments.parts',
  'joint-statement': 'assessments.statements',
  plan: 'plans.plans',
  session: 'sessions.sessions',
  'attendance-agreement': 'sessions.attendance_agreements',
  measurement: 'measurements.measurements',
  routine: 'measurements.routines',
  placement: 'placements.placements',
  'employer-contact': 'placements.employer_contacts',
  job: 'placements.jobs',
} as const satisfies Record<RecordKind, string>;
