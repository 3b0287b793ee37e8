import { OperatorFault } from '../platform/db/operator-fault.ts';

type SystemFault = Error & { code: string; address?: string; port?: number; path?: string; syscall?: string };

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * What to tell the person who tried to start the program: one line that says what is wrong and what
 * to do. For a fault that nobody foresaw, its own message.
 */
export function startFault(error: unknown): string {
  // Node gathers what went wrong with each address of a name, and gives the whole no message.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const line = first instanceof OperatorFault ? first.message : explain(first);
  return line.replaceAll(/\s*\n\s*/g, ' ');
}

function explain(error: unknown): string {
  if (!isSystemFault(error)) return `Samsteg could not start: ${error instanceof Error ? error.message : String(error)}`;
  if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken by another program: set PORT to a free one`;
  if (error.code === 'EACCES' && error.syscall === 'listen') return `Port ${error.port} may not be used by this user: set PORT to one above 1023`;
  if (unreachable.has(error.code)) {
    const where = error.address === undefined ? '' : ` at ${error.address}:${error.port}`;
    return `The database${where} cannot be reached (${error.code}): check DATABASE_URL and that the server runs`;
  }
  if (error.code === '28P01' || error.code === '28000') return `The database refused the login: ${error.message}`;
  if (error.code === '3D000') return `The database of DATABASE_URL is missing: ${error.message}`;
  if (error.code === '42501') return `The owner in DATABASE_URL lacks a right: ${error.message}`;
  if (['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR'].includes(error.code) && error.path !== undefined) {
    return `${error.path} cannot be written (${error.code}): set SAMSTEG_DATA to a folder that can`;
  }
  return `Samsteg could not start: ${error.message}`;
}

function isSystemFault(error: unknown): error is SystemFault {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
