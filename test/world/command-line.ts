import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../server/app/cli.ts';
import type { TestDatabase } from './test-database.ts';
import { testKeyText } from './test-master-key.ts';

/** How a command ended and what it said. */
export interface Ran { code: number; out: string[]; complaints: string[] }

const folder = mkdtempSync(join(tmpdir(), 'samsteg-command-'));
process.once('exit', () => { rmSync(folder, { recursive: true, force: true }); });
/** The master key of the tests as a file, for what reads it from there. */
export const testKeyFile = join(folder, 'master-key');
writeFileSync(testKeyFile, testKeyText, { mode: 0o600 });

/** The address of a test database, as a setting names it. */
export function addressOf({ user, password, host, port, database: name }: TestDatabase['target']['owner']): string {
  const place = host?.startsWith('/') ? `/${name}?host=${encodeURIComponent(host)}&port=${port}` : `${host}:${port}/${name}`;
  return `postgres://${user}:${encodeURIComponent(String(password))}@${place}`;
}

/** Runs a command of Samsteg as its operator would, on a test database. */
export async function runCommand({ target }: TestDatabase, args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(args, {
    print: (text) => out.push(text), complain: (line) => complaints.push(line),
    environment: { DATABASE_URL: addressOf(target.owner), DATABASE_APP_URL: addressOf(target.app), SAMSTEG_KEY_FILE: testKeyFile, ...environment },
  });
  return { code, out, complaints };
}
