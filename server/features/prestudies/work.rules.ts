import { WorkCountKey, workParts, type WorkMissing, type WorkNext, type WorkPart, type WorkState } from '../../../contract/prestudies.ts';

export interface WorkCount { part: string; what: string; count: number }

/** What is missing while nothing is counted under a name, and what is to be done while something is. */
interface PartRule {
  needs: readonly (readonly [counted: WorkCountKey, missing: WorkMissing])[];
  waits: readonly (readonly [counted: string, next: WorkNext])[];
}

/**
 * What a pre-study is expected to end up with, part by part: actors mobilised, a group mapped, people asked, free text
 * understood, findings with evidence on all four levels, ideas, and a public page (seeds 000 and 002).
 */
const rules: Readonly<Record<WorkPart, PartRule>> = {
  actors: {
    needs: [['actors.actors', 'no-actors'], ['actors.workshops', 'no-workshop'], ['actors.agreements', 'no-letter-of-intent']],
    waits: [['actors.contacts-due', 'contacts-due']],
  },
  data: { needs: [['data.data-sets', 'no-data-set'], ['data.figures', 'no-figure']], waits: [] },
  surveys: { needs: [['surveys.surveys', 'no-survey'], ['surveys.answers', 'no-answers']], waits: [['surveys.open', 'close-survey']] },
  texts: { needs: [['texts.codes', 'no-codebook'], ['texts.themes', 'no-themes']], waits: [['texts.quotations-to-check', 'check-quotations']] },
  analysis: {
    needs: [['analysis.findings', 'no-findings'], ['analysis.outlook-notes', 'no-outlook'], ['analysis.gaps', 'no-gaps']],
    waits: [['analysis.unfounded', 'found-findings'], ['analysis.empty-levels', 'fill-levels']],
  },
  ideas: { needs: [['ideas.ideas', 'no-idea'], ['ideas.chosen', 'no-choice']], waits: [['ideas.drafts', 'finish-draft']] },
  publication: { needs: [['publication.published', 'not-published']], waits: [['publication.to-review', 'review']] },
};

/** What is known, missing and next in each part, in the order in which the work is usually done. */
export function stateOfWork(rows: readonly WorkCount[]): WorkState[] {
  const counts = new Map(rows.map(({ part, what, count }) => [`${part}.${what}`, count]));
  const isThere = (what: string) => (counts.get(what) ?? 0) > 0;
  return workParts.map((part) => {
    const { needs, waits } = rules[part];
    return {
      part,
      known: WorkCountKey.options.filter((what) => what.startsWith(`${part}.`) && isThere(what)).map((what) => ({ what, count: counts.get(what) ?? 0 })),
      missing: needs.filter(([what]) => !isThere(what)).map(([, code]) => code),
      next: waits.filter(([what]) => isThere(what)).map(([, code]) => code),
    };
  });
}
