import type { z } from 'zod';
import type { NewProgramme } from '../../../contract/idea-drafts.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { beginProgramme, readModelText } from '../programmes/public.ts';
import { logDecision } from './decide-idea.ts';
import { selectDraft } from './drafts.sql.ts';
import { selectIdea, updateIdea } from './ideas.sql.ts';

const mayBegin: readonly string[] = ['team-leader', 'project-owner'];

/**
 * Takes the newest draft of a chosen idea into use: its model is published as it stands, and a programme begins on it that
 * the agency of the one who asks answers for. The decision goes to the pre-study's log.
 */
export async function takeIntoUse(
  work: Work, actor: Actor, prestudyId: string, ideaId: string, body: z.output<typeof NewProgramme>, instruments: readonly string[],
): Promise<{ programmeId: string } | NamedError> {
  if (!mayBegin.includes(actor.role)) return fail('not-allowed');
  const idea = await selectIdea(work.db, prestudyId, ideaId);
  if (!idea) return fail('not-found');
  if (idea.programmeId !== null) return fail('idea-has-programme');
  if (idea.state !== 'chosen') return fail('idea-not-chosen');
  const draft = await selectDraft(work.db, prestudyId, ideaId);
  if (!draft || draft.version !== body.draftVersion) return fail('stale-version');
  const { model } = readModelText(draft.yaml, instruments);
  if (!model) return fail('draft-not-valid');
  if (body.parties.some(({ partyKey }) => model.parties.every(({ key }) => key !== partyKey))) return fail('party-not-in-model');
  if (body.parties.every(({ agencyId }) => agencyId !== actor.agencyId)) return fail('programme-owner-elsewhere');
  const begun = await beginProgramme(work, { model, startsOn: body.startsOn, endsOn: body.endsOn, parties: body.parties });
  if (isFail(begun)) return begun;
  if (!(await updateIdea(work.db, ideaId, idea.version, work.now, { ...idea, programmeId: begun.programmeId }))) return fail('stale-version');
  await logDecision(work, actor, prestudyId, `Insatsen ”${model.name.sv}” börjar den ${body.startsOn}.`, `Utkastets version ${draft.version} togs i bruk.`, '');
  return begun;
}
