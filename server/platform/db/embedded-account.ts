import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * The operating-system account that PostgreSQL runs as when it is not our own. PostgreSQL refuses
 * to run as root.
 */
export type Account = { uid: number; gid: number; name: string };

/**
 * Whom PostgreSQL shall run as: ourselves (undefined), or when we are root the user who has begun a
 * database here, or else `nobody`.
 *
 * @param folders of the database, innermost first; need not exist.
 */
export function engineAccount(...folders: string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = folders.map((folder) => statSync(folder, { throwIfNoEntry: false })).find((each) => each && each.uid !== 0);
  if (owner) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` };
  return { uid: numberOf('-u'), gid: numberOf('-g'), name: 'nobody' };
}

function numberOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

/** The part of spawn's options that makes a process run as the account. */
export function runAs(account: Account | undefined): { uid?: number; gid?: number; cwd: string } {
  // PostgreSQL stops when it cannot read the folder it was started in.
  if (!account) return { cwd: '/' };
  return { uid: account.uid, gid: account.gid, cwd: '/' };
}

/** Whether the account may enter (a folder) or run (a file) this path; asks the system itself. */
export function canEnter(account: Account | undefined, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], runAs(account)).status === 0;
}
