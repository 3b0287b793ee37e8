import { fileURLToPath } from 'node:url';
import { Instrument } from '../../../contract/instrument.ts';
import { openYamlFolder } from '../../platform/read-yaml.ts';
import type { InstrumentSense } from './case-facts.ts';

let known: readonly InstrumentSense[] | undefined;

/** Which way is better in each instrument, and how much counts. Read once in the life of the process; the newest version holds. */
export function instrumentSenses(): readonly InstrumentSense[] {
  known ??= openYamlFolder(fileURLToPath(new URL('../../../instruments', import.meta.url)), Instrument)
    .map(({ value }) => value)
    .toSorted((a, b) => b.version - a.version)
    .map(({ key, direction, smallestChange }) => ({ key, direction, smallestChange: smallestChange?.value ?? null }));
  return known;
}
