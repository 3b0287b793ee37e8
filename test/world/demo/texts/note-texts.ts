/** Short notes as a coach would write them, by where the person is on the way. */
export const coachNotes = {
  first: [
    'Första mötet. Vi drack kaffe och lät det ta tid. Vill inte bli ringd före klockan tio.',
    'Pratade om vad som har fungerat förut. Minns en sommar i en handelsträdgård som något ljust.',
    'Gick igenom vilka som är inblandade. Det blev nio namn på tavlan. Vi ska göra dem färre.',
    'Var trött i dag. Vi gick en promenad i stället för att sitta.',
    'Berättade varför förra praktiken inte höll. Det var inte arbetet, det var fikarummet.',
    'Tog med sin syster. Det var bra, hon kom ihåg det som glöms när det blir mycket.',
    'Vill veta vad som händer med ersättningen. Jag kollar med Försäkringskassan till nästa gång.',
    'Kartlade en vanlig vecka. Måndagar är värst, onsdagar bäst. Möten läggs på onsdagar.',
  ],
  activity: [
    'Ringde själv och bokade om. Det är nytt.',
    'Vi övade på att svara på frågan "vad har du gjort de senaste åren". Det får vara kort och sant.',
    'Sov tre nätter i rad. Vill pröva en timme längre nästa vecka.',
    'Gick förbi två arbetsplatser och tittade genom fönstret. Nästa gång går vi in.',
    'Skrev meritförteckning. Listan över vad hen kan blev längre än hen trodde.',
    'Bussen är det svåra, inte arbetet. Vi åkte linje 4 tillsammans.',
    'Har provat att gå upp samma tid varje dag. Fyra av sju.',
    'Pratade om stress. Kom på ett eget tecken: när disken blir stående.',
    'Bra samtal. Sade nej till ett förslag och förklarade varför.',
    'Vill helst arbeta ensam på förmiddagen och med andra efter lunch.',
    'Läste en annons högt. Föll på ordet "stresstålig". Vi ringde och frågade vad de menade.',
    'Kort avstämning. Allt rullar. Nästa steg ligger fast.',
  ],
  placement: [
    'Första veckan gick. Handledaren visade samma sak två gånger utan att sucka.',
    'Trivs med uppgifterna. Pausrummet är fortfarande svårt, äter ute när det går.',
    'Timmarna känns lagom. Vill inte öka förrän efter nästa läkarbesök.',
    'Fick beröm av en kund och berättade det två gånger.',
    'En tung dag i tisdags. Gick till handledaren i stället för hem. Det är skillnaden mot förra gången.',
    'Vi gick igenom anpassningarna en och en. Listan på väggen är den som hjälper mest.',
    'Har börjat lära upp en annan praktikant.',
    'Ökade med en halvdag. Mer trött på kvällen, men sover.',
    'Handledaren ringde själv för att säga att det går bra.',
  ],
  dip: [
    'Hörde av sig sent i går. Har inte sovit. Vi tog kontakt med vården tillsammans.',
    'Orkade inte komma. Vi pratade i tio minuter i telefon i stället.',
    'Tung period. Vi pausar det som kan vänta och behåller torsdagen.',
    'Sade att det känns som att börja om. Vi tittade på kurvan från i våras: det är inte från noll.',
    'Kom fast det tog emot. Vi satt tysta en stund. Det fick vara så.',
  ],
  work: [
    'Anställningen har börjat. Vi går igenom lönebeskedet tillsammans första gången.',
    'Ringde på lunchen. Allt väl. Vill ha kvar samtalen ett tag till.',
    'Har sagt ifrån om schemat själv. Det gick bra.',
  ],
  absent: ['Kom inte. Jag ringde efter en kvart och lämnade meddelande.', 'Inget svar. Skickar ett sms och provar i morgon.'],
} as const satisfies Record<string, readonly string[]>;

/** Notes of contacts with others for the person's sake. */
export const contactNotes = [
  { kind: 'call', withWhom: 'authority', withWords: 'Försäkringskassan', note: 'Stämde av ersättningen. Inget ändras av att praktiken ökar till halvtid.' },
  { kind: 'meeting', withWhom: 'authority', withWords: 'Arbetsförmedlingen', note: 'Gemensamt möte. Lönebidrag kan bli aktuellt; de tar fram underlag till nästa gång.' },
  { kind: 'call', withWhom: 'care', withWords: 'Vårdcentralen', note: 'Intyget är förlängt. Läkaren ser gärna att timmarna ökar långsamt.' },
  { kind: 'call', withWhom: 'next-of-kin', withWords: 'Mamma', note: 'Ringde på personens önskan. Hon undrar hur hon bäst kan hjälpa till utan att ta över.' },
  { kind: 'meeting', withWhom: 'authority', withWords: 'Socialtjänsten', note: 'Avstämning om försörjningsstödet. Planen bifogas ansökan.' },
  { kind: 'visit', withWhom: 'employer', withWords: 'Arbetsgivaren', note: 'Såg lokalen. Lugnt hörn vid fönstret, och en handledare som lyssnar.' },
  { kind: 'message', withWhom: 'participant', withWords: '', note: 'Påminnelse om onsdag. Fick en tumme upp.' },
] as const;

/** What the other agencies write of their own talks. */
export const partnerNotes: Readonly<Record<string, readonly string[]>> = {
  psychiatry: [
    'Samtal enligt plan. Sömnen är bättre. Fortsätter med samma medicin.',
    'Arbetade vidare med det som väcker oro. Vill själv koppla det till arbetet.',
    'Återbesök. Pratade om hur mycket som är lagom, och vem som ska veta.',
  ],
  care: ['Återbesök hos rehabkoordinator. Intyget stämmer med planen.', 'Avstämning om sömn och rörelse. Går i grupp på tisdagar.'],
  insurance: ['Samtal om sjukperioden och vad som händer om timmarna ökar.', 'Gick igenom rehabiliteringsplanen. Nästa avstämning om sex veckor.'],
  employment: ['Samtal om stöd i anställning. Har tagit fram tre arbetsgivare att titta på.', 'Uppföljning av aktivitetsrapporten. Allt inne i tid.'],
  other: ['Kort avstämning om hur veckan fungerar.', 'Pratade om nästa steg och vem som gör vad.'],
};

export const places = ['Mötesrummet på biblioteket', 'Hos oss, rum 3', 'Promenad längs ån', 'Medborgarhuset', 'Hemma hos deltagaren', 'På arbetsplatsen'] as const;
