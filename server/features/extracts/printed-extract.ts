import { incomeWords } from '../../../contract/income-words.ts';
import { dischargeReasons } from '../../../contract/discharges.ts';
import { subsidies } from '../../../contract/jobs.ts';
import type { ExtractFile, ExtractPart, ExtractRecord } from '../../../contract/extracts.ts';
import type { Language, Words } from '../../../contract/words.ts';
import type { Block, PrintedDocument } from '../../platform/documents/printed-document.ts';
import { extractTables } from './extract-tables.ts';
import { documentWords, lookWords, sectionWords, tableWords } from './extract-words.ts';
import { nameOfColumn } from './gather.sql.ts';
import { codeNames, valueNames } from './value-words.ts';

type Pair = readonly [sv: string, en: string];
/** What forms, grounds and reasons that come from files are called; nothing for another code. */
export type NamesOfCodes = (code: string) => Words | undefined;
/** What is said of the person at the top; null where no name may stand in a file. */
export interface Printing { language: Language; names: NamesOfCodes; personName: string | null }

const pick = ([sv, en]: Pair, language: Language) => (language === 'sv' ? sv : en);

function fill(text: string, slots: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(slots[name] ?? whole));
}
function say(key: keyof typeof documentWords, language: Language, slots: Readonly<Record<string, string | number>> = {}): string {
  return fill(pick(documentWords[key], language), slots);
}

/** How a masked passage looks in the text. */
export const markOf = (language: Language) => (statute: string) => say('mark', language, { statute });

const stockholm = (language: Language) => new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { timeZone: 'Europe/Stockholm', dateStyle: 'long', timeStyle: 'short' });
const dayFormat = (language: Language) => new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { timeZone: 'UTC', dateStyle: 'long' });

function instantWords(at: string, language: Language): string {
  return stockholm(language).format(new Date(at));
}

function dayWords(day: string, language: Language): string {
  return dayFormat(language).format(new Date(`${day}T00:00:00Z`));
}

const isIncome = (code: string): code is keyof typeof incomeWords => Object.hasOwn(incomeWords, code);
const isDischarge = (code: string): code is keyof typeof dischargeReasons => Object.hasOwn(dischargeReasons, code);
const isSubsidy = (code: string): code is keyof typeof subsidies => Object.hasOwn(subsidies, code);

function codeWords(name: string, code: string, { language, names }: Printing): string {
  if (name === 'source' && isIncome(code)) return incomeWords[code][language];
  if (name === 'reason' && isDischarge(code)) return dischargeReasons[code].label[language];
  if (name === 'subsidy' && isSubsidy(code)) return subsidies[code].label[language];
  const known = Object.hasOwn(codeNames, code) ? codeNames[code] : undefined;
  return known ? pick(known, language) : names(code)?.[language] ?? code;
}

/** What a value of any depth says: lists with commas, inner names as they stand. */
function valueText(value: unknown, printing: Printing): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no', printing.language);
  if (typeof value === 'string') return /^[a-z][a-z0-9-]*$/u.test(value) ? codeWords('', value, printing) : /^\d{4}-\d\d-\d\d$/u.test(value) ? dayWords(value, printing.language) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one: unknown) => valueText(one, printing)).filter(Boolean).join(', ');
  return Object.entries(value).map(([name, one]) => [name, isId(one) ? '' : valueText(one, printing)] as const).filter(([, text]) => text !== '')
    .map(([name, text]) => `${nameWords(name, printing)}: ${text}`).join('; ');
}

const isId = (value: unknown) => typeof value === 'string' && /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u.test(value);

function nameWords(name: string, { language, names }: Printing): string {
  const known = Object.hasOwn(valueNames, name) ? valueNames[name] : undefined;
  return known ? pick(known, language) : names(name)?.[language] ?? name;
}

/** Numbers that only a machine has use for, and the whole of each version of a plan, are in the data file alone. */
const inDataOnly = new Set(['recordId', 'disclosureId', 'content', 'formKey', 'formVersion', 'formLanguage', 'instrumentVersion', 'planVersion', 'imputed']);
/** What says nothing unless it is so. */
const onlyIfSo = new Set(['easyRead', 'dropped', 'isLead', 'workFocused']);

const kindsOf = new Map(Object.entries(extractTables).map(([name, { columns }]) =>
  [name, new Map(Object.entries(columns).map(([column, kind]) => [nameOfColumn(column, kind), kind]))]));

function factsOf({ table, values }: ExtractRecord, printing: Printing): Fact[] {
  const kinds = kindsOf.get(table);
  // In the order that the table is written down in, which is the order one reads in.
  return [...(kinds ?? [])].flatMap(([name, kind]) => {
    const value = values[name];
    if (value === undefined || inDataOnly.has(name) || (value === false && onlyIfSo.has(name)) || (value === true && name === 'sharedWithParticipant')) return [];
    const text = typeof value === 'string' && kind === 'code' ? codeWords(name, value, printing)
      : typeof value === 'string' && kind === 'at' ? instantWords(value, printing.language)
        : typeof value === 'string' && kind === 'text' ? value : valueText(value, printing);
    return text === '' ? [] : [{ label: nameWords(name, printing), value: text }];
  });
}

interface Fact { label: string; value: string }
const lines = (facts: readonly Fact[]) => facts.map(({ label, value }) => `${label}: ${value}`).join('. ');
/** What fits in half a line stands together with its like; a longer text has a row of its own. */
const isShort = ({ value }: Fact) => value.length < 50;

/** The day that a record stands in order by, for its heading. */
function dayOf({ table, values }: ExtractRecord, { language }: Printing): string | null {
  const by = extractTables[table]?.by ?? '';
  const kind = extractTables[table]?.columns[by];
  const value = values[nameOfColumn(by, kind ?? 'text')];
  if (typeof value !== 'string') return null;
  return kind === 'day' ? dayWords(value, language) : kind === 'at' ? instantWords(value, language) : null;
}

/** What fits in a line is told in a line of a list; a record with much in it gets a heading and rows. */
function recordBlocks(records: readonly ExtractRecord[], printing: Printing): Block[] {
  const { language } = printing;
  return [...Map.groupBy(records, ({ table }) => table)].flatMap(([table, ofTable]): Block[] => {
    const title = pick(tableWords[table] ?? [table, table], language);
    const told = ofTable.map((record) => ({ day: dayOf(record, printing), facts: factsOf(record, printing) })).filter(({ facts }) => facts.length > 0);
    if (told.length === 0) return [];
    const versions: Block[] = table === 'plans.versions' ? [{ kind: 'paragraph', text: say('dataFile', language) }] : [];
    if (told.every(({ facts }) => lines(facts).length < 220)) return [{ kind: 'heading', level: 3, text: title }, { kind: 'list', items: told.map(({ facts }) => lines(facts)) }, ...versions];
    return told.flatMap(({ day, facts }): Block[] => {
      const short = facts.filter(isShort);
      const long = facts.filter((fact) => !isShort(fact));
      return [
        { kind: 'heading', level: 3, text: day === null ? title : `${title}, ${day}` },
        ...(short.length > 0 ? [{ kind: 'paragraph', text: `${lines(short)}.` } as const] : []),
        ...(long.length > 0 ? [{ kind: 'facts', rows: long } as const] : []),
      ];
    });
  });
}

function logBlocks({ agencyName, log }: ExtractPart, language: Language): Block[] {
  if (log.length === 0) return [];
  const rows = log.map(({ day, name, title, looks }) => [
    dayWords(day, language), name === null ? say('operator', language) : title ? `${name}, ${title}` : name, looks.map((look) => pick(lookWords[look], language)).join(', '),
  ]);
  return [
    { kind: 'heading', level: 2, text: say('logTitle', language) },
    { kind: 'table', caption: say('logCaption', language, { agency: agencyName }), columns: [say('logDay', language), say('logWho', language), say('logWhat', language)], rows },
  ];
}

function maskBlocks({ masks }: ExtractPart, language: Language): Block[] {
  if (masks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('masksTitle', language) },
    { kind: 'list', items: masks.map(({ count, statute }) => say('masked', language, { count, statute })) },
    { kind: 'paragraph', text: say('maskedAppeal', language) },
  ];
}

function partBlocks(part: ExtractPart, printing: Printing): Block[] {
  const { language } = printing;
  const rows = [
    { label: say('code', language), value: part.caseCode },
    ...(part.programmeName === null ? [] : [{ label: say('programme', language), value: part.programmeName }]),
    ...(part.checked ? [{ label: say('checkedBy', language), value: `${part.checked.byName}, ${instantWords(part.checked.at, language)}` }] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: part.agencyName },
    { kind: 'paragraph', text: say('source', language, { agency: part.agencyName }) },
    { kind: 'facts', rows },
    ...maskBlocks(part, language),
    ...part.sections.flatMap(({ key, records }): Block[] => [{ kind: 'heading', level: 2, text: `${part.agencyName}: ${pick(sectionWords[key], language)}` }, ...recordBlocks(records, printing)]),
    ...logBlocks(part, language),
  ];
}

/** An extract on paper: what it holds and what one can do first, then each agency's part by itself. */
export function printedExtract(file: ExtractFile, printing: Printing): PrintedDocument {
  const { language } = printing;
  const made = instantWords(file.madeAt, language);
  const [first] = file.parts;
  const countOf = (part: ExtractPart) => part.sections.reduce((sum, { records }) => sum + records.length, 0);
  return {
    title: file.kind === 'shared' ? say('titleShared', language) : say('titleAgency', language, { agency: first?.agencyName ?? '' }),
    language, size: 'normal', footer: say('footer', language, { day: made }),
    blocks: [
      { kind: 'facts', rows: [
        ...(printing.personName === null ? [] : [{ label: say('about', language), value: printing.personName }]), { label: say('made', language), value: made },
      ] },
      { kind: 'heading', level: 2, text: say('summary', language) },
      { kind: 'list', items: file.parts.map((part) => say('summaryPart', language, { agency: part.agencyName, records: countOf(part), looks: part.log.length })) },
      { kind: 'paragraph', text: say('readFirst', language) },
      { kind: 'heading', level: 2, text: say('notInTitle', language) },
      { kind: 'list', items: file.notIn },
      { kind: 'heading', level: 2, text: say('rights', language) },
      { kind: 'list', items: (['rightRectify', 'rightErase', 'rightComplain', 'rightSource'] as const).map((key) => say(key, language)) },
      ...file.parts.flatMap((part) => partBlocks(part, printing)),
    ],
  };
}

/** What an extract does not hold, in words. */
export function notInWords(kind: ExtractFile['kind'], isProtected: boolean, language: Language): string[] {
  return [
    kind === 'shared' ? say('notInShared', language) : say('notInOthers', language),
    ...(isProtected ? [say('notInProtected', language)] : []),
    say('notInTechnical', language),
  ];
}
