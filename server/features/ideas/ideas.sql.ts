import { IdeaContent } from '../../../contract/idea-content.ts';
import type { IdeaState, VoiceCount } from '../../../contract/ideas.ts';
import type { Stance } from '../../../contract/idea-dialogues.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** An idea as it is stored. */
export interface IdeaRow {
  id: string;
  prestudyId: string;
  ownerAgencyId: string;
  name: string;
  summary: string;
  state: IdeaState;
  content: IdeaContent;
  programmeId: string | null;
  createdByName: string;
  /** The day of the last change. */
  changedOn: string;
  version: number;
}

function ideas(db: Database) {
  return db.selectFrom('ideas.ideas as i').innerJoin('agencies.staff as s', 's.id', 'i.created_by')
    .select(['i.id', 'i.prestudy_id as prestudyId', 'i.owner_agency_id as ownerAgencyId', 'i.name', 'i.summary', 'i.state', 'i.content',
      'i.programme_id as programmeId', 's.given_name as given', 's.family_name as family', 'i.changed_at as changedAt', 'i.version']);
}

type Stored = Awaited<ReturnType<ReturnType<typeof ideas>['executeTakeFirstOrThrow']>>;

function rowOf({ given, family, changedAt, state, content, ...row }: Stored): IdeaRow {
  return { ...row, state: state as IdeaState, content: IdeaContent.parse(content), createdByName: `${given} ${family}`, changedOn: changedAt.slice(0, 10) };
}

export async function selectIdeas(db: Database, prestudyId: string): Promise<IdeaRow[]> {
  const rows = await ideas(db).where('i.prestudy_id', '=', prestudyId).orderBy('i.state').orderBy('i.name').orderBy('i.id').execute();
  return rows.map(rowOf);
}

export async function selectIdea(db: Database, prestudyId: string, ideaId: string): Promise<IdeaRow | undefined> {
  const row = await ideas(db).where('i.prestudy_id', '=', prestudyId).where('i.id', '=', ideaId).executeTakeFirst();
  return row && rowOf(row);
}

export interface IdeaToAdd { id: string; prestudyId: string; ownerAgencyId: string; name: string; summary: string; content: IdeaContent; createdBy: string; now: Date }

export async function insertIdea(db: Database, idea: IdeaToAdd): Promise<void> {
  await db.insertInto('ideas.ideas').values({
    id: idea.id, prestudy_id: idea.prestudyId, owner_agency_id: idea.ownerAgencyId, name: idea.name, summary: idea.summary,
    content: JSON.stringify(idea.content), created_by: idea.createdBy, changed_at: idea.now.toISOString(),
  }).execute();
}

export interface IdeaEdit { name: string; summary: string; content: IdeaContent; state: IdeaState; programmeId: string | null }

/** Writes an idea as it now is. @returns whether it stood at that version. */
export async function updateIdea(db: Database, ideaId: string, version: number, now: Date, edit: IdeaEdit): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('ideas.ideas').set({
    name: edit.name, summary: edit.summary, content: JSON.stringify(edit.content), state: edit.state, programme_id: edit.programmeId,
    changed_at: now.toISOString(), version: version + 1,
  }).where('id', '=', ideaId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteIdea(db: Database, ideaId: string): Promise<void> {
  await db.deleteFrom('ideas.ideas').where('id', '=', ideaId).execute();
}

/** Whether an idea has a draft, a link, an answer or a ground for an application. */
export async function isInUse(db: Database, ideaId: string): Promise<boolean> {
  const draft = await db.selectFrom('ideas.drafts').select('id').where('idea_id', '=', ideaId).executeTakeFirst();
  const dialogue = await db.selectFrom('ideas.dialogues').select('id').where('idea_id', '=', ideaId).executeTakeFirst();
  const ground = await db.selectFrom('ideas.ground_sections').select('id').where('idea_id', '=', ideaId).executeTakeFirst();
  const form = await db.selectFrom('ideas.application_forms').select('idea_id').where('idea_id', '=', ideaId).executeTakeFirst();
  return [draft, dialogue, ground, form].some((one) => one !== undefined);
}

export interface VoiceRow { ideaId: string; actorKind: string; stance: Stance; count: number }

/** How many of each kind of actor said what, of every idea of a pre-study. */
export async function selectVoiceCounts(db: Database, prestudyId: string): Promise<VoiceRow[]> {
  const rows = await db.selectFrom('ideas.voices').select((is) => ['idea_id as ideaId', 'actor_kind as actorKind', 'stance', is.fn.countAll<string>().as('count')])
    .where('prestudy_id', '=', prestudyId).groupBy(['idea_id', 'actor_kind', 'stance']).orderBy('actor_kind').execute();
  return rows.map(({ stance, count, ...row }) => ({ ...row, stance: stance as Stance, count: Number(count) }));
}

/** Adds up counts by stance. */
export function countVoices(rows: readonly Pick<VoiceRow, 'stance' | 'count'>[]): VoiceCount {
  const sum: VoiceCount = { support: 0, concern: 0, both: 0, neither: 0 };
  for (const { stance, count } of rows) sum[stance] += count;
  return sum;
}
