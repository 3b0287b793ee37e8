import { useState } from 'react';
import { dataSetsRoutes, type DataSet } from '../../../contract/data-sets.ts';
import { figuresRoutes, type FigureSpec } from '../../../contract/figures.ts';
import { useApiQuery } from '../../app/api.ts';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useGo, useSearchParams } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState, ProgressNote, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { FigureSettings } from './FigureSettings.tsx';
import { FigureView } from './FigureView.tsx';
import { MeasureNote } from './MeasureNote.tsx';
import { ReleaseFigure } from './ReleaseFigure.tsx';
import { suggestedSentence } from './figure-sentence.ts';
import { searchOf, specIn } from './figure-search.ts';
import { figuresTexts } from './figures.texts.ts';
import './figures.css';

/** `/prestudies/$prestudyId/data/$dataSetId/figures/new`: counts a table, exactly or as others see it, and gives it out. */
export function NewFigurePage() {
  return <DataSetFrame>{(set) => <WithPeriods set={set} />}</DataSetFrame>;
}

/** The periods of a set are those of its files, or the values of the column that says them. */
function WithPeriods({ set }: { set: DataSet }) {
  const { params } = useDataSet();
  const column = set.columns.find(({ role }) => role === 'period')?.number;
  const { data, error, refetch } = useApiQuery(dataSetsRoutes.readValues, { params, query: { column: column ?? 1 } }, { enabled: column !== undefined });
  if (column === undefined) return <Desk set={set} periods={set.imports.map(({ period }) => period)} />;
  if (data) return <Desk set={set} periods={data.values.flatMap(({ value }) => value ?? []).toSorted((a, b) => a.localeCompare(b, 'sv', { numeric: true }))} />;
  return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />;
}

type View = 'exact' | 'shown';

function Desk({ set, periods }: { set: DataSet; periods: readonly string[] }) {
  const t = useTexts(figuresTexts);
  const { base } = useDataSet();
  const go = useGo();
  const search = useSearchParams();
  const [spec, setSpec] = useState(() => specIn(search, set, periods));
  const [view, setView] = useState<View>('exact');
  const change = (next: FigureSpec) => {
    setSpec(next);
    // The address follows, so that the table can be come back to; what it is limited to stays out of it.
    go(`${base}/figures/new`, { search: searchOf(next), replace: true });
  };
  return (
    <Section title={t('newTitle')}>
      <div className="figure-desk">
        <FigureSettings set={set} periods={periods} spec={spec} onChange={change} />
        <div className="figure-desk__result">
          <RadioGroup label={t('view')} layout="row" value={view} onChange={(next) => setView(next as View)} options={[
            { value: 'exact', label: t('exact'), about: t('exactAbout') }, { value: 'shown', label: t('shown'), about: t('shownAbout') },
          ]} />
          <Result spec={spec} view={view} />
        </div>
      </div>
    </Section>
  );
}

function Result({ spec, view }: { spec: FigureSpec; view: View }) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const { params } = useDataSet();
  const isReady = spec.rows >= 0 && spec.periods?.length !== 0 && spec.filter?.values.length !== 0;
  const { data, error, refetch } = useApiQuery(figuresRoutes.drawFigure, { params, body: { spec, view } }, { enabled: isReady });
  if (!isReady) return <Notice>{t(spec.periods?.length === 0 ? 'choosePeriod' : 'chooseValues')}</Notice>;
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <><Skeleton rows={5} /><ProgressNote text={t('counting')} /></>;
  const sentence = suggestedSentence(data, t, language);
  return (
    <>
      <FigureView table={data} title={sentence} />
      {spec.measure === 'ill-health' ? <MeasureNote /> : null}
      {view === 'exact' ? <Notice>{t('exactNotice')}</Notice> : <ReleaseFigure key={JSON.stringify(spec)} spec={spec} sentence={sentence} />}
    </>
  );
}
