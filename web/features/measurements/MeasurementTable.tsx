import { useState } from 'react';
import type { Instrument } from '../../../contract/instrument.ts';
import type { Measurement } from '../../../contract/measurements.ts';
import { useSession } from '../../app/session.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { measurementsTexts } from './measurements.texts.ts';

const MeasurementPanel = lazyPart(() => import('./MeasurementPanel.tsx'), (m) => m.MeasurementPanel);

interface MeasurementTableProps {
  caseId: string;
  items: readonly Measurement[];
  find: (key: string) => Instrument | undefined;
}

/** The result in words: the score, its reading, and what was estimated. */
function useResult(): (item: Measurement) => string {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  return (item) => [
    item.score === null ? t('areas', { count: Object.keys(item.answers).length }) : String(item.score),
    item.band?.[language].toLocaleLowerCase(),
    item.imputed > 0 ? t('imputed', { count: item.imputed }) : undefined,
  ].filter(Boolean).join(', ');
}

/** A result that counts nowhere is struck through, with who said so and why beside it. */
function Result({ item }: { item: Measurement }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const result = useResult()(item);
  if (item.mistake === null) return result;
  const { reason, markedByName, markedOn } = item.mistake;
  return (
    <>
      <s>{result}</s> <StatusTag status="ended">{t('mistaken')}</StatusTag>
      <span className="answer-note answer-note--staff">{reason} ({t('mistakenBy', { name: markedByName, day: shortDay(markedOn, language) })})</span>
    </>
  );
}

/** Every measurement, latest first: who answered, with what result, and who wrote it down. One's own can be shared or marked as a mistake. */
export function MeasurementTable({ caseId, items, find }: MeasurementTableProps) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const { person } = useSession();
  const [opened, setOpened] = useState<string | null>(null);
  const nameOf = (item: Measurement) => find(item.instrumentKey)?.name[language] ?? item.instrumentKey;
  const titleOf = (item: Measurement) => `${nameOf(item)}, ${shortDay(item.measuredOn, language)}`;
  const whoOf = (item: Measurement) => {
    if (item.respondent === 'caseworker') return `${t('caseworker')}, ${item.recordedByName ?? ''}`;
    return item.together ? t('together', { name: item.recordedByName ?? '' }) : t('alone');
  };
  const isOurs = (item: Measurement) => person?.kind === 'staff' && person.agencyId === item.ownerAgencyId;
  const chosen = items.find(({ id }) => id === opened);
  return (
    <>
      <DataTable caption={t('all')} rows={items} rowKey={({ id }) => id} columns={[
        { key: 'day', header: t('day'), cell: (item) => shortDay(item.measuredOn, language) },
        { key: 'instrument', header: t('instrument'), cell: nameOf },
        { key: 'who', header: t('who'), cell: whoOf },
        { key: 'result', header: t('result'), cell: (item) => <Result item={item} /> },
        {
          key: 'more', header: t('more'),
          cell: (item) => {
            if (!isOurs(item)) return t('ownedBy', { agency: item.ownerAgencyName });
            const deed = t(item.mayMarkMistaken ? 'shareOrMark' : 'share');
            return <span className="measurement-deed"><Button kind="quiet" size="small" label={`${deed}: ${titleOf(item)}`} onPress={() => setOpened(item.id)}>{deed}</Button></span>;
          },
        },
      ]} />
      {chosen ? <MeasurementPanel key={chosen.id} caseId={caseId} measurement={chosen} title={titleOf(chosen)} onClose={() => setOpened(null)} /> : null}
    </>
  );
}
