import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProgrammeModels } from '../../server/features/programmes/load-programme-models.ts';
import { publishModels } from '../../server/features/programmes/publish-models.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { ensureAppRole } from '../../server/platform/db/app-role.ts';
import { startEmbedded } from '../../server/platform/db/embedded.ts';
import { withKysely } from '../../server/platform/db/kysely-on-client.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { prepareSealing } from '../../server/platform/sealing/prepare-sealing.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';
import { say } from '../say.ts';
import { selectVisitors, type Visitor } from './visitors.ts';

export interface BenchDatabase {
  target: DatabaseTarget;
  /** Signed-in coaches, each with cases of their own. */
  visitors: readonly Visitor[];
  /** Stops the database and removes its folder. */
  drop: () => Promise<void>;
}

const programmesFolder = fileURLToPath(new URL('../../programmes', import.meta.url));
const sqlOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Rows that tell what happened, and those that say who and what it was about. */
const countRows = `
  select sum(n_live_tup)::integer as rows from pg_stat_user_tables
   where schemaname not in ('agencies', 'programmes', 'participants') and relname not in ('cases', 'referrals')`;

/** A throw-away database with so many cases and a hundred rows of history behind each. */
export async function createBenchDatabase(cases: number): Promise<BenchDatabase> {
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
    const visitors = await load(target, cases);
    await seal(target);
    return { target, visitors, drop };
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

function load(target: DatabaseTarget, cases: number): Promise<Visitor[]> {
  return withKysely(target.owner, testMasterKey, async (db, client) => {
    await publishModels(db, loadProgrammeModels(programmesFolder));
    const started = performance.now();
    await client.query('select set_config($1, $2, false), set_config($3, $4, false)', ['bench.cases', String(cases), 'bench.today', systemClock.today()]);
    await client.query(sqlOf('history.sql'));
    await client.query(sqlOf('work.sql'));
    await client.query('select pg_stat_force_next_flush()');
    const { rows } = await client.query<{ rows: number }>(countRows);
    say(`loaded ${cases} cases with ${rows[0]?.rows} rows of history in ${Math.round((performance.now() - started) / 1000)} s`);
    return selectVisitors(db);
  });
}
