import type { WorkMissing, WorkNext, WorkPart, WorkState } from '../../../contract/prestudies.ts';

/** Something to do, and the page where it is done: below the pre-study's own address. */
export interface NextStep {
  code: WorkNext | WorkMissing;
  part: WorkPart;
  path: string;
  search?: Readonly<Record<string, string>>;
}

/** Where a thing is done, when that is not the first page of its part. */
const places: Readonly<Partial<Record<WorkNext | WorkMissing, Pick<NextStep, 'path' | 'search'>>>> = {
  'check-quotations': { path: 'texts/quotations' },
  'found-findings': { path: 'analysis/findings', search: { ground: 'without' } },
  'fill-levels': { path: 'analysis/matrix' },
  'no-workshop': { path: 'actors/meetings' },
  'no-codebook': { path: 'texts/codebook' },
  'no-themes': { path: 'texts/themes' },
  'no-findings': { path: 'analysis/findings/new' },
  'no-outlook': { path: 'analysis/outlook' },
  'no-gaps': { path: 'analysis/paths' },
};

const mostSteps = 4;

/** What waits for somebody; and while that is little, the first thing that each part lacks, in the order of the work. */
export function nextSteps(parts: readonly WorkState[]): NextStep[] {
  const stepOf = (part: WorkPart) => (code: WorkNext | WorkMissing): NextStep => ({ code, part, path: part, ...places[code] });
  const waiting = parts.flatMap(({ part, next }) => next.map(stepOf(part)));
  const lacking = parts.flatMap(({ part, missing }) => missing.slice(0, 1).map(stepOf(part)));
  return [...waiting, ...lacking].slice(0, Math.max(waiting.length, mostSteps));
}
