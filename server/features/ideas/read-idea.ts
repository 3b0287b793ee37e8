import { sumBudget } from '../../../contract/idea-budget.ts';
import { gapsInIdea } from '../../../contract/idea-content.ts';
import { gapsInTheory } from '../../../contract/idea-theory.ts';
import type { Idea, IdeaSummary, NeedFinding } from '../../../contract/ideas.ts';
import { isFail, fail, type NamedError } from '../../platform/named-error.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { readFindings } from '../analyses/public.ts';
import { readProgramme } from '../programmes/public.ts';
import { countVoices, selectIdea, selectIdeas, selectVoiceCounts, type IdeaRow, type VoiceRow } from './ideas.sql.ts';

function summaryOf(row: IdeaRow, voices: readonly VoiceRow[]): IdeaSummary {
  const { id, name, summary, state, programmeId, changedOn } = row;
  return {
    id, name, summary, state, programmeId, changedOn,
    gaps: gapsInIdea(row.content), voices: countVoices(voices.filter(({ ideaId }) => ideaId === id)),
  };
}

/** Every idea of a pre-study, with what each lacks and what was said of it. */
export async function listIdeas(work: Work, prestudyId: string): Promise<{ items: IdeaSummary[]; total: number }> {
  const rows = await selectIdeas(work.db, prestudyId);
  const voices = await selectVoiceCounts(work.db, prestudyId);
  return { items: rows.map((row) => summaryOf(row, voices)), total: rows.length };
}

/** One idea whole, or `not-found`. */
export async function readIdea(work: Work, prestudyId: string, ideaId: string): Promise<Idea | NamedError> {
  const row = await selectIdea(work.db, prestudyId, ideaId);
  if (!row) return fail('not-found');
  const { content, createdByName, version } = row;
  return {
    ...summaryOf(row, await selectVoiceCounts(work.db, prestudyId)),
    content, createdByName, version,
    findings: await needFindings(work, prestudyId, content.need.findingIds),
    budgetSum: sumBudget(content.budget, content.parties.map(({ key }) => key)),
    theoryFaults: gapsInTheory(content.theory),
    programmeName: await programmeName(work, row.programmeId),
  };
}

async function programmeName(work: Work, programmeId: string | null): Promise<Idea['programmeName']> {
  if (programmeId === null) return null;
  const programme = await readProgramme(work, programmeId);
  return isFail(programme) ? null : programme.name;
}

/** The findings that a need names, in its order. */
async function needFindings(work: Work, prestudyId: string, ids: readonly string[]): Promise<NeedFinding[]> {
  if (ids.length === 0) return [];
  const found = new Map((await readFindings(work.db, prestudyId)).map((finding) => [finding.id, finding]));
  return ids.map((id) => {
    const finding = found.get(id);
    return { id, sentence: finding?.sentenceSv ?? '', supported: finding?.supported ?? false, gone: finding === undefined || finding.withdrawnOn !== null };
  });
}
