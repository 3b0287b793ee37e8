import type { z } from 'zod';
import type { IdeaDecision, IdeaState } from '../../../contract/ideas.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { insertDecision, selectPrestudy } from '../prestudies/public.ts';
import { insertDraft, selectDraft } from './drafts.sql.ts';
import { selectIdea, updateIdea, type IdeaRow } from './ideas.sql.ts';
import { makeDraft } from './make-draft.rules.ts';

type Decision = z.output<typeof IdeaDecision>;

const becomes: Readonly<Record<Decision['decision'], IdeaState>> = { choose: 'chosen', 'set-aside': 'set-aside', reopen: 'open' };
const logged: Readonly<Record<Decision['decision'], (name: string) => string>> = {
  choose: (name) => `Idén ”${name}” väljs.`,
  'set-aside': (name) => `Idén ”${name}” läggs åt sidan.`,
  reopen: (name) => `Idén ”${name}” tas upp igen.`,
};

/**
 * Decides about an idea, and writes the decision in the pre-study's log. An idea that is chosen gets a first draft of a
 * programme model, if it has none since before.
 */
export async function decideIdea(work: Work, actor: Actor, prestudyId: string, ideaId: string, body: Decision): Promise<{ version: number } | NamedError> {
  const idea = await selectIdea(work.db, prestudyId, ideaId);
  if (!idea) return fail('not-found');
  const state = becomes[body.decision];
  if (idea.state === state) return fail('idea-decided');
  if (idea.programmeId !== null) return fail('idea-has-programme');
  if (!(await updateIdea(work.db, ideaId, body.version, work.now, { ...idea, state }))) return fail('stale-version');
  await logDecision(work, actor, prestudyId, logged[body.decision](idea.name), body.why, body.decidedBy);
  if (state === 'chosen' && !(await selectDraft(work.db, prestudyId, ideaId))) {
    await insertDraft(work.db, { prestudyId, ideaId, version: 1, yaml: await draftOf(work, idea), origin: 'generated', madeBy: actor.id, now: work.now });
  }
  return { version: body.version + 1 };
}

/** What the idea says now, as a draft of a programme model. */
export async function draftOf(work: Work, idea: IdeaRow): Promise<string> {
  const prestudy = await selectPrestudy(work.db, idea.prestudyId);
  return makeDraft({ ...idea, prestudyName: prestudy?.name ?? '' });
}

export async function logDecision(work: Work, actor: Actor, prestudyId: string, decision: string, why: string, decidedBy: string): Promise<void> {
  await insertDecision(work.db, prestudyId, { decidedOn: work.today, decision, why, decidedBy, replacesId: null }, actor.id);
}
