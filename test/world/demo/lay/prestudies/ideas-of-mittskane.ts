import type { IdeaContent } from '../../../../../contract/idea-content.ts';
import { shippedCostOptions } from '../../../../../server/features/ideas/cost-options.ts';
import { arrow, risk, staffRow, step, type CastIdea } from './idea-cast.ts';

/** Arbetslöshetshälsovård as seed 002 describes it; what the seed is silent about is invented. Its budget does not add up yet. */
const healthCare = (findingIds: string[]): IdeaContent => ({
  need: {
    text: 'Ohälsan är stor bland dem som får försörjningsstöd, och psykiatriska diagnoser är vanligast. Samverkan kring ärendena brister: det saknas formaliserad samverkan, konkreta metoder och klarhet om regelverk och sekretess.',
    findingIds,
  },
  targetGroup: {
    description: 'Kvinnor och män som får försörjningsstöd, har ohälsa och står långt från arbetsmarknaden.',
    groups: ['Med psykiatriska diagnoser', 'Med ohälsa som inte är utredd'],
    conditions: [{ label: 'Vill pröva', question: 'Vill du få en samlad bedömning av vad som behövs för att komma närmare arbete?', required: true }],
  },
  measures: [
    { name: 'Multidisciplinär bedömning', about: 'Flera professioner bedömer tillsammans om en återgång i arbete är möjlig.' },
    { name: 'Behovsanpassade åtgärder', about: 'Det som bedömningen visar erbjuds, i stället för det som råkar finnas.' },
    { name: 'Regelbundna möten mellan parterna', about: 'Fasta tider, så att samverkan inte hänger på personer.' },
  ],
  parties: [
    { key: 'coordination-association', name: 'Finsam MittSkåne', kind: 'coordination-association', isOwner: true, does: 'Finansierar och följer upp. Ser siffror, aldrig personer.', roles: [] },
    { key: 'municipality', name: 'Kommunen', kind: 'municipality', isOwner: false, does: 'Handlägger försörjningsstöd och leder arbetet kring personen.', roles: ['Handläggare av försörjningsstöd', 'Samordnare'] },
    { key: 'public-care', name: 'Offentlig vård', kind: 'region', isOwner: false, does: 'Bedömer hälsan och ger vård.', roles: ['Läkare'] },
    { key: 'private-care', name: 'Privat vård', kind: 'private-care', isOwner: false, does: 'Bedömer hälsan och ger vård.', roles: ['Psykolog'] },
    { key: 'employment-service', name: 'Arbetsförmedlingen', kind: 'employment-service', isOwner: false, does: 'Bedömer vilka stöd till arbete som passar.', roles: ['Arbetsförmedlare'] },
    { key: 'social-insurance', name: 'Försäkringskassan', kind: 'social-insurance', isOwner: false, does: '', roles: ['Personlig handläggare'] },
    { key: 'education', name: 'Utbildningsinstanser', kind: 'education', isOwner: false, does: '', roles: [] },
    { key: 'business', name: 'Näringslivet', kind: 'business', isOwner: false, does: 'Erbjuder platser för praktik och arbete.', roles: [] },
  ],
  theory: {
    steps: [
      step('r1', 'activity', 'Multidisciplinära bedömningar'), step('r2', 'activity', 'Regelbundna möten mellan parterna'),
      step('r3', 'output', 'En samlad bedömning för varje person', { indicator: 'Andel med gemensam plan', measure: 'joint-plan', level: 'organisation' }),
      step('r4', 'short-outcome', 'Rätt åtgärd i rätt tid', { indicator: '' }),
      step('r5', 'goal', 'Fler kommer i arbete eller utbildning, eller närmare', { indicator: 'Andel som kommit närmare', measure: 'closer-to-work', level: 'individual' }),
    ],
    arrows: [arrow('r1', 'r3', 'Professionerna vet vad de får dela.'), arrow('r2', 'r3'), arrow('r3', 'r4', 'Åtgärderna finns att få.'), arrow('r4', 'r5')],
  },
  risks: [
    risk('Vårdens tider räcker inte', 'likely', 'serious', 'Privat vård är med som part.', 'Styrgruppen'),
    risk('Oklart vad som får delas mellan parterna', 'likely', 'noticeable', '', ''),
  ],
  budget: {
    unitCosts: shippedCostOptions().unitCosts, flatRatePercent: 40, area: 'ESF+ 2021–2027, programområde A', unionPercent: 40,
    staff: [
      staffRow('Samordnare', 'coordinator', 'municipality', 1, 100, 24), staffRow('Psykolog', 'psychologist', 'private-care', 1, 50, 24),
      staffRow('Läkare', 'health-professional', 'public-care', 1, 20, 24),
    ],
    coFinancing: [{ who: 'Finsam MittSkåne', kind: 'cash', sek: 900_000 }, { who: 'Kommunerna', kind: 'in-kind', sek: 600_000 }],
  },
  alternatives: [{ text: 'Var och en fortsätter som i dag, med bättre rutiner', whyNot: 'Handläggarna säger att det är själva samverkan som saknas.' }],
});

export const ideasOfMittskane: Readonly<Record<string, CastIdea>> = {
  'health-care': {
    by: 'prestudy-leader', name: 'Arbetslöshetshälsovård', state: 'open', month: 4, findings: ['ill-health', 'psychiatric', 'cooperation', 'formal', 'methods', 'rules'], content: healthCare,
    summary: 'Ett helhetsgrepp för individen: en samlad bedömning av om arbete är möjligt, och de åtgärder som behövs.',
    dialogue: {
      introduction: 'Idén växte fram ur kartläggningen och handläggarnas svar. Säg vad ni tycker innan den blir en ansökan.',
      sections: ['need', 'targetGroup', 'measures', 'parties', 'theory'], endsMonth: 8,
      voices: [
        { kind: 'municipality', stance: 'support', said: [['measures', 'Fasta möten är det vi har väntat på.', 'shown']] },
        { kind: 'primary-care', stance: 'concern', said: [['measures', 'Vem betalar läkartiden?', 'shown', 'Den ligger i budgeten. Hur mycket som räcker är inte bestämt.']] },
        { kind: 'social-insurance', stance: 'both', said: [['parties', 'Beskriv vad vi ska ansvara för. Nu står det ingenting.']] },
        { kind: 'municipality', stance: 'support' },
      ],
    },
  },
};
