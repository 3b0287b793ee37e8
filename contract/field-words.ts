import type { Words } from './words.ts';

/** Words for a field that a rule, not a schema, found wrong. */
export const fieldWords: Readonly<Record<string, Words>> = {
  'too-early': { sv: 'Dagen är för tidig. Välj en senare.', en: 'The day is too early. Choose a later one.' },
  'too-late': { sv: 'Dagen är för sen. Välj en tidigare.', en: 'The day is too late. Choose an earlier one.' },
  required: { sv: 'Fyll i det här.', en: 'Fill this in.' },
  'answer-missing': { sv: 'Svara på frågan.', en: 'Answer the question.' },
  'not-a-personal-number': { sv: 'Det är inget personnummer eller samordningsnummer. Skriv tio eller tolv siffror.', en: 'This is no personal or coordination number. Write ten or twelve digits.' },
  'not-a-phone-number': { sv: 'Skriv telefonnumret med siffror.', en: 'Write the phone number with digits.' },
  'agreement-needed': { sv: 'Fråga personen först. Utan ett ja kan du inte aktualisera.', en: 'Ask the person first. Without a yes you cannot refer.' },
  'phone-or-email': { sv: 'Skriv telefon eller e-post, så att vi kan nå dig.', en: 'Write a phone number or an e-mail address, so that we can reach you.' },
  'offer-needed': { sv: 'Skriv vad personen erbjuds i stället.', en: 'Write what the person is offered instead.' },
  'income-twice': { sv: 'Samma inkomst finns två gånger. Lägg ihop dem.', en: 'The same income is there twice. Put them together.' },
  'over-hundred-percent': { sv: 'Delarna är mer än hundra procent tillsammans.', en: 'The parts are more than a hundred per cent together.' },
  'day-twice': { sv: 'Samma dag finns två gånger. Ta bort den ena.', en: 'The same day is there twice. Take one away.' },
  'organisation-number': { sv: 'Numret stämmer inte. Det har tio siffror. Lämna fältet tomt om du inte vet.', en: 'The number is not right. It has ten digits. Leave the field empty if you do not know.' },
  'personal-number': { sv: 'Det ser ut som ett personnummer. Lämna fältet tomt.', en: 'This looks like a personal number. Leave the field empty.' },
  'not-in-our-time': { sv: 'Skriv ett årtal mellan 1800 och 2199.', en: 'Write a year between 1800 and 2199.' },
  'unreadable-character': { sv: 'Texten har ett tecken som inte går att läsa. Skriv den på nytt.', en: 'The text has a character that cannot be read. Write it anew.' },
  'not-a-person-or-code': { sv: 'Skriv hela personnumret, eller ärendekoden med åtta tecken.', en: 'Write the whole personal number, or the case code of eight characters.' },
  'not-a-case-code': { sv: 'Ärendekoden har åtta tecken, som A1B2-C3D4.', en: 'The case code has eight characters, such as A1B2-C3D4.' },
  'cannot-join': { sv: 'Den kollegan kan inte vara med här. Välj någon annan.', en: 'That colleague cannot take part here. Choose someone else.' },
  'no-such-choice': { sv: 'Välj något i listan.', en: 'Choose something in the list.' },
};
