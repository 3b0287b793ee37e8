import { OperatorFault } from '../platform/db/operator-fault.ts';

export type Environment = Record<string, string | undefined>;

/**
 * A whole number from 1 to `most`, or `otherwise` when nothing is set.
 * @throws OperatorFault naming the setting.
 */
export function readCount(name: string, environment: Environment, otherwise: number, most: number): number {
  const given = environment[name] || String(otherwise);
  const count = Number(given);
  if (/^\d+$/.test(given) && count >= 1 && count <= most) return count;
  throw new OperatorFault(`${name} is "${given}", but must be a number from 1 to ${most}`);
}

/**
 * An address over HTTPS, or of this machine, without a slash at the end.
 * @throws OperatorFault naming the setting.
 */
export function readUrl(name: string, environment: Environment): string {
  const given = environment[name] ?? '';
  const url = URL.parse(given);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return given.replace(/\/+$/, '');
  throw new OperatorFault(`${name} is "${given}", but must be an address that begins with https://`);
}

/**
 * Yes or no, and yes when nothing is set.
 * @throws OperatorFault naming the setting.
 */
export function readYesNo(name: string, environment: Environment): boolean {
  const given = environment[name] || 'yes';
  if (given === 'yes' || given === 'no') return given === 'yes';
  throw new OperatorFault(`${name} is "${given}", but must be yes or no`);
}
