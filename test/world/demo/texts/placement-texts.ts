/** Employers that do not exist, by the trade they are in. They have no organisation number: none can be invented. */
export const employers = [
  { name: 'Handelsboden på Torget', industry: 'Handel', contact: 'Butikschefen', tasks: 'Packa upp varor, fylla på hyllor och prismärka.' },
  { name: 'Almgårdens Handelsträdgård', industry: 'Trädgård', contact: 'Förmannen', tasks: 'Omskolning av plantor, vattning och skötsel av växthus tre.' },
  { name: 'Kvarterets Cykelverkstad', industry: 'Verkstad', contact: 'Verkmästaren', tasks: 'Byta slangar och bromsar, ta emot cyklar i disken.' },
  { name: 'Köket Solgläntan', industry: 'Storkök', contact: 'Kökschefen', tasks: 'Förbereda sallader, diska och lägga upp lunch.' },
  { name: 'Återbruket Andra Varvet', industry: 'Återbruk', contact: 'Arbetsledaren', tasks: 'Sortera inlämnat, laga småmöbler och stå i kassan.' },
  { name: 'Lagerhuset Nordporten', industry: 'Lager', contact: 'Skiftledaren', tasks: 'Plocka order med handdator, packa och märka kollin.' },
  { name: 'Biblioteksfilialen Lyktan', industry: 'Kultur', contact: 'Filialchefen', tasks: 'Sätta upp böcker, hjälpa besökare vid datorerna.' },
  { name: 'Äldreboendet Björkängen', industry: 'Omsorg', contact: 'Enhetschefen', tasks: 'Följa med på promenader, ordna fika och läsa tidningen högt.' },
  { name: 'Byggvaruhuset Granspiran', industry: 'Bygg', contact: 'Avdelningschefen', tasks: 'Kapa virke, köra ut beställningar på gården.' },
  { name: 'Stallet Hagalund', industry: 'Lantbruk', contact: 'Stallchefen', tasks: 'Mocka, fodra och gå in- och utsläpp.' },
] as const;

export const supervisors = ['Kim Handleberg', 'Robin Mästervik', 'Lo Arbetslund', 'Mika Visaren', 'Charlie Skiftås', 'Sam Bistånd'] as const;

/** What is different at the workplace for this person's sake. */
export const adaptations = [
  'Skriftlig lista varje morgon, en sak i taget', 'Samma handledare hela tiden', 'Paus var fyrtiofemte minut', 'Eget bord i det lugnare rummet',
  'Börjar efter klockan nio', 'Hörselkåpor i lagret', 'Slipper telefonen', 'Får gå undan utan att förklara', 'Instruktioner med bild', 'Inga ensamma stängningar',
] as const;

/** What came of the follow-ups, by whom was asked and how it went. */
export const followUpWords = {
  participant: {
    well: ['Trivs. Vill fortsätta i samma takt.', 'Säger att det är första gången på länge som måndagar känns möjliga.', 'Vill lära sig kassan.'],
    heavy: ['Det går, men tröttheten är stor. Vi håller timmarna där de är.', 'Har svårt att säga till när det blir för mycket. Vi övade på två meningar.'],
  },
  employer: {
    well: ['Noggrann och vänlig mot kunderna. Får gärna komma fler dagar.', 'Handledaren ser att tempot ökar av sig självt.', 'Inget att anmärka. De vill ha kvar samma upplägg.'],
    heavy: ['Kommer, men är tröttare än för en månad sedan. Vi flyttade till förmiddagen.', 'Undrar hur de ska göra när det blir tyst. Vi gick igenom vad som hjälper.'],
  },
} as const;

/** What is agreed about taking part, from little to more. */
export const attendanceWords = [
  'Ett samtal i veckan', 'Samtalet, och en timme på öppna förmiddagen', 'Samtalet, och två timmar på öppna förmiddagen', 'En hel förmiddag och samtalet',
  'Förmiddagen, och stanna över lunch', 'En arbetsdag i veckan',
] as const;

/** Lines that people write beside an answer. */
export const freeLines = {
  better: ['Jag märker det på att jag svarar i telefon.', 'Bättre än förra gången.', 'Jag har börjat laga mat igen.'],
  same: ['Ungefär som förut.', 'Bra dagar och dåliga dagar.'],
  worse: ['Jag orkar inte låtsas.', 'Sover inte.', 'Det är tyngre nu.'],
  coach: ['Tar fler egna initiativ.', 'Säger till i tid.', 'Har haft en tung period.'],
} as const;

export const routineNote = 'Vi pratade i telefon en halvtimme. Tankarna kommer på kvällen, det finns ingen plan, och systern är hemma. Ringde psykiatrin tillsammans och fick tid dagen efter. Teamledaren vet.';
