import type { WorkMissing } from '../../../contract/prestudies.ts';
import { defineTexts } from '../../ui/texts.ts';

/** Words for what is counted, missing and next; the codes are those of `work.rules.ts`. */
export const workTexts = defineTexts({
  sv: {
    actors: 'Aktörer', data: 'Kartläggning', surveys: 'Enkäter', texts: 'Fritext', analysis: 'Analys', ideas: 'Idéer', publication: 'Publicering',
    'actors.actors_one': '{{count}} aktör', 'actors.actors_other': '{{count}} aktörer',
    'actors.workshops_one': '{{count}} möte', 'actors.workshops_other': '{{count}} möten',
    'actors.agreements_one': '{{count}} avsiktsförklaring eller avtal', 'actors.agreements_other': '{{count}} avsiktsförklaringar eller avtal',
    'data.data-sets_one': '{{count}} kartlagd grupp', 'data.data-sets_other': '{{count}} kartlagda grupper',
    'data.figures_one': '{{count}} utlämnad tabell', 'data.figures_other': '{{count}} utlämnade tabeller',
    'surveys.surveys_one': '{{count}} enkät', 'surveys.surveys_other': '{{count}} enkäter',
    'surveys.answers_one': '{{count}} svar', 'surveys.answers_other': '{{count}} svar',
    'texts.codes_one': '{{count}} kod', 'texts.codes_other': '{{count}} koder',
    'texts.themes_one': '{{count}} tema', 'texts.themes_other': '{{count}} teman',
    'analysis.findings_one': '{{count}} rön', 'analysis.findings_other': '{{count}} rön',
    'analysis.outlook-notes_one': '{{count}} omvärldsanteckning', 'analysis.outlook-notes_other': '{{count}} omvärldsanteckningar',
    'analysis.gaps_one': '{{count}} glapp', 'analysis.gaps_other': '{{count}} glapp',
    'ideas.ideas_one': '{{count}} idé', 'ideas.ideas_other': '{{count}} idéer',
    'ideas.chosen_one': '{{count}} vald', 'ideas.chosen_other': '{{count}} valda',
    'publication.published_one': 'Publicerad', 'publication.published_other': 'Publicerad',
    'no-actors': 'Skriv in dem som berörs', 'no-workshop': 'Anteckna ett möte eller en workshop', 'no-letter-of-intent': 'Be om en avsiktsförklaring',
    'no-data-set': 'Läs in uppgifter om gruppen', 'no-figure': 'Gör en tabell att visa för andra',
    'no-survey': 'Gör en enkät till dem som vet', 'no-answers': 'Öppna enkäten och bjud in',
    'no-codebook': 'Gör koder för fritexten', 'no-themes': 'Samla koderna i teman',
    'no-findings': 'Skriv det första rönet', 'no-outlook': 'Skriv upp vad andra har gjort', 'no-gaps': 'Rita var någon faller mellan två stöd',
    'no-idea': 'Skriv en projektidé', 'no-choice': 'Välj en idé', 'not-published': 'Gör en publik sida',
    'lacks-no-actors': 'aktörer', 'lacks-no-workshop': 'möten', 'lacks-no-letter-of-intent': 'avsiktsförklaring', 'lacks-no-data-set': 'uppgifter om gruppen', 'lacks-no-figure': 'tabell att visa för andra',
    'lacks-no-survey': 'enkät', 'lacks-no-answers': 'svar', 'lacks-no-codebook': 'koder', 'lacks-no-themes': 'teman', 'lacks-no-findings': 'rön', 'lacks-no-outlook': 'vad andra har gjort',
    'lacks-no-gaps': 'väg genom stöden', 'lacks-no-idea': 'projektidé', 'lacks-no-choice': 'vald idé', 'lacks-not-published': 'publicerad sida',
    'contacts-due': 'Ta kontakt med dem som väntar', 'close-survey': 'Stäng enkäten när svaren kommit in', 'check-quotations': 'Granska citaten innan de används',
    'found-findings': 'Ge grund åt rön som saknar den', 'fill-levels': 'Fyll de nivåer i matrisen som är tomma', 'finish-draft': 'Gör utkastet till insats klart', review: 'Granska sidan som väntar',
  },
  en: {
    actors: 'Actors', data: 'Mapping', surveys: 'Surveys', texts: 'Free text', analysis: 'Analysis', ideas: 'Ideas', publication: 'Publication',
    'actors.actors_one': '{{count}} actor', 'actors.actors_other': '{{count}} actors',
    'actors.workshops_one': '{{count}} meeting', 'actors.workshops_other': '{{count}} meetings',
    'actors.agreements_one': '{{count}} letter of intent or agreement', 'actors.agreements_other': '{{count}} letters of intent or agreements',
    'data.data-sets_one': '{{count}} mapped group', 'data.data-sets_other': '{{count}} mapped groups',
    'data.figures_one': '{{count}} released table', 'data.figures_other': '{{count}} released tables',
    'surveys.surveys_one': '{{count}} survey', 'surveys.surveys_other': '{{count}} surveys',
    'surveys.answers_one': '{{count}} answer', 'surveys.answers_other': '{{count}} answers',
    'texts.codes_one': '{{count}} code', 'texts.codes_other': '{{count}} codes',
    'texts.themes_one': '{{count}} theme', 'texts.themes_other': '{{count}} themes',
    'analysis.findings_one': '{{count}} finding', 'analysis.findings_other': '{{count}} findings',
    'analysis.outlook-notes_one': '{{count}} outlook note', 'analysis.outlook-notes_other': '{{count}} outlook notes',
    'analysis.gaps_one': '{{count}} gap', 'analysis.gaps_other': '{{count}} gaps',
    'ideas.ideas_one': '{{count}} idea', 'ideas.ideas_other': '{{count}} ideas',
    'ideas.chosen_one': '{{count}} chosen', 'ideas.chosen_other': '{{count}} chosen',
    'publication.published_one': 'Published', 'publication.published_other': 'Published',
    'no-actors': 'Enter those who are concerned', 'no-workshop': 'Note a meeting or workshop', 'no-letter-of-intent': 'Ask for a letter of intent',
    'no-data-set': 'Read in data on the group', 'no-figure': 'Make a table to show others',
    'no-survey': 'Make a survey for those who know', 'no-answers': 'Open the survey and invite',
    'no-codebook': 'Make codes for the free text', 'no-themes': 'Gather the codes in themes',
    'no-findings': 'Write the first finding', 'no-outlook': 'Note what others have done', 'no-gaps': 'Draw where somebody falls between two services',
    'no-idea': 'Write a project idea', 'no-choice': 'Choose an idea', 'not-published': 'Make a public page',
    'lacks-no-actors': 'actors', 'lacks-no-workshop': 'meetings', 'lacks-no-letter-of-intent': 'letter of intent', 'lacks-no-data-set': 'data on the group', 'lacks-no-figure': 'table to show others',
    'lacks-no-survey': 'survey', 'lacks-no-answers': 'answers', 'lacks-no-codebook': 'codes', 'lacks-no-themes': 'themes', 'lacks-no-findings': 'findings', 'lacks-no-outlook': 'what others have done',
    'lacks-no-gaps': 'way through the services', 'lacks-no-idea': 'project idea', 'lacks-no-choice': 'chosen idea', 'lacks-not-published': 'published page',
    'contacts-due': 'Contact those who wait', 'close-survey': 'Close the survey when the answers are in', 'check-quotations': 'Check the quotations before they are used',
    'found-findings': 'Give grounds to findings that have none', 'fill-levels': 'Fill the levels of the matrix that are empty', 'finish-draft': 'Finish the draft of the programme', review: 'Review the page that waits',
  },
});

/** The key of what is lacking as a thing; the code alone is what to do about it. */
export function lacks<C extends WorkMissing>(code: C) {
  return `lacks-${code}` as const;
}
