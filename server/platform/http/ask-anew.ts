import { NoResultError } from 'kysely';
import pg from 'pg';

/**
 * What the database says when another request has changed what this one decided on: serialization failure and deadlock, a
 * row that has gone or has come meanwhile, and row security's no after the access rule's yes (PostgreSQL, appendix A).
 */
const overtaken: ReadonlySet<string> = new Set(['40001', '40P01', '23503', '23505', '42501']);

const isOvertaken = (fault: unknown): boolean =>
  fault instanceof NoResultError || (fault instanceof pg.DatabaseError && overtaken.has(fault.code ?? ''));

/**
 * Does a unit of work once more when another overtook it, so that it is decided on what is there now. Nothing of the first
 * time lasts. What goes wrong twice is a fault of ours, and is thrown on.
 */
export async function askAnew<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (!isOvertaken(fault)) throw fault;
    return work();
  }
}
