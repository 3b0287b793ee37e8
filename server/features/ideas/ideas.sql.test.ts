import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { askAsAppRole, denied, type AppRoleAsker } from '../../../test/world/app-role-asker.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { newId } from '../../platform/new-id.ts';

const today = '2026-03-16';
const tables = ['ideas', 'drafts', 'dialogues', 'voices', 'comments'] as const;

/** Statements that no use case sends, as the app role. */
describe('the rows of ideas', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let app: AppRoleAsker;
  let cast: StandardWorld;
  const [idea, dialogue, voice, comment] = Array.from({ length: 4 }, newId) as [string, string, string, string];
  const hash = Buffer.alloc(32, 7);

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    cast = await standardWorld(owner.db, today);
    const { projectOwner: leader, leader: member, coach: reader } = cast;
    const { id: prestudy, ownerAgencyId } = await aPrestudy(cast.world, { leader, members: [member], readers: [reader] }).save();
    const of = { prestudy_id: prestudy, owner_agency_id: ownerAgencyId };
    const { db } = owner;
    await db.insertInto('ideas.ideas').values({ ...of, id: idea, name: 'HUBen', content: '{"need": {"text": "Behov", "findingIds": []}, "budget": {"staff": []}}', created_by: leader.id }).execute();
    await db.insertInto('ideas.drafts').values({ id: newId(), prestudy_id: prestudy, idea_id: idea, version: 1, yaml: '', origin: 'written', made_by: leader.id, made_at: `${today}T09:00:00Z` }).execute();
    await db.insertInto('ideas.dialogues').values({ ...of, id: dialogue, idea_id: idea, token_hash: hash, sections: ['need'], ends_on: '2026-03-20', created_by: leader.id, created_at: `${today}T09:00:00Z` }).execute();
    await insertSealed(db, 'ideas.voices', ownerAgencyId, { ...of, id: voice, idea_id: idea, dialogue_id: dialogue, actor_kind: 'business', stance: 'support', who: 'Någon', given_on: today });
    await insertSealed(db, 'ideas.comments', ownerAgencyId, { ...of, id: comment, idea_id: idea, voice_id: voice, section: 'need', words: 'Ord', answer: '' });
    app = await askAsAppRole(database.target, { today, now: `${today}T11:00:00.000Z` });
  });
  afterAll(async () => {
    await app.close();
    await owner.close();
    await database.drop();
  });

  it('are read by those who take part, and nobody else', async () => {
    for (const table of tables) {
      for (const who of [cast.projectOwner, cast.leader, cast.coach]) expect(await app.rowsFor(who, `select from ideas.${table}`), table).toBe(1);
      for (const who of [cast.otherCoach, cast.psychologist, cast.administrator]) expect(await app.rowsFor(who, `select from ideas.${table}`), table).toBe(0);
    }
  });

  it('are changed by members, and not by readers', async () => {
    const change = "update ideas.ideas set name = 'Annat'";
    expect(await app.rowsFor(cast.leader, change)).toBe(1);
    expect(await app.rowsFor(cast.coach, change)).toBe(0);
  });

  it('keep what was drafted and said as it was', async () => {
    for (const statement of [
      "update ideas.drafts set yaml = 'x'", 'delete from ideas.drafts', "update ideas.voices set stance = 'support'", 'delete from ideas.voices',
      "update ideas.comments set words = 'x'", 'delete from ideas.comments', "update ideas.dialogues set ends_on = '2030-01-01'", 'delete from ideas.dialogues',
      `insert into ideas.voices (id, prestudy_id, idea_id, dialogue_id, owner_agency_id, actor_kind, stance, given_on) select gen_random_uuid(), prestudy_id, idea_id, dialogue_id, owner_agency_id, 'business', 'support', given_on from ideas.voices`,
    ]) expect(await app.rowsFor(cast.projectOwner, statement), statement).toBe(denied);
    expect(await app.rowsFor(cast.leader, "update ideas.comments set state = 'shown'")).toBe(1);
  });

  it('are opened by a link while it holds, and only as far as it says', async () => {
    const visitor = { ...cast.otherCoach, id: newId(), agencyId: null } as never;
    expect(await app.rowsFor(visitor, "select from ideas.open_dialogue($1) where content ? 'need' and not content ? 'budget' and comments = '[]'", [hash])).toBe(1);
    expect(await app.rowsFor(visitor, 'select from ideas.open_dialogue($1)', [Buffer.alloc(32)])).toBe(0);
    const said = ['need', 'budget'].map((section) => ({ id: newId(), section, words: 'Ord' }));
    const give = (comments: readonly object[]) => ['select ideas.give_voice($1, $2, $3, $4, $5, $6)', [hash, newId(), 'business', 'concern', '', JSON.stringify(comments)]] as const;
    expect(await app.rowsFor(visitor, ...give(said)), 'words that are not sealed').toBe('23514');
    const sealed = give(await owner.db.seals.rows('ideas.comments', cast.municipality.id, said));
    expect(await app.rowsAfter(visitor, [sealed, ['select from ideas.comments']])).toBe(0);
    const kept = [`select set_config('app.actor', $1, true), set_config('app.agency', $2, true)`, [cast.leader.id, cast.leader.agencyId]] as const;
    expect(await app.rowsAfter(visitor, [sealed, kept, ['select from ideas.comments']])).toBe(2);
  });
});
