import type { ProblemCode } from '../../../../contract/problems.ts';
import type { PublicationAttachment } from '../../../../contract/publications.ts';

export type Removed = PublicationAttachment['removed'][number];

/** A file without what it said of who made it. */
export interface CleanedFile { mediaType: string; extension: string; bytes: Uint8Array; removed: Removed[] }

/** Why a file cannot be taken in. Thrown while it is read, and answered by its code; nothing of it is kept. */
export class FileFault extends Error {
  readonly problem: ProblemCode;

  constructor(problem: Extract<ProblemCode, `file-${string}`>) {
    super(problem);
    this.name = 'FileFault';
    this.problem = problem;
  }
}
