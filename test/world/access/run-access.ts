import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { ensureAppRole } from '../../../server/platform/db/app-role.ts';
import { startEmbedded } from '../../../server/platform/db/embedded.ts';
import { migrate } from '../../../server/platform/db/migrate.ts';
import { withClient, withDatabase, type DatabaseTarget } from '../../../server/platform/db/target.ts';
import { AccessDatabase } from './access-database.ts';
import { accessWorld } from './access-world.ts';
import { shrinkDisagreement } from './shrink-disagreement.ts';

/** Two processors are common; one database answers on one of them. */
const lanes = 2;
const worldsInBatch = 100;
/** More different seeds than any run uses: each batch has its own. */
const seeds = 2 ** 31;

interface Options { worlds: number; seed: number }

function readOptions(): Options {
  const { values } = parseArgs({ options: { worlds: { type: 'string', default: '50000' }, seed: { type: 'string', default: String(Date.now() % seeds) } } });
  const [worlds, seed] = [Number(values.worlds), Number(values.seed)];
  if (!Number.isInteger(worlds) || worlds < 1) throw new Error('--worlds is a whole number of one or more');
  if (!Number.isInteger(seed)) throw new Error('--seed is a whole number');
  return { worlds, seed };
}

interface Totals { worlds: number; decisions: number; allowed: number; disagreements: number; story: string | null }

/** One lane takes batch after batch until none is left, or until one lane has found a disagreement. */
async function runLane(access: AccessDatabase, { worlds, seed }: Options, batches: Iterator<number>, totals: Totals): Promise<void> {
  for (let { value: batch, done } = batches.next(); !done && totals.disagreements === 0; { value: batch, done } = batches.next()) {
    const batchSeed = (seed + Number(batch)) % seeds;
    const numRuns = Math.min(worldsInBatch, worlds - Number(batch) * worldsInBatch);
    const held = await access.hold(fc.sample(accessWorld, { seed: batchSeed, numRuns }));
    totals.worlds += held.worlds;
    totals.decisions += held.decisions;
    totals.allowed += held.allowed;
    totals.disagreements += held.disagreements.length;
    process.stderr.write(`\r${totals.worlds} worlds, ${totals.decisions} decisions, ${totals.disagreements} disagreements `);
    const [first] = held.disagreements;
    if (first) totals.story ??= await shrinkDisagreement(access, batchSeed, first.worldIndex);
  }
}

async function openLanes(target: DatabaseTarget): Promise<AccessDatabase[]> {
  await ensureAppRole(target);
  await migrate(target.owner);
  const open: AccessDatabase[] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    const name = `access_${lane}`;
    await withClient(withDatabase(target, 'template1').owner, (client) => client.query(`create database ${name} template ${target.owner.database}`));
    open.push(await AccessDatabase.open(withDatabase(target, name)));
  }
  return open;
}

/** Holds rule and database against each other over many worlds; true when they never differ and the worlds were worth asking about. */
async function run(options: Options): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-access-'));
  chmodSync(folder, 0o711);
  const started = performance.now();
  const { target, stop } = await startEmbedded({ folder, durable: false });
  try {
    const access = await openLanes(target);
    const totals: Totals = { worlds: 0, decisions: 0, allowed: 0, disagreements: 0, story: null };
    const batches = Array.from({ length: Math.ceil(options.worlds / worldsInBatch) }, (_, index) => index).values();
    await Promise.all(access.map((lane) => runLane(lane, options, batches, totals)));
    await Promise.all(access.map((lane) => lane.close()));
    return tell(totals, options, (performance.now() - started) / 1000);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(totals: Totals, { seed }: Options, seconds: number): boolean {
  const share = totals.allowed / totals.decisions;
  process.stderr.write('\n');
  console.log(`worlds ${totals.worlds}, decisions ${totals.decisions}, allowed ${(100 * share).toFixed(1)} %, disagreements ${totals.disagreements}, seed ${seed}, ${Math.round(seconds)} s`);
  if (totals.story !== null) console.log(`\nThe smallest world in which they differ:\n\n${totals.story}`);
  if (share < 0.05 || share > 0.95) console.log('Nearly everything is answered alike: the worlds prove little.');
  return totals.disagreements === 0 && share >= 0.05 && share <= 0.95;
}

process.exitCode = await run(readOptions()) ? 0 : 1;
