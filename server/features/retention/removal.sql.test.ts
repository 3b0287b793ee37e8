import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aFullCase, type FullCase } from '../../../test/world/a-full-case.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';

const day = '2014-03-05';

/** Tables that hold nothing of a case or its person, and why; every other table of the database must be in the order of removal. */
const untouched: Readonly<Record<string, readonly string[]>> = {
  'organisations and those who work there': ['agencies.agencies', 'agencies.units', 'agencies.staff', 'agencies.account_proposals', 'sessions.note_keys', 'placements.employers'],
  'published, about nobody': ['consents.forms', 'consents.ground_kinds', 'programmes.models', 'programmes.programmes', 'programmes.parties', 'programmes.funding_projects', 'retention.rules', 'retention.house_times', 'retention.agency_plans'],
  'the platform\'s own': ['platform.migrations', 'platform.view_sets', 'platform.data_keys', 'platform.master_key'],
  'the log has a time of its own, and ids are all it has': ['platform.audit_entries', 'platform.audit_heads', 'platform.audit_anchors', 'log_reviews.reviews', 'log_reviews.items'],
  'what visitors say of the site itself, of no case': ['accessibility_reports.reports', 'accessibility_reports.settings'],
  'what tells that it went, by ids and counts': ['retention.lists', 'retention.items', 'retention.deeds'],
};
const keepsIds = new Set([...(untouched['the log has a time of its own, and ids are all it has'] ?? []), ...(untouched['what tells that it went, by ids and counts'] ?? [])]);

/** The pre-study context holds no case (ADR 23): its tables are of another kind, and a test below says that none leads to a person. */
const prestudySchemas = ['prestudies', 'actors', 'data_sets', 'surveys', 'codings', 'analyses', 'ideas', 'publications'];
const isOfPrestudies = (table: string) => prestudySchemas.includes(table.split('.')[0] ?? '');

/** What an agency has of a case that is no entry in it: an extract is a copy, and nobody writes in a case by stopping a removal. */
const noEntry = new Set(['retention.holds', 'extracts.drafts', 'extracts.orders']);

let database: TestDatabase;
let owner: SownDatabase;
let world: StandardWorld;
let full: FullCase;
let bystander: SavedCase;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database.target.owner);
  world = await standardWorld(owner.db, '2026-03-16');
  const cast = { programme: world.programme, owner: world.municipality, coach: world.coach, other: world.psychiatry, otherStaff: world.psychologist };
  full = await aFullCase(world.world, cast, day);
  bystander = await aCase(world.world, world.programme).named('Nils', 'Kvarstad').active('2014-03-05').ledBy(world.coach).withConsent(world.psychiatry, ['session']).save();
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`.execute(owner.db);
  return rows.map(({ name }) => name);
}

async function places(): Promise<{ scope: string; place: string; which: string }[]> {
  return (await sql<{ scope: string; place: string; which: string }>`select scope, place, which from retention.places()`.execute(owner.db)).rows;
}

/** How many rows each place holds of a case, one agency's part and its person. */
async function rowsOf(caseId: string, agencyId: string, participantId: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const { scope, place, which } of await places()) {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.raw(place)}
      where ${sql.raw(which.replaceAll('$1', `'${caseId}'`).replaceAll('$2', `'${agencyId}'`).replaceAll('$3', `'${participantId}'`))}`.execute(owner.db);
    found.set(`${scope} ${place}`, rows[0]?.count ?? 0);
  }
  return found;
}

/** Every id that the rows of the case and its person are known by. */
async function idsOf(caseId: string, agencyIds: readonly string[], participantId: string): Promise<string[]> {
  const ids = new Set([caseId, participantId]);
  for (const agencyId of agencyIds) {
    for (const { place, which } of await places()) {
      const { rows } = await sql<{ id: string | null }>`select to_jsonb(x) ->> 'id' as id from ${sql.raw(place)} x
        where ${sql.raw(which.replaceAll('$1', `'${caseId}'`).replaceAll('$2', `'${agencyId}'`).replaceAll('$3', `'${participantId}'`))}`.execute(owner.db);
      for (const { id } of rows) if (id !== null) ids.add(id);
    }
  }
  return [...ids];
}

/** Tables in which any of the ids still stands, in whatever column, as a key or within a text. */
async function standingIn(ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await tables()) {
    if (keepsIds.has(name)) continue;
    const { rows } = await sql<{ found: boolean }>`select exists (
      select from ${sql.raw(name)} x, unnest(${[...ids]}::text[]) i where position(i in x::text) > 0) as found`.execute(owner.db);
    if (rows[0]?.found) found.push(name);
  }
  return found;
}

const remove = async (agencyId: string) => (await sql<{ whole_case: boolean; whole_person: boolean }>`
  select whole_case, whole_person from retention.remove_part(${full.caseId}::uuid, ${agencyId}::uuid)`.execute(owner.db)).rows[0];

describe('the order of removal', () => {
  it('names every table of the database, or this test says why not', async () => {
    const named = new Set([...(await places()).map(({ place }) => place), ...Object.values(untouched).flat()]);
    expect((await tables()).filter((name) => !named.has(name) && !isOfPrestudies(name))).toEqual([]);
    const there = new Set(await tables());
    expect([...named].filter((name) => !there.has(name))).toEqual([]);
  });

  it('need not know of the pre-study context, which refers to no case and no person', async () => {
    const { rows } = await sql<{ from: string; to: string }>`select a.oid::regclass::text as "from", b.oid::regclass::text as "to" from pg_constraint k
      join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid where k.contype = 'f'`.execute(owner.db);
    const leading = rows.filter(({ from }) => isOfPrestudies(from)).map(({ to }) => to.split('.')[0] ?? '');
    expect(leading.length).toBeGreaterThan(10);
    expect([...new Set(leading)].filter((schema) => !prestudySchemas.includes(schema)).toSorted()).toEqual(['agencies', 'programmes']);
  });

  it('is looked through for the last entry, table by table', async () => {
    const { rows } = await sql<{ name: string }>`select distinct n.nspname || '.' || c.relname as name from pg_depend d
      join pg_rewrite w on w.oid = d.objid and w.ev_class = 'retention.entries'::regclass
      join pg_class c on c.oid = d.refobjid join pg_namespace n on n.oid = c.relnamespace`.execute(owner.db);
    const seen = new Set(rows.map(({ name }) => name));
    const parts = (await places()).filter(({ scope, place }) => scope === 'part' && !noEntry.has(place));
    expect(parts.map(({ place }) => place).filter((place) => !seen.has(place))).toEqual([]);
  });
});

describe('a removal', () => {
  it('takes one agency\'s records, then what is left, and nothing anywhere points at what went', async () => {
    const before = await rowsOf(full.caseId, world.municipality.id, full.participantId);
    expect([...before].filter(([, count]) => count === 0)).toEqual([]);
    const ids = await idsOf(full.caseId, [world.municipality.id, world.psychiatry.id], full.participantId);
    expect((await standingIn(ids)).length).toBeGreaterThan(40);
    const others = await standingIn([bystander.id, bystander.participant.id]);

    expect(await remove(world.municipality.id)).toEqual({ whole_case: false, whole_person: false });
    const after = await rowsOf(full.caseId, world.municipality.id, full.participantId);
    expect([...after].filter(([place, count]) => place.startsWith('part') && count > 0)).toEqual([]);
    expect(await owner.db.selectFrom('sessions.sessions').select('owner_agency_id').where('case_id', '=', full.caseId).execute()).toEqual([{ owner_agency_id: world.psychiatry.id }]);
    expect(await owner.db.selectFrom('placements.jobs').select(['placement_id', 'owner_agency_id']).where('case_id', '=', full.caseId).execute())
      .toEqual([{ placement_id: null, owner_agency_id: world.psychiatry.id }]);
    expect(await standingIn([full.placementId, full.measurementId, full.sessionId])).toEqual([]);

    expect(await remove(world.psychiatry.id)).toEqual({ whole_case: true, whole_person: true });
    expect(await standingIn(ids)).toEqual([]);
    expect(await standingIn([bystander.id, bystander.participant.id])).toEqual(others);
  });
});
