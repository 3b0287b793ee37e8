import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One text file as it is, or as it is about to be committed. */
export interface TextFile { path: string; text: string }

function git(folder: string, ...args: string[]): Buffer {
  // Listing and showing is safe in a checkout that someone else owns, as on a build machine.
  return execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd: folder, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
}

const namesIn = (output: Buffer) => output.toString('utf8').split('\0').filter((name) => name !== '');

/** Text that a person can read; null for anything else. */
function asText(content: Buffer): string | null {
  return content.includes(0) ? null : content.toString('utf8');
}

function textFiles(paths: readonly string[], read: (path: string) => Buffer): TextFile[] {
  return paths.flatMap((path) => {
    const text = asText(read(path));
    return text === null ? [] : [{ path, text }];
  });
}

const notOurs = ['node_modules/**', 'web/dist/**', '.samsteg/**'];

/**
 * Every text file that git keeps of a checkout, as it lies there; files that were removed but not yet committed are left out.
 * In a copy without git's own folder, every file but what is installed, built or laid up by running it.
 */
export function trackedFiles(folder: string): TextFile[] {
  const read = (path: string) => readFileSync(join(folder, path));
  if (!existsSync(join(folder, '.git'))) {
    const all = globSync('**/*', { cwd: folder, exclude: notOurs, withFileTypes: true }).filter((each) => each.isFile());
    return textFiles(all.map(({ parentPath, name }) => relative(folder, join(parentPath, name))), read);
  }
  const removed = new Set(namesIn(git(folder, 'ls-files', '-z', '--deleted')));
  return textFiles(namesIn(git(folder, 'ls-files', '-z')).filter((path) => !removed.has(path)), read);
}

/** Every text file that the next commit adds or changes, as it would be committed. */
export function stagedFiles(folder: string): TextFile[] {
  const paths = namesIn(git(folder, 'diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT'));
  return textFiles(paths, (path) => git(folder, 'show', `:${path}`));
}

/** `path:line:column` of a place in a text: what is there is never printed. */
export function placeOf({ path, text }: TextFile, index: number): string {
  const before = text.slice(0, index).split('\n');
  return `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** Runs a check on what is staged (`--staged`) or on the whole checkout, says what it found and sets the exit code. */
export function runCheck(name: string, check: (files: readonly TextFile[]) => readonly string[], advice: string): void {
  const staged = process.argv.includes('--staged');
  const folder = staged ? process.cwd() : join(import.meta.dirname, '..');
  const files = staged ? stagedFiles(folder) : trackedFiles(folder);
  const faults = check(files);
  if (faults.length === 0) {
    if (!staged) console.log(`${name}: ${files.length} files, nothing found`);
    return;
  }
  console.error([`${name}:`, ...faults.map((fault) => `  ${fault}`), advice].join('\n'));
  process.exitCode = 1;
}
