import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serverFlags } from '../scripts/server-flags.mjs';
import { median, type Figure } from './figure.ts';
import { say } from './say.ts';

const main = fileURLToPath(new URL('../server/app/main.ts', import.meta.url));
const mostMs = 6000;
/** The first start makes the database and fills the demo; it is not measured. */
const patienceMs = 120_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('The machine gave no port');
  return address.port;
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200;
  } catch {
    return false;
  }
}

/** Starts the program on a data folder and stops it as soon as it is ready; how many milliseconds that took. */
async function timeStart(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...serverFlags, main, '--demo'], {
    env: { ...process.env, SAMSTEG_DATA: folder, PORT: String(port), DATABASE_URL: '' }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode} before it was ready`);
      if (performance.now() - began > patienceMs) throw new Error('The program was not ready in time');
      await sleep(10);
    }
    return performance.now() - began;
  } finally {
    await stop(child);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** From the start of the process to ready, with a demo database that is there already: its engine starts too. */
export async function benchColdStart(times: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-bench-start-'));
  try {
    say(`cold-start: the first start, which fills the demo, took ${Math.round(await timeStart(folder))} ms`);
    const starts: number[] = [];
    for (let nth = 0; nth < times; nth += 1) starts.push(await timeStart(folder));
    return [{ bench: 'cold-start', metric: 'ready-ms', value: Math.round(median(starts)), limit: mostMs, better: 'lower' }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
