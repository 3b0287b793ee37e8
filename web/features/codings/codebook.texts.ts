import { defineTexts } from '../../ui/texts.ts';

/** The words of the codebook and of the themes. */
export const codebookTexts = defineTexts({
  sv: {
    title: 'Kodbok', lede: 'En kod står för en sak som människor säger. Beskriv den så att två som läser samma svar väljer lika.',
    empty: 'Kodboken är tom', emptyDetail: 'Skriv koder efter hand som ni läser. Vill du pröva på de påhittade svaren går det att börja från ett förslag med tolv koder.', emptyReader: 'Här kommer koderna som gruppen sätter på fritextsvaren.',
    begin: 'Börja från ett förslag', addCode: 'Ny kod', newCode: 'Ny kod', changeCode: 'Ändra koden {{name}}', change: 'Ändra', save: 'Spara koden', saved: 'Koden är sparad', cancel: 'Avbryt',
    name: 'Namn', definition: 'När koden gäller', definitionAbout: 'En mening. Vad ska stå i svaret för att koden ska gälla?', example: 'Exempel', exampleAbout: 'Hitta på ett, eller ta ord ur ett svar som inte går att känna igen.',
    notWhen: 'När den inte gäller', notWhenAbout: 'Vilken kod ska användas i stället?', parent: 'Står under', noParent: 'Ingen, den står för sig', retire: 'Sluta använda koden', use: 'Använd koden igen', retiredNow: 'Koden används inte längre. Det som är kodat ligger kvar.', usedNow: 'Koden används igen',
    retired: 'Används inte', retiredCodes: 'Koder som inte används', inTheme: 'Tema: {{theme}}', codes: 'Koder', more: 'Mer om {{name}}',
    themes: 'Teman', themesLede: 'Dra koder till det tema de hör till, eller välj tema i kodens meny. Ett tema säger vad flera koder säger tillsammans.', noTheme: 'Utan tema', addTheme: 'Nytt tema', themeName: 'Temats namn', about: 'Vad temat säger', aboutAbout: 'Gärna en hel mening: det är den som blir en insikt.',
    saveTheme: 'Spara temat', themeSaved: 'Temat är sparat', openTheme: 'Öppna temat {{name}}', dropHere: 'Dra koder hit', placed: '{{code}} ligger i {{theme}}', dragCode: 'Flytta {{code}}', menuOf: 'Välj tema för {{code}}', putIn: 'Till {{theme}}', codesIn: 'Koder i {{theme}}',
    noCodes: 'Inga koder än', noCodesDetail: 'Skriv koder i kodboken först. Sedan samlar ni dem i teman här.', toCodebook: 'Till kodboken', emptyThemes: 'Här kommer gruppens teman.',
    themeOf: 'Tema', makeFinding: 'Gör till rön', changeTheme: 'Ändra temat', removeTheme: 'Ta bort temat', themeRemoved: 'Temat är borttaget. Koderna ligger kvar.', howOften: 'Hur ofta', questionHeader: 'Fråga', answersHeader: 'Svar', ofRead: '{{texts}} av {{read}} svar', tooFew: 'för få för att visa', quotations: 'Citat', noQuotations: 'Inga citat än. Markera ord i ett svar och välj ”Gör till citat”.', findings: 'Rön som vilar på temat', noFindings: 'Inget rön vilar på temat än.',
    waiting: 'Väntar på granskning', usable: 'Går att använda', refused: 'Används inte', back: 'Teman', codesOfTheme: 'Koder i temat', emptyTheme: 'Inga koder i temat än.', readAnswers: 'Läs svaren', ownOnly: 'bara dina koder än så länge', notCounted: 'Inga svar är lästa än.',
    kindFinding: 'Iakttagelse', kindInsight: 'Insikt', kindLesson: 'Lärdom',
  },
  en: {
    title: 'Codebook', lede: 'A code stands for one thing that people say. Describe it so that two who read the same answer choose alike.',
    empty: 'The codebook is empty', emptyDetail: 'Write codes as you read. If you want to try on the invented answers, you can begin from a suggestion of twelve codes.', emptyReader: 'The codes that the team puts on free-text answers come here.',
    begin: 'Begin from a suggestion', addCode: 'New code', newCode: 'New code', changeCode: 'Change the code {{name}}', change: 'Change', save: 'Save the code', saved: 'The code has been saved', cancel: 'Cancel',
    name: 'Name', definition: 'When the code applies', definitionAbout: 'One sentence. What must the answer say for the code to apply?', example: 'Example', exampleAbout: 'Invent one, or take words from an answer that nobody can be recognised by.',
    notWhen: 'When it does not apply', notWhenAbout: 'Which code is to be used instead?', parent: 'Stands under', noParent: 'None, it stands by itself', retire: 'Stop using the code', use: 'Use the code again', retiredNow: 'The code is no longer in use. What is coded stays.', usedNow: 'The code is in use again',
    retired: 'Not in use', retiredCodes: 'Codes not in use', inTheme: 'Theme: {{theme}}', codes: 'Codes', more: 'More about {{name}}',
    themes: 'Themes', themesLede: 'Drag codes to the theme they belong to, or choose a theme in the menu of the code. A theme says what several codes say together.', noTheme: 'In no theme', addTheme: 'New theme', themeName: 'Name of the theme', about: 'What the theme says', aboutAbout: 'A whole sentence if you can: it is what becomes an insight.',
    saveTheme: 'Save the theme', themeSaved: 'The theme has been saved', openTheme: 'Open the theme {{name}}', dropHere: 'Drag codes here', placed: '{{code}} is in {{theme}}', dragCode: 'Move {{code}}', menuOf: 'Choose a theme for {{code}}', putIn: 'To {{theme}}', codesIn: 'Codes in {{theme}}',
    noCodes: 'No codes yet', noCodesDetail: 'Write codes in the codebook first. Then you gather them in themes here.', toCodebook: 'To the codebook', emptyThemes: 'The themes of the team come here.',
    themeOf: 'Theme', makeFinding: 'Make it a finding', changeTheme: 'Change the theme', removeTheme: 'Remove the theme', themeRemoved: 'The theme has been removed. Its codes stay.', howOften: 'How often', questionHeader: 'Question', answersHeader: 'Answers', ofRead: '{{texts}} of {{read}} answers', tooFew: 'too few to show', quotations: 'Quotations', noQuotations: 'No quotations yet. Select words in an answer and choose “Make a quotation”.', findings: 'Findings that stand on the theme', noFindings: 'No finding stands on the theme yet.',
    waiting: 'Waits to be checked', usable: 'Can be used', refused: 'Not used', back: 'Themes', codesOfTheme: 'Codes in the theme', emptyTheme: 'No codes in the theme yet.', readAnswers: 'Read the answers', ownOnly: 'only your codes so far', notCounted: 'No answers have been read yet.',
    kindFinding: 'Finding', kindInsight: 'Insight', kindLesson: 'Lesson',
  },
});
