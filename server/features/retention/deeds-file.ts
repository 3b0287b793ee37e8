import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorFault } from '../../platform/db/operator-fault.ts';
import { Deed } from './removals.sql.ts';

/**
 * Adds the removals that a file does not have yet, a JSON object on each line, and waits until they are on the disk. The file
 * lies outside the database, so that a restored backup can be told what had gone.
 * @throws OperatorFault when the file cannot be read or written.
 */
export async function appendDeeds(path: string, deeds: readonly Deed[]): Promise<void> {
  const there = new Set((await readDeeds(path)).map(({ id }) => id));
  const missing = deeds.filter(({ id }) => !there.has(id));
  if (missing.length === 0) return;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a', 0o600);
    try {
      await file.appendFile(missing.map((deed) => `${JSON.stringify(deed)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new OperatorFault(`What was removed cannot be written to ${path}`, { cause: error });
  }
}

/**
 * Reads such a file; one that is not there holds nothing.
 * @throws OperatorFault when it cannot be read, or naming the line that is not one of these.
 */
export async function readDeeds(path: string): Promise<Deed[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new OperatorFault(`What was removed cannot be read from ${path}`, { cause: error });
  });
  return text.split('\n').flatMap((line, index) => line.trim() === '' ? [] : [parsed(line, `${path}:${index + 1}`)]);
}

function parsed(line: string, place: string): Deed {
  try {
    return Deed.parse(JSON.parse(line));
  } catch (error) {
    throw new OperatorFault(`${place} is not a removal as Samsteg writes it`, { cause: error });
  }
}
