import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { sumBudget } from '../../../contract/idea-budget.ts';
import type { IdeaDialogue, NewDialogue, NewVoice, OpenIdea } from '../../../contract/idea-dialogues.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { addMonths } from '../programmes/public.ts';
import { endDialogue, insertDialogue, insertVoice, openDialogue, selectComments, selectDialogues, updateComment, type Handling } from './dialogues.sql.ts';
import { countVoices, selectIdea, selectVoiceCounts } from './ideas.sql.ts';

/** No link stays open for longer: what nobody tends is forgotten. */
const mostMonths = 6;

/** The dialogue of an idea as the team sees it. */
export async function readIdeaDialogue(work: Work, prestudyId: string, ideaId: string): Promise<IdeaDialogue | NamedError> {
  if (!(await selectIdea(work.db, prestudyId, ideaId))) return fail('not-found');
  const voices = (await selectVoiceCounts(work.db, prestudyId)).filter((row) => row.ideaId === ideaId);
  const kinds = Map.groupBy(voices, ({ actorKind }) => actorKind);
  return {
    dialogues: await selectDialogues(work.db, ideaId, work.today),
    voices: countVoices(voices),
    byKind: [...kinds].map(([actorKind, rows]) => ({ actorKind: actorKind as IdeaDialogue['byKind'][number]['actorKind'], ...countVoices(rows) })),
    comments: await selectComments(work.db, ideaId),
  };
}

/** Makes a link. The token is answered once; the database keeps its hash. */
export async function beginDialogue(work: Work, actor: Actor, prestudyId: string, ideaId: string, asked: z.output<typeof NewDialogue>): Promise<{ id: string; token: string } | NamedError> {
  const idea = await selectIdea(work.db, prestudyId, ideaId);
  if (!idea) return fail('not-found');
  if (asked.endsOn < work.today) return fail('dialogue-too-long', [{ path: 'endsOn', code: 'too-early', message: '' }]);
  if (asked.endsOn > addMonths(work.today, mostMonths)) return fail('dialogue-too-long', [{ path: 'endsOn', code: 'too-late', message: '' }]);
  const id = newId();
  const token = randomBytes(32).toString('base64url');
  await insertDialogue(work.db, { id, idea, hash: hashToken(token), asked, createdBy: actor.id, now: work.now });
  return { id, token };
}

export async function closeDialogue(work: Work, prestudyId: string, ideaId: string, dialogueId: string): Promise<undefined | NamedError> {
  const idea = await selectIdea(work.db, prestudyId, ideaId);
  return idea && (await endDialogue(work.db, ideaId, dialogueId, work.today)) ? undefined : fail('not-found');
}

/** Lets a comment be shown, sets it aside, or answers it. */
export async function handleComment(work: Work, actor: Actor, prestudyId: string, ideaId: string, commentId: string, handling: Handling): Promise<undefined | NamedError> {
  const idea = await selectIdea(work.db, prestudyId, ideaId);
  const outcome = idea ? await updateComment(work.db, idea, commentId, actor.id, handling) : 'missing';
  return outcome === 'done' ? undefined : fail(outcome === 'stale' ? 'stale-version' : 'not-found');
}

/** An idea as the holder of a link reads it. A link that was never made and one that has ended are answered alike. */
export async function openIdea(work: Work, token: string): Promise<OpenIdea | NamedError> {
  const opened = await openDialogue(work.db, hashToken(token));
  if (!opened) return fail('dialogue-closed');
  const { ownerAgencyId: _owner, ...idea } = opened;
  const { budget, parties } = idea.content;
  return { ...idea, budgetSum: budget ? sumBudget(budget, (parties ?? []).map(({ key }) => key)) : null };
}

/** Keeps what the holder of a link says of the idea. */
export async function giveVoice(work: Work, voice: z.output<typeof NewVoice>): Promise<undefined | NamedError> {
  const hash = hashToken(voice.token);
  const opened = await openDialogue(work.db, hash);
  if (!opened || !(await insertVoice(work.db, hash, opened.ownerAgencyId, voice))) return fail('dialogue-closed');
  return undefined;
}
