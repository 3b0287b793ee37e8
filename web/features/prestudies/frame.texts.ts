import { defineTexts } from '../../ui/texts.ts';

/** The words of the frame, apart from those of its own page: they come with every page of a pre-study. */
export const frameTexts = defineTexts({
  sv: {
    back: 'Till förstudierna',
    tabs: 'Förstudiens delar',
    tabOverview: 'Översikt', tabActors: 'Aktörer', tabData: 'Kartläggning', tabSurveys: 'Enkäter', tabTexts: 'Fritext',
    tabAnalysis: 'Analys', tabIdeas: 'Idéer', tabPublication: 'Publicering',
  },
  en: {
    back: 'To the pre-studies',
    tabs: 'Parts of the pre-study',
    tabOverview: 'Overview', tabActors: 'Actors', tabData: 'Mapping', tabSurveys: 'Surveys', tabTexts: 'Free text',
    tabAnalysis: 'Analysis', tabIdeas: 'Ideas', tabPublication: 'Publication',
  },
});
