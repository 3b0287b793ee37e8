import type { Instrument } from '../../../contract/instrument.ts';
import { measurementsRoutes } from '../../../contract/measurements.ts';
import { useApiQuery } from '../../app/api.ts';

/** The instruments, newest version of each; `find` gives one by its key. */
export function useInstruments() {
  const { data, error, refetch } = useApiQuery(measurementsRoutes.listInstruments, {});
  const newest = new Map<string, Instrument>();
  for (const instrument of data?.items ?? []) {
    if ((newest.get(instrument.key)?.version ?? 0) < instrument.version) newest.set(instrument.key, instrument);
  }
  return { instruments: [...newest.values()], find: (key: string) => newest.get(key), isReady: data !== undefined, error, refetch };
}
