import type { z } from 'zod';
import { emptyIdea, ideaSectionKeys, type IdeaContent } from '../../../contract/idea-content.ts';
import type { IdeaChange, NewIdea } from '../../../contract/ideas.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { readFindings } from '../analyses/public.ts';
import { selectPrestudy } from '../prestudies/public.ts';
import { shippedCostOptions } from './cost-options.ts';
import { deleteIdea, insertIdea, isInUse, selectIdea, updateIdea } from './ideas.sql.ts';

/** Adds an idea; its budget begins with a copy of the unit costs that are shipped. */
export async function addIdea(work: Work, actor: Actor, prestudyId: string, { name, summary }: z.output<typeof NewIdea>): Promise<{ id: string } | NamedError> {
  const prestudy = await selectPrestudy(work.db, prestudyId);
  if (!prestudy) return fail('not-found');
  const id = newId();
  const { unitCosts, flatRate } = shippedCostOptions();
  await insertIdea(work.db, {
    id, prestudyId, ownerAgencyId: prestudy.ownerAgencyId, name, summary, createdBy: actor.id, now: work.now,
    content: { ...emptyIdea, budget: { ...emptyIdea.budget, unitCosts, flatRatePercent: flatRate.percent } },
  });
  return { id };
}

/** Writes the sections that were sent over those that are there. */
export async function changeIdea(work: Work, prestudyId: string, ideaId: string, change: z.output<typeof IdeaChange>): Promise<{ version: number } | NamedError> {
  const idea = await selectIdea(work.db, prestudyId, ideaId);
  if (!idea) return fail('not-found');
  const added = (change.need?.findingIds ?? []).filter((id) => !idea.content.need.findingIds.includes(id));
  if (!(await areFindings(work, prestudyId, added))) return fail('finding-unknown');
  const edit = { ...idea, name: change.name ?? idea.name, summary: change.summary ?? idea.summary, content: changed(idea.content, change) };
  if (!(await updateIdea(work.db, ideaId, change.version, work.now, edit))) return fail('stale-version');
  return { version: change.version + 1 };
}

function changed(content: IdeaContent, change: z.output<typeof IdeaChange>): IdeaContent {
  const sent = ideaSectionKeys.filter((section) => change[section] !== undefined);
  return Object.assign({}, content, Object.fromEntries(sent.map((section) => [section, change[section]])));
}

async function areFindings(work: Work, prestudyId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const known = new Set((await readFindings(work.db, prestudyId)).map(({ id }) => id));
  return ids.every((id) => known.has(id));
}

/** Takes away an idea that nobody has answered and that nothing was made from. */
export async function removeIdea(work: Work, prestudyId: string, ideaId: string): Promise<undefined | NamedError> {
  const idea = await selectIdea(work.db, prestudyId, ideaId);
  if (!idea) return fail('not-found');
  if (idea.programmeId !== null || await isInUse(work.db, ideaId)) return fail('idea-in-use');
  await deleteIdea(work.db, ideaId);
  return undefined;
}
