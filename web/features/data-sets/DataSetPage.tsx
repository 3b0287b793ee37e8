import { useState } from 'react';
import { dataSetsRoutes, type DataImport, type DataSet } from '../../../contract/data-sets.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InstantText } from '../../ui/DayText.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useGo } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { dataSetsTexts } from './data-sets.texts.ts';

const ChangeDataSetDialog = lazyPart(() => import('./ChangeDataSetDialog.tsx'), (m) => m.ChangeDataSetDialog);

/** `/prestudies/$prestudyId/data/$dataSetId`: what the group is, and the files that were read. */
export function DataSetPage() {
  return <DataSetFrame>{(set) => <Overview set={set} />}</DataSetFrame>;
}

function Overview({ set }: { set: DataSet }) {
  const t = useTexts(dataSetsTexts);
  const { base } = useDataSet();
  const [changing, setChanging] = useState(false);
  return (
    <Stack gap="wide">
      {set.practice ? <Notice actions={set.mayWrite && set.imports.length > 0 ? <LinkButton kind="primary" size="small" to={`${base}/figures`} iconAfter="chevronRight">{t('toGuide')}</LinkButton> : null}>{t('practiceAbout')}</Notice> : null}
      {set.imports.length === 0 ? (
        <EmptyState title={t('needFile')} action={set.mayWrite ? <LinkButton kind="primary" to={`${base}/import`}>{t('readFile')}</LinkButton> : null}>{t('needFileAbout')}</EmptyState>
      ) : (
        <Section title={t('periods')} actions={set.mayWrite ? <LinkButton size="small" icon="plus" to={`${base}/import`}>{t('addPeriod')}</LinkButton> : null}>
          <Imports set={set} />
          {set.mayWrite ? <WhatNext practice={set.practice} /> : null}
        </Section>
      )}
      <Section title={t('about')} actions={set.mayWrite ? <Button size="small" onPress={() => setChanging(true)}>{t('change')}</Button> : null}>
        <DescriptionList items={[
          { term: t('source'), value: set.source },
          ...(set.description === '' ? [] : [{ term: t('description'), value: set.description }]),
          { term: t('hidden'), value: t('hiddenUnder', { threshold: set.threshold }) },
          ...(set.keepsKey ? [{ term: t('key'), value: t('keyKept') }] : []),
        ]} />
      </Section>
      {set.mayWrite && set.imports.length === 0 ? <RemoveSet /> : null}
      {changing ? <ChangeDataSetDialog set={set} onClose={() => setChanging(false)} /> : null}
    </Stack>
  );
}

/** What is usually done with a file that has been read, in that order. */
function WhatNext({ practice }: { practice: boolean }) {
  const t = useTexts(dataSetsTexts);
  const { base } = useDataSet();
  return (
    <ButtonRow>
      <LinkButton to={`${base}/quality`}>{t('toQuality')}</LinkButton>
      <LinkButton to={`${base}/dictionary`}>{t('toDictionary')}</LinkButton>
      {practice ? null : <LinkButton kind="primary" to={`${base}/figures/new`}>{t('makeFigure')}</LinkButton>}
    </ButtonRow>
  );
}

function Imports({ set }: { set: DataSet }) {
  const t = useTexts(dataSetsTexts);
  const [removing, setRemoving] = useState<DataImport | null>(null);
  return (
    <>
      <DataTable caption={t('periods')} rows={set.imports} rowKey={({ id }) => id} columns={[
        { key: 'period', header: t('period'), cell: ({ period }) => period },
        { key: 'rows', header: t('rowCount'), numeric: true, cell: ({ rows }) => rows.toLocaleString('sv') },
        { key: 'by', header: t('readBy'), cell: ({ importedByName }) => importedByName },
        { key: 'at', header: t('readAt'), cell: ({ importedAt }) => <InstantText at={importedAt} /> },
        ...(set.mayWrite ? [{
          key: 'remove', deeds: true, header: t('removePeriod'), cell: (one: DataImport) => <Button kind="quiet" size="small" label={t('removePeriodOf', { period: one.period })} onPress={() => setRemoving(one)}>{t('removePeriod')}</Button>,
        }] : []),
      ]} />
      {removing ? <RemoveImport file={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  );
}

/** The rows are gone for good, so this one is asked before it is done. */
function RemoveImport({ file, onClose }: { file: DataImport; onClose: () => void }) {
  const t = useTexts(dataSetsTexts);
  const toast = useToast();
  const { params } = useDataSet();
  const remove = useApiMutation(dataSetsRoutes.removeImport, { onSuccess: () => { toast({ text: t('removed') }); onClose(); } });
  return (
    <Dialog title={t('removeAsk')} open onClose={onClose} actions={<>
      <Button kind="primary" pending={remove.isPending} onPress={() => remove.mutate({ params: { ...params, importId: file.id } })}>{t('removePeriod')}</Button>
      <Button onPress={onClose}>{t('cancel')}</Button>
    </>}>
      {remove.error ? <FailedState error={remove.error} /> : null}
      <p>{t('removeAskAbout', { rows: file.rows, period: file.period })}</p>
    </Dialog>
  );
}

function RemoveSet() {
  const t = useTexts(dataSetsTexts);
  const go = useGo();
  const { params } = useDataSet();
  const remove = useApiMutation(dataSetsRoutes.removeDataSet, { onSuccess: () => go(`/prestudies/${params.prestudyId}/data`) });
  return (
    <Stack gap="tight">
      {remove.error ? <FailedState error={remove.error} /> : null}
      <div><Button kind="quiet" pending={remove.isPending} onPress={() => remove.mutate({ params })}>{t('removeSet')}</Button></div>
    </Stack>
  );
}
