import type { PlanTrack } from '../../../../contract/plan.ts';

/** Who answers for a measure: a kind of party, or the person. */
export type Responsible = 'lead' | 'care' | 'employment' | 'insurance' | 'participant' | { other: string };

export interface PlannedActivity {
  track: PlanTrack;
  title: string;
  need: string;
  who: Responsible;
  workFocused?: boolean;
  /** Days after admission; `until` may be left out for what goes on to the end. */
  from: number;
  until?: number;
}

export interface PlannedStep { track: PlanTrack; title: string; day: number }

export interface PlanText {
  goals: readonly { words: readonly string[]; track: PlanTrack }[];
  activities: readonly PlannedActivity[];
  steps: readonly PlannedStep[];
  summary: readonly string[];
}

const talksAboutWork: PlannedActivity = {
  track: 'work', title: 'Samtal om arbete varje vecka', need: 'Någon som håller i tråden när det blir rörigt', who: 'lead', workFocused: true, from: 30,
};

/** The plans, by what they begin with. Each goal is in a person's own words, one of them in each life. */
export const planTexts: Readonly<Record<'work' | 'health-first' | 'studies' | 'young', PlanText>> = {
  work: {
    summary: ['Arbete i lugn takt, med samma personer hela vägen.', 'Tillbaka steg för steg. Timmarna ökar när sömnen håller.'],
    goals: [
      { track: 'work', words: ['Jag vill ha ett jobb där jag gör nytta med händerna.', 'Jag vill jobba med människor igen, men inte alla på en gång.', 'Jag vill komma hem trött på ett bra sätt.', 'Jag vill ha kollegor. Det är det jag saknar mest.', 'Jag vill laga mat åt andra igen.'] },
      { track: 'health', words: ['Jag vill sova utan att vakna klockan tre.', 'Jag vill känna igen när det är på väg att bli för mycket.', 'Jag vill kunna åka buss utan att kliva av.'] },
      { track: 'economy', words: ['Jag vill kunna säga ja till min dotters fotbollsläger.', 'Jag vill betala hyran den 27:e utan att räkna tre gånger.'] },
    ],
    activities: [
      talksAboutWork,
      { track: 'health', title: 'Samtal hos psykiatrin', need: 'Stöd för sömn och oro medan det nya börjar', who: 'care', from: 28, until: 190 },
      { track: 'everyday-life', title: 'Promenad före frukost', need: 'En vardag som börjar samma tid', who: 'participant', from: 35, until: 120 },
      { track: 'work', title: 'Kartlägga intressen och kunnande', need: 'Veta vad som passar', who: 'employment', workFocused: true, from: 36, until: 70 },
      { track: 'economy', title: 'Gå igenom vad som händer med ersättningen', need: 'Våga öka timmarna', who: 'insurance', from: 40, until: 85 },
    ],
    steps: [
      { track: 'work', title: 'Besöka två arbetsplatser', day: 68 },
      { track: 'work', title: 'Säga i ord vad jag kan', day: 88 },
      { track: 'everyday-life', title: 'Fyra morgnar i rad i tid', day: 100 },
      { track: 'health', title: 'Egen plan för sämre dagar', day: 126 },
      { track: 'work', title: 'Tre halvdagar samma vecka', day: 182 },
      { track: 'economy', title: 'Ansöka om lönebidrag', day: 214 },
      { track: 'work', title: 'Prata om en anställning med arbetsgivaren', day: 255 },
    ],
  },
  'health-first': {
    summary: ['Först en vardag som bär, och något litet mot arbete bredvid från början.', 'Hälsan går före, men inte ensam.'],
    goals: [
      { track: 'health', words: ['Jag vill våga gå till affären mitt på dagen.', 'Jag vill känna mig som mig själv igen.', 'Jag vill må så att jag orkar leka med barnen efter fyra.'] },
      { track: 'work', words: ['Jag vill ha något att gå till, även om det är två timmar.', 'Jag vill bli frågad vad jag jobbar med och kunna svara.'] },
      { track: 'everyday-life', words: ['Jag vill ha ordning på posten.', 'Jag vill äta lunch med någon en gång i veckan.'] },
    ],
    activities: [
      { ...talksAboutWork, title: 'Ett samtal om arbete varannan vecka', from: 32 },
      { track: 'health', title: 'Behandling hos psykiatrin', need: 'Få hjälp med ångest och sömn', who: 'care', from: 28, until: 260 },
      { track: 'everyday-life', title: 'Boendestöd två gånger i veckan', need: 'Post, mat och städ', who: { other: 'Boendestödet' }, from: 30, until: 200 },
      { track: 'health', title: 'Gå ut en gång om dagen', need: 'Kroppen behöver det', who: 'participant', from: 34, until: 150 },
      { track: 'economy', title: 'Budget och autogiro', need: 'Slippa brev', who: 'participant', from: 50, until: 110 },
    ],
    steps: [
      { track: 'everyday-life', title: 'Öppna all post som ligger', day: 54 },
      { track: 'health', title: 'Gå till affären ensam', day: 84 },
      { track: 'everyday-life', title: 'Ha en fast dag i veckan utanför hemmet', day: 118 },
      { track: 'work', title: 'Titta på en arbetsplats tillsammans', day: 172 },
      { track: 'health', title: 'Gå igenom medicinen med läkaren', day: 214 },
      { track: 'work', title: 'Två timmar i veckan på en arbetsplats', day: 268 },
      { track: 'work', title: 'Fyra timmar i veckan, två veckor i rad', day: 340 },
      { track: 'everyday-life', title: 'Klara en vecka utan boendestöd', day: 430 },
    ],
  },
  studies: {
    summary: ['Ett yrke att gå mot, och en utbildning som går att klara.'],
    goals: [
      { track: 'studies', words: ['Jag vill bli färdig med det jag slutade med när jag var sjutton.', 'Jag vill lära mig något på riktigt, inte en kurs till.', 'Jag vill bli undersköterska.'] },
      { track: 'health', words: ['Jag vill klara en hel skoldag.', 'Jag vill kunna sitta still utan att huvudet brinner.'] },
      { track: 'economy', words: ['Jag vill veta att pengarna räcker medan jag pluggar.'] },
    ],
    activities: [
      { ...talksAboutWork, title: 'Samtal om yrke och utbildning', need: 'Veta vad utbildningen leder till' },
      { track: 'studies', title: 'Studievägledning', need: 'Hitta en väg som går att klara', who: { other: 'Studievägledaren på vuxenutbildningen' }, from: 40, until: 90 },
      { track: 'health', title: 'Samtal hos vården om koncentration', need: 'Klara att sitta med i ett klassrum', who: 'care', from: 45, until: 160 },
      { track: 'economy', title: 'Räkna på studiemedel', need: 'Våga börja', who: 'participant', from: 60, until: 100 },
    ],
    steps: [
      { track: 'studies', title: 'Besöka folkhögskolan', day: 78 },
      { track: 'economy', title: 'Söka studiemedel', day: 110 },
      { track: 'studies', title: 'Söka till hösten', day: 128 },
      { track: 'health', title: 'Prova en hel dag på skolan', day: 160 },
      { track: 'studies', title: 'Ordna stöd i klassrummet', day: 200 },
    ],
  },
  young: {
    summary: ['Ingen ska vänta. Något på gång varje vecka.', 'Korta steg, snabba besked och samma vuxna.'],
    goals: [
      { track: 'work', words: ['Jag vill ha mitt första riktiga jobb.', 'Jag vill tjäna egna pengar.', 'Jag vill flytta hemifrån, och då behöver jag jobb.', 'Jag vill jobba natt för då är det lugnt.'] },
      { track: 'everyday-life', words: ['Jag vill vända dygnet rätt.', 'Jag vill träffa folk som inte bor i datorn.'] },
      { track: 'studies', words: ['Jag vill ta körkort.', 'Jag vill läsa klart svenskan så jag slipper tänka på den.'] },
    ],
    activities: [
      { ...talksAboutWork, title: 'Träff varje vecka med hela teamet nära till hands', from: 20 },
      { track: 'health', title: 'Samtal hos psykolog', need: 'Ta reda på vad som gör det svårt att komma igång', who: 'care', from: 24, until: 130 },
      { track: 'work', title: 'Prova tre yrken på en vecka var', need: 'Veta något om vad som finns', who: 'employment', workFocused: true, from: 30, until: 75 },
      { track: 'everyday-life', title: 'Upp före nio', need: 'Kunna komma till något', who: 'participant', from: 22, until: 100 },
      { track: 'economy', title: 'Samtal om försörjningen', need: 'Veta vad som gäller', who: 'insurance', from: 34, until: 62 },
    ],
    steps: [
      { track: 'work', title: 'Ringa en arbetsgivare själv', day: 52 },
      { track: 'everyday-life', title: 'Tre veckor upp före nio', day: 80 },
      { track: 'work', title: 'Första dagen på praktik', day: 96 },
      { track: 'studies', title: 'Anmälan till kompletterande kurs', day: 140 },
      { track: 'work', title: 'Skriva tre ansökningar på riktigt', day: 172 },
      { track: 'economy', title: 'Eget bankkonto och budget', day: 200 },
    ],
  },
};

/** What people say of their plan. */
export const agreementWords = {
  agrees: ['Det är min plan. Jag vill att den ligger kvar.', 'Ja. Det viktigaste är att ni inte byter allt på en gång.', 'Så här vill jag ha det.', ''],
  partly: ['Ja till det mesta, men jag vill vänta med att öka timmarna.', 'Det om ekonomin vill jag sköta själv.'],
  disagrees: ['Det går för fort. Jag vill prata om det igen.'],
} as const;
