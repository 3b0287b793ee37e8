import type { Answers, SurveyDocument } from './survey-document.ts';

/** An invented survey for the API page. */
export const surveyExample: SurveyDocument = {
  title: { sv: 'Enkät till handläggare', en: 'Survey to case officers' },
  introduction: {
    purpose: { sv: 'Vi vill veta hur samarbetet fungerar.', en: 'We want to know how cooperation works.' },
    use: { sv: 'Svaren blir underlag för en ansökan.', en: 'The answers become material for an application.' },
    contact: { sv: 'Projektledaren i Granviks kommun.', en: 'The project leader in Granvik.' },
  },
  sections: [{
    questions: [
      {
        key: 'role', kind: 'single', required: true, background: true, words: { sv: 'Vad arbetar du med?', en: 'What do you work with?' },
        options: [{ key: 'income-support', words: { sv: 'Försörjningsstöd', en: 'Income support' } }, { key: 'job-coach', words: { sv: 'Arbetsmarknad', en: 'Employment' } }],
      },
      { key: 'cooperation', kind: 'text', long: true, required: false, words: { sv: 'Hur samarbetar du med vården?', en: 'How do you cooperate with health care?' } },
    ],
  }],
};

export const answersExample: Answers = { role: 'income-support', cooperation: 'Vi ringer varandra när det redan har gått för långt.' };
