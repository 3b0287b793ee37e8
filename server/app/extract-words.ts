import { groupLooks } from '../features/access-log/looks.rules.ts';
import { shippedLaw } from '../features/consents/law.ts';
import type { ExtractWords } from '../features/extracts/extract-file.ts';
import { extractLaw } from '../features/extracts/load-extract-law.ts';
import { shippedInstruments } from '../features/measurements/instruments.ts';

/** What a register extract calls things whose names other slices keep. */
export function extractWords(): ExtractWords {
  // A fault in the file is found when the house opens, not at the first order.
  extractLaw();
  const names = new Map([
    ...shippedLaw().grounds.map(({ key, name }) => [key, name] as const),
    ...shippedInstruments().toSorted((one, other) => one.version - other.version).map(({ key, name }) => [key, name] as const),
  ]);
  return { groupLooks, names: (code) => names.get(code) };
}
