import type { CommentSection, Stance, VoiceKind } from '../../../contract/idea-dialogues.ts';
import type { BudgetFault } from '../../../contract/idea-budget.ts';
import type { IdeaGap, IdeaRisk, IdeaSection } from '../../../contract/idea-content.ts';
import type { IndicatorMeasure, TheoryFault, TheoryLayer } from '../../../contract/idea-theory.ts';
import type { IdeaState } from '../../../contract/ideas.ts';
import type { GoalLevel } from '../../../contract/programme-goals.ts';
import { defineTexts } from '../../ui/texts.ts';

/** The words for what an idea is made of; all its pages use them. */
export const ideaWords = defineTexts({
  sv: {
    'section-need': 'Behovet', 'section-targetGroup': 'Målgruppen', 'section-measures': 'Insatser', 'section-parties': 'Parter och ansvar',
    'section-theory': 'Så leder det till förändring', 'section-risks': 'Risker', 'section-budget': 'Budget', 'section-alternatives': 'Alternativ som valdes bort',
    'section-whole': 'Idén som helhet',
    'state-open': 'Under arbete', 'state-chosen': 'Vald', 'state-set-aside': 'Lagd åt sidan',
    'layer-activity': 'Aktiviteter', 'layer-output': 'Det som blir gjort', 'layer-short-outcome': 'Resultat på kort sikt',
    'layer-long-outcome': 'Resultat på lång sikt', 'layer-goal': 'Mål',
    'measure-participants': 'Antal deltagare', 'measure-closer-to-work': 'Andel som närmar sig arbete', 'measure-placement': 'Andel som börjar praktik med anpassningar',
    'measure-work-at-end': 'Andel i arbete vid avslut', 'measure-work-after-six-months': 'Andel i arbete efter sex månader', 'measure-self-supporting': 'Andel med egen försörjning vid avslut',
    'measure-well-being': 'Förändrat välbefinnande (WHO-5)', 'measure-joint-plan': 'Andel med gemensam plan', 'measure-team-meetings': 'Andel teammöten som hålls',
    'measure-shared-assessments': 'Samsyn mellan bedömningar', 'measure-agreement': 'Överenskommelse finns', 'measure-survey': 'Enkät',
    'level-individual': 'För den enskilda', 'level-organisation': 'För organisationerna', 'level-structure': 'För samverkan i stort',
    'likelihood-unlikely': 'Osannolikt', 'likelihood-possible': 'Möjligt', 'likelihood-likely': 'Troligt',
    'consequence-small': 'Liten följd', 'consequence-noticeable': 'Märkbar följd', 'consequence-serious': 'Allvarlig följd',
    'kind-municipality': 'Kommun', 'kind-region': 'Region', 'kind-primary-care': 'Primärvård', 'kind-psychiatry': 'Psykiatri', 'kind-employment-service': 'Arbetsförmedlingen',
    'kind-social-insurance': 'Försäkringskassan', 'kind-coordination-association': 'Samordningsförbund', 'kind-user-association': 'Brukarförening', 'kind-education': 'Utbildning',
    'kind-business': 'Näringsliv', 'kind-civil-society': 'Förening', 'kind-private-care': 'Privat vård', 'kind-other': 'Något annat',
    'stance-support': 'Stöder idén', 'stance-concern': 'Är orolig för något', 'stance-both': 'Stöder, men är orolig för något', 'stance-neither': 'Tar inte ställning',
    'gap-need-unsaid': 'Behovet är inte beskrivet', 'gap-need-without-finding': 'Behovet vilar inte på något rön',
    'gap-target-group-unsaid': 'Målgruppen är inte beskriven', 'gap-no-measure': 'Det finns inga insatser', 'gap-no-party': 'Det finns inga parter',
    'gap-one-party-only': 'Det finns bara en part', 'gap-no-owner': 'Ingen part är ägare', 'gap-party-does-nothing': 'Någon part saknar ansvar',
    'gap-theory-missing': 'Kedjan från aktivitet till mål är inte ritad', 'gap-theory-has-gaps': 'Kedjan har luckor', 'gap-no-risk': 'Inga risker är beskrivna',
    'gap-risk-without-counter': 'Någon risk saknar åtgärd', 'gap-budget-missing': 'Det finns ingen budget', 'gap-budget-does-not-add-up': 'Budgeten går inte ihop',
    'gap-no-alternative': 'Inga alternativ är prövade', 'gap-alternative-without-why': 'Det står inte varför ett alternativ valdes bort',
    'fault-key-twice': 'En ruta finns två gånger', 'fault-arrow-to-nothing': 'En pil går till en ruta som inte finns', 'fault-arrow-backwards': 'En pil går bakåt',
    'fault-no-goal': 'Det finns inget mål att nå', 'fault-leads-nowhere': 'Leder inte vidare', 'fault-comes-from-nothing': 'Inget leder hit',
    'fault-no-indicator': 'Det står inte hur man vet att det händer', 'fault-no-assumption': 'Någon pil saknar antagande',
    'budget-no-staff': 'Ingen personal är inlagd.', 'budget-unit-cost-missing': 'Någon rad saknar enhetskostnad och räknas inte med.',
    'budget-unit-cost-unverified': 'Enhetskostnaderna är räkneexempel som ingen har kontrollerat. Byt dem mot utlysningens.',
    'budget-party-missing': 'Någon rad säger inte vilken part som betalar.', 'budget-union-share-missing': 'Unionens del är inte angiven. Se utlysningen.',
    'budget-own-share-missing': 'Medfinansieringen räcker inte.', 'budget-own-share-too-large': 'Medfinansieringen är mer än vad som behövs.',
  },
  en: {
    'section-need': 'The need', 'section-targetGroup': 'The target group', 'section-measures': 'Measures', 'section-parties': 'Parties and responsibilities',
    'section-theory': 'How it leads to change', 'section-risks': 'Risks', 'section-budget': 'Budget', 'section-alternatives': 'Alternatives not chosen',
    'section-whole': 'The idea as a whole',
    'state-open': 'Being worked on', 'state-chosen': 'Chosen', 'state-set-aside': 'Set aside',
    'layer-activity': 'Activities', 'layer-output': 'What gets done', 'layer-short-outcome': 'Results in the short term',
    'layer-long-outcome': 'Results in the long term', 'layer-goal': 'Goal',
    'measure-participants': 'Number of participants', 'measure-closer-to-work': 'Share who come closer to work', 'measure-placement': 'Share who begin a placement with adaptations',
    'measure-work-at-end': 'Share in work at the end', 'measure-work-after-six-months': 'Share in work after six months', 'measure-self-supporting': 'Share supporting themselves at the end',
    'measure-well-being': 'Change in well-being (WHO-5)', 'measure-joint-plan': 'Share with a joint plan', 'measure-team-meetings': 'Share of team meetings held',
    'measure-shared-assessments': 'Agreement between assessments', 'measure-agreement': 'An agreement is there', 'measure-survey': 'Survey',
    'level-individual': 'For the person', 'level-organisation': 'For the organisations', 'level-structure': 'For cooperation at large',
    'likelihood-unlikely': 'Unlikely', 'likelihood-possible': 'Possible', 'likelihood-likely': 'Likely',
    'consequence-small': 'Small consequence', 'consequence-noticeable': 'Noticeable consequence', 'consequence-serious': 'Serious consequence',
    'kind-municipality': 'Municipality', 'kind-region': 'Region', 'kind-primary-care': 'Primary care', 'kind-psychiatry': 'Psychiatric care', 'kind-employment-service': 'The employment service',
    'kind-social-insurance': 'The social insurance agency', 'kind-coordination-association': 'Coordination association', 'kind-user-association': 'User association', 'kind-education': 'Education',
    'kind-business': 'Business', 'kind-civil-society': 'Association', 'kind-private-care': 'Private care', 'kind-other': 'Something else',
    'stance-support': 'Supports the idea', 'stance-concern': 'Is concerned about something', 'stance-both': 'Supports it, with a concern', 'stance-neither': 'Takes no stand',
    'gap-need-unsaid': 'The need is not described', 'gap-need-without-finding': 'The need rests on no finding',
    'gap-target-group-unsaid': 'The target group is not described', 'gap-no-measure': 'There are no measures', 'gap-no-party': 'There are no parties',
    'gap-one-party-only': 'There is one party only', 'gap-no-owner': 'No party is the owner', 'gap-party-does-nothing': 'A party has no responsibility',
    'gap-theory-missing': 'The chain from activity to goal is not drawn', 'gap-theory-has-gaps': 'The chain has gaps', 'gap-no-risk': 'No risks are described',
    'gap-risk-without-counter': 'A risk lacks a counter-measure', 'gap-budget-missing': 'There is no budget', 'gap-budget-does-not-add-up': 'The budget does not add up',
    'gap-no-alternative': 'No alternatives are weighed', 'gap-alternative-without-why': 'It is not said why an alternative was not chosen',
    'fault-key-twice': 'A box is there twice', 'fault-arrow-to-nothing': 'An arrow goes to a box that is not there', 'fault-arrow-backwards': 'An arrow goes backwards',
    'fault-no-goal': 'There is no goal to reach', 'fault-leads-nowhere': 'Leads nowhere', 'fault-comes-from-nothing': 'Nothing leads here',
    'fault-no-indicator': 'It is not said how one knows that it happens', 'fault-no-assumption': 'An arrow lacks its assumption',
    'budget-no-staff': 'No staff are entered.', 'budget-unit-cost-missing': 'A row has no unit cost and is not counted.',
    'budget-unit-cost-unverified': 'The unit costs are examples that nobody has verified. Change them to those of the call.',
    'budget-party-missing': 'A row does not say which party pays.', 'budget-union-share-missing': 'The Union\'s share is not stated. See the call.',
    'budget-own-share-missing': 'The co-financing is not enough.', 'budget-own-share-too-large': 'The co-financing is more than is needed.',
  },
});

export const sectionWord = (section: IdeaSection | CommentSection): `section-${CommentSection}` => `section-${section}`;
export const stateWord = (state: IdeaState): `state-${IdeaState}` => `state-${state}`;
export const layerWord = (layer: TheoryLayer): `layer-${TheoryLayer}` => `layer-${layer}`;
export const measureWord = (measure: IndicatorMeasure): `measure-${IndicatorMeasure}` => `measure-${measure}`;
export const levelWord = (level: GoalLevel): `level-${GoalLevel}` => `level-${level}`;
export const likelihoodWord = (key: IdeaRisk['likelihood']): `likelihood-${IdeaRisk['likelihood']}` => `likelihood-${key}`;
export const consequenceWord = (key: IdeaRisk['consequence']): `consequence-${IdeaRisk['consequence']}` => `consequence-${key}`;
export const kindWord = (kind: VoiceKind): `kind-${VoiceKind}` => `kind-${kind}`;
export const stanceWord = (stance: Stance): `stance-${Stance}` => `stance-${stance}`;
export const gapWord = (gap: IdeaGap['gap']): `gap-${IdeaGap['gap']}` => `gap-${gap}`;
export const theoryFaultWord = (fault: TheoryFault['fault']): `fault-${TheoryFault['fault']}` => `fault-${fault}`;
export const budgetFaultWord = (fault: BudgetFault): `budget-${BudgetFault}` => `budget-${fault}`;
