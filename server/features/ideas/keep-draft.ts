import type { DraftVersion, ModelDraft, ModelSection } from '../../../contract/idea-drafts.ts';
import type { FileAnswer } from '../../../contract/route.ts';
import { fileTypes } from '../../../contract/route.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { draftOf } from './decide-idea.ts';
import { insertDraft, selectDraft, selectDraftVersions, type DraftRow } from './drafts.sql.ts';
import { selectIdea } from './ideas.sql.ts';
import { judgeDraft, withProposal, withTexts } from './judge-draft.rules.ts';
import { keyOf } from './make-draft.rules.ts';

interface Asked { work: Work; actor: Actor; prestudyId: string; ideaId: string }
type Kept = Promise<{ version: number } | NamedError>;

/** The newest draft, or one version of it, and how it stands. */
export async function readModelDraft({ db }: Work, prestudyId: string, ideaId: string, version: number | undefined, instruments: readonly string[]): Promise<ModelDraft | NamedError> {
  const draft = await selectDraft(db, prestudyId, ideaId, version);
  if (!draft) return fail('not-found');
  return { ...draft, ...judgeDraft(draft.yaml, instruments), versions: await selectDraftVersions(db, ideaId) };
}

/** Keeps the next version, made from the newest one, if that is the one that the writer saw. */
async function keepNext(
  { work, actor, prestudyId, ideaId }: Asked, version: number, origin: DraftVersion['origin'], make: (draft: DraftRow) => Promise<string | NamedError> | string | NamedError,
): Kept {
  const draft = await selectDraft(work.db, prestudyId, ideaId);
  if (!draft) return fail('not-found');
  if (draft.version !== version) return fail('stale-version');
  const yaml = await make(draft);
  if (isFail(yaml)) return yaml;
  const kept = await insertDraft(work.db, { prestudyId, ideaId, version: version + 1, yaml, origin, madeBy: actor.id, now: work.now });
  return kept ? { version: version + 1 } : fail('stale-version');
}

/** Keeps what someone has written, right or wrong: nothing typed is lost because it is not done. */
export function keepModelDraft(asked: Asked, { yaml, version }: { yaml: string; version: number }): Kept {
  return keepNext(asked, version, 'written', () => yaml);
}

/** Writes texts where the draft has empty ones. */
export function fillModelDraft(asked: Asked, { version, texts }: { version: number; texts: readonly { path: string; text: string }[] }): Kept {
  return keepNext(asked, version, 'filled-in', ({ yaml }) => withTexts(yaml, texts) ?? fail('draft-place-unknown'));
}

/** Puts what is usual where a section is empty. */
export function proposeModelSection(asked: Asked, { version, section }: { version: number; section: ModelSection }): Kept {
  return keepNext(asked, version, 'proposal', ({ yaml }) => withProposal(yaml, section) ?? fail('nothing-to-propose'));
}

/** Makes the draft anew from what the idea says now. */
export function regenerateModelDraft(asked: Asked, version: number): Kept {
  return keepNext(asked, version, 'generated', async () => {
    const idea = await selectIdea(asked.work.db, asked.prestudyId, asked.ideaId);
    return idea ? draftOf(asked.work, idea) : fail('not-found');
  });
}

/** The newest draft as a file, named as the idea. */
export async function fetchModelDraft({ db }: Work, prestudyId: string, ideaId: string): Promise<FileAnswer | NamedError> {
  const idea = await selectIdea(db, prestudyId, ideaId);
  const draft = await selectDraft(db, prestudyId, ideaId);
  if (!idea || !draft) return fail('not-found');
  return { name: `${keyOf(idea.name)}.yaml`, type: fileTypes.yaml, bytes: new TextEncoder().encode(draft.yaml) };
}
