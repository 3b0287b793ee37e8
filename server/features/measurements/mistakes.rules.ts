import { fail, type NamedError } from '../../platform/named-error.ts';

interface Mistakable { mistake: object | null }

/** May this member of staff say that a measurement was a mistake? Only the one who wrote it down, and once. */
export function checkMistake(measurement: Mistakable & { recordedById: string | null }, staffId: string): NamedError | null {
  if (measurement.recordedById !== staffId) return fail('not-recorded-by-you');
  return measurement.mistake === null ? null : fail('already-mistaken');
}

/** The measurements that count: all but those recorded by mistake, in the order they came. */
export function withoutMistakes<T extends Mistakable>(measurements: readonly T[]): T[] {
  return measurements.filter(({ mistake }) => mistake === null);
}
