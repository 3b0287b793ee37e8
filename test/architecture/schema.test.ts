import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../world/test-database.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

function urlOf({ host = '', port, user = '', password, database = '' }: pg.ClientConfig): string {
  const login = typeof password === 'string' && password !== '' ? `${user}:${encodeURIComponent(password)}` : user;
  // A host that is a folder is a socket, and goes into the query.
  return host.startsWith('/')
    ? `postgres://${login}@/${database}?host=${encodeURIComponent(host)}&port=${port ?? ''}`
    : `postgres://${login}@${host}:${port ?? 5432}/${database}`;
}

it('the types of the tables are made from the migrated database; if not, run scripts/db-types.mjs', { timeout: 60_000 }, async () => {
  const { target, drop } = await createTestDatabase();
  try {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/db-types.mjs', urlOf(target.owner), '--verify'], { cwd: checkout, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  } finally {
    await drop();
  }
});
