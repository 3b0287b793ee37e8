import { Worker } from 'node:worker_threads';
import { fail, type NamedError } from '../../../platform/named-error.ts';
import type { CleanedFile } from './cleaned-file.ts';
import type { CleanAnswer } from './clean-worker.ts';

/** A file made to keep its reader busy is let go of. */
const patienceMs = 30_000;
const mostMemoryMb = 512;

/**
 * Takes out of a file what it says of who made it, in a thread of its own with bounds on time and memory: a file made to
 * harm its reader harms nothing else.
 */
export function cleanFile(bytes: Uint8Array): Promise<CleanedFile | NamedError> {
  const worker = new Worker(new URL('clean-worker.ts', import.meta.url), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb }, env: {} });
  return new Promise((resolve) => {
    const settle = (result: CleanedFile | NamedError) => {
      clearTimeout(patience);
      void worker.terminate();
      resolve(result);
    };
    const patience = setTimeout(() => settle(fail('file-unreadable')), patienceMs);
    worker.once('message', (answer: CleanAnswer) => settle('cleaned' in answer ? answer.cleaned : fail(answer.problem)));
    worker.once('error', () => settle(fail('file-unreadable')));
  });
}

/** A name that is safe in any folder and any header: small letters, figures and hyphens, with the ending of what is inside. */
export function safeFileName(given: string, extension: string): string {
  const stem = given.replace(/\.\w{1,5}$/, '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 80);
  return `${stem || 'fil'}.${extension}`;
}
