import type { Language } from '../../../contract/words.ts';

/** Words in a row; `strong` ones carry the sentence. */
export type Text = string | readonly (string | { strong: string })[];

/**
 * A part of a document, by what it *is*: the same part becomes a tagged PDF element and a Word element that a screen
 * reader announces alike. All text is plain text: nothing in it is read as mark-up, whatever signs it holds.
 */
export type Block =
  /** Below the title, which is the only heading of level 1. */
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: Text }
  | { kind: 'list'; items: readonly Text[] }
  /** What is called what: a label and its value on each row. */
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** A chart of bars under the sentence that it shows; each bar's value stands in words beside it. Null: hidden. */
  | { kind: 'bars'; caption: string; groups: readonly BarGroup[]; source: string }
  /** Who tells whom what, drawn as two boxes and an arrow; `alt` says all of it in one sentence. */
  | { kind: 'flow'; from: string; to: string; items: readonly string[]; alt: string }
  /** Boxes to tick by hand. */
  | { kind: 'boxes'; label?: string; options: readonly string[] }
  /** Lines to write on, each with what belongs there. */
  | { kind: 'lines'; labels: readonly string[] }
  /** A remark set apart from the rest. */
  | { kind: 'note'; text: Text };

/** Bars that belong together. `share` is how much of the full length a bar is, 0 to 1. */
export interface BarGroup { heading: string | null; bars: readonly { label: string; words: string; share: number | null }[] }

/** A chart in one sentence, for who cannot see it. */
export function barsInWords(groups: readonly BarGroup[]): string {
  return groups.map(({ heading, bars }) => `${heading === null ? '' : `${heading}: `}${bars.map(({ label, words }) => `${label} ${words}`).join(', ')}`).join('. ');
}

/** A document on paper or as a file, told once and printed as PDF or DOCX. */
export interface PrintedDocument {
  title: string;
  language: Language;
  /** `large` for easy-read documents: bigger type and more air. */
  size: 'normal' | 'large';
  /** A line at the foot of every page, such as the name and version of a form. */
  footer: string;
  blocks: readonly Block[];
}
