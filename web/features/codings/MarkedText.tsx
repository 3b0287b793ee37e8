import type { ReactNode } from 'react';
import type { Code } from '../../../contract/codebook.ts';
import type { Mark } from '../../../contract/codings.ts';
import { lookOf } from './CodeSign.tsx';
import { segmentsOf } from './text-spans.ts';

/** Lines under a piece of text, one for each code on it, and at its beginning the numbers of those that begin there. */
function Underlined({ marks, codes, begins, children }: { marks: readonly Mark[]; codes: readonly Code[]; begins: string; children: string }) {
  const numbers = [...new Set(marks.map(({ codeId }) => codes.find(({ id }) => id === codeId)?.number ?? 0))].filter((number) => number > 0).toSorted((a, b) => a - b);
  let lined: ReactNode = children;
  for (const [depth, number] of numbers.entries()) lined = <span className={`marked__line ${lookOf(number)} marked__line--${Math.min(depth, 3)}`}>{lined}</span>;
  return <span className="marked" data-begins={begins === '' ? undefined : begins}>{lined}</span>;
}

/** A text with its marks drawn under it. */
export function MarkedText({ words, marks, codes }: { words: string; marks: readonly Mark[]; codes: readonly Code[] }) {
  const numberOf = (codeId: string) => codes.find(({ id }) => id === codeId)?.number ?? 0;
  return segmentsOf(words.length, marks).map(({ start, end, marks: here }) => {
    const text = words.slice(start, end);
    if (here.length === 0) return text;
    const begins = [...new Set(here.filter((mark) => mark.start === start).map(({ codeId }) => numberOf(codeId)))].toSorted((a, b) => a - b).join(' ');
    return <Underlined key={start} marks={here} codes={codes} begins={begins}>{text}</Underlined>;
  });
}
