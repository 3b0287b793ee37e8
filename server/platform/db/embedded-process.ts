import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAs } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import type { Place } from './embedded-place.ts';
import { OperatorFault } from './operator-fault.ts';

const startDeadlineMs = 20_000;
const stopDeadlineMs = 15_000;

/** What a server that is gone but not yet buried still holds: worth another try. */
const passing = /lock file ".*" already exists|pre-existing shared memory block|is another postmaster/i;

/** The process number of the server that runs on this cluster, if one does. */
export function runningServer(place: Place): number | undefined {
  const pid = Number(pidFile(place)[0]);
  return Number.isInteger(pid) && pid > 0 && isServer(pid, place) ? pid : undefined;
}

/** Lines: process, data folder, start, port, socket folder, addresses, shared memory, status. */
function pidFile(place: Place): string[] {
  const path = join(place.cluster, 'postmaster.pid');
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isServer(pid: number, place: Place): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    // Empty for a zombie; another program's when the number was given out again.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(place.cluster);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Starts the server and waits until it takes connections.
 *
 * @param durable false gives up safety against a crash of the machine: for tests only.
 * @returns its process number.
 * @throws OperatorFault with PostgreSQL's own last words when it does not start.
 */
export async function launch(place: Place, binaries: Binaries, durable: boolean): Promise<number> {
  const deadline = Date.now() + startDeadlineMs;
  for (;;) {
    dropDeadLock(place);
    const server = spawnServer(place, binaries, durable);
    const outcome = await untilReady(place, server, deadline);
    if (outcome === 'ready' && server.pid !== undefined) return server.pid;
    const words = lastWords(place);
    if (!passing.test(words) || Date.now() > deadline) {
      throw new OperatorFault(`The database did not start: ${words} (more in ${place.log})`);
    }
    await sleep(200);
  }
}

/** A lock whose process number now belongs to another program would hold PostgreSQL off for ever. */
function dropDeadLock(place: Place): void {
  if (process.platform === 'linux' && pidFile(place).length > 0 && runningServer(place) === undefined) {
    rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
    rmSync(join(place.sockets, '.s.PGSQL.5432.lock'), { force: true });
  }
}

function spawnServer(place: Place, binaries: Binaries, durable: boolean): ChildProcess {
  const settings = ['listen_addresses=', `unix_socket_directories=${place.sockets}`, 'port=5432', 'unix_socket_permissions=0700'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const log = openSync(place.log, 'w', 0o600);
  try {
    const server = spawn(join(binaries.folder, 'postgres'), ['-D', place.cluster, ...settings.flatMap((setting) => ['-c', setting])], {
      ...runAs(place.account),
      // A group of its own: Ctrl-C reaches us alone, and we stop it after our own last query.
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], TZ: 'UTC' },
    });
    server.unref();
    return server;
  } finally {
    closeSync(log);
  }
}

async function untilReady(place: Place, server: ChildProcess, deadline: number): Promise<'ready' | 'ended'> {
  let ended = false;
  server.once('exit', () => (ended = true));
  server.once('error', () => (ended = true));
  while (Date.now() < deadline && !ended) {
    const lines = pidFile(place);
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return 'ready';
    await sleep(10);
  }
  if (!ended && server.pid !== undefined) await stopServer(server.pid);
  return 'ended';
}

function lastWords(place: Place): string {
  const lines = existsSync(place.log) ? readFileSync(place.log, 'utf8').split('\n') : [];
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line))?.trim() ?? 'it gave no reason';
}

/** Asks the server to roll back what is under way and stop, and waits until it has. */
export async function stopServer(pid: number): Promise<void> {
  askToStop(pid);
  const deadline = Date.now() + stopDeadlineMs;
  while (isRunning(pid)) {
    if (Date.now() > deadline) throw new OperatorFault(`The database (process ${pid}) did not stop`);
    await sleep(10);
  }
}

/** The same without waiting, for when our own process ends at once. */
export function askToStop(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
}

/** A zombie, which only its parent can bury, has stopped. */
function isRunning(pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
