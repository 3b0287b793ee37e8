import { defineTexts } from '../../ui/texts.ts';

export const reportsTexts = defineTexts({
  sv: {
    title: 'Hinder som någon har berättat om',
    lede: 'Det här har skickats från tillgänglighetsredogörelsen. Den som skrev har inte behövt logga in. Släng det som är klart: det kan säga något om personen. Allt tas bort av sig självt när tiden är ute.',
    none: 'Ingen har skrivit än', noneAbout: 'Här kommer det som skickas från tillgänglighetsredogörelsen.',
    notYours: 'Läses av den som driver tjänsten', notYoursAbout: 'Anmälda hinder kan säga något om den som skrev. Bara administratörer hos organisationen som driver tjänsten ser dem.',
    page: 'gäller {{page}}', contact: 'Nås på: {{contact}}', noContact: 'Vill inte ha svar', handledBy: 'Åtgärdat av {{name}}', handle: 'Åtgärdat', remove: 'Släng',
    statement: 'Läs tillgänglighetsredogörelsen',
  },
  en: {
    title: 'Barriers that someone has told of',
    lede: 'This was sent from the accessibility statement. Whoever wrote did not need to sign in. Throw away what is dealt with: it may say something of the person. Everything goes by itself when its time is out.',
    none: 'Nobody has written yet', noneAbout: 'What is sent from the accessibility statement comes here.',
    notYours: 'Read by those who run the service', notYoursAbout: 'A report may say something of the one who wrote it. Only administrators of the agency that runs the service see them.',
    page: 'about {{page}}', contact: 'Reached at: {{contact}}', noContact: 'Wants no answer', handledBy: 'Dealt with by {{name}}', handle: 'Dealt with', remove: 'Throw away',
    statement: 'Read the accessibility statement',
  },
});
