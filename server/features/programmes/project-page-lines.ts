import { keyOfLabel, type ProjectPageKey } from './project-page-labels.ts';

/**
 * One line of a page, already told apart. `rest` is what stands after the label on the same line;
 * `bare` says that a known label stood alone without its colon, which a menu entry may do too.
 */
export type PageLine =
  | { kind: 'blank' }
  | { kind: 'known'; key: ProjectPageKey; label: string; rest: string; text: string; bare: boolean }
  | { kind: 'maybe'; label: string; rest: string; text: string }
  | { kind: 'text'; text: string };

/** `2022/00099 - Arbetslöshetshälsovård` or `22-002-S07 - Nya Vägar`: the heading of a page, in both generations. */
export interface PageTitle {
  line: number;
  number: string;
  name: string;
}

const projectNumber = /\d{4}\/\d{3,6}|\d{2}-\d{3}-[A-ZÅÄÖ]\d{2,3}/u;

/** The generation that a project number was given in, by its form; undefined for any other text. */
export function generationOfNumber(number: string): '2014-2020' | '2021-2027' | undefined {
  if (/^\d{4}\/\d{3,6}$/.test(number)) return '2014-2020';
  return new RegExp(`^(?:${projectNumber.source})$`, 'u').test(number) ? '2021-2027' : undefined;
}

/** Splits a page into lines; every odd space has become an ordinary one, and none is left at the ends. */
export function pageLines(text: string): PageLine[] {
  return text.normalize('NFC').split(/\r\n|[\n\r\u2028\u2029\f]/).map(readLine);
}

/** Finds the heading with number and name; where furniture repeats it, the one that the fields follow. */
export function findTitle(lines: readonly PageLine[]): PageTitle | undefined {
  const heading = new RegExp(`^(${projectNumber.source}) ?[-–—:] ?([^|]+)`, 'u');
  const titles = lines.flatMap((content, line) => {
    const parts = content.kind === 'blank' ? null : heading.exec(content.text);
    return parts ? [{ line, number: parts[1] ?? '', name: (parts[2] ?? '').trim() }] : [];
  });
  const lastLabel = lines.findLastIndex((content) => content.kind === 'known' && !content.bare);
  return titles.findLast((title) => title.line < lastLabel) ?? titles[0];
}

function readLine(raw: string): PageLine {
  // A table copied from a browser parts label and value by a tab only.
  const tabbed = /^([^\t:]{2,60}?)\s*\t[\s:]*(.*)$/.exec(raw.trim());
  const text = tidySpaces(raw);
  if (text === '') return { kind: 'blank' };
  const key = keyOfLabel(text);
  if (key !== undefined) return { kind: 'known', key, label: text.replace(/ ?[:：]$/u, ''), rest: '', text, bare: !/[:：]$/u.test(text) };
  if (tabbed) {
    const label = tidySpaces(tabbed[1] ?? '');
    const tabbedKey = keyOfLabel(label);
    if (tabbedKey !== undefined) return { kind: 'known', key: tabbedKey, label, rest: tidySpaces(tabbed[2] ?? ''), text, bare: false };
  }
  return splitAtColon(text);
}

/** Zero-width characters go; every other space, tab and no-break or thin space becomes one ordinary space. */
export function tidySpaces(raw: string): string {
  return raw.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '').replace(/\s+/gu, ' ').trim();
}

/** A known label may hold a colon itself (`EU:s …`), so each colon is tried. */
function splitAtColon(text: string): PageLine {
  const colons = [...text.matchAll(/[:：]/gu)].map((match) => match.index);
  for (const colon of colons.toReversed()) {
    const label = text.slice(0, colon).trim();
    const key = keyOfLabel(label);
    if (key !== undefined) return { kind: 'known', key, label, rest: text.slice(colon + 1).trim(), text, bare: false };
  }
  const first = colons[0];
  if (first === undefined) return { kind: 'text', text };
  const label = text.slice(0, first).trim();
  const rest = text.slice(first + 1).trim();
  return isLabelShaped(label) && !rest.startsWith('//') ? { kind: 'maybe', label, rest, text } : { kind: 'text', text };
}

/** A label is a short phrase that begins with a capital; a sentence that leads to a list is none. */
function isLabelShaped(text: string): boolean {
  return text.length <= 60 && text.split(' ').length <= 7 && /^[\p{Lu}\d]/u.test(text) && /\p{L}/u.test(text) && !/[.?!;]( |$)|["”]/u.test(text);
}
