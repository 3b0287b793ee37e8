import { defineTexts } from '../ui/texts.ts';

export const shareWithTexts = defineTexts({
  sv: {
    title: 'Dela med',
    about: 'Bocka för vem som får läsa det här. Det går bara där personen har sagt ja.',
    none: 'Ingen har frågat personen om att dela ännu. Det gör ni under Samtycken.',
    shared: '{{name}} kan läsa det nu',
    taken: '{{name}} kan inte läsa det längre',
    'why-never-asked': 'Ingen har frågat personen ännu.',
    'why-refused': 'Personen har sagt nej.',
    'why-withdrawn': 'Personen har tagit tillbaka sitt ja.',
    'why-expired': 'Samtycket gick ut {{day}}.',
    'why-not-yet': 'Samtycket börjar gälla {{day}}.',
    'why-other-category': 'Personen har sagt ja, men inte till {{category}}.',
    nowShut: 'Delat, men stängt nu.',
  },
  en: {
    title: 'Share with',
    about: 'Tick who may read this. It works only where the person has said yes.',
    none: 'Nobody has asked the person about sharing yet. You do so under Consents.',
    shared: '{{name}} can read it now',
    taken: '{{name}} can no longer read it',
    'why-never-asked': 'Nobody has asked the person yet.',
    'why-refused': 'The person has said no.',
    'why-withdrawn': 'The person has taken back the yes.',
    'why-expired': 'The consent ran out {{day}}.',
    'why-not-yet': 'The consent begins {{day}}.',
    'why-other-category': 'The person has said yes, but not to {{category}}.',
    nowShut: 'Shared, but shut now.',
  },
});
