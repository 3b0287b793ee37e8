import type { InformationCategory } from './access.ts';
import type { Words } from './words.ts';

/** The kinds of information as one names them in the middle of a sentence. */
export const categoryWords: Readonly<Record<InformationCategory, Words>> = {
  identity: { sv: 'namn', en: 'name' },
  contact: { sv: 'kontaktuppgifter', en: 'contact details' },
  income: { sv: 'försörjning', en: 'income' },
  work: { sv: 'arbete', en: 'work' },
  health: { sv: 'hälsa', en: 'health' },
  assessment: { sv: 'bedömning', en: 'assessment' },
  plan: { sv: 'plan', en: 'plan' },
  progress: { sv: 'progression', en: 'progress' },
  session: { sv: 'samtal', en: 'talks' },
  placement: { sv: 'praktik', en: 'placement' },
  attendance: { sv: 'närvaro', en: 'attendance' },
};
