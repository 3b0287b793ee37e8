import type { InstrumentItem, Questionnaire } from '../../../contract/instrument.ts';
import type { Measurement } from '../../../contract/measurements.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useLanguage } from '../../ui/language.ts';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { measurementsTexts } from './measurements.texts.ts';

/** So far apart that it is worth beginning the talk there. */
const apart = 3;

/** The person's and the coach's latest answers, item by item, with what each wrote beside them. */
export function PairedAnswers({ instrument, participant, caseworker }: { instrument: Questionnaire; participant: Measurement; caseworker: Measurement }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const valueOf = (measurement: Measurement, item: InstrumentItem) => {
    const value = measurement.answers[item.id] ?? null;
    const note = measurement.notes[item.id];
    const silence = item.ask[measurement.respondent] === undefined ? t('isNotAsked') : t('noAnswer');
    return <>{value ?? <span className="soft">{silence}</span>}{note ? <span className="answer-note">{note}</span> : null}</>;
  };
  const differs = (item: string) => {
    const [mine, yours] = [participant.answers[item] ?? null, caseworker.answers[item] ?? null];
    return mine !== null && yours !== null && Math.abs(mine - yours) >= apart;
  };
  const items = instrument.items.filter(({ id }) => participant.answers[id] !== undefined || caseworker.answers[id] !== undefined);
  return (
    <DataTable caption={t('pairTitle')} rows={items} rowKey={({ id }) => id} columns={[
      { key: 'area', header: t('area'), cell: ({ id, label }) => <>{label[language]} {differs(id) ? <StatusTag status="look">{t('differs')}</StatusTag> : null}</> },
      { key: 'participant', header: t('participant'), cell: (item) => valueOf(participant, item) },
      { key: 'caseworker', header: t('caseworker'), cell: (item) => valueOf(caseworker, item) },
    ]} />
  );
}
