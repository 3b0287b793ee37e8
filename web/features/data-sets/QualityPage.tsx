import type { ColumnQuality } from '../../../contract/data-files.ts';
import { dataSetsRoutes, type ImportQuality } from '../../../contract/data-sets.ts';
import { useApiQuery } from '../../app/api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { dataSetsTexts, oddText } from './data-sets.texts.ts';

/** `/prestudies/$prestudyId/data/$dataSetId/quality`: what was missing, odd and repeated as each file was read. */
export function QualityPage() {
  const t = useTexts(dataSetsTexts);
  const { params, base } = useDataSet();
  const { data, error, refetch } = useApiQuery(dataSetsRoutes.readQuality, { params });
  return (
    <DataSetFrame>{() => (
      <Stack gap="wide">
        {data?.imports.map((one) => <FileQualitySection key={one.importId} file={one} cleaning={`${base}/cleaning`} />)}
        {data?.imports.length === 0 ? <EmptyState title={t('noQuality')} /> : null}
        {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
        {!data && !error ? <Skeleton rows={5} /> : null}
      </Stack>
    )}</DataSetFrame>
  );
}

function FileQualitySection({ file: { period, quality }, cleaning }: { file: ImportQuality; cleaning: string }) {
  const t = useTexts(dataSetsTexts);
  const { count, firstRow } = quality.repeats;
  return (
    <Section title={`${t('qualityTitle')}: ${period}`} lede={t('qualityLede')} actions={<LinkButton size="small" to={cleaning}>{t('toCleaning')}</LinkButton>}>
      <p>{count === 0 || firstRow === null ? t('noRepeats') : t('repeats', { count, row: firstRow })}</p>
      <DataTable caption={t('qualityOf', { period })} rows={quality.columns} rowKey={({ name }) => name} narrow="lines" columns={[
        { key: 'name', header: t('column'), cell: ({ name }) => name },
        { key: 'missing', header: t('missingShare'), numeric: true, cell: (column) => <MissingText column={column} /> },
        { key: 'distinct', header: t('distinct'), numeric: true, cell: ({ distinct }) => distinct ?? t('manyValues') },
        { key: 'odd', header: t('odd'), cell: (column) => <OddList column={column} /> },
      ]} />
    </Section>
  );
}

function MissingText({ column: { filled, missing } }: { column: ColumnQuality }) {
  const language = useLanguage();
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(filled + missing === 0 ? 0 : missing / (filled + missing));
  return <>{missing} ({share})</>;
}

function OddList({ column: { odd } }: { column: ColumnQuality }) {
  const t = useTexts(dataSetsTexts);
  if (odd.length === 0) return <>{t('nothingOdd')}</>;
  return <>{odd.map(({ kind, count, firstRow }) => <div key={kind}>{t('oddAt', { count, what: t(oddText[kind]), row: firstRow })}</div>)}</>;
}
