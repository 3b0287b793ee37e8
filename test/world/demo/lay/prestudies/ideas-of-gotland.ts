import { emptyIdea, type IdeaContent } from '../../../../../contract/idea-content.ts';
import { shippedCostOptions } from '../../../../../server/features/ideas/cost-options.ts';
import { arrow, risk, staffRow, step, type CastIdea } from './idea-cast.ts';

/** HUBen i Hemse as seed 000 describes it; what the seed is silent about is invented, and no figure is anyone's. */
const hub = (findingIds: string[]): IdeaContent => ({
  need: {
    text: 'Den som har psykisk ohälsa och bor utanför Visby har långt till stöd. Vård, arbetsmarknad och ersättning finns hos olika verksamheter, och gränserna mellan dem hindrar den enskilda. Stödet för hälsa och arbete behövs samtidigt, nära hemmet.',
    findingIds,
  },
  targetGroup: {
    description: 'Personer med psykisk ohälsa utanför arbetsmarknaden, särskilt de som bor utanför Visby.',
    groups: [],
    conditions: [
      { label: 'Bor på Gotland utanför Visby', question: 'Bor du på Gotland, utanför Visby tätort?', required: true },
      { label: 'Psykisk ohälsa', question: 'Har du en psykisk ohälsa, så som du själv upplever det? Det behövs ingen diagnos.', required: true },
      { label: 'Behöver stöd till arbete', question: 'Behöver du stöd för att komma in eller tillbaka på arbetsmarknaden?', required: true },
    ],
  },
  measures: [
    { name: 'Samordnade samtal i Hemse', about: 'En coach, en vårdkontakt och personen gör en plan tillsammans, på ett ställe.' },
    { name: 'Kartläggningar som kompletterar varandra', about: 'Verksamheternas bedömningar läggs ihop med personens samtycke, så att ingen behöver berätta allt igen.' },
    { name: 'Praktik och arbete på södra Gotland', about: 'Föreningar och små arbetsgivare erbjuder platser, och har någon att ringa.' },
  ],
  parties: [
    { key: 'region-gotland', name: 'Region Gotland', kind: 'region', isOwner: true, does: 'Äger HUBen och håller ihop verksamheterna.', roles: ['Samordnare för HUBen'] },
    { key: 'labour-market-services', name: 'Region Gotland, arbetsmarknad', kind: 'municipality', isOwner: false, does: 'Leder arbetet kring personen.', roles: ['Coach'] },
    { key: 'psychiatry', name: 'Region Gotland, psykiatri', kind: 'psychiatry', isOwner: false, does: 'Bedömer hälsan och ger vård.', roles: ['Vårdkontakt'] },
    { key: 'business', name: 'Näringslivet', kind: 'business', isOwner: false, does: 'Erbjuder platser för praktik och arbete.', roles: [] },
    { key: 'voluntary-associations', name: 'Ideella föreningar', kind: 'civil-society', isOwner: false, does: 'Erbjuder gemenskap och sysselsättning.', roles: [] },
  ],
  theory: {
    steps: [
      step('r1', 'activity', 'Samordnade samtal i Hemse'),
      step('r2', 'activity', 'Gemensam kartläggning med samtycke'),
      step('r3', 'activity', 'Söka platser hos föreningar och små arbetsgivare'),
      step('r4', 'output', 'En gemensam plan för varje person', { indicator: 'Andel med en plan som minst två verksamheter står bakom', measure: 'joint-plan', level: 'organisation' }),
      step('r5', 'output', 'Platser med anpassningar', { indicator: 'Andel som börjar praktik med anpassningar på plats', measure: 'placement', level: 'individual' }),
      step('r6', 'short-outcome', 'Bedömningarna kompletterar varandra', { indicator: 'Hur lika parternas bedömningar blir', measure: 'shared-assessments', level: 'organisation' }),
      step('r7', 'short-outcome', 'Välbefinnandet ökar', { indicator: 'Förändring i WHO-5', measure: 'well-being', level: 'individual' }),
      step('r8', 'long-outcome', 'Deltagarna närmar sig arbete eller påbörjar sysselsättning', { indicator: 'Andel som kommit närmare', measure: 'closer-to-work', level: 'individual' }),
      step('r9', 'goal', 'Fler utanför Visby har en plats i arbetslivet', { indicator: 'Antal deltagare som bor utanför Visby', measure: 'participants', level: 'structure' }),
    ],
    arrows: [
      arrow('r1', 'r4', 'Verksamheterna ger sina medarbetare tid att vara på plats i Hemse.'),
      arrow('r2', 'r4', 'Personen vill dela, och får veta vad som delas.'),
      arrow('r2', 'r6', 'Bedömningarna görs så nära i tid att de talar om samma sak.'),
      arrow('r3', 'r5', 'Arbetsgivarna har någon att ringa när det blir svårt.'),
      arrow('r4', 'r7', 'Planen följs upp så ofta att den hinner ändras.'),
      arrow('r5', 'r8', 'Hälsa och arbete får löpa samtidigt.'),
      arrow('r6', 'r8', 'Insatserna följer bedömningarna, inte tvärtom.'), arrow('r7', 'r8', 'Steget mot arbete tas när orken finns, inte efter en kalender.'),
      arrow('r8', 'r9', 'Det finns bussar som går när arbetsdagen börjar.'),
    ],
  },
  risks: [
    risk('Få arbetsgivare på södra Gotland', 'likely', 'noticeable', 'Föreningar är med från början, och arbetsgivare får en fast kontakt.', 'Samordnaren'),
    risk('Personalen dras tillbaka till Visby när det är mycket att göra där', 'possible', 'serious', 'Tiden i Hemse skrivs in i överenskommelsen mellan verksamheterna.', 'Region Gotland'),
    risk('Oklart vad verksamheterna får säga till varandra', 'possible', 'noticeable', 'Samtycke i tidiga samtal, och vägledning om sekretess för alla.', 'Coachen'),
  ],
  budget: {
    unitCosts: shippedCostOptions().unitCosts, flatRatePercent: 40, area: 'ESF+ 2021–2027, programområde A', unionPercent: 40,
    staff: [
      staffRow('Projektledare', 'project-lead', 'region-gotland', 1, 50, 36), staffRow('Samordnare för HUBen', 'coordinator', 'region-gotland', 1, 100, 36),
      staffRow('Coacher', 'coach', 'labour-market-services', 2, 100, 36), staffRow('Vårdkontakt', 'health-professional', 'psychiatry', 1, 50, 36),
      staffRow('Projektekonom', 'administrator', 'region-gotland', 1, 25, 36),
    ],
    coFinancing: [
      { who: 'Region Gotland', kind: 'cash', sek: 2_507_760 }, { who: 'Region Gotland, arbetsmarknad', kind: 'in-kind', sek: 4_024_800 },
      { who: 'Region Gotland, psykiatri', kind: 'in-kind', sek: 1_161_000 },
    ],
  },
  alternatives: [
    { text: 'Fler resor till stödet i Visby', whyNot: 'Resan är en del av hindret, och den kostar både pengar och kraft.' },
    { text: 'Stöd på distans, över skärm', whyNot: 'Passar några, men ersätter inte en plats att komma till. Det får vara ett komplement.' },
  ],
});

export const ideasOfGotland: Readonly<Record<string, CastIdea>> = {
  hub: {
    by: 'gotland-owner', name: 'HUBen i Hemse', state: 'chosen', month: 6, findings: ['outside-visby', 'borders', 'at-once', 'associations'], content: hub,
    summary: 'Samordnade insatser, nära hemmet, för den som behöver stöd för att komma in eller komma tillbaka på arbetsmarknaden.',
    dialogue: {
      introduction: 'Ni har varit med i förstudien. Så här långt har idén kommit. Vad ska vi ändra, och vad kan ni bidra med?',
      sections: ['need', 'targetGroup', 'measures', 'parties', 'theory', 'risks'], endsMonth: 12,
      voices: [
        { kind: 'civil-society', stance: 'support', who: 'En bygdegårdsförening', said: [['parties', 'Vi har lokal och kaffe, men vi kan inte ta ansvar för den som mår riktigt dåligt.', 'shown', 'Det ska ni inte behöva. Coachen är på plats två dagar i veckan, och ni har ett nummer att ringa.']] },
        { kind: 'business', stance: 'both', said: [['measures', 'Vi tar gärna emot, men en timme i veckan är lättare än en dag i början.', 'shown', 'Bra. Planen får börja hur smått som helst.'], ['risks', 'På sommaren har vi inte tid att handleda någon.']] },
        { kind: 'psychiatry', stance: 'both', said: [['theory', 'Det förutsätter att vi får åka till Hemse på arbetstid. Skriv det tydligare.', 'shown', 'Det står nu som ett antagande i kedjan och som en risk.']] },
        { kind: 'employment-service', stance: 'support' }, { kind: 'user-association', stance: 'support', said: [['targetGroup', 'Bra att det inte krävs en diagnos.', 'shown']] },
        { kind: 'business', stance: 'neither' }, { kind: 'civil-society', stance: 'support' },
        { kind: 'other', stance: 'concern', said: [['whole', 'Vem kör bussen?']] },
      ],
    },
  },
  'mobile-team': {
    by: 'hub-leader', name: 'Ett rörligt team', state: 'set-aside', month: 5, findings: ['travel'],
    summary: 'En coach och en vårdkontakt som åker runt mellan socknarna.',
    content: (findingIds) => ({
      ...emptyIdea, need: { text: 'Den som inte orkar resa får stödet hem till sig.', findingIds },
      alternatives: [{ text: 'En fast plats i Hemse', whyNot: '' }],
      budget: { ...emptyIdea.budget, unitCosts: shippedCostOptions().unitCosts },
    }),
  },
};
