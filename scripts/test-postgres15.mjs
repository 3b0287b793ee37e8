import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkout, inCheckout, stop } from './checkout.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram, toolEnvironment } from './run-program.mjs';

// `npm run test:postgres15`: the SQL, route and structure tests against PostgreSQL 15, the oldest we support.
ensureInstalled();
const bin = findPostgres15();
const folder = mkdtempSync(join(tmpdir(), 'samsteg-postgres15-'));
// PostgreSQL does not run as root.
const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const password = randomBytes(16).toString('hex');
const port = await freePort();
const server = await startServer();
try {
  const env = { ...toolEnvironment(), TEST_DATABASE_URL: `postgres://samsteg_owner:${password}@127.0.0.1:${port}/samsteg` };
  const vitest = inCheckout('node_modules/vitest/vitest.mjs');
  process.exitCode = await runProgram(pickNode(), [vitest, 'run', '--project', 'node', ...process.argv.slice(2)], { cwd: checkout, env });
} finally {
  await stopServer();
}

function findPostgres15() {
  const places = [process.env.PG15_BIN, '/usr/lib/postgresql/15/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const found = places.filter(Boolean).find((place) => {
    if (!existsSync(join(place, 'postgres')) || !existsSync(join(place, 'initdb'))) return false;
    return / 15\./.test(spawnSync(join(place, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout);
  });
  return found ?? stop('No PostgreSQL 15 was found: install it (Debian 12: apt-get install postgresql-15), or set PG15_BIN to its bin folder');
}

function idOf(flag) {
  return Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

function run(program, args, input) {
  const result = spawnSync(join(bin, program), args, { ...account, cwd: '/', input, encoding: 'utf8' });
  if (result.status !== 0) stop(`${program} failed: ${result.stderr}`);
}

async function startServer() {
  const data = join(folder, 'data');
  chmodSync(folder, 0o700);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  run('initdb', ['-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${passwordFile()}`, '--no-sync']);
  const sql = [
    `create role samsteg_owner login createdb createrole password '${password}'`,
    'create database samsteg owner samsteg_owner',
  ];
  run('postgres', ['--single', '-D', data, 'postgres'], `${sql.join('\n')}\n`);
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off'];
  const log = openSync(join(folder, 'log'), 'w');
  const child = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  while (child.exitCode === null && !isReady(data)) await sleep(20);
  if (child.exitCode !== null) stop(`PostgreSQL 15 did not start:\n${readFileSync(join(folder, 'log'), 'utf8')}`);
  return child;
}

function passwordFile() {
  const path = join(folder, 'password');
  writeFileSync(path, password, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
  return path;
}

function isReady(data) {
  const path = join(data, 'postmaster.pid');
  return existsSync(path) && readFileSync(path, 'utf8').split('\n')[7]?.trim() === 'ready';
}

async function stopServer() {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true });
}
