import { defineTexts } from '../../ui/texts.ts';

export const headingsTexts = defineTexts({
  sv: {
    title: 'Utlysningens rubriker', lede: 'Skriv rubrikerna som de står i utlysningen. Det ni redan har skrivit följer med.', back: 'Till underlaget', readersRead: 'Den som arbetar i förstudien ändrar rubrikerna.',
    name: 'Vad heter utlysningen?', source: 'Var står rubrikerna?', sourceAbout: 'Dokument och avsnitt, så att andra hittar dit.', asOf: 'Hur det såg ut den', verified: 'Rubrikerna är hållna mot utlysningens text',
    headings: 'Rubriker', headingsAbout: 'En rubrik som det står något under går inte att ta bort.', heading: 'Rubrik', asks: 'Vad utlysningen frågar efter', principle: 'Horisontell princip', required: 'Måste besvaras', add: 'Lägg till en rubrik', saved: 'Rubrikerna är sparade',
    'is-gender-equality': 'Jämställdhet', 'is-accessibility': 'Tillgänglighet', 'is-non-discrimination': 'Icke-diskriminering', 'is-ecological-sustainability': 'Ekologisk hållbarhet',
  },
  en: {
    title: 'The headings of the call', lede: 'Write the headings as the call has them. What you have written already comes along.', back: 'To the ground', readersRead: 'Those who work in the pre-study change the headings.',
    name: 'What is the call named?', source: 'Where do the headings stand?', sourceAbout: 'Document and section, so that others find them.', asOf: 'As it was on', verified: 'The headings have been held against the text of the call',
    headings: 'Headings', headingsAbout: 'A heading that something stands under cannot be removed.', heading: 'Heading', asks: 'What the call asks for', principle: 'Horizontal principle', required: 'Must be answered', add: 'Add a heading', saved: 'The headings are saved',
    'is-gender-equality': 'Gender equality', 'is-accessibility': 'Accessibility', 'is-non-discrimination': 'Non-discrimination', 'is-ecological-sustainability': 'Ecological sustainability',
  },
});
