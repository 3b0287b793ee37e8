import { parentPort, workerData } from 'node:worker_threads';
import type { ProblemCode } from '../../../../contract/problems.ts';
import { cleanBytes } from './clean-bytes.ts';
import { FileFault, type CleanedFile } from './cleaned-file.ts';

export type CleanAnswer = { cleaned: CleanedFile } | { problem: ProblemCode };

/** A file that cannot be read as what it is has an unreadable part; what it was says nothing to others. */
async function answer(bytes: Uint8Array): Promise<CleanAnswer> {
  try {
    return { cleaned: await cleanBytes(bytes) };
  } catch (fault) {
    return { problem: fault instanceof FileFault ? fault.problem : 'file-unreadable' };
  }
}

parentPort?.postMessage(await answer(workerData as Uint8Array));
