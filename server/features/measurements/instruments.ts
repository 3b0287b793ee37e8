import { fileURLToPath } from 'node:url';
import type { Instrument } from '../../../contract/instrument.ts';
import { loadInstruments } from './load-instruments.ts';

let shipped: readonly Instrument[] | undefined;

/**
 * Every version of every instrument shipped here. Read once in the life of the process.
 * @throws YamlError when a file is at fault.
 */
export function shippedInstruments(): readonly Instrument[] {
  shipped ??= loadInstruments(fileURLToPath(new URL('../../../instruments', import.meta.url)));
  return shipped;
}

/** The instrument as it was in a version, retired ones too; undefined when it is not here. */
export function instrumentOf(key: string, version: number): Instrument | undefined {
  return shippedInstruments().find((instrument) => instrument.key === key && instrument.version === version);
}

/** The newest version of an instrument. */
export function newestOf(key: string): Instrument | undefined {
  return shippedInstruments().filter((instrument) => instrument.key === key).toSorted((a, b) => a.version - b.version).at(-1);
}
