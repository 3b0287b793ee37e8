import { defineTexts } from '../../ui/texts.ts';

export const lettersTexts = defineTexts({
  sv: {
    title: 'Avsiktsförklaring', lede: 'Texten utgår från vad ni har skrivit om {{name}}. Läs igenom, ändra och spara innan ni skickar den.', back: 'Till {{name}}',
    language: 'Språk', languageSv: 'Svenska', languageEn: 'Engelska', languageAbout: 'Byter du språk får du ett nytt förslag på det språket.',
    headline: 'Rubrik', background: 'Bakgrund', role: 'Vad vi gör', contribution: 'Vad vi kan bidra med', intent: 'Vår avsikt', paragraphs: 'Tom rad ger nytt stycke.',
    save: 'Spara avsiktsförklaringen', saved: 'Avsiktsförklaringen är sparad', notSaved: 'Det här är ett förslag. Det är inte sparat ännu.',
    files: 'Ta ut som fil', docx: 'Word', pdf: 'PDF', savedOn: 'Sparad {{day}}.', filesAbout: 'Filen har det som är sparat, med rader att skriva under på.', filesSigned: 'Filen har texten, dagen och vem som skrev under.', filesProposed: 'Filen har förslaget. Spara först om du har ändrat något.',
    signature: 'Underskrift', signatureAbout: 'När den är underskriven flyttas {{name}} fram till läget Avsiktsförklaring.', signedOn: 'Dag för underskrift', signedBy: 'Vem skrev under?',
    note: 'Anteckna underskrift', cancel: 'Avbryt', sign: 'Spara underskriften', signed: 'Underskriften är sparad', isSigned: 'Underskriven {{day}}', isSignedBy: 'Underskriven {{day}} av {{by}}', signedStands: 'Texten kan inte ändras så länge den är underskriven.',
    takeBack: 'Ta tillbaka underskriften', takenBack: 'Underskriften är borttagen', saveFirst: 'Spara texten först. Sedan kan du anteckna när den är underskriven.',
  },
  en: {
    title: 'Letter of intent', lede: 'The text comes from what you have written about {{name}}. Read it through, change it and save before you send it.', back: 'To {{name}}',
    language: 'Language', languageSv: 'Swedish', languageEn: 'English', languageAbout: 'Changing the language gives a new proposal in that language.',
    headline: 'Heading', background: 'Background', role: 'What we do', contribution: 'What we can bring', intent: 'Our intent', paragraphs: 'An empty line begins a new paragraph.',
    save: 'Save the letter of intent', saved: 'The letter of intent is saved', notSaved: 'This is a proposal. It is not saved yet.',
    files: 'Take out as a file', docx: 'Word', pdf: 'PDF', savedOn: 'Saved {{day}}.', filesAbout: 'The file has what is saved, with lines to sign on.', filesSigned: 'The file has the text, the day and who signed.', filesProposed: 'The file has the proposal. Save first if you have changed anything.',
    signature: 'Signature', signatureAbout: 'Once it is signed, {{name}} moves on to the stage Letter of intent.', signedOn: 'Day of signature', signedBy: 'Who signed?',
    note: 'Note the signature', cancel: 'Cancel', sign: 'Save the signature', signed: 'The signature is saved', isSigned: 'Signed {{day}}', isSignedBy: 'Signed {{day}} by {{by}}', signedStands: 'The text cannot be changed while it is signed.',
    takeBack: 'Take back the signature', takenBack: 'The signature is removed', saveFirst: 'Save the text first. Then you can note when it was signed.',
  },
});
