import type { CastMap } from './actor-cast.ts';

/** Those whom a pre-study on Gotland needs. The services are of the kinds that seed 000 names; firms, associations and people are invented. */
export const actorsOfGotland: CastMap = {
  actors: [
    {
      key: 'labour', name: 'Region Gotland, arbetsmarknad', kind: 'municipality', sector: 'municipal', judged: [5, 5], keeper: 'gotland-owner',
      role: 'Ger stöd till arbete och sysselsättning åt dem som får försörjningsstöd.', contribution: 'Två coacher och lokal i Hemse.',
      people: [['Ylva Klintstrand', 'Teamledare']], letterSigned: 62,
      history: [[325, 'identified', ''], [318, 'met', 'Vill pröva ett arbetssätt utanför Visby.'], [240, 'taking-part', 'Med i arbetsgruppen.']],
    },
    {
      key: 'social', name: 'Region Gotland, socialtjänst', kind: 'municipality', sector: 'municipal', judged: [4, 5], keeper: 'gotland-owner',
      role: 'Handlägger försörjningsstöd och har stöd i boende.', contribution: 'En handläggare med fast tid i Hemse.', people: [['Agneta Stånghage', 'Enhetschef']],
      history: [[325, 'identified', ''], [300, 'met', ''], [190, 'taking-part', 'Vill slippa att samma person utreds tre gånger.']], next: [9, 'Avsiktsförklaring'], letterSigned: null,
    },
    {
      key: 'adult', name: 'Vuxenutbildningen på ön', kind: 'education', sector: 'municipal', judged: [3, 2], keeper: 'hub-leader',
      role: 'Komvux och yrkesutbildning.', contribution: 'Studievägledare på plats två dagar i månaden.', people: [['Tore Vänghult', 'Rektor']],
      history: [[280, 'identified', ''], [150, 'contacted', ''], [120, 'met', 'Kan komma till Hemse om gruppen är minst sex.']], next: [-6, 'Vilka kurser kan börja i Hemse?'],
    },
    {
      key: 'psychiatry', name: 'Region Gotland, psykiatri', kind: 'public-care', sector: 'regional', judged: [5, 4], keeper: 'gotland-owner',
      role: 'Utreder och behandlar vuxna med psykisk ohälsa.', contribution: 'En vårdkontakt på plats en dag i veckan.', people: [['Veronika Martebyn', 'Vårdkontakt'], ['Harald Lojstavik', 'Verksamhetschef']],
      history: [[325, 'identified', ''], [290, 'met', 'Lång väg till Visby är ett hinder i vården också.'], [210, 'taking-part', '']], letterSigned: 58,
    },
    {
      key: 'clinic', name: 'Vårdcentralen på sudret', kind: 'public-care', sector: 'regional', judged: [4, 3], keeper: 'hub-coordinator',
      role: 'Första linjen vid psykisk ohälsa. Rehabkoordinator.', contribution: 'Rehabkoordinator som tar emot i HUBen.', people: [['Siri Havdhage', 'Rehabkoordinator']],
      history: [[300, 'identified', ''], [260, 'contacted', ''], [230, 'met', ''], [140, 'taking-part', '']], next: [14, 'Hur remisserna ska gå'],
    },
    {
      key: 'private', name: 'Klintvik Rehab', kind: 'private-care', sector: 'business', judged: [3, 2], keeper: 'hub-coordinator',
      role: 'Fysioterapi och samtal på avtal med regionen.', contribution: '', people: [['Roland Etelvik', 'Ägare']],
      history: [[210, 'identified', ''], [95, 'contacted', 'Har fullt men vill höra mer.']], next: [-20, 'Ring om gruppträning'],
    },
    {
      key: 'af', name: 'Arbetsförmedlingen', kind: 'employment-service', sector: 'state', judged: [4, 4], keeper: 'hub-leader',
      role: 'Bedömer förmåga, lönebidrag och SIUS-stöd.', contribution: 'En SIUS-konsulent som möter i Hemse.', people: [['Ragnar Burshage', 'Sektionschef']],
      history: [[325, 'identified', ''], [305, 'contacted', ''], [250, 'met', 'Har inget kontor på södra ön.'], [170, 'taking-part', '']], next: [5, 'Avsiktsförklaring'], letterSigned: null,
    },
    {
      key: 'fk', name: 'Försäkringskassan', kind: 'social-insurance', sector: 'state', judged: [3, 4], keeper: 'hub-leader',
      role: 'Aktivitetsersättning och samordning av rehabilitering.', contribution: 'Kontaktperson för gemensamma möten.', people: [['Monika Rutevik', 'Samverkansansvarig']],
      history: [[325, 'identified', ''], [295, 'contacted', ''], [220, 'met', 'Kan vara med på möten, men inte sitta på plats.']], next: [21, 'Förslag till mötesordning'],
    },
    {
      key: 'bakery', name: 'Sudrets stenugn', kind: 'employer', sector: 'business', judged: [5, 2], keeper: 'hub-coordinator',
      role: 'Bageri med sex anställda och säsongsarbete.', contribution: 'Två platser för arbetsträning.', people: [['Gun Alvavik', 'Ägare']],
      history: [[260, 'identified', ''], [225, 'met', 'Har tagit emot praktikanter förut, utan stöd.'], [130, 'taking-part', '']],
    },
    {
      key: 'farm', name: 'Grönt på Gotland, odlarring', kind: 'employer', sector: 'business', judged: [4, 2], keeper: 'hub-coordinator',
      role: 'Sju odlare som delar på arbetskraft.', contribution: 'Arbetsträning april till oktober.', people: [],
      history: [[240, 'identified', ''], [160, 'contacted', '']],
    },
    {
      key: 'traders', name: 'Företagarna kring Hemse', kind: 'employer', sector: 'business', judged: [4, 3], keeper: 'hub-coordinator',
      role: 'Förening för ett fyrtiotal småföretag.', contribution: 'Bjuder in till frukostmöten.', people: [['Åke Linhagen', 'Ordförande']],
      history: [[300, 'identified', ''], [235, 'met', ''], [110, 'taking-part', 'Vill ha en enda person att ringa.']], letterSigned: 40,
    },
    {
      key: 'users', name: 'Ljusglimten, brukarförening', kind: 'user-organisation', sector: 'civil', judged: [5, 3], keeper: 'gotland-owner',
      role: 'Träffpunkt och kamratstöd för den som har psykisk ohälsa.', contribution: 'Kamratstödjare, och granskar våra texter.', people: [['Lena Gannvik', 'Ordförande']],
      history: [[320, 'identified', ''], [285, 'met', 'Säger: fråga oss först, inte sist.'], [200, 'taking-part', 'Med på båda workshopparna.']], letterSigned: 55,
    },
    {
      key: 'yard', name: 'Byagården i Hemse', kind: 'association', sector: 'civil', judged: [4, 1], keeper: 'hub-coordinator',
      role: 'Ideell förening med café och verkstad.', contribution: 'Lokal två dagar i veckan.', people: [['Sture Rondahl', 'Kassör']],
      history: [[275, 'identified', ''], [205, 'met', ''], [100, 'taking-part', '']],
    },
    {
      key: 'folk', name: 'Folkhögskolan på sudret', kind: 'education', sector: 'civil', keeper: 'hub-leader',
      role: 'Allmän kurs och korta kurser.', contribution: '', people: [], history: [[180, 'identified', 'Föreslagen av brukarföreningen.']],
    },
  ],
  relations: [
    ['labour', 'social', 'exists', 'Gemensamma ärenden om försörjningsstöd'], ['labour', 'af', 'exists', 'Trepartssamtal'],
    ['labour', 'psychiatry', 'wanted', 'Gemensam kartläggning'], ['psychiatry', 'clinic', 'exists', 'Remisser och konsultation'],
    ['psychiatry', 'af', 'missing', 'Bedömning av arbetsförmåga'], ['clinic', 'labour', 'missing', 'Vem gör vad när någon är sjukskriven utan arbete'],
    ['fk', 'af', 'exists', 'Förstärkt samarbete'], ['fk', 'social', 'missing', 'Den som går från aktivitetsersättning till försörjningsstöd'],
    ['bakery', 'labour', 'exists', 'Arbetsträning'], ['traders', 'labour', 'wanted', 'En enda kontaktväg'], ['traders', 'af', 'wanted', 'Stöd på plats efter anställning'],
    ['users', 'psychiatry', 'exists', 'Brukarråd'], ['users', 'labour', 'wanted', 'Kamratstöd i insatsen'], ['yard', 'labour', 'wanted', 'Lokal och café'],
    ['adult', 'labour', 'missing', 'Studier på halvtid i Hemse'],
  ],
  meetings: [
    {
      kind: 'workshop', title: 'Vem faller mellan stolarna?', daysAgo: 215, place: 'Byagården i Hemse', headcount: 23,
      actors: ['labour', 'social', 'psychiatry', 'clinic', 'af', 'users', 'yard', 'traders'],
      outcomes: [
        ['learned', 'Den som bor på södra ön åker fyra timmar för ett möte på en halvtimme.'],
        ['learned', 'Varje verksamhet kartlägger för sig, och ingen ser helheten.'],
        ['decided', 'Vi beskriver en gemensam plats i Hemse.'],
        ['to-do', 'Bjuda in Försäkringskassan och vuxenutbildningen.'],
      ],
    },
    {
      kind: 'workshop', title: 'Så kan en hub fungera', daysAgo: 118, place: 'Sockenstugan', headcount: 18,
      actors: ['labour', 'psychiatry', 'clinic', 'af', 'fk', 'users', 'bakery', 'traders'],
      outcomes: [
        ['learned', 'Arbetsgivarna vill ha en enda person att ringa, även efter anställning.'],
        ['decided', 'Verksamheternas kartläggningar ska komplettera varandra, inte göras om.'],
        ['to-do', 'Skriva avsiktsförklaringar före sommaren.'],
      ],
    },
    { kind: 'visit', title: 'Studiebesök hos ett IPS-team', daysAgo: 176, place: 'Fastlandet', headcount: 5, actors: ['labour', 'psychiatry', 'users'], outcomes: [['learned', 'Teamet sitter tillsammans varje måndag. Det bär allt annat.']] },
    { kind: 'meeting', title: 'Möte med Arbetsförmedlingen om plats i Hemse', daysAgo: 33, place: 'Digitalt', headcount: 4, actors: ['af', 'labour'], outcomes: [['to-do', 'De återkommer om en dag i veckan.']] },
  ],
};
