import type { Language, Words } from '../../../../contract/words.ts';

/** The words of the public pages: in whole sentences where they can be, as they are read by anyone. */
const publicTexts = {
  skip: { sv: 'Till innehållet', en: 'Skip to the content' },
  nav: { sv: 'Publicerat', en: 'Published' },
  catalogue: { sv: 'Förstudier och projekt', en: 'Pre-studies and projects' },
  catalogueLede: {
    sv: 'Här finns det som förstudier och projekt har kommit fram till om vägen till arbete för den som mår dåligt. Läs, ladda ner och använd.',
    en: 'This is what pre-studies and projects have found about the way to work for people in ill-health. Read, download and use it.',
  },
  home: { sv: 'Samsteg, alla publiceringar', en: 'Samsteg, all publications' },
  openData: { sv: 'Öppna data', en: 'Open data' },
  openDataLede: {
    sv: 'Listan över projekt och de datafiler som hör till publiceringarna. Du får använda dem fritt.',
    en: 'The list of operations, and the data files that belong to the publications. You may use them freely.',
  },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  otherLanguage: { sv: 'In English', en: 'På svenska' },
  search: { sv: 'Sök i texterna', en: 'Search in the texts' },
  searchButton: { sv: 'Sök', en: 'Search' },
  filterKind: { sv: 'Slag', en: 'Kind' },
  filterOwner: { sv: 'Organisation', en: 'Organisation' },
  filterYear: { sv: 'Började år', en: 'Began in' },
  any: { sv: 'Alla', en: 'All' },
  clear: { sv: 'Visa allt', en: 'Show everything' },
  prestudy: { sv: 'Förstudie', en: 'Pre-study' },
  project: { sv: 'Projekt', en: 'Project' },
  hits: { sv: 'träffar', en: 'hits' },
  hit: { sv: 'träff', en: 'hit' },
  nothing: { sv: 'Inget stämmer med det du sökte. Pröva ett annat ord eller visa allt.', en: 'Nothing matches your search. Try another word, or show everything.' },
  nothingYet: { sv: 'Här kommer förstudier och projekt när de publiceras.', en: 'Pre-studies and projects appear here when they are published.' },
  earlier: { sv: 'Föregående', en: 'Previous' },
  later: { sv: 'Nästa', en: 'Next' },
  pages: { sv: 'Fler sidor med träffar', en: 'More pages of hits' },
  onlySwedish: { sv: 'Bara på svenska', en: 'In Swedish only' },
  onlySwedishNote: { sv: '', en: 'The text of this page is in Swedish. Headings and facts are in English.' },
  why: { sv: 'Varför', en: 'Why' },
  done: { sv: 'Vad vi gjorde', en: 'What we did' },
  findings: { sv: 'Vad vi fann', en: 'What we found' },
  voices: { sv: 'Röster', en: 'Voices' },
  voicesNote: { sv: 'Citaten är granskade så att ingen ska kunna kännas igen.', en: 'The quotations, in Swedish, have been checked so that nobody can be recognised.' },
  lessons: { sv: 'Lärdomar', en: 'Lessons' },
  idea: { sv: 'Projektidé', en: 'Project idea' },
  use: { sv: 'Så kan du använda det', en: 'How you can use it' },
  restsOnOne: { sv: 'Bygger på 1 underlag', en: 'Rests on 1 piece of evidence' },
  restsOn: { sv: 'Bygger på {{count}} underlag', en: 'Rests on {{count}} pieces of evidence' },
  aboutPage: { sv: 'Kontakt och fakta', en: 'Contact and facts' },
  contents: { sv: 'På sidan', en: 'On this page' },
  cite: { sv: 'Hänvisa hit', en: 'How to cite' },
  feed: { sv: 'Följ nya publiceringar (Atom)', en: 'Follow new publications (Atom)' },
  restsOnNothing: { sv: 'Påstående utan redovisat underlag.', en: 'A statement without evidence shown.' },
  files: { sv: 'Ladda ner', en: 'Download' },
  fileAccessible: { sv: 'Filen är gjord för att kunna läsas med hjälpmedel.', en: 'The file is made to be read with assistive technology.' },
  fileInWords: { sv: 'Innehållet i text', en: 'The content in words' },
  fileNoAlternative: {
    sv: 'Filen saknar textalternativ. Kontakta oss om du inte kan läsa den.', en: 'The file has no text alternative. Contact us if you cannot read it.',
  },
  contact: { sv: 'Kontakt', en: 'Contact' },
  facts: { sv: 'Fakta', en: 'Facts' },
  projectFacts: { sv: 'Projektfakta', en: 'Project facts' },
  factsSource: { sv: 'Projektfakta kommer från finansiärens öppna projektbank.', en: 'The project facts come from the funder’s open project bank.' },
  aboutProject: { sv: 'Om projektet', en: 'About the project' },
  takePart: { sv: 'Vill du vara med?', en: 'Do you want to take part?' },
  takePartHow: { sv: 'Du kan fråga själv, utan remiss. Det är frivilligt att delta.', en: 'You can ask yourself, without a referral. Taking part is voluntary.' },
  takePartLink: { sv: 'Fråga om att få vara med', en: 'Ask to take part' },
  purpose: { sv: 'Syfte', en: 'Purpose' },
  targetGroup: { sv: 'Målgrupp', en: 'Target group' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  period: { sv: 'Period', en: 'Period' },
  from: { sv: 'från', en: 'from' },
  until: { sv: 'till', en: 'until' },
  projectPeriod: { sv: 'Projektperiod', en: 'Project period' },
  published: { sv: 'Publicerad', en: 'Published' },
  fetched: { sv: 'Uppgifterna hämtade', en: 'Facts fetched' },
  revised: { sv: 'Ändrad', en: 'Revised' },
  version: { sv: 'Version', en: 'Version' },
  versions: { sv: 'Alla versioner', en: 'All versions' },
  versionsOf: { sv: 'Versioner av', en: 'Versions of' },
  newest: { sv: 'den som gäller nu', en: 'the one that holds now' },
  olderNote: { sv: 'Du läser en äldre version, kvar för den som har hänvisat till den.', en: 'You are reading an older version, kept for those who have referred to it.' },
  toNewest: { sv: 'Läs den som gäller nu', en: 'Read the one that holds now' },
  firstVersion: { sv: 'Första versionen', en: 'The first version' },
  withdrawn: { sv: 'Sidan är tillbakadragen', en: 'This page was withdrawn' },
  withdrawnNote: { sv: 'Den som publicerade sidan har dragit tillbaka den.', en: 'Whoever published the page has withdrawn it.' },
  notFound: { sv: 'Det finns ingen sådan sida', en: 'There is no such page' },
  notFoundNote: { sv: 'Adressen kan vara felskriven, eller så är sidan inte publicerad.', en: 'The address may be mistyped, or the page is not published.' },
  toCatalogue: { sv: 'Till alla publiceringar', en: 'To all publications' },
  number: { sv: 'Projektnummer', en: 'Project number' },
  owner: { sv: 'Projektägare', en: 'Project owner' },
  region: { sv: 'Region', en: 'Region' },
  participants: { sv: 'Planerat antal deltagare', en: 'Planned participants' },
  budget: { sv: 'Total projektbudget', en: 'Total budget' },
  granted: { sv: 'Beviljat stöd', en: 'Support granted' },
  rate: { sv: 'Unionens medfinansiering', en: 'Union co-financing' },
  fund: { sv: 'Fond', en: 'Fund' },
  area: { sv: 'Programområde (kod)', en: 'Programme area (code)' },
  objective: { sv: 'Specifikt mål (kod)', en: 'Specific objective (code)' },
  intervention: { sv: 'Interventionstyp (kod)', en: 'Type of intervention (code)' },
  preview: { sv: 'Förhandsvisning', en: 'Preview' },
  previewNote: { sv: 'Så här ser utkastet ut när det är publicerat. Ingen annan än ni ser det nu.', en: 'This is how the draft looks once it is published. Only you see it now.' },
} as const satisfies Record<string, Words>;

export type PublicTextKey = keyof typeof publicTexts;

/** Gives the words of a key in a language. */
export const wordsIn = (language: Language) => (key: PublicTextKey): string => publicTexts[key][language];

/** What evidence is called, by its kind. A kind that is not here is shown by its label alone. */
const evidenceKinds: Readonly<Record<string, Words>> = {
  figure: { sv: 'Tabell', en: 'Table' }, question: { sv: 'Enkätfråga', en: 'Survey question' }, theme: { sv: 'Tema i fritextsvaren', en: 'Theme in the free-text answers' },
  quotation: { sv: 'Citat', en: 'Quotation' }, 'outlook-note': { sv: 'Omvärldsanalys', en: 'Outlook' }, workshop: { sv: 'Workshop', en: 'Workshop' },
  gap: { sv: 'Glapp mellan verksamheter', en: 'Gap between services' }, 'actor-relation': { sv: 'Samverkan mellan aktörer', en: 'Cooperation between actors' },
};
export const evidenceWord = (kind: string, language: Language): string => evidenceKinds[kind]?.[language] ?? '';

const dayFormats = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'Europe/Stockholm' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Stockholm' }),
};
/** A day as people say it, of a day or an instant; it is not parted at the end of a line. */
export const dayIn = (language: Language, dayOrInstant: string): string => dayFormats[language].format(new Date(dayOrInstant)).replaceAll(' ', '\u00a0');
/** A text in which days by numbers (2026-04-21) stand as people say them. */
export const withDaysIn = (language: Language, text: string): string =>
  text.replaceAll(/\b\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/g, (day) => (Number.isNaN(Date.parse(day)) ? day : dayIn(language, day)));

const kronor = { sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }), en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }) };
export const kronorIn = (language: Language, sum: number): string => (language === 'sv' ? `${kronor.sv.format(sum)} kr` : `SEK ${kronor.en.format(sum)}`);
export const shareIn = (language: Language, share: number): string => `${kronor[language].format(share * 100)}${language === 'sv' ? ' ' : ''}%`;

/** A size as people say it: `482 kB`, `1,2 MB`. */
export function sizeIn(language: Language, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] as const : [Math.round(bytes / 100_000) / 10, 'MB'] as const;
  return `${kronor[language].format(value)} ${unit}`;
}
