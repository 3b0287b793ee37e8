import { measurementsRoutes } from '../../../contract/measurements.ts';
import type { Cadence } from '../../../contract/programme-cadences.ts';
import type { InstrumentUse, ProgrammeModel } from '../../../contract/programme-model.ts';
import { useApiQuery } from '../../app/api.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { FactList } from './FactList.tsx';
import { cadenceText, programmesTexts } from './programmes.texts.ts';

/** The number in a rhythm: days, weeks or months as its words say. */
function countOf(cadence: Cadence): number {
  if ('everyDays' in cadence) return cadence.everyDays;
  if ('everyMonths' in cadence) return cadence.everyMonths;
  if ('everyWeeks' in cadence) return cadence.everyWeeks;
  if ('withinDays' in cadence) return cadence.withinDays;
  return 'months' in cadence ? cadence.months : cadence.daysBefore;
}

/** What comes again, and within what time; the measurements; and the forms of placement. */
export function ProgrammeRhythm({ model }: { model: ProgrammeModel }) {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  const everyOf = useEvery();
  const { data } = useApiQuery(measurementsRoutes.listInstruments, {});
  const nameOf = (key: string) => data?.items.find((instrument) => instrument.key === key)?.name[language] ?? key;
  return (
    <>
      <FactList label={t('rhythm')} facts={[
        ...model.cadences.map((cadence) => ({ key: cadence.key, text: t(cadenceText(cadence.key), { count: countOf(cadence) }), basis: cadence })),
        { key: 'attendance', text: t('attendance'), basis: model.attendance },
      ]} />
      <h3>{t('instruments')}</h3>
      <FactList label={t('instruments')} facts={model.instruments.map((use) => ({ key: use.key, text: nameOf(use.key), about: everyOf(use), basis: use }))} />
      {model.placementKinds.length > 0 ? <h3>{t('placementKinds')}</h3> : null}
      <FactList label={t('placementKinds')} facts={model.placementKinds.map((kind) => ({ key: kind.key, text: kind.label[language], basis: kind }))} />
    </>
  );
}

function useEvery(): (use: InstrumentUse) => string {
  const t = useTexts(programmesTexts);
  return ({ everyDays, everyMonths, onDemand }) => {
    if (onDemand) return t('onDemand');
    if (everyDays) return t('everyDays', { count: everyDays });
    return everyMonths ? t('everyMonths', { count: everyMonths }) : t('byRhythm');
  };
}
