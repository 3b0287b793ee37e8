import { defineTexts } from '../../ui/texts.ts';

/** The words of checking quotations. */
export const quotationsTexts = defineTexts({
  sv: {
    title: 'Citat', lede: 'Ett citat får användas först när en människa har sett efter att ingen kan kännas igen på det. Bara då kan det ligga till grund för ett rön och publiceras.',
    empty: 'Inga citat än', emptyDetail: 'Markera ord i ett svar och välj ”Gör till citat”. Då kommer de hit för granskning.', emptyReader: 'Här kommer citat som är granskade.',
    waiting: 'Att granska', usable: 'Går att använda', refused: 'Används inte', none: 'Inga här.',
    original: 'Som det skrevs', hints: 'Se efter extra noga', hintsAbout: 'Det här hittade datorn. Den missar mycket.', noHints: 'Datorn hittade inget särskilt. Läs ändå: ovanliga händelser och sätt att prata kan också röja någon.',
    mail: 'e-postadress', number: 'siffra eller nummer', name: 'namn', place: 'plats', kin: 'anhörig',
    words: 'Som det får visas', wordsAbout: 'Ta bort ord med […] eller byt dem mot allmänna ord inom [hakparentes]. Annars ska det stå som det skrevs.',
    checks: 'Jag har sett efter att', noNames: 'inga namn på personer finns kvar', noPlaces: 'inga platser eller arbetsplatser går att peka ut', noRare: 'ingen ovanlig händelse, sjukdom eller historia röjer någon', nobodyElse: 'inte heller någon annan än den som skrev kan kännas igen',
    theme: 'Tema', reason: 'Anteckning', use: 'Citatet kan användas', refuse: 'Använd inte', recheck: 'Granska igen', remove: 'Ta bort', removed: 'Citatet är borttaget', saved: 'Granskningen är sparad',
    checkedBy: 'Granskat av {{name}}', markedBy: 'Markerat av {{name}}', sameEyes: 'Markerat och granskat av samma person: ingen annan fanns i teamet då.', needsAnother: 'Någon annan granskar det här citatet', needsAnotherDetail: 'Du lyfte fram det själv. En kollega i förstudien ser lättare om någon kan kännas igen. Citatet ligger kvar här tills dess.', makeFinding: 'Gör till rön', findings: 'Rön som vilar på citatet:', check: 'Granska citat', quotation: 'Citat {{number}}', allChecks: 'Gå igenom alla punkter innan citatet kan användas.',
  },
  en: {
    title: 'Quotations', lede: 'A quotation may be used only once a person has made sure that nobody can be recognised by it. Only then can a finding stand on it, and it be published.',
    empty: 'No quotations yet', emptyDetail: 'Select words in an answer and choose “Make a quotation”. Then they come here to be checked.', emptyReader: 'Quotations that have been checked come here.',
    waiting: 'To check', usable: 'Can be used', refused: 'Not used', none: 'None here.',
    original: 'As it was written', hints: 'Look closely at', hintsAbout: 'This is what the computer found. It misses much.', noHints: 'The computer found nothing in particular. Read all the same: rare events and ways of speaking give people away too.',
    mail: 'e-mail address', number: 'figure or number', name: 'name', place: 'place', kin: 'relative',
    words: 'As it may be shown', wordsAbout: 'Take words out with […] or put general words in [brackets]. Otherwise it must stand as it was written.',
    checks: 'I have made sure that', noNames: 'no names of persons are left', noPlaces: 'no places or workplaces can be pointed out', noRare: 'no rare event, illness or story gives anyone away', nobodyElse: 'nobody else than the writer can be recognised either',
    theme: 'Theme', reason: 'Note', use: 'The quotation can be used', refuse: 'Do not use', recheck: 'Check again', remove: 'Remove', removed: 'The quotation has been removed', saved: 'The check has been saved',
    checkedBy: 'Checked by {{name}}', markedBy: 'Marked by {{name}}', sameEyes: 'Marked and checked by the same person: the team had nobody else then.', needsAnother: 'Somebody else checks this quotation', needsAnotherDetail: 'You took it out yourself. A colleague in the pre-study sees better whether anyone can be recognised. The quotation stays here until then.', makeFinding: 'Make it a finding', findings: 'Findings that stand on it:', check: 'Check the quotation', quotation: 'Quotation {{number}}', allChecks: 'Go through every point before the quotation can be used.',
  },
});
