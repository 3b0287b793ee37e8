import type { ExtractFlag, ExtractPart, ExtractSectionKey, FlagKind, MaskReason } from '../../../contract/extracts.ts';

/** A passage of a text that may be about somebody else. The same text in several records is asked about once. */
export interface StoredFlag {
  id: string;
  kind: FlagKind;
  section: ExtractSectionKey;
  /** The whole text, and where in it the passage lies. */
  text: string;
  start: number;
  end: number;
  places: number;
  choice: 'keep' | 'mask' | null;
  reason: MaskReason | null;
}

export interface FlagWords {
  relationWords: readonly string[];
  givenNames: readonly string[];
  /** Names of people outside the house whom the agency has on file around this person. */
  knownNames: readonly string[];
  /** Staff, agencies, places, and the person herself: no flag by their names alone. */
  ownNames: readonly string[];
  /** The person's own number, phone and mail address. */
  ownNumbers: readonly string[];
}

interface Found { kind: FlagKind; start: number; end: number }
type Finder = (text: string) => Found[];

const finder = (kind: FlagKind, pattern: RegExp): Finder => (text) =>
  [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ kind, start: index, end: index + match.length }));
const escaped = (word: string) => word.normalize('NFC').replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const anyOf = (words: readonly string[]) => words.toSorted((one, other) => other.length - one.length).map(escaped).join('|');
const endings = '(?:s|n|ns|en|ens|et|ets|er|erna|or|orna|ar|arna|na|nas|an|ans)?';

/** A word with a capital in the middle of a sentence. */
const capital = /(?<=[\p{L}\p{N},;:)”"-]\s+)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?/gu;
const wordsIn = (names: readonly string[]) => names.flatMap((name) => name.split(/[^\p{L}]+/u)).filter((word) => word.length > 2);

/** A number as it is the same however it is written: the last ten digits; a mail address in small letters. */
const sameNumber = (text: string) => (text.includes('@') ? text.toLowerCase() : text.replaceAll(/\D/gu, '').replace(/^(?:46|0)/u, '').slice(-10));

function findersOf(words: FlagWords): Finder[] {
  const own = new Set(wordsIn(words.ownNames).flatMap((name) => [name, `${name}s`]));
  const named = wordsIn(words.knownNames).filter((name) => /^\p{Lu}/u.test(name));
  const given = words.givenNames.filter((name) => !own.has(name));
  const numbers = new Set(words.ownNumbers.map(sameNumber));
  const notMine = (find: Finder): Finder => (text) => find(text).filter(({ start, end }) => !numbers.has(sameNumber(text.slice(start, end))));
  const notOwn = (find: Finder): Finder => (text) => find(text).filter(({ start, end }) => !own.has(text.slice(start, end)));
  return [
    notMine(finder('personal-number', /(?<!\d)(?:\d{2})?\d{6}\s?[-+ ]?\s?\d{4}(?!\d)/gu)),
    notMine(finder('email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu)),
    notMine(finder('phone', /(?<![\d-])(?:\+\d{1,3}[ -]?|0)\d(?:[ -]?\d){5,11}(?!\d)/gu)),
    finder('relation', new RegExp(`(?<![\\p{L}.])(?:${anyOf(words.relationWords)})${endings}(?!\\p{L})`, 'giu')),
    ...(named.length === 0 ? [] : [finder('known-name', new RegExp(`(?<!\\p{L})(?:${anyOf(named)})s?(?!\\p{L})`, 'gu'))]),
    ...(given.length === 0 ? [] : [finder('maybe-name', new RegExp(`(?<!\\p{L})(?:${anyOf(given)})s?(?!\\p{L})`, 'gu'))]),
    notOwn(finder('maybe-name', capital)),
  ];
}

/** What finders found, the surer kind first where two lie over each other; in the order of the text. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept.toSorted((one, other) => one.start - other.start);
}

const isKeyOrDay = (text: string) => /^[\da-f-]{36}$|^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$|^[a-z][a-z0-9-]*$/u.test(text);

/** The texts inside a value, however deep they lie. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Which values of a table are written freely, and which of those are a name or number of somebody as a whole. */
export interface FreeTexts { of: (table: string) => ReadonlySet<string>; wholeNames: ReadonlySet<string> }

/** Every passage of a part that somebody must look at before it is given out. */
export function flagPart(part: ExtractPart, free: FreeTexts, words: FlagWords): StoredFlag[] {
  const finders = findersOf(words);
  const seen = new Map<string, { section: ExtractSectionKey; places: number; whole: boolean }>();
  for (const { key, records } of part.sections) {
    // Who the person herself is stands there.
    if (key === 'person') continue;
    for (const { table, values } of records) {
      for (const [name, value] of Object.entries(values)) {
        if (!free.of(table).has(name)) continue;
        for (const text of textsIn(value)) {
          const before = seen.get(text);
          seen.set(text, { section: before?.section ?? key, places: (before?.places ?? 0) + 1, whole: before?.whole === true || free.wholeNames.has(name) });
        }
      }
    }
  }
  const flags: Omit<StoredFlag, 'id'>[] = [...seen].flatMap(([text, { section, places, whole }]) => {
    const found: Found[] = whole ? [{ kind: 'known-name', start: 0, end: text.length }]
      : isKeyOrDay(text) ? [] : apart(finders.flatMap((find) => find(text)));
    return found.map((one) => ({ ...one, section, text, places, choice: null, reason: null }));
  });
  return flags.map((flag, index) => ({ id: String(index + 1), ...flag }));
}

const around = 90;

/** A flag as it is shown: the passage with some of the words around it. */
export function shownFlag({ id, kind, section, text, start, end, places, choice, reason }: StoredFlag): ExtractFlag {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  return {
    id, kind, section, places, choice, reason,
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`, passage: text.slice(start, end), after: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

export const isChecked = (flags: readonly StoredFlag[]) => flags.every(({ choice }) => choice !== null);

/** How a masked passage looks, and what each reason rests on. */
export interface MaskWords { mark: (statute: string) => string; statuteOf: (reason: MaskReason) => string }

/** The part with every chosen passage masked wherever its text stands, and how many places each reason took. */
export function maskPart(part: ExtractPart, flags: readonly StoredFlag[], { mark, statuteOf }: MaskWords): ExtractPart {
  const masks = Map.groupBy(flags.filter(({ choice }) => choice === 'mask'), ({ text }) => text);
  const counts = new Map<MaskReason, number>();
  const maskText = (text: string) => (masks.get(text) ?? []).toSorted((one, other) => other.start - one.start).reduce((masked, { start, end, reason }) => {
    const why = reason ?? 'third-person-any';
    counts.set(why, (counts.get(why) ?? 0) + 1);
    return `${masked.slice(0, start)}${mark(statuteOf(why))}${masked.slice(end)}`;
  }, text);
  const maskValue = <V>(value: V): V => {
    if (typeof value === 'string') return maskText(value) as V;
    if (Array.isArray(value)) return value.map((one: unknown) => maskValue(one)) as V;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskValue<unknown>(one)])) as V;
  };
  // Who the person herself is stands as it is, though somebody else may have the same number.
  const sections = part.sections.map(({ key, records }) => ({ key, records: key === 'person' ? records : records.map((record) => ({ ...record, values: maskValue(record.values) })) }));
  return { ...part, sections, masks: [...counts].map(([reason, count]) => ({ reason, statute: statuteOf(reason), count })) };
}
