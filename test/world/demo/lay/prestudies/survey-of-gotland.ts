import { SurveyDocument } from '../../../../../contract/survey-document.ts';

/** What Gotland's pre-study asks associations and employers on the south of the island. Invented. */
export const surveyOfGotland = SurveyDocument.parse({
  title: { sv: 'Vad behövs på södra Gotland?', en: 'What is needed on southern Gotland?' },
  introduction: {
    purpose: { sv: 'Vi vill veta vilket stöd som saknas för den som har psykisk ohälsa och bor utanför Visby.', en: 'We want to know which support people with mental ill-health outside Visby lack.' },
    use: { sv: 'Svaren blir underlag för idén om en HUB i Hemse.', en: 'The answers become material for the idea of a HUB in Hemse.' },
    contact: { sv: 'Förstudiens projektledare på Region Gotland.', en: 'The project leader of the pre-study at Region Gotland.' },
  },
  sections: [
    {
      title: { sv: 'Om er', en: 'About you' },
      questions: [
        {
          key: 'who', kind: 'single', required: true, background: true, words: { sv: 'Vad företräder du?', en: 'What do you represent?' },
          options: [
            { key: 'association', words: { sv: 'En förening', en: 'An association' } }, { key: 'employer', words: { sv: 'En arbetsgivare', en: 'An employer' } },
            { key: 'public', words: { sv: 'En offentlig verksamhet', en: 'A public service' } },
          ],
        },
        {
          key: 'place-for', kind: 'multiple', words: { sv: 'Vad skulle ni kunna ta emot någon till?', en: 'What could you take somebody in for?' },
          options: [
            { key: 'visit', words: { sv: 'Ett studiebesök', en: 'A visit' } }, { key: 'try', words: { sv: 'Arbetsprövning', en: 'Trying out work' } },
            { key: 'practice', words: { sv: 'Praktik', en: 'A placement' } }, { key: 'job', words: { sv: 'Anställning', en: 'Employment' } },
          ],
        },
        { key: 'hours', kind: 'number', least: 0, most: 40, unit: { sv: 'timmar i veckan', en: 'hours a week' }, showIf: { question: 'place-for', is: ['try', 'practice'] }, words: { sv: 'Hur många timmar i veckan?', en: 'How many hours a week?' } },
      ],
    },
    {
      title: { sv: 'Stödet i dag', en: 'Support today' },
      questions: [
        {
          key: 'reach', kind: 'matrix', words: { sv: 'Hur lätt är det att nå stöd från södra Gotland?', en: 'How easily is support reached from southern Gotland?' },
          rows: [{ key: 'care', words: { sv: 'Vården', en: 'Health care' } }, { key: 'work', words: { sv: 'Arbetsförmedlingen', en: 'The employment service' } }, { key: 'municipality', words: { sv: 'Regionens stöd', en: 'The region\'s support' } }],
          options: [{ key: 'easy', words: { sv: 'Lätt', en: 'Easily' } }, { key: 'hard', words: { sv: 'Svårt', en: 'With difficulty' } }, { key: 'not', words: { sv: 'Går inte', en: 'Not at all' } }],
        },
        { key: 'needed', kind: 'scale', from: 1, to: 5, words: { sv: 'Hur mycket behövs en samlad plats i Hemse?', en: 'How much is one place in Hemse needed?' }, low: { sv: 'Inte alls', en: 'Not at all' }, high: { sv: 'Mycket', en: 'Very much' } },
        { key: 'lack', kind: 'text', words: { sv: 'Vad saknas mest?', en: 'What is lacking most?' } },
      ],
    },
  ],
});

/** Some of what was written, invented. */
export const lackedOnGotland = [
  'Bussarna går inte när folk behöver dem. Den som mår dåligt orkar inte två timmars resa för ett samtal.', 'Någon som följer med första dagen.', 'En plats där det är okej att bara komma.',
  'Vi tar gärna emot, men vi behöver någon att ringa när det inte fungerar.', 'Samma person att prata med, inte en ny varje gång.', 'Korta steg. Två timmar i veckan räcker till att börja med.',
  'Att vården och arbetsförmedlingen pratar med varandra.', 'Hjälp att förstå vad vi får fråga om.',
] as const;
