import { defineTexts } from '../../ui/texts.ts';

/** The matrix, and the question that each of its empty fields asks: `q`, the level, the column. */
export const matrixTexts = defineTexts({
  sv: {
    lede: 'Varje fält rymmer rön med det de vilar på. Ett tomt fält ställer en fråga.',
    level: 'Nivå',
    empty: 'Tomt',
    add: 'Lägg till rön',
    addIn: 'Lägg till rön: {{level}}, {{column}}',
    noGround: 'Påstående utan grund',
    moreSources_one: 'och en källa till', moreSources_other: 'och {{count}} källor till',
    keys: 'Piltangenterna flyttar mellan fälten. Enter går in i ett fält och Esc ut ur det.',
    caption: 'Analysmatris: fyra nivåer mot nivån i sig och de horisontella principerna',
    qSocietyLevel: 'Vad i lagar, ersättningar eller arbetsmarknad hjälper eller hindrar?',
    qSocietyGender: 'Slår regler och ersättningar olika mot kvinnor och män?',
    qSocietyAccessibility: 'Vilka utestängs av hur arbetsmarknaden och stöden är byggda?',
    qSocietyDiscrimination: 'Vilka grupper möter hinder som inte beror på deras förmåga?',
    qSocietyEcology: 'Vilka arbeten växer fram i omställningen, och når de den här gruppen?',
    qOrganisationLevel: 'Vem ansvarar för helheten, och var slutar allas ansvar?',
    qOrganisationGender: 'Får kvinnor och män samma insatser från organisationerna?',
    qOrganisationAccessibility: 'Kan alla nå, förstå och ta sig igenom organisationernas vägar in?',
    qOrganisationDiscrimination: 'Vilka remitteras sällan vidare, och varför?',
    qOrganisationEcology: 'Hur kan samordning minska resor och dubbelarbete?',
    qServiceLevel: 'Vilka arbetssätt och metoder finns, och vilka saknas?',
    qServiceGender: 'Bemöts kvinnor och män olika i samtal och planering?',
    qServiceAccessibility: 'Är lokaler, texter och möten anpassade för olika sätt att fungera?',
    qServiceDiscrimination: 'Hur märker verksamheten om någon behandlas sämre?',
    qServiceEcology: 'Kan möten ske så att färre behöver resa långt?',
    qIndividualLevel: 'Vad säger de som det handlar om att de behöver?',
    qIndividualGender: 'Ser vägen till arbete olika ut för kvinnor och män i gruppen?',
    qIndividualAccessibility: 'Vilka anpassningar behöver personen för att kunna vara med?',
    qIndividualDiscrimination: 'Vilka i gruppen har vi inte hört?',
    qIndividualEcology: 'Hur tar sig personen till insatsen, och orkar hon med resan?',
  },
  en: {
    lede: 'Each field holds findings with what they stand on. An empty field asks a question.',
    level: 'Level',
    empty: 'Empty',
    add: 'Add a finding',
    addIn: 'Add a finding: {{level}}, {{column}}',
    noGround: 'Claim without ground',
    moreSources_one: 'and one more source', moreSources_other: 'and {{count}} more sources',
    keys: 'The arrow keys move between the fields. Enter goes into a field and Esc out of it.',
    caption: 'Analysis matrix: four levels against the level itself and the horizontal principles',
    qSocietyLevel: 'What in laws, benefits or the labour market helps or hinders?',
    qSocietyGender: 'Do rules and benefits strike women and men differently?',
    qSocietyAccessibility: 'Who is shut out by how the labour market and the support are built?',
    qSocietyDiscrimination: 'Which groups meet obstacles that have nothing to do with their ability?',
    qSocietyEcology: 'Which jobs grow out of the transition, and do they reach this group?',
    qOrganisationLevel: 'Who answers for the whole, and where does everyone\'s responsibility end?',
    qOrganisationGender: 'Do women and men get the same support from the organisations?',
    qOrganisationAccessibility: 'Can everyone reach, understand and get through the organisations\' ways in?',
    qOrganisationDiscrimination: 'Who is seldom sent on, and why?',
    qOrganisationEcology: 'How can coordination cut travel and double work?',
    qServiceLevel: 'Which ways of working and methods are there, and which are missing?',
    qServiceGender: 'Are women and men met differently in talks and planning?',
    qServiceAccessibility: 'Are premises, texts and meetings adapted to different ways of functioning?',
    qServiceDiscrimination: 'How does the service notice when someone is treated worse?',
    qServiceEcology: 'Can meetings be held so that fewer need to travel far?',
    qIndividualLevel: 'What do those whom it is about say that they need?',
    qIndividualGender: 'Does the way to work look different for women and men in the group?',
    qIndividualAccessibility: 'Which adaptations does the person need to be able to take part?',
    qIndividualDiscrimination: 'Who in the group have we not heard?',
    qIndividualEcology: 'How does the person get to the support, and does she have the strength for the journey?',
  },
});

const levelKeys = { society: 'Society', organisation: 'Organisation', service: 'Service', individual: 'Individual' } as const;
const columnKeys = {
  level: 'Level', 'gender-equality': 'Gender', accessibility: 'Accessibility', 'non-discrimination': 'Discrimination', 'ecological-sustainability': 'Ecology',
} as const;

/** The key of the question that a field of the matrix asks. */
export function questionKey<L extends keyof typeof levelKeys, C extends keyof typeof columnKeys>(level: L, column: C) {
  return `q${levelKeys[level]}${columnKeys[column]}` as const;
}
