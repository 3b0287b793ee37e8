import type { Instrument } from '../../../contract/instrument.ts';
import type { CaseMeasurements } from '../../../contract/measurements.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { RowList } from '../../ui/RowList.tsx';
import type { Row } from '../../ui/RowList.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { measurementsTexts } from './measurements.texts.ts';

export interface MeasureMenuProps { caseId: string; instruments: readonly Instrument[]; data: CaseMeasurements }

/** Which questions can be answered here: the programme's own first, the rest for those who ask. */
export function MeasureMenu({ caseId, instruments, data }: MeasureMenuProps) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const rowOf = (instrument: Instrument): Row => {
    const last = data.items.find((item) => item.instrumentKey === instrument.key);
    const name = instrument.name[language];
    const to = `/cases/${caseId}/measure/${instrument.key}`;
    return {
      key: instrument.key,
      title: name,
      about: last ? t('lastOn', { day: formatDay(last.measuredOn, language, today) }) : t('never'),
      actions: (
        <>
          {instrument.respondents.includes('caseworker') ? <LinkButton size="small" to={to} search={{ respondent: 'caseworker' }}>{t('answerAs')}<span className="visually-hidden">: {name}</span></LinkButton> : null}
          {instrument.respondents.includes('participant') ? <LinkButton size="small" to={to} search={{ respondent: 'participant' }}>{t('answerTogether')}<span className="visually-hidden">: {name}</span></LinkButton> : null}
        </>
      ),
    };
  };
  const open = instruments.filter(({ retired }) => !retired);
  const used = data.used.flatMap(({ instrumentKey }) => open.find(({ key }) => key === instrumentKey) ?? []);
  const others = open.filter((instrument) => !used.includes(instrument));
  return (
    <>
      <RowList label={t('measureTitle')} rows={used.map(rowOf)} />
      <Disclosure title={t('moreInstruments')}><RowList label={t('moreInstruments')} rows={others.map(rowOf)} /></Disclosure>
    </>
  );
}
