import { defineTexts } from '../../ui/texts.ts';

/** What stands around the text that a person is asked with; the text itself comes from its published version. */
export const consentSheetTexts = defineTexts({
  sv: {
    reading: 'Hur du vill läsa',
    plain: 'Vanlig text',
    easy: 'Lättläst',
    sheetLanguage: 'Språk i texten',
    'language-sv': 'Svenska',
    'language-en': 'English',
    print: 'Skriv ut',
    keepPdf: 'Spara som PDF',
    keepDocx: 'Spara som Word',
    version: 'Text ”{{key}}”, version {{version}}.',
    showText: 'Visa texten',
    showTextFor: 'Visa texten som visades för {{to}}, antecknad {{day}}',
    shownTitle: 'Texten som visades',
  },
  en: {
    reading: 'How you want to read',
    plain: 'Ordinary text',
    easy: 'Easy to read',
    sheetLanguage: 'Language of the text',
    'language-sv': 'Svenska',
    'language-en': 'English',
    print: 'Print',
    keepPdf: 'Keep as PDF',
    keepDocx: 'Keep as Word',
    version: 'Text “{{key}}”, version {{version}}.',
    showText: 'Show the text',
    showTextFor: 'Show the text that was shown about {{to}}, written down {{day}}',
    shownTitle: 'The text that was shown',
  },
});
