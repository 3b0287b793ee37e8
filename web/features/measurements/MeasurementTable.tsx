import type { Instrument } from '../../../contract/instrument.ts';
import type { Measurement } from '../../../contract/measurements.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { measurementsTexts } from './measurements.texts.ts';

/** Every measurement, latest first: who answered, with what result, and who wrote it down. */
export function MeasurementTable({ items, find }: { items: readonly Measurement[]; find: (key: string) => Instrument | undefined }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const whoOf = (item: Measurement) => {
    if (item.respondent === 'caseworker') return `${t('caseworker')}, ${item.recordedByName ?? ''}`;
    return item.together ? t('together', { name: item.recordedByName ?? '' }) : t('alone');
  };
  const resultOf = (item: Measurement) => [
    item.score === null ? t('areas', { count: Object.keys(item.answers).length }) : String(item.score),
    item.band?.[language].toLocaleLowerCase(),
    item.imputed > 0 ? t('imputed', { count: item.imputed }) : undefined,
  ].filter(Boolean).join(', ');
  return (
    <DataTable caption={t('all')} rows={items} rowKey={({ id }) => id} columns={[
      { key: 'day', header: t('day'), cell: (item) => shortDay(item.measuredOn, language) },
      { key: 'instrument', header: t('instrument'), cell: (item) => find(item.instrumentKey)?.name[language] ?? item.instrumentKey },
      { key: 'who', header: t('who'), cell: whoOf },
      { key: 'result', header: t('result'), cell: resultOf },
    ]} />
  );
}
