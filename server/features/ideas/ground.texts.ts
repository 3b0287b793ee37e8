import type { EvidenceKind } from '../../../contract/findings.ts';
import type { Words } from '../../../contract/words.ts';

/** What a printed ground says of its own. */
export const groundWords = {
  title: { sv: 'Underlag till ansökan: {name}', en: 'Ground for the application: {name}' },
  prestudy: { sv: 'Förstudie', en: 'Pre-study' }, owner: { sv: 'Förstudiens ägare', en: 'Owner of the pre-study' }, form: { sv: 'Mall', en: 'Form' }, day: { sv: 'Utskrivet', en: 'Printed' },
  words: { sv: 'Källa till rubrikerna', en: 'Source of the headings' },
  checklist: { sv: 'Checklista', en: 'Check list' },
  checkAbout: { sv: 'Det som fattades när dokumentet gjordes. Ta bort listan innan ni skickar in.', en: 'What was missing when the document was made. Remove the list before you send it in.' },
  heading: { sv: 'Avsnitt', en: 'Section' }, standing: { sv: 'Läge', en: 'Standing' }, written: { sv: 'Skrivet', en: 'Written' }, voluntary: { sv: 'Tomt, frivilligt', en: 'Empty, optional' }, isEmpty: { sv: 'Tomt', en: 'Empty' },
  whole: { sv: 'Hela ansökan', en: 'The whole application' },
  empty: { sv: 'Inget skrivet ännu.', en: 'Nothing written yet.' },
  evidence: { sv: 'Underlag för påståendena', en: 'What the claims rest on' },
  numbered: { sv: 'Siffror inom hakparentes i texten pekar hit.', en: 'Numbers in brackets in the text point here.' },
  noEvidence: { sv: 'inget underlag anges', en: 'no evidence is given' },
  unfounded: { sv: '[utan underlag]', en: '[without evidence]' },
  chart: { sv: 'Källa: {source}. Små tal är dolda.', en: 'Source: {source}. Small numbers are hidden.' },
  practice: { sv: ' Övningsmaterial, påhittat.', en: ' Practice material, invented.' },
  gone: { sv: 'Tabellen finns inte längre.', en: 'The table is no longer there.' },
  staff: { sv: 'Personal', en: 'Staff' }, role: { sv: 'Roll', en: 'Role' }, hours: { sv: 'Timmar', en: 'Hours' }, cost: { sv: 'Kostnad', en: 'Cost' }, unknown: { sv: 'saknas', en: 'missing' },
  direct: { sv: 'Personal, sammanlagt', en: 'Staff, in all' }, other: { sv: 'Övriga kostnader, {percent} % schablon', en: 'Other costs, {percent}% flat rate' },
  total: { sv: 'Totalt', en: 'Total' }, union: { sv: 'Unionens del', en: 'The Union’s share' }, own: { sv: 'Medfinansiering som behövs', en: 'Co-financing needed' }, promised: { sv: 'Medfinansiering som är lovad', en: 'Co-financing promised' },
} as const satisfies Record<string, Words>;

export type GroundWord = keyof typeof groundWords;

/** What a source of evidence is. */
export const evidenceWords: Readonly<Record<EvidenceKind, Words>> = {
  figure: { sv: 'tabell', en: 'table' }, question: { sv: 'enkätfråga', en: 'survey question' }, theme: { sv: 'tema', en: 'theme' }, quotation: { sv: 'citat', en: 'quotation' },
  'outlook-note': { sv: 'omvärld', en: 'outlook' }, workshop: { sv: 'möte', en: 'meeting' }, gap: { sv: 'glapp', en: 'gap' }, 'actor-relation': { sv: 'samverkan', en: 'cooperation' },
};

