import { shippedInstruments } from '../features/measurements/instruments.ts';
import type { InstrumentFacts, Instruments } from '../features/today/reckon-case.rules.ts';

/** What the day pages need to know of each instrument, in the words of its newest version. */
export function instrumentFacts(): Instruments {
  const facts = new Map<string, InstrumentFacts>();
  for (const instrument of shippedInstruments().toSorted((a, b) => a.version - b.version)) {
    facts.set(instrument.key, {
      name: instrument.name,
      higherIsBetter: instrument.direction === 'higher-is-better',
      smallestChange: instrument.smallestChange?.value ?? null,
      answeredAlone: instrument.kind === 'questionnaire' && instrument.retired !== true,
    });
  }
  return facts;
}
