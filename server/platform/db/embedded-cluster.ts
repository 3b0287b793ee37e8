import { execFile } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { canEnter, runAs } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import { own, type Place } from './embedded-place.ts';
import { OperatorFault } from './operator-fault.ts';
import { appPassword, appRole, withClient, type DatabaseTarget } from './target.ts';

const superuser = 'postgres';
const ownerRole = 'samsteg_owner';
const databaseName = 'samsteg';

/**
 * Makes the cluster if there is none. It grows under another name and is renamed when whole, so that
 * an interrupted first start leaves nothing half-made behind.
 */
export async function ensureCluster(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  if (existsSync(place.cluster)) return checkCluster(place);
  const growing = `${place.cluster}.new`;
  const passwordFile = join(place.sockets, 'password');
  rmSync(growing, { recursive: true, force: true });
  own(growing, place.account);
  writeFileSync(place.keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
  writeFileSync(passwordFile, passwordOf(place, superuser), { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  try {
    await runInitdb(place, binaries, [
      `--pgdata=${growing}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Swedish order is asked for by name ("sv-x-icu"), as on a server whose default is another.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=und',
      ...(durable ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(growing, place.cluster);
}

async function runInitdb(place: Place, binaries: Binaries, options: string[]): Promise<void> {
  const env = { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' };
  try {
    await promisify(execFile)(join(binaries.folder, 'initdb'), options, { ...runAs(place.account), env });
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new OperatorFault(`The database could not be made in ${place.cluster}: ${words.replaceAll('\n', '; ')}`);
  }
}

function checkCluster(place: Place): void {
  if (!existsSync(place.keyFile)) throw new OperatorFault(`The key of the database is missing: ${place.keyFile}`);
  if (!canEnter(place.account, place.cluster)) {
    throw new OperatorFault(`The database in ${place.cluster} belongs to another user: start as that user, or set SAMSTEG_DATA`);
  }
}

/**
 * Each login has a password of its own, though only our account can enter the socket folder: `nobody`
 * may run other programs too.
 */
function passwordOf(place: Place, login: string): string {
  return createHmac('sha256', readFileSync(place.keyFile, 'utf8')).update(login).digest('hex');
}

function loginTo(place: Place, user: string, database: string): pg.ClientConfig {
  return { host: place.sockets, port: 5432, user, database, password: passwordOf(place, user) };
}

/** The logins of an embedded database. */
export function embeddedTarget(place: Place): DatabaseTarget {
  const owner = loginTo(place, ownerRole, databaseName);
  return { owner, app: { ...owner, user: appRole, password: appPassword(passwordOf(place, ownerRole)) } };
}

/** Makes the owner, who may make databases and roles but is no superuser, and its database. */
export async function ensureOwner(place: Place): Promise<void> {
  await withClient(loginTo(place, superuser, 'postgres'), async (client) => {
    const role = await client.query('select from pg_roles where rolname = $1', [ownerRole]);
    if (role.rowCount === 0) {
      const password = pg.escapeLiteral(passwordOf(place, ownerRole));
      await client.query(`create role ${ownerRole} login createdb createrole password ${password}`);
    }
    const database = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (database.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  });
}
