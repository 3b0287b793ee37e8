import type { FileProblem } from '../../../contract/data-sets.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';

/** A row and a column of a file, both counted from one; the header is row 1. */
export interface FilePlace { row?: number | undefined; column?: number | undefined }

/** A file that cannot be read. Thrown where it is seen, deep in a reader; it ends the reading, and nothing of it lasts. */
export class TableFault extends Error {
  readonly problem: FileProblem;
  readonly place: FilePlace;
  /** What may help, as a code of `field-words`. */
  readonly hint: string | undefined;

  constructor(problem: FileProblem, place: FilePlace = {}, hint?: string) {
    super(problem);
    this.name = 'TableFault';
    this.problem = problem;
    this.place = place;
    this.hint = hint;
  }
}

/** How a place is named in a problem's field: `row.12.column.3`. It never repeats what stands there. */
export function pathOf({ row, column }: FilePlace): string {
  return [...(row === undefined ? [] : ['row', row]), ...(column === undefined ? [] : ['column', column])].join('.');
}

/** What a reader says, or the named error of the file that could not be read. */
export async function readingFaults<T>(read: () => Promise<T | NamedError>): Promise<T | NamedError> {
  try {
    return await read();
  } catch (fault) {
    if (!(fault instanceof TableFault)) throw fault;
    const path = pathOf(fault.place);
    return fail(fault.problem, path || fault.hint ? [{ path, code: fault.hint ?? fault.problem, message: '' }] : []);
  }
}
