import type { z } from 'zod';
import type { HoldReason, RetainedKind, RetentionObstacle, RetentionOutcome } from './retention.ts';
import type { Words } from './words.ts';

/** What each kind of record is called where it is counted, on the page and on the certificate. */
export const retainedWords: Readonly<Record<RetainedKind, Words>> = {
  assessment: { sv: 'bedömningar', en: 'assessments' },
  statement: { sv: 'gemensamma bedömningar', en: 'joint statements' },
  plan: { sv: 'planer', en: 'plans' },
  'plan-part': { sv: 'mål, steg, aktiviteter och versioner i planen', en: 'goals, steps, activities and versions of the plan' },
  session: { sv: 'samtal och anteckningar', en: 'talks and notes' },
  attendance: { sv: 'överenskommelser om närvaro', en: 'attendance agreements' },
  measurement: { sv: 'skattningar', en: 'measurements' },
  routine: { sv: 'rutiner efter svar', en: 'routines after answers' },
  placement: { sv: 'praktikplatser', en: 'placements' },
  'placement-part': { sv: 'anpassningar och uppföljningar på platsen', en: 'adaptations and follow-ups of the placement' },
  'employer-contact': { sv: 'kontakter med arbetsgivare', en: 'contacts with employers' },
  job: { sv: 'anställningar', en: 'jobs' },
  correction: { sv: 'rättelser', en: 'corrections' },
  'differing-view': { sv: 'personens egna synpunkter', en: 'the person\'s differing views' },
  consent: { sv: 'samtycken', en: 'consents' },
  disclosure: { sv: 'delningar', en: 'disclosures' },
  ground: { sv: 'andra grunder att dela', en: 'other grounds for sharing' },
  emergency: { sv: 'nödöppningar', en: 'emergency openings' },
  referral: { sv: 'aktualiseringar', en: 'referrals' },
  decision: { sv: 'beslut och faser', en: 'decisions and phases' },
  discharge: { sv: 'avslut och uppföljningar', en: 'discharges and follow-ups' },
  income: { sv: 'uppgifter om försörjning', en: 'sources of income' },
};

export const outcomeWords: Readonly<Record<z.infer<typeof RetentionOutcome>, Words>> = {
  removed: { sv: 'Gallrat', en: 'Removed' },
  held: { sv: 'Kvar: någon har stoppat det', en: 'Kept: someone stopped it' },
  changed: { sv: 'Kvar: något har ändrats sedan listan gjordes', en: 'Kept: something changed after the list was made' },
};

export const obstacleWords: Readonly<Record<RetentionObstacle, Words>> = {
  'open-case': { sv: 'Ärendet är inte avslutat', en: 'The case is not ended' },
  held: { sv: 'Stoppat', en: 'Stopped' },
  child: { sv: 'Rör tid då personen var barn', en: 'From when the person was a child' },
  'research-sample': { sv: 'Sparas för forskning', en: 'Kept for research' },
  'leaned-on': { sv: 'Ett annat ärende vilar på ett samtycke här', en: 'Another case leans on a consent given here' },
  'on-a-list': { sv: 'Står på en lista', en: 'Is on a list' },
};

export const holdWords: Readonly<Record<HoldReason, Words>> = {
  dispute: { sv: 'Tvist eller överklagande', en: 'Dispute or appeal' },
  supervision: { sv: 'Tillsyn', en: 'Supervision' },
  request: { sv: 'Personen har begärt ut sina uppgifter', en: 'The person has asked for the information' },
  postponed: { sv: 'Skjuts upp', en: 'Postponed' },
  other: { sv: 'Annat skäl', en: 'Another reason' },
};
