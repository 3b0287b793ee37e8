import type { CastMap } from './actor-cast.ts';

/** The nine kinds of actor around MittSkåne's pre-study (seed 002 names most of them); firms, associations and people are invented. */
export const actorsOfMittskane: CastMap = {
  actors: [
    {
      key: 'income', name: 'Ringsjölunds kommun, försörjningsstöd', kind: 'municipality', sector: 'municipal', judged: [5, 4], keeper: 'prestudy-analyst',
      role: 'Handlägger försörjningsstöd och möter personerna oftast.', contribution: 'Handläggare som deltar i bedömningsteamet.', people: [['Monica Vassholm', 'Samordnare']],
      history: [[180, 'identified', ''], [172, 'met', 'Efterfrågar metoder och fasta möten.'], [120, 'taking-part', '']], next: [7, 'Avsiktsförklaring'], letterSigned: null,
    },
    {
      key: 'region-care', name: 'Vårdcentralen Ringsjölund', kind: 'public-care', sector: 'regional', judged: [4, 5], keeper: 'prestudy-leader',
      role: 'Sjukskriver, remitterar och behandlar.', contribution: 'Läkartid till gemensamma bedömningar.', people: [['Elsa Rosenhede', 'Läkare']],
      history: [[180, 'identified', ''], [150, 'contacted', ''], [128, 'met', 'Läkarintyg tar tid som inte finns.']], next: [-9, 'Läkartid i ett team'],
    },
    {
      key: 'psychiatry', name: 'Vuxenpsykiatrin i Höghult', kind: 'public-care', sector: 'regional', judged: [3, 5], keeper: 'prestudy-leader',
      role: 'Utredning och behandling; psykiatriska diagnoser är vanligast i gruppen.', contribution: '', people: [['Arvid Stenröse', 'Enhetschef']],
      history: [[180, 'identified', ''], [140, 'contacted', 'Ber att få kartläggningen först.']], next: [-3, 'Visa kartläggningen'],
    },
    {
      key: 'rehab', name: 'Sjöutsikten Rehab', kind: 'private-care', sector: 'business', judged: [5, 2], keeper: 'prestudy-analyst',
      role: 'Multimodal rehabilitering på avtal.', contribution: 'Arbetsterapeut och fysioterapeut i teamet.', people: [['Petra Gullviken', 'Verksamhetschef']],
      history: [[175, 'identified', ''], [145, 'met', ''], [90, 'taking-part', '']], letterSigned: 25,
    },
    {
      key: 'employer', name: 'Plåt & Form i Stavboda', kind: 'employer', sector: 'business', judged: [4, 2], keeper: 'health-leader',
      role: 'Verkstadsföretag med trettio anställda.', contribution: 'Tre platser för arbetsträning.', people: [['Jörgen Tvärbacke', 'Personalchef']],
      history: [[160, 'identified', ''], [100, 'met', 'Vill veta vem som hjälper till när det blir svårt.']],
    },
    {
      key: 'school', name: 'Lärcentrum MittSkåne', kind: 'education', sector: 'municipal', judged: [3, 3], keeper: 'health-leader',
      role: 'Vuxenutbildning för tre kommuner.', contribution: 'Korta kurser med stöd.', people: [], history: [[160, 'identified', ''], [85, 'contacted', '']], next: [12, 'Korta kurser'],
    },
    {
      key: 'af', name: 'Arbetsförmedlingen', kind: 'employment-service', sector: 'state', judged: [4, 4], keeper: 'prestudy-leader',
      role: 'Bedömer förmåga och beslutar om stöd till arbetsgivare.', contribution: 'En handläggare på de gemensamma mötena.', people: [['Lisa Brunnsvik', 'Handläggare']],
      history: [[180, 'identified', ''], [155, 'met', ''], [95, 'taking-part', '']], next: [18, 'Avsiktsförklaring'],
    },
    {
      key: 'fk', name: 'Försäkringskassan', kind: 'social-insurance', sector: 'state', judged: [3, 4], keeper: 'prestudy-leader',
      role: 'Prövar rätt till ersättning och samordnar rehabilitering.', contribution: '', people: [['Henrik Ålunda', 'Samverkansansvarig']],
      history: [[180, 'identified', ''], [130, 'contacted', ''], [80, 'met', 'Är osäkra på vad sekretessen tillåter.']], next: [15, 'Sekretess mellan oss'],
    },
    {
      key: 'association', name: 'Föreningen Trädgården', kind: 'association', sector: 'civil', judged: [4, 1], keeper: 'prestudy-analyst',
      role: 'Ideell odling med öppna dagar.', contribution: 'Meningsfull sysselsättning i egen takt.', people: [['Birgitta Lerdala', 'Ordförande']],
      history: [[150, 'identified', ''], [70, 'met', '']],
    },
    {
      key: 'users', name: 'Egen röst, brukarförening', kind: 'user-organisation', sector: 'civil', judged: [5, 2], keeper: 'prestudy-analyst',
      role: 'Kamratstöd och rådgivning.', contribution: 'Läser våra frågor innan de skickas.', people: [], history: [[150, 'identified', ''], [110, 'met', ''], [60, 'taking-part', '']],
    },
  ],
  relations: [
    ['income', 'region-care', 'missing', 'Regelbundna möten om gemensamma personer'], ['income', 'psychiatry', 'missing', 'Formaliserad samverkan'],
    ['income', 'af', 'exists', 'Gemensamma planeringssamtal'], ['af', 'fk', 'exists', 'Förstärkt samarbete'], ['income', 'fk', 'wanted', 'Klart besked om sekretess'],
    ['region-care', 'psychiatry', 'exists', 'Remisser'], ['rehab', 'income', 'wanted', 'Gemensam bedömning'], ['region-care', 'fk', 'exists', 'Läkarintyg'],
    ['employer', 'af', 'wanted', 'Stöd på plats'], ['users', 'income', 'wanted', 'Kamratstöd vid första mötet'], ['school', 'income', 'missing', 'Studier med bibehållet stöd'],
  ],
  meetings: [
    {
      kind: 'workshop', title: 'En arbetslöshetshälsovård: vad skulle den göra?', daysAgo: 52, place: 'Stadshuset', headcount: 19,
      actors: ['income', 'region-care', 'rehab', 'af', 'users', 'employer'],
      outcomes: [
        ['learned', 'Ingen har uppdraget att ta ett helhetsgrepp om den som är arbetslös och sjuk.'],
        ['learned', 'Handläggarna vill ha fasta möten med vården, varannan vecka.'],
        ['decided', 'Vi beskriver ett team med läkare, psykolog och handläggare.'],
        ['to-do', 'Be jurist reda ut sekretessen.'],
      ],
    },
    { kind: 'interview', title: 'Intervju med enhetschef i psykiatrin', daysAgo: 41, place: 'Digitalt', headcount: 2, actors: ['psychiatry'], outcomes: [['learned', 'Psykiatrin får sällan veta vad som hände efter utskrivning.']] },
  ],
};
