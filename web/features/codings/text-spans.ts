import type { Mark, Span } from '../../../contract/codings.ts';

/** The parts of a text that its language breaks it in, as the browser sees them. */
const parts = (words: string, granularity: 'word' | 'sentence') => [...new Intl.Segmenter('sv', { granularity }).segment(words)];

/** A span without the spaces around it; null where nothing is left. */
export function trimmed(words: string, { start, end }: Span): Span | null {
  const text = words.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = end - (text.length - text.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

/** Whole words: a selection that begins or ends inside one takes all of it. */
export function wholeWords(words: string, { start, end }: Span): Span | null {
  const touched = parts(words, 'word').filter(({ index, segment, isWordLike }) => isWordLike && index < end && index + segment.length > start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return trimmed(words, { start, end });
  return trimmed(words, { start: Math.min(start, first.index), end: Math.max(end, last.index + last.segment.length) });
}

/**
 * The sentence that a place stands in; pressed again, with the sentence selected, the next one is added, so that one key
 * walks through the text.
 */
export function withSentence(words: string, { start, end }: Span): Span {
  const sentences = parts(words, 'sentence').flatMap(({ index, segment }) => trimmed(words, { start: index, end: index + segment.length }) ?? []);
  const first = sentences.find((sentence) => sentence.end > start) ?? sentences.at(-1);
  if (!first) return { start, end };
  const covered = sentences.filter((sentence) => sentence.start >= first.start && sentence.end <= end).at(-1);
  const isWhole = start === first.start && covered?.end === end;
  const last = isWhole ? sentences[sentences.indexOf(covered) + 1] ?? covered : sentences.findLast((sentence) => sentence.start < Math.max(end, start + 1)) ?? first;
  return { start: first.start, end: last.end };
}

/** A piece of a text under the same marks all through. */
export interface Segment { start: number; end: number; marks: readonly Mark[] }

/** A text cut where marks begin and end. */
export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const cuts = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= length).toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? length;
    return { start, end, marks: marks.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

/** The code that digits name; `wait` while one more digit could make another. */
export function codeOfDigits(digits: string, numbers: readonly number[]): { number: number | null; wait: boolean } {
  const number = numbers.find((one) => String(one) === digits) ?? null;
  return { number, wait: numbers.some((one) => String(one).length > digits.length && String(one).startsWith(digits)) };
}
