import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { loadProgrammeModels } from '../../server/features/programmes/load-programme-models.ts';
import { publishModels } from '../../server/features/programmes/publish-models.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { ensureAppRole } from '../../server/platform/db/app-role.ts';
import { startEmbedded } from '../../server/platform/db/embedded.ts';
import { withKysely, type Database } from '../../server/platform/db/kysely-on-client.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { prepareSealing } from '../../server/platform/sealing/prepare-sealing.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';
import { say } from '../say.ts';
import { selectVisitors, type Visitor } from './visitors.ts';

/** A database that is thrown away afterwards. */
export interface House {
  target: DatabaseTarget;
  /** Stops the database and removes its folder. */
  drop: () => Promise<void>;
}

export interface BenchDatabase extends House {
  /** Signed-in coaches, each with cases of their own. */
  visitors: readonly Visitor[];
}

const programmesFolder = fileURLToPath(new URL('../../programmes', import.meta.url));
export const sqlOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Rows that tell what happened, and those that say who and what it was about. */
const countRows = `
  select sum(n_live_tup)::integer as rows from pg_stat_user_tables
   where schemaname not in ('agencies', 'programmes', 'participants') and relname not in ('cases', 'referrals')`;

/** A throw-away database with so many cases and a hundred rows of history behind each. */
export async function createBenchDatabase(cases: number): Promise<BenchDatabase> {
  const { loaded, ...house } = await createHouse((target) => load(target, cases));
  return { ...house, visitors: loaded };
}

/** A throw-away database, migrated, filled and sealed. */
export async function createHouse<T>(fill: (target: DatabaseTarget) => Promise<T>): Promise<House & { loaded: T }> {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-bench-'));
  chmodSync(folder, 0o711);
  const { target, stop } = await startEmbedded({ folder });
  const drop = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ensureAppRole(target);
    await migrate(target.owner);
    const loaded = await fill(target);
    await seal(target);
    return { target, loaded, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** The rows were loaded as an earlier release would have written them, in plain text: they are sealed as at an upgrade. */
async function seal(target: DatabaseTarget): Promise<void> {
  const started = performance.now();
  const sealed = await prepareSealing(target.owner, testMasterKey);
  say(`sealed ${sealed} rows in ${Math.round((performance.now() - started) / 1000)} s`);
}

/** As the owner, with the programme models published and the day that the SQL in this folder counts from. */
export function fillAsOwner<T>(target: DatabaseTarget, size: Readonly<Record<string, number>>, fill: (db: Database, client: pg.Client) => Promise<T>): Promise<T> {
  return withKysely(target.owner, testMasterKey, async (db, client) => {
    await publishModels(db, loadProgrammeModels(programmesFolder));
    for (const [name, value] of Object.entries({ ...size, 'bench.today': systemClock.today() })) {
      await client.query('select set_config($1, $2, false)', [name, String(value)]);
    }
    return fill(db, client);
  });
}

function load(target: DatabaseTarget, cases: number): Promise<Visitor[]> {
  return fillAsOwner(target, { 'bench.cases': cases }, async (db, client) => {
    const started = performance.now();
    await client.query(sqlOf('history.sql'));
    await client.query(sqlOf('work.sql'));
    await client.query('select pg_stat_force_next_flush()');
    const { rows } = await client.query<{ rows: number }>(countRows);
    say(`loaded ${cases} cases with ${rows[0]?.rows} rows of history in ${Math.round((performance.now() - started) / 1000)} s`);
    return selectVisitors(db);
  });
}
