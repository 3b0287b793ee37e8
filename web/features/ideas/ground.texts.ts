import type { GroundGap } from '../../../contract/application-grounds.ts';
import { defineTexts } from '../../ui/texts.ts';

export const groundTexts = defineTexts({
  sv: {
    title: 'Underlag till ansökan: {{name}}', lede: 'Avsnitten följer ansökan. Ta över det som redan står i förstudien, skriv klart, och ladda ner det att skicka vidare.',
    toIdea: 'Till idén', unverified: 'Formuläret är inte kontrollerat', formFacts: '{{name}}, {{day}}. Källa: {{source}}',
    pdf: 'Ladda ner som PDF', docx: 'Ladda ner som Word',
    gaps: 'Det som saknas', noGaps: 'Ingenting saknas. Läs igenom innan ni skickar.', gapIn: '{{section}}: {{gap}}', places: '{{gap}} ({{count}} ställen)',
    'gap-section-empty': 'står tomt', 'gap-claim-without-evidence': 'ett påstående saknar underlag', 'gap-finding-gone': 'ett rön är borttaget', 'gap-finding-unsupported': 'ett rön har ingen grund än',
    'gap-figure-gone': 'en tabell är inte frisläppt längre', 'gap-principle-without-finding': 'inget rön handlar om principen', 'gap-no-letter-of-intent': 'Ingen aktör har lämnat en avsiktsförklaring',
    'gap-budget-missing': 'Det finns ingen budget', 'gap-budget-does-not-add-up': 'Budgeten går inte ihop', 'gap-unit-cost-unverified': 'En enhetskostnad är inte kontrollerad', 'gap-form-unverified': 'Formuläret är inte kontrollerat mot finansiärens text',
    empty: 'Inget skrivet än.', voluntary: 'Frivilligt.', changedBy: 'Senast ändrat av {{name}}.', restsOn: 'Det vilar på', noEvidence: 'saknar underlag', findingGone: 'Rönet är borttaget', figureGone: 'Tabellen är inte frisläppt längre',
    figure: 'Tabell: {{title}}', practice: '{{title}} (övning)', budget: 'Idéns budget, som den är när dokumentet görs.',
    takeOver: 'Ta över ur materialet', takenOver: 'Det är taget ur materialet', canTake_one: 'En sak kan tas över', canTake_other: '{{count}} saker kan tas över', write: 'Skriv', of: '{{what}}: {{section}}',
    form: 'Skriv under {{section}}', text: 'Text', claim: 'Påstående', table: 'Tabell', budgetRow: 'Budget', row: 'Rad {{nr}}', label: '{{what}}, rad {{nr}}', findings: 'Rön som påståendet vilar på, rad {{nr}}', showFindings: 'Välj bland {{count}} rön', noFindings: 'Det finns inga rön än. Påståendet står utan underlag tills det finns.',
    up: 'Flytta upp', remove: 'Ta bort', upRow: 'Flytta upp rad {{nr}}', removeRow: 'Ta bort rad {{nr}}',
    addText: 'Lägg till text', addClaim: 'Lägg till påstående', addTable: 'Lägg till tabell', addBudget: 'Lägg till budget', full: 'Det får plats högst {{most}} rader.',
    save: 'Spara', cancel: 'Avbryt', saved: 'Sparat', needsText: 'Skriv något, eller ta bort raden.', tooLong: 'Högst {{most}} tecken.', needsTable: 'Välj en tabell, eller ta bort raden.', tooMany: 'Välj högst {{most}} rön.',
    changedMeanwhile: 'Avsnittet har ändrats medan du skrev', changedAbout: 'Så här står det nu. Din text finns kvar nedanför. Om du sparar ersätter den det här.', goOn: 'Fortsätt med min text',
  },
  en: {
    title: 'Ground for the application: {{name}}', lede: 'The sections follow the application. Take over what the pre-study says already, finish the writing, and download it to send on.',
    toIdea: 'To the idea', unverified: 'The form has not been checked', formFacts: '{{name}}, {{day}}. Source: {{source}}',
    pdf: 'Download as PDF', docx: 'Download as Word',
    gaps: 'What is missing', noGaps: 'Nothing is missing. Read it through before you send it.', gapIn: '{{section}}: {{gap}}', places: '{{gap}} ({{count}} places)',
    'gap-section-empty': 'is empty', 'gap-claim-without-evidence': 'a claim has no evidence', 'gap-finding-gone': 'a finding is taken away', 'gap-finding-unsupported': 'a finding has no ground yet',
    'gap-figure-gone': 'a table is no longer given out', 'gap-principle-without-finding': 'no finding is about the principle', 'gap-no-letter-of-intent': 'No actor has given a letter of intent',
    'gap-budget-missing': 'There is no budget', 'gap-budget-does-not-add-up': 'The budget does not add up', 'gap-unit-cost-unverified': 'A unit cost has not been checked', 'gap-form-unverified': 'The form has not been checked against the funder\'s text',
    empty: 'Nothing written yet.', voluntary: 'Optional.', changedBy: 'Last changed by {{name}}.', restsOn: 'It rests on', noEvidence: 'has no evidence', findingGone: 'The finding is taken away', figureGone: 'The table is no longer given out',
    figure: 'Table: {{title}}', practice: '{{title}} (practice)', budget: 'The budget of the idea, as it is when the document is made.',
    takeOver: 'Take over from the material', takenOver: 'It is taken from the material', canTake_one: 'One thing can be taken over', canTake_other: '{{count}} things can be taken over', write: 'Write', of: '{{what}}: {{section}}',
    form: 'Write under {{section}}', text: 'Text', claim: 'Claim', table: 'Table', budgetRow: 'Budget', row: 'Row {{nr}}', label: '{{what}}, row {{nr}}', findings: 'Findings that the claim rests on, row {{nr}}', showFindings: 'Choose among {{count}} findings', noFindings: 'There are no findings yet. The claim stands without evidence until there are.',
    up: 'Move up', remove: 'Remove', upRow: 'Move row {{nr}} up', removeRow: 'Remove row {{nr}}',
    addText: 'Add text', addClaim: 'Add a claim', addTable: 'Add a table', addBudget: 'Add the budget', full: 'There is room for {{most}} rows at most.',
    save: 'Save', cancel: 'Cancel', saved: 'Saved', needsText: 'Write something, or remove the row.', tooLong: '{{most}} characters at most.', needsTable: 'Choose a table, or remove the row.', tooMany: 'Choose {{most}} findings at most.',
    changedMeanwhile: 'The section was changed while you wrote', changedAbout: 'This is what it says now. Your text is kept below. If you save, it replaces this.', goOn: 'Go on with my text',
  },
});

export const groundGapWord = (gap: GroundGap['gap']): `gap-${GroundGap['gap']}` => `gap-${gap}`;
/** As many rows as a section holds. */
export const mostBlocks = 60;
