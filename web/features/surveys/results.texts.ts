import { defineTexts } from '../../ui/texts.ts';

/** What is read in the results of a survey. */
export const resultsTexts = defineTexts({
  sv: {
    title: 'Resultat', back: 'Till enkäten', csv: 'Hämta som fil (CSV)', print: 'Skriv ut',
    counted: '{{shown}} av {{answers}} svar räknas.', countedAll: '{{answers}} svar.', protectedAbout: 'Antal under {{threshold}} visas inte, och fler kan vara dolda så att de inte går att räkna ut. Andelarna är av alla som svarat på enkäten.',
    batched: 'Så länge enkäten är öppen växer resultatet sällan och med många svar i taget, så att inget svar kan räknas ut av skillnaden. Varje gång någon tittar på ett resultat som har vuxit kan fler antal behöva döljas i slutresultatet. Uppdelat på grupper visas det när enkäten är stängd.',
    soFar: '{{shown}} av {{answers}} svar går att se nu', soFarAbout: 'Enkäten är öppen. Tittar ni nu kan fler antal behöva döljas när den stängs, så att ingen kan räkna ut vad de som svarar sist har valt. Vänta om ni kan.', look: 'Visa resultatet så långt',
    notClosed: 'Resultatet visas när enkäten är stängd', notClosedAbout: 'Ni kan se vilka personliga länkar som är använda. Om resultatet växte samtidigt skulle det gå att räkna ut vem som svarat vad. {{answers}} svar har kommit in.',
    tooFew: 'För få svar att visa', tooFewAbout: 'Inget visas förrän {{least}} svar räknas. {{answers}} har kommit in, {{shown}} räknas.',
    by: 'Dela upp efter', everyone: 'Alla tillsammans', version: 'Frågornas version', versionNo: 'Version {{version}}',
    answer: 'Svar', count: 'Antal', none: 'Inget svar', hidden: 'Dolt', hiddenLong: 'Dolt: för få',
    outOf: '{{count}} av {{all}}', share: '{{count}} ({{share}} %)', all: 'Alla',
    mostSaid: 'Flest svarar {{choice}}: {{count}} av {{all}}', mostChose: 'Flest väljer {{choice}}: {{count}} av {{all}}', nothingToSay: 'Svaren är för få eller för spridda för att visas',
    meanTitle: '{{mean}} i medel, på en skala från {{from}} ({{low}}) till {{to}} ({{high}})',
    row: 'Rad', evidence: 'Gör till rön',
    texts_one: '{{count}} har skrivit svar', texts_other: '{{count}} har skrivit svar', textsFew: 'För få har skrivit för att antalet ska visas', read: 'Läs vad de har skrivit', code: 'Koda svaren under Fritext',
    textsFor: 'Bara de som arbetar i förstudien läser vad som är skrivet.', practice: 'Svaren är påhittade. De är till för att öva.',
    byGroup: 'Uppdelat efter: {{group}}', more: 'Visa fler', findingsOn: 'Rön som bygger på frågan',
  },
  en: {
    title: 'Results', back: 'To the survey', csv: 'Fetch as a file (CSV)', print: 'Print',
    counted: '{{shown}} of {{answers}} answers count.', countedAll: '{{answers}} answers.', protectedAbout: 'Numbers below {{threshold}} are not shown, and more may be hidden so that they cannot be worked out. Shares are of all who answered the survey.',
    batched: 'While the survey is open, results grow seldom and by many answers at a time, so that no answer can be worked out from the difference. Each time somebody looks at results that have grown, more numbers may have to be hidden in the end. Split by groups they are shown once the survey has closed.',
    soFar: '{{shown}} of {{answers}} answers can be seen now', soFarAbout: 'The survey is open. If you look now, more numbers may have to be hidden once it closes, so that nobody can work out what those who answer last chose. Wait if you can.', look: 'Show the results so far',
    notClosed: 'Results are shown once the survey is closed', notClosedAbout: 'You can see which personal links have been used. Were results to grow meanwhile, who answered what could be worked out. {{answers}} answers have come in.',
    tooFew: 'Too few answers to show', tooFewAbout: 'Nothing is shown until {{least}} answers count. {{answers}} have come in, {{shown}} count.',
    by: 'Split by', everyone: 'Everybody together', version: 'Version of the questions', versionNo: 'Version {{version}}',
    answer: 'Answer', count: 'Number', none: 'No answer', hidden: 'Hidden', hiddenLong: 'Hidden: too few',
    outOf: '{{count}} of {{all}}', share: '{{count}} ({{share}}%)', all: 'All',
    mostSaid: 'Most answer {{choice}}: {{count}} of {{all}}', mostChose: 'Most choose {{choice}}: {{count}} of {{all}}', nothingToSay: 'The answers are too few or too spread to be shown',
    meanTitle: '{{mean}} on average, on a scale from {{from}} ({{low}}) to {{to}} ({{high}})',
    row: 'Row', evidence: 'Make a finding',
    texts_one: '{{count}} has written an answer', texts_other: '{{count}} have written answers', textsFew: 'Too few have written for the number to be shown', read: 'Read what they wrote', code: 'Code the answers under Free text',
    textsFor: 'Only those who work in the pre-study read what is written.', practice: 'The answers are invented. They are for practice.',
    byGroup: 'Split by: {{group}}', more: 'Show more', findingsOn: 'Findings that stand on this question',
  },
});
