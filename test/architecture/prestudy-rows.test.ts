import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRules, type AccessKey, type ActorRole, type PrestudyPart } from '../../contract/access.ts';
import { decidePrestudyAccess } from '../../server/features/prestudies/prestudies.rules.ts';
import { newId } from '../../server/platform/new-id.ts';
import { startDemoApp, type DemoApp } from '../world/demo-app.ts';

const today = '2026-11-24';
const schemas = ['prestudies', 'actors', 'data_sets', 'surveys', 'codings', 'analyses', 'ideas', 'publications'];

/** What is more than a member's to write: who takes part, and what the pre-study is. */
const leaders = new Set(['prestudies.prestudies', 'prestudies.members']);

/**
 * What those who work in the pre-study read alone, row by row, though readers are let into pages that tell of it: what people
 * wrote and chose, what was read of that, and the rows of a mapped group. What readers are told comes through functions and
 * views without the words.
 */
const membersAlone = new Set([
  'surveys.answers', 'surveys.free_texts', 'surveys.invitations', 'codings.codes', 'codings.quotations', 'codings.settlements',
  'data_sets.chunks', 'data_sets.steps',
]);

interface Table { name: string; key: string }
interface Person { id: string; role: ActorRole; agencyId: string; parts: ReadonlyMap<string, PrestudyPart> }

describe('row security of the pre-study context', () => {
  let demo: DemoApp;
  let asApp: pg.Client;
  let tables: Table[];
  let bare: string[];
  let people: Person[];
  let prestudies: string[];
  beforeAll(async () => {
    demo = await startDemoApp(today);
    asApp = new pg.Client(demo.target.app);
    await asApp.connect();
    const owner = new pg.Client(demo.target.owner);
    await owner.connect();
    const { rows } = await owner.query<{ name: string; key: string | null }>(
      `select n.nspname || '.' || c.relname as name, a.attname as key from pg_class c join pg_namespace n on n.oid = c.relnamespace
         left join pg_attribute a on a.attrelid = c.oid and a.attname = case n.nspname || '.' || c.relname when 'prestudies.prestudies' then 'id' else 'prestudy_id' end
        where c.relkind = 'r' and n.nspname = any ($1) order by 1`, [schemas]);
    tables = rows.flatMap(({ name, key }) => (key === null ? [] : [{ name, key }]));
    bare = rows.flatMap(({ name, key }) => (key === null ? [name] : []));
    const found = await owner.query<{ id: string; role: ActorRole; agencyId: string; parts: Record<string, PrestudyPart> }>(
      `select s.id, s.role, s.agency_id as "agencyId", coalesce(jsonb_object_agg(m.prestudy_id, m.part) filter (where m.part is not null), '{}') as parts
         from agencies.staff s left join prestudies.members m on m.staff_id = s.id and m.left_on is null group by s.id`);
    people = found.rows.map(({ parts, ...person }) => ({ ...person, parts: new Map(Object.entries(parts)) }));
    prestudies = (await owner.query<{ id: string }>('select id from prestudies.prestudies')).rows.map(({ id }) => id);
    await owner.end();
  }, 60_000);
  afterAll(async () => {
    await asApp.end();
    await demo.close();
  });

  /** Runs a statement as somebody and undoes it. @returns its rows, or the code of the database's refusal. */
  async function as({ id, role, agencyId }: Omit<Person, 'parts'>, statement: string): Promise<Record<string, string>[] | string> {
    const settings = { 'app.today': today, 'app.now': `${today}T11:00:00Z`, 'app.actor': id, 'app.agency': agencyId, 'app.unit': '', 'app.role': role };
    await asApp.query(`begin; select ${Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`).join(', ')}`);
    try {
      return (await asApp.query<Record<string, string>>(statement)).rows;
    } catch (fault) {
      return (fault as { code?: string }).code ?? 'unknown';
    } finally {
      await asApp.query('rollback');
    }
  }

  const allowed = ({ id, role, agencyId, parts }: Person, key: AccessKey, prestudyId: string) =>
    decidePrestudyAccess({ kind: 'staff', id, agencyId, unitId: null, role, name: '', title: '', agencyName: null }, accessRules[key], parts.get(prestudyId) ?? null).allowed;
  const idsOf = (rows: Record<string, string>[] | string, key: string) => (typeof rows === 'string' ? [] : [...new Set(rows.map((row) => row[key] ?? ''))].toSorted());
  /** Someone of each part in each pre-study, and one who takes part in none. */
  const someOfEach = () => {
    const seats = new Map(people.map((person) => [[...person.parts].map(([id, part]) => `${id} ${part}`).toSorted((a, b) => a.localeCompare(b)).join(), person]));
    return [...seats.values()];
  };

  it('covers every table that names a pre-study, and shuts the others', async () => {
    expect(tables.length).toBeGreaterThan(4);
    for (const table of bare) expect(await as(people[0] as Person, `select 1 from ${table} limit 1`), table).toBe('42501');
  });

  it('lets people read and change what the rule lets them, and nothing else', { timeout: 120_000 }, async () => {
    expect(someOfEach().length).toBeGreaterThan(5);
    let decisions = 0;
    for (const person of someOfEach()) {
      for (const { name, key } of tables) {
        const there = idsOf(await asOwner(`select distinct ${key} from ${name}`), key);
        const may = (access: AccessKey) => there.filter((prestudyId) => allowed(person, access, prestudyId));
        const read = idsOf(await as(person, `select distinct ${key} from ${name}`), key);
        const change = idsOf(await as(person, `select ${key} from ${name} for update`), key);
        decisions += there.length * 2;
        // A table may be closed to the app role altogether, which then works by functions; it is never wider than the rule.
        const refused = typeof (await as(person, `select 1 from ${name} limit 1`)) === 'string';
        expect(read, `${name} read`).toEqual(refused ? [] : may(membersAlone.has(name) ? 'prestudy.write' : 'prestudy.read'));
        expect(change.filter((id) => !may(leaders.has(name) ? 'prestudy.lead' : 'prestudy.write').includes(id)), `${name} changed`).toEqual([]);
      }
    }
    expect(decisions).toBeGreaterThan(100);
  });

  it('tells readers and members the same of how far the work has come and what findings stand on', async () => {
    const inPrestudy = (id: string, part: PrestudyPart) => people.find(({ parts }) => parts.get(id) === part) as Person;
    const both = prestudies.filter((id) => inPrestudy(id, 'reader') !== undefined);
    expect(both.length).toBeGreaterThan(1);
    for (const id of both) {
      for (const told of [`select * from prestudies.work_counts where prestudy_id = '${id}' and what <> 'quotations-to-check' order by part, what`,
        `select kind, id, label, detail from analyses.evidence_sources where prestudy_id = '${id}' order by kind, id`]) {
        const rows = await as(inPrestudy(id, 'leader'), told);
        expect(rows.length).toBeGreaterThan(5);
        expect(await as(inPrestudy(id, 'reader'), told)).toEqual(rows);
      }
    }
  });

  it('tells readers of what members read alone by views and counts, without the words', async () => {
    const reader = someOfEach().find(({ parts }) => [...parts.values()].includes('reader')) as Person;
    const [prestudyId] = [...reader.parts].find(([, part]) => part === 'reader') as [string, PrestudyPart];
    const told = { 'surveys.shown_texts': ['id', 'prestudy_id', 'question_id', 'survey_id', 'survey_version'],
      'codings.code_words': ['id', 'prestudy_id', 'number', 'parent_id', 'theme_id', 'name', 'definition', 'not_when', 'retired', 'version'],
      'codings.usable_quotations': ['id', 'prestudy_id', 'question_id', 'theme_id', 'edited', 'checks', 'marked_by', 'marked_at', 'checked_by', 'version'] };
    const others = prestudies.filter((id) => !reader.parts.has(id));
    for (const [view, columns] of Object.entries(told)) {
      const rows = await as(reader, `select * from ${view}`);
      expect(Object.keys(rows[0] ?? {}), view).toEqual(columns);
      expect(idsOf(rows, 'prestudy_id'), view).toContain(prestudyId);
      expect(others.filter((id) => idsOf(rows, 'prestudy_id').includes(id)), view).toEqual([]);
    }
    // What was chosen is told of the surveys of one's own pre-studies, while enough have answered for results to be shown.
    const surveys = await asOwner('select id, current_version as version, prestudy_id from surveys.surveys');
    const surveysTold = async () => {
      const found = [];
      for (const { id, version } of surveys) if ((await as(reader, `select id from surveys.counted_answers('${id}', ${version})`)).length > 0) found.push(id);
      return found;
    };
    const own = surveys.filter(({ prestudy_id }) => reader.parts.has(prestudy_id ?? '')).map(({ id }) => id);
    expect(own.length).toBeLessThan(surveys.length);
    expect(await surveysTold()).toEqual(own);
    await asOwner(`update surveys.answers set shown = id in (select id from surveys.answers where survey_id = '${own[0]}' limit 4) where survey_id = '${own[0]}'`);
    expect(await surveysTold()).toEqual(own.slice(1));
  });

  it('takes no row into a pre-study from one who may not write there', { timeout: 60_000 }, async () => {
    for (const person of someOfEach()) {
      for (const { name, key } of tables.filter((table) => table.name !== 'prestudies.prestudies')) {
        for (const prestudyId of prestudies) {
          const code = await as(person, `insert into ${name} (${key}) values ('${prestudyId}')`);
          if (!allowed(person, leaders.has(name) ? 'prestudy.lead' : 'prestudy.write', prestudyId)) expect(code, name).toBe('42501');
        }
      }
    }
  });

  it('is nothing for a visitor or a participant', async () => {
    const participant = (await asOwner('select id from participants.participants limit 1'))[0]?.['id'] ?? newId();
    for (const who of [{ id: '', role: '' as ActorRole, agencyId: '' }, { id: participant, role: 'participant' as const, agencyId: '' }]) {
      for (const { name, key } of tables) expect(idsOf(await as(who, `select ${key} from ${name}`), key), name).toEqual([]);
    }
  });

  async function asOwner(statement: string): Promise<Record<string, string>[]> {
    const owner = new pg.Client(demo.target.owner);
    await owner.connect();
    try {
      return (await owner.query<Record<string, string>>(statement)).rows;
    } finally {
      await owner.end();
    }
  }
});
