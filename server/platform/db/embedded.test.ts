import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureAppRole } from './app-role.ts';
import { removeEmbedded, startEmbedded, type Embedded } from './embedded.ts';
import { withClient } from './target.ts';

let folder: string;
const running: Embedded[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsteg-embedded-'));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  for (const engine of running.splice(0)) await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(mayJoin = false): Promise<Embedded> {
  const engine = await startEmbedded({ folder, durable: false, mayJoin });
  running.push(engine);
  return engine;
}

async function query(engine: Embedded, sql: string): Promise<unknown[]> {
  return withClient(engine.target.owner, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

function serverPid(): number {
  return Number.parseInt(readFileSync(join(folder, 'database/cluster/postmaster.pid'), 'utf8'), 10);
}

/** Another process of ours that starts the engine on the folder, says so, and lives on. */
async function startElsewhere(): Promise<{ kill: () => Promise<void> }> {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)});
    await startEmbedded({ folder: process.argv[1], durable: false });
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function isListed(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('startEmbedded', () => {
  it('keeps the data from one start to the next and leaves no process behind', async () => {
    const first = await start();
    await query(first, 'create table kept (word text)');
    await query(first, `insert into kept values ('kvar')`);
    const pid = serverPid();
    await first.stop();
    // A process that has ended stands in the list until its parent has heard of it.
    await expect.poll(() => isListed(pid), { timeout: 5000 }).toBe(false);
    expect(await query(await start(), 'select word from kept')).toEqual([{ word: 'kvar' }]);
  });

  it('has UTF-8, Swedish order by name, and an owner who is no superuser', async () => {
    const engine = await start();
    expect(
      await query(
        engine,
        `select current_setting('server_encoding') as encoding,
                (select string_agg(letter, '' order by letter collate "sv-x-icu") from unnest(array['ö','ä','z','å']) letter) as letters,
                (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as mighty`,
      ),
    ).toEqual([{ encoding: 'UTF8', letters: 'zåäö', mighty: false }]);
  });

  it('can be reached through its socket folder only, and only with the password', async () => {
    const engine = await start();
    expect(statSync(join(folder, 'database/sockets')).mode & 0o777).toBe(0o700);
    expect(await query(engine, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    const guess = { ...engine.target.owner, password: 'guess' };
    await expect(withClient(guess, (client) => client.query('select 1'))).rejects.toThrow('password authentication failed');
  });

  it('adopts the server that a killed parent left, with its data', async () => {
    const parent = await startElsewhere();
    const pid = serverPid();
    await parent.kill();
    process.kill(pid, 0);
    const engine = await start();
    expect(serverPid()).toBe(pid);
    await engine.stop();
    expect(existsSync(join(folder, 'database/cluster/postmaster.pid'))).toBe(false);
  });

  it('starts again after server and parent were both killed', async () => {
    const parent = await startElsewhere();
    const pid = serverPid();
    await parent.kill();
    process.kill(pid, 'SIGKILL');
    const engine = await start();
    expect(await query(engine, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses a folder that another process uses, but lets a guest join', async () => {
    const other = await startElsewhere();
    await expect(start()).rejects.toThrow(/Another Samsteg \(process \d+\) uses/);
    const guest = await start(true);
    await guest.stop();
    expect(await query(guest, 'select 1 as one')).toEqual([{ one: 1 }]);
    await other.kill();
    await (await start()).stop();
  });

  it('begins afresh after removal', async () => {
    const first = await start();
    await query(first, 'create table gone ()');
    await first.stop();
    await removeEmbedded(folder);
    expect(await query(await start(), `select to_regclass('gone') as gone`)).toEqual([{ gone: null }]);
  });
});

describe('ensureAppRole', () => {
  it('makes a login that row security binds, also when several processes do it at once', async () => {
    const { target } = await start();
    await Promise.all([1, 2, 3, 4].map(() => ensureAppRole(target)));
    const rows = await withClient(target.app, async (client) => {
      const found = await client.query<{ login: string }>('select current_user as login');
      return found.rows;
    });
    expect(rows).toEqual([{ login: 'samsteg_app' }]);
  });

  it('sets the password anew when the role has another', async () => {
    const { target } = await start();
    await ensureAppRole(target);
    await ensureAppRole({ ...target, app: { ...target.app, password: 'another' } });
    await expect(withClient(target.app, (client) => client.query('select 1'))).rejects.toThrow('password authentication failed');
  });
});
