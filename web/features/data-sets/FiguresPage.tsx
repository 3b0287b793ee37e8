import type { DataSet } from '../../../contract/data-sets.ts';
import { figuresRoutes } from '../../../contract/figures.ts';
import { useApiQuery } from '../../app/api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { searchOf } from './figure-search.ts';
import { figuresTexts } from './figures.texts.ts';
import './figures.css';

/** `/prestudies/$prestudyId/data/$dataSetId/figures`: the tables that were given out, and for the practice group the way to three of them. */
export function FiguresPage() {
  return <DataSetFrame>{(set) => <Figures set={set} />}</DataSetFrame>;
}

function Figures({ set }: { set: DataSet }) {
  const t = useTexts(figuresTexts);
  const { params, base } = useDataSet();
  const { data, error, refetch } = useApiQuery(figuresRoutes.listFigures, { params });
  const make = set.mayWrite && set.imports.length > 0;
  const [shown, withdrawn] = [data?.items.filter((one) => one.withdrawnAt === null) ?? [], data?.items.filter((one) => one.withdrawnAt !== null) ?? []];
  return (
    <Stack gap="wide">
      {set.practice && set.mayWrite ? <Guide /> : null}
      <Section title={t('title')} lede={t('lede')} actions={make ? <LinkButton kind="primary" icon="plus" to={`${base}/figures/new`}>{t('make')}</LinkButton> : null}>
        {data && data.total > 0 ? <RowList label={t('title')} rows={[...shown, ...withdrawn].map((figure) => ({
          key: figure.id, to: `${base}/figures/${figure.id}`, title: figure.title, tag: figure.withdrawnAt ? <Tag>{t('withdrawn')}</Tag> : null,
          about: t('releasedBy', { name: figure.releasedByName, periods: figure.periods.join(', ') }),
        }))} /> : null}
        {data?.total === 0 ? <EmptyState title={t('empty')}>{t(set.mayWrite ? 'emptyAbout' : 'readerEmpty')}</EmptyState> : null}
        {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
        {!data && !error ? <Skeleton rows={3} /> : null}
      </Section>
    </Stack>
  );
}

/** The findings of the practice group, each with a table to find it in. */
function Guide() {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const { params, base } = useDataSet();
  const { data } = useApiQuery(figuresRoutes.readGuidedFigures, { params });
  if (!data || data.total === 0) return null;
  return (
    <Section title={t('guide')} lede={t('guideAbout')}>
      <ol className="figure-guide">
        {data.items.map(({ key, question, sentence, spec }) => (
          <li key={key} className="figure-guide__card">
            <p className="figure-guide__sentence">{sentence[language]}</p>
            <p className="figure-guide__question">{question[language]}</p>
            <div><LinkButton to={`${base}/figures/new`} search={searchOf(spec)} size="small" iconAfter="chevronRight">{t('openGuided')}<span className="visually-hidden">: {sentence[language]}</span></LinkButton></div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
