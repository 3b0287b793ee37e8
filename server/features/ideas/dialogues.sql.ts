import { sql } from 'kysely';
import type { z } from 'zod';
import type { CommentSection, CommentState, Dialogue, IdeaComment, NewDialogue, NewVoice, OpenIdea, Stance, VoiceKind } from '../../../contract/idea-dialogues.ts';
import type { IdeaSection } from '../../../contract/idea-content.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { IdeaRow } from './ideas.sql.ts';

export interface DialogueToAdd { id: string; idea: IdeaRow; hash: Buffer; asked: z.output<typeof NewDialogue>; createdBy: string; now: Date }

export async function insertDialogue(db: Database, { id, idea, hash, asked, createdBy, now }: DialogueToAdd): Promise<void> {
  await db.insertInto('ideas.dialogues').values({
    id, prestudy_id: idea.prestudyId, idea_id: idea.id, owner_agency_id: idea.ownerAgencyId, token_hash: hash, introduction: asked.introduction,
    sections: asked.sections, ends_on: asked.endsOn, created_by: createdBy, created_at: now.toISOString(),
  }).execute();
}

/** Ends a link. @returns whether there was such a one; one that has ended stays as it is. */
export async function endDialogue(db: Database, ideaId: string, dialogueId: string, today: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('ideas.dialogues').set((is) => ({ ended_on: is.fn.coalesce('ended_on', sql<string>`${today}::date`) }))
    .where('id', '=', dialogueId).where('idea_id', '=', ideaId).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The links of an idea, the newest first. */
export async function selectDialogues(db: Database, ideaId: string, today: string): Promise<Dialogue[]> {
  const rows = await db.selectFrom('ideas.dialogues as d').innerJoin('agencies.staff as s', 's.id', 'd.created_by')
    .select((is) => ['d.id', 'd.introduction', 'd.sections', 'd.ends_on as endsOn', 'd.ended_on as endedOn', 's.given_name as given', 's.family_name as family',
      is.selectFrom('ideas.voices as v').select((of) => of.fn.countAll<string>().as('count')).whereRef('v.dialogue_id', '=', 'd.id').as('voices')])
    .where('d.idea_id', '=', ideaId).orderBy('d.created_at', 'desc').orderBy('d.id').execute();
  return rows.map(({ given, family, voices, sections, ...row }) => ({
    ...row, sections: sections as IdeaSection[], createdByName: `${given} ${family}`, voices: Number(voices ?? 0), isOpen: row.endedOn === null && row.endsOn >= today,
  }));
}

/** Every comment with who said it, the newest first; those that wait come before the rest. */
export async function selectComments(db: Database, ideaId: string): Promise<IdeaComment[]> {
  const rows = await db.selectFrom('ideas.comments as c').innerJoin('ideas.voices as v', 'v.id', 'c.voice_id').leftJoin('agencies.staff as s', 's.id', 'c.handled_by')
    .select(['c.id', 'c.section', 'c.words', 'c.answer', 'c.state', 'c.version', 'v.id as voiceId', 'v.actor_kind as actorKind', 'v.who', 'v.stance', 'v.given_on as givenOn',
      's.given_name as given', 's.family_name as family'])
    .where('c.idea_id', '=', ideaId).orderBy(sql`c.state <> 'new'`).orderBy('v.given_on', 'desc').orderBy('c.id', 'desc').execute();
  const words = await db.seals.open('ideas.comments', rows, { words: 'words', answer: 'answer' });
  const whole = await db.seals.open('ideas.voices', words, { who: 'who' }, 'voiceId');
  return whole.map(({ given, family, voiceId: _voiceId, ...row }) => ({
    ...row, section: row.section as CommentSection, actorKind: row.actorKind as VoiceKind, stance: row.stance as Stance, state: row.state as CommentState,
    handledByName: given === null ? null : `${given} ${family ?? ''}`,
  }));
}

export interface Handling { state: string; answer: string; version: number }

/** @returns `missing` when there is no such comment, `stale` when it has been handled since. */
export async function updateComment(db: Database, idea: IdeaRow, commentId: string, handledBy: string, { state, answer, version }: Handling): Promise<'done' | 'missing' | 'stale'> {
  const sealed = await db.seals.row('ideas.comments', idea.ownerAgencyId, { answer }, commentId);
  const { numUpdatedRows } = await db.updateTable('ideas.comments').set({ ...sealed, state, handled_by: handledBy, version: version + 1 })
    .where('id', '=', commentId).where('idea_id', '=', idea.id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows > 0n) return 'done';
  const there = await db.selectFrom('ideas.comments').select('id').where('id', '=', commentId).where('idea_id', '=', idea.id).executeTakeFirst();
  return there ? 'stale' : 'missing';
}

interface OpenedRow {
  owner_agency_id: string; idea_name: string; summary: string; prestudy_name: string; owner_agency_name: string; introduction: string; ends_on: string;
  sections: IdeaSection[]; content: OpenIdea['content']; findings: string[]; comments: OpenIdea['comments'];
}

export type OpenedDialogue = Omit<OpenIdea, 'budgetSum'> & { ownerAgencyId: string };

/** What the holder of a link may read, while it holds. */
export async function openDialogue(db: Database, hash: Buffer): Promise<OpenedDialogue | undefined> {
  const { rows: [row] } = await sql<OpenedRow>`select * from ideas.open_dialogue(${hash})`.execute(db);
  if (!row) return undefined;
  return {
    ownerAgencyId: row.owner_agency_id, name: row.idea_name, summary: row.summary, prestudyName: row.prestudy_name, ownerAgencyName: row.owner_agency_name,
    introduction: row.introduction, endsOn: row.ends_on, sections: row.sections, content: row.content, findings: row.findings,
    comments: await db.seals.openInside(row.comments),
  };
}

/** Keeps what the holder of a link says. @returns false when the link no longer holds. */
export async function insertVoice(db: Database, hash: Buffer, ownerAgencyId: string, voice: z.output<typeof NewVoice>): Promise<boolean> {
  const id = newId();
  const { who } = await db.seals.row('ideas.voices', ownerAgencyId, { id, who: voice.who });
  const comments = await db.seals.rows('ideas.comments', ownerAgencyId, voice.comments.map((comment) => ({ id: newId(), ...comment })));
  const { rows: [row] } = await sql<{ kept: boolean }>`
    select ideas.give_voice(${hash}, ${id}::uuid, ${voice.actorKind}, ${voice.stance}, ${who}, ${JSON.stringify(comments)}::jsonb) as kept`.execute(db);
  return row?.kept ?? false;
}
