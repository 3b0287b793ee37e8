import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OperatorFault } from '../db/operator-fault.ts';
import type { ChainEnd } from './verify-chain.ts';

/** One line of the file: where a chain ended, and when that was written down. */
const HeadLine = z.object({
  at: z.iso.datetime(), chain: z.uuid(), seq: z.number().int().positive(), hash: z.hex().length(64), writtenAt: z.iso.datetime(),
});

/**
 * Adds the ends of chains to a file, a JSON object on each line, and waits until they are on the disk. The file is only
 * ever added to, so it can lie where nothing else is allowed.
 * @throws OperatorFault when the file cannot be written.
 */
export async function appendHeads(path: string, ends: readonly ChainEnd[], now: Date): Promise<void> {
  if (ends.length === 0) return;
  const lines = ends.map(({ chain, seq, hash, writtenAt }) => `${JSON.stringify({ at: now.toISOString(), chain, seq, hash, writtenAt })}\n`);
  try {
    const file = await open(path, 'a', 0o600);
    try {
      await file.appendFile(lines.join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new OperatorFault(`The ends of the log's chains cannot be written to ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/**
 * Reads such a file.
 * @throws OperatorFault when it cannot be read, or naming the line that is not one of these.
 */
export async function readHeads(path: string): Promise<ChainEnd[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new OperatorFault(`The ends of the log's chains cannot be read from ${path}: ${reasonOf(error)}`, { cause: error });
  });
  return text.split('\n').flatMap((line, index) => line.trim() === '' ? [] : [parseLine(line, `${path}:${index + 1}`)]);
}

function parseLine(line: string, place: string): ChainEnd {
  const read = HeadLine.safeParse(parsed(line));
  if (read.success) return read.data;
  throw new OperatorFault(`${place} is not the end of a chain as Samsteg writes it`);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
