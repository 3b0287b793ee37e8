import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureAppRole } from '../../server/platform/db/app-role.ts';
import { startEmbedded } from '../../server/platform/db/embedded.ts';
import { targetFromUrl, withClient, type DatabaseTarget } from '../../server/platform/db/target.ts';
import { dropDatabase } from './test-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** The server that all test files of one run share, and the prefix of the databases they make there. */
export type TestServer = { target: DatabaseTarget; prefix: string };

/**
 * Gives the run one PostgreSQL: the embedded engine on a temporary folder, or the server whose owner
 * login is in TEST_DATABASE_URL. Afterwards nothing of the run is left on it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { target, stop } = await startServer();
  const prefix = `test_${process.pid}_${Date.now().toString(36)}`;
  await ensureAppRole(target);
  project.provide('testServer', { target, prefix });
  return async () => {
    await dropAll(target, prefix);
    await stop();
  };
}

async function startServer(): Promise<{ target: DatabaseTarget; stop: () => Promise<void> }> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { target: targetFromUrl(url), stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-test-'));
  chmodSync(folder, 0o711);
  const { target, stop } = await startEmbedded({ folder, durable: false });
  return {
    target,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function dropAll(target: DatabaseTarget, prefix: string): Promise<void> {
  await withClient(target.owner, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await dropDatabase(client, datname);
  });
}
