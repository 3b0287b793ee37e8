import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepHeads } from '../platform/audit/keep-heads.ts';
import { nameOperatorAgency } from '../features/publications/accessibility/reports.sql.ts';
import { keepRetention } from '../features/retention/keep-retention.ts';
import { systemClock } from '../platform/clock.ts';
import { ensureAppRole } from '../platform/db/app-role.ts';
import { removeEmbedded, startEmbedded } from '../platform/db/embedded.ts';
import { withKysely } from '../platform/db/kysely-on-client.ts';
import { migrate } from '../platform/db/migrate.ts';
import { createPool } from '../platform/db/pool.ts';
import type { DatabaseTarget } from '../platform/db/target.ts';
import type { MasterKeySource } from '../platform/sealing/master-key.ts';
import { prepareSealing } from '../platform/sealing/prepare-sealing.ts';
import { embeddedFolder, readConfig, type Config } from './config.ts';
import { createApp } from './create-app.ts';
import { demoOperatorAgency } from './operator-settings.ts';
import { publishShipped } from './publish-shipped.ts';
import { startFault } from './start-fault.ts';
import type { LentPersona } from './sign-in/sign-in.routes.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

interface Engine { target: DatabaseTarget; stop: () => Promise<void> }

/** The database of the configuration: the operator's server, or the one that comes along. */
async function openEngine(config: Config): Promise<Engine> {
  if (config.database) return { target: config.database, stop: async () => undefined };
  const folder = embeddedFolder(config.dataFolder);
  if (config.mode === 'demo' && config.reset) await removeEmbedded(folder);
  const embedded = await startEmbedded({ folder });
  for (const notice of embedded.notices) console.log(notice);
  return embedded;
}

async function prepare(target: DatabaseTarget, masterKey: MasterKeySource): Promise<void> {
  await ensureAppRole(target);
  await migrate(target.owner);
  await prepareSealing(target.owner, masterKey);
  await withKysely(target.owner, masterKey, publishShipped);
}

/** Lets the administrators of the agency that runs the service read what people say of its accessibility, which the law asks for. */
async function nameOperator(target: DatabaseTarget, masterKey: MasterKeySource, config: Config): Promise<void> {
  const agency = config.mode === 'demo' ? demoOperatorAgency : config.operatorAgency;
  const isThere = await withKysely(target.owner, masterKey, (db) => nameOperatorAgency(db, agency));
  if (!isThere) console.error(`Nobody can read what people report of accessibility: ${agency === null ? 'OPERATOR_AGENCY is not set' : `there is not one agency called ${agency}, as OPERATOR_AGENCY says`}.`);
}

/** The demo world is loaded only here, so that production never carries it. */
async function fillDemo(target: DatabaseTarget, masterKey: MasterKeySource, reset: boolean): Promise<readonly LentPersona[]> {
  const { fillDemoWorld } = await import('../../test/world/demo/fill-demo-world.ts');
  return fillDemoWorld(target, masterKey, { reset, today: systemClock.today() });
}

function sayWelcome(config: Config, personas: readonly LentPersona[] | null): void {
  console.log(`\nSamsteg is running: ${config.publicUrl}\n`);
  if (!personas) return;
  console.log('Demo personas (choose one on the sign-in page):');
  for (const { name, title, agencyName } of personas) console.log(`  ${name}, ${title}${agencyName ? `, ${agencyName}` : ''}`);
  console.log('\nCtrl-C stops everything.');
}

/** Requests under way are answered, then everything that was started is stopped. A second Ctrl-C changes nothing. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop().then(() => process.exit(0), () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
}

async function start(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  const engine = await openEngine(config);
  try {
    await prepare(engine.target, config.masterKey);
    const personas = config.mode === 'demo' ? await fillDemo(engine.target, config.masterKey, config.reset) : null;
    await nameOperator(engine.target, config.masterKey, config);
    const pool = createPool(engine.target.app, config.masterKey);
    const server = await createApp({
      pool, clock: systemClock, personas, secure: config.secure, webFolder: join(checkout, 'web/dist'),
      publicUrl: config.publicUrl, ...(config.mode === 'production' ? { operator: config.operator } : {}), sessionPolicies: config.sessionPolicies, stepUpMinutes: config.stepUpMinutes,
      ...(config.mode === 'production' ? { provider: config.oidc, trustedProxies: config.trustedProxies } : {}),
    });
    const heads = config.auditHeads ? await keepHeads(pool, config.auditHeads, (fault) => { console.error('The ends of the log were not written:', fault instanceof Error ? fault.message : fault); }) : null;
    const retention = keepRetention(pool, systemClock, config.retentionDeedsFile, (fault) => { console.error('A removal was not done:', fault instanceof Error ? fault.message : fault); });
    stopOnSignal(async () => {
      await server.close();
      await retention.stop();
      await heads?.stop();
      await pool.end();
      await engine.stop();
    });
    await server.listen({ host: config.host, port: config.port });
    sayWelcome(config, personas);
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

try {
  await start();
} catch (error) {
  console.error(startFault(error));
  process.exit(1);
}
