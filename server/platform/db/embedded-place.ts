import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { canEnter, engineAccount, type Account } from './embedded-account.ts';
import { OperatorFault } from './operator-fault.ts';

/** Everything about one embedded database that lies on disk. */
export type Place = {
  /** The folder that was asked for. */
  folder: string;
  /** Where the database lies: in that folder, or elsewhere when its account cannot reach that. */
  database: string;
  cluster: string;
  sockets: string;
  log: string;
  keyFile: string;
  supervisorFile: string;
  account: Account | undefined;
  notices: string[];
};

/** The longest socket path that every system takes is 103 bytes; `/.s.PGSQL.5432` is 14 of them. */
const longestSocketFolder = 85;

/** Where root puts what the database's account must reach. Only root may write there. */
export function sharedPlace(): string {
  const place = '/var/lib/samsteg';
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return place;
}

/**
 * Decides where the database of a data folder lies and makes the folders that are missing.
 *
 * @throws OperatorFault when the folder cannot be written, or an existing database not be reached.
 */
export function preparePlace(asked: string): Place {
  const folder = resolve(asked);
  const isNew = !existsSync(folder);
  make(folder, isNew ? 0o711 : undefined);
  const opened = openWhenEmpty(folder);
  const marked = readMarker(folder);
  const here = marked ?? join(folder, 'database');
  const account = engineAccount(join(here, 'cluster'), here);
  make(here, 0o711);
  if (canEnter(account, here)) return placeAt(folder, here, account, [...opened, ...noticesFor(folder, marked)]);
  if (existsSync(join(here, 'cluster'))) {
    throw new OperatorFault(
      `The database in ${here} belongs to ${account?.name ?? 'another account'}, which cannot enter that folder: ` +
        'make every folder above it enterable, or set SAMSTEG_DATA to another folder',
    );
  }
  if (!account) throw new OperatorFault(`The folder ${here} cannot be entered`);
  rmSync(here, { recursive: true });
  const away = join(sharedPlace(), randomBytes(6).toString('hex'));
  make(away, 0o711);
  writeFileSync(marker(folder), `${away}\n`);
  return placeAt(folder, away, account, noticesFor(folder, away));
}

/** Removes the database of a data folder, wherever it lies. It must not be running. */
export function removePlace(place: Place): void {
  for (const path of [place.sockets, place.database, marker(place.folder)]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/** A fresh private folder of root's, as mktemp makes them: what is put in it guards itself. */
function openWhenEmpty(folder: string): string[] {
  const account = engineAccount(folder);
  if (!account || canEnter(account, folder) || !canEnter(account, dirname(folder))) return [];
  const { mode, uid } = statSync(folder);
  if (uid !== 0 || readdirSync(folder).length > 0) return [];
  chmodSync(folder, mode | 0o001);
  return [`The folder ${folder} was made enterable (not readable) for the database's account, ${account.name}`];
}

function marker(folder: string): string {
  return join(folder, 'database-lies-in');
}

function readMarker(folder: string): string | undefined {
  return existsSync(marker(folder)) ? readFileSync(marker(folder), 'utf8').trim() : undefined;
}

function noticesFor(folder: string, away: string | undefined): string[] {
  return away ? [`The database lies in ${away}, because its account cannot enter ${folder}`] : [];
}

function placeAt(folder: string, database: string, account: Account | undefined, notices: string[]): Place {
  const sockets = socketFolder(database);
  if (!existsSync(sockets)) own(sockets, account);
  if (!safeSocketFolder(sockets, account)) {
    throw new OperatorFault(`The folder ${sockets} belongs to another user: start as that user, or set SAMSTEG_DATA to another folder`);
  }
  return {
    folder,
    database,
    cluster: join(database, 'cluster'),
    sockets,
    log: join(database, 'postgresql.log'),
    keyFile: join(database, 'key'),
    supervisorFile: join(database, 'supervisor'),
    account,
    notices,
  };
}

function socketFolder(database: string): string {
  const near = join(database, 'sockets');
  if (Buffer.byteLength(near) <= longestSocketFolder) return near;
  const name = `samsteg-${createHash('sha256').update(database).digest('hex').slice(0, 16)}`;
  return [tmpdir(), '/tmp'].map((root) => join(root, name)).find((path) => Buffer.byteLength(path) <= longestSocketFolder) ?? near;
}

/** In a shared folder for temporary files someone else could have made it before us. */
function safeSocketFolder(path: string, account: Account | undefined): boolean {
  const { uid, mode } = statSync(path);
  return uid === (account?.uid ?? process.getuid?.()) && (mode & 0o077) === 0;
}

/** Makes a folder that only the account (or we) may enter. */
export function own(path: string, account: Account | undefined): void {
  make(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}

function make(path: string, mode: number | undefined): void {
  try {
    const isNew = !existsSync(path);
    makeFolders(path);
    if (isNew && mode !== undefined) chmodSync(path, mode);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OperatorFault(
      `The folder ${path} cannot be written (${code}, in ${dirname(path)}): set SAMSTEG_DATA to one that can`,
      { cause: error },
    );
  }
}

/** Node's own `recursive` goes round for ever where the system denies that a folder can be made, as in /proc. */
function makeFolders(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it in the meantime; a file in its place is still a fault.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
