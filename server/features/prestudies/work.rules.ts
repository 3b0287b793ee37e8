import { workParts, type WorkPart, type WorkState } from '../../../contract/prestudies.ts';

export interface WorkCount { part: string; what: string; count: number }

/** What is missing while nothing is counted under a name, and what is to be done while something is. */
interface PartRule {
  needs: readonly (readonly [what: string, missing: string])[];
  waits: readonly (readonly [what: string, next: string])[];
}

/**
 * What a pre-study is expected to end up with, part by part: actors mobilised, a group mapped, people asked, free text
 * understood, findings with evidence on all four levels, ideas, and a public page (seeds 000 and 002).
 */
const rules: Readonly<Record<WorkPart, PartRule>> = {
  actors: { needs: [['actors', 'no-actors'], ['workshops', 'no-workshop'], ['agreements', 'no-letter-of-intent']], waits: [['contacts-due', 'contacts-due']] },
  data: { needs: [['data-sets', 'no-data-set'], ['figures', 'no-figure']], waits: [] },
  surveys: { needs: [['surveys', 'no-survey'], ['answers', 'no-answers']], waits: [['open-surveys', 'close-survey']] },
  texts: { needs: [['codes', 'no-codebook'], ['themes', 'no-themes']], waits: [['quotations-to-check', 'check-quotations']] },
  analysis: { needs: [['findings', 'no-findings'], ['outlook-notes', 'no-outlook'], ['gaps', 'no-gaps']], waits: [['unfounded', 'found-findings'], ['empty-levels', 'fill-levels']] },
  ideas: { needs: [['ideas', 'no-idea'], ['chosen', 'no-choice']], waits: [['drafts', 'finish-draft']] },
  publication: { needs: [['published', 'not-published']], waits: [['to-review', 'review']] },
};

/** What is known, missing and next in each part, in the order in which the work is usually done. */
export function stateOfWork(rows: readonly WorkCount[]): WorkState[] {
  return workParts.map((part) => {
    const counts = Object.fromEntries(rows.filter((row) => row.part === part).map(({ what, count }) => [what, count]));
    const count = (what: string) => counts[what] ?? 0;
    const { needs, waits } = rules[part];
    const missing = needs.filter(([what]) => count(what) === 0).map(([, code]) => code);
    return { part, counts, missing, next: waits.filter(([what]) => count(what) > 0).map(([, code]) => code) };
  });
}
