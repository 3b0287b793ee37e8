import { sumBudget } from '../../../../../contract/idea-budget.ts';
import type { Finding } from '../../../../../contract/findings.ts';
import type { Idea } from '../../../../../contract/ideas.ts';
import { shippedApplicationForm } from '../../../../../server/features/ideas/application-form.ts';
import { suggestBlocks, type GroundFacts } from '../../../../../server/features/ideas/grounds.rules.ts';
import { addDays } from '../../../../../server/features/programmes/public.ts';
import { idOf } from '../../chance.ts';
import { instantAt } from '../../days.ts';
import { staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import { analysisOfGotland } from './analysis-of-gotland.ts';
import { analysisOfMittskane } from './analysis-of-mittskane.ts';
import { castGrounds, type CastGround } from './application-grounds-cast.ts';
import { ideasOfGotland } from './ideas-of-gotland.ts';
import { ideasOfMittskane } from './ideas-of-mittskane.ts';
import { findingId } from './lay-analyses.ts';
import { ideaId } from './lay-ideas.ts';
import { castPrestudies, prestudyId, type PrestudyKey } from './prestudy-cast.ts';

const ideas = { mittskane: ideasOfMittskane, gotland: ideasOfGotland };
const analyses = { mittskane: analysisOfMittskane, gotland: analysisOfGotland };

function findingsOf(prestudy: PrestudyKey): Finding[] {
  return Object.entries(analyses[prestudy].findings).map(([key, { kind, sv, en = '', level, principles = [], strength, evidence }]) => ({
    id: findingId(prestudy, key), kind, sentenceSv: sv, sentenceEn: en, level, principles: [...principles], strength, strengthWhy: '', supported: evidence.length > 0, evidence: [],
    withdrawnOn: null, withdrawnReason: '', createdByName: '', changedOn: '', version: 1,
  }));
}

function ideaOf(prestudy: PrestudyKey, key: string): Idea {
  const cast = ideas[prestudy][key];
  if (!cast) throw new Error(`the idea ${key} is not cast`);
  const content = cast.content(cast.findings.map((finding) => findingId(prestudy, finding)));
  const count = (stance: string) => (cast.dialogue?.voices ?? []).filter((voice) => voice.stance === stance).length;
  return {
    id: ideaId(prestudy, key), name: cast.name, summary: cast.summary, state: cast.state, content, programmeId: null, programmeName: null, createdByName: '', changedOn: '', version: 1,
    gaps: [], findings: [], theoryFaults: [], voices: { support: count('support'), concern: count('concern'), both: count('both'), neither: count('neither') },
    budgetSum: sumBudget(content.budget, content.parties.map(({ key: party }) => party)),
  };
}

/** What the material gave when the headings were filled. */
function factsOf(rows: Rows, prestudy: PrestudyKey, { idea }: CastGround): GroundFacts {
  return {
    question: castPrestudies[prestudy].question, idea: ideaOf(prestudy, idea), findings: findingsOf(prestudy), letters: 0,
    figures: rows.of('data_sets.released_figures').filter(({ prestudy_id }) => prestudy_id === prestudyId(prestudy)).map(({ id }) => ({ id })),
    outlook: Object.values(analyses[prestudy].notes).map(({ title, takeaway }) => ({ title, takeaway })),
  };
}

/** The grounds for both applications, as far as their teams have come. */
export function layApplicationGrounds(rows: Rows, today: string): void {
  const form = shippedApplicationForm();
  for (const [prestudy, ground] of Object.entries(castGrounds) as [PrestudyKey, CastGround][]) {
    const facts = factsOf(rows, prestudy, ground);
    for (const [at, section] of form.sections.entries()) {
      const blocks = [...(ground.filled.includes(section.key) ? suggestBlocks(section, facts, []) : []), ...(ground.written[section.key] ?? [])];
      if (blocks.length === 0) continue;
      rows.add('ideas.ground_sections', {
        id: idOf(`prestudy/${prestudy}/ground/${section.key}`), prestudy_id: prestudyId(prestudy), idea_id: ideaId(prestudy, ground.idea), form_key: form.key, form_version: form.version,
        section: section.key, blocks: blocks as never, changed_by: staffId(ground.by), changed_at: instantAt(addDays(today, -12 + Math.floor(at / 4)), '15:20'),
      });
    }
  }
}
