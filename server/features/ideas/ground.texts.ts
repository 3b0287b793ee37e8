import type { EvidenceKind } from '../../../contract/findings.ts';
import type { Language, Words } from '../../../contract/words.ts';

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
  staff: { sv: 'Personal', en: 'Staff' }, role: { sv: 'Arbete', en: 'Work' }, extent: { sv: 'Omfattning', en: 'Extent' }, months: { sv: '{people} × {percent} % i {months} mån', en: '{people} × {percent}% for {months} months' }, perHour: { sv: 'Kr per timme', en: 'SEK per hour' }, hours: { sv: 'Timmar', en: 'Hours' }, cost: { sv: 'Kostnad', en: 'Cost' }, unknown: { sv: 'saknas', en: 'missing' },
  direct: { sv: 'Personal, sammanlagt', en: 'Staff, in all' }, other: { sv: 'Övriga kostnader, {percent} % schablon', en: 'Other costs, {percent}% flat rate' },
  total: { sv: 'Totalt', en: 'Total' }, union: { sv: 'Unionens del', en: 'The Union’s share' }, own: { sv: 'Medfinansiering som behövs', en: 'Co-financing needed' }, coFinancing: { sv: 'Medfinansiering', en: 'Co-financing' }, who: { sv: 'Vem', en: 'Who' }, how: { sv: 'Hur', en: 'How' }, cash: { sv: 'I pengar', en: 'In money' }, inKind: { sv: 'I arbete eller lokaler', en: 'In work or premises' },
  reckoned: { sv: 'Timmarna räknas med 1 720 timmar per år och schablonen som andel av direkta personalkostnader, enligt förordning (EU) 2021/1060 artikel 55 och 56.', en: 'Hours are reckoned by 1,720 a year and the flat rate as a share of direct staff costs, by Regulation (EU) 2021/1060 Articles 55 and 56.' },
  unverified: { sv: ' Enhetskostnaderna är räkneexempel som ingen har kontrollerat mot utlysningen.', en: ' The unit costs are examples that nobody has checked against the call.' },
  missing: { sv: 'Medfinansiering som fattas', en: 'Co-financing missing' },
  promised: { sv: 'Medfinansiering som är lovad', en: 'Co-financing promised' },
} as const satisfies Record<string, Words>;

export type GroundWord = keyof typeof groundWords;

/** What a source of evidence is. */
export const evidenceWords: Readonly<Record<EvidenceKind, Words>> = {
  figure: { sv: 'tabell', en: 'table' }, question: { sv: 'enkätfråga', en: 'survey question' }, theme: { sv: 'tema', en: 'theme' }, quotation: { sv: 'citat', en: 'quotation' },
  'outlook-note': { sv: 'omvärld', en: 'outlook' }, workshop: { sv: 'möte', en: 'meeting' }, gap: { sv: 'glapp', en: 'gap' }, 'actor-relation': { sv: 'samverkan', en: 'cooperation' },
};


export type Say = (word: GroundWord, holes?: Readonly<Record<string, string>>) => string;
export const sayIn = (language: Language): Say => (word, holes = {}) => groundWords[word][language].replaceAll(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
