import { useState } from 'react';
import { figureFormats, figuresRoutes, type FigureFormat, type ReleasedFigure } from '../../../contract/figures.ts';
import { keepFile, useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { InstantText } from '../../ui/DayText.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BackLink, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { FigureView } from './FigureView.tsx';
import { MeasureNote } from './MeasureNote.tsx';
import { figuresTexts } from './figures.texts.ts';

/** `/prestudies/$prestudyId/data/$dataSetId/figures/$figureId`: a table that was given out, as it was then. */
export function FigurePage() {
  return <DataSetFrame>{() => <Released />}</DataSetFrame>;
}

function Released() {
  const t = useTexts(figuresTexts);
  const { params, base } = useDataSet();
  const figureId = usePathParam('figureId');
  const { data, error, refetch } = useApiQuery(figuresRoutes.readFigure, { params: { ...params, figureId } });
  return (
    <Stack>
      <BackLink to={`${base}/figures`} label={t('back')} />
      {data ? <Figure figure={data} /> : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={5} />}
    </Stack>
  );
}

function Figure({ figure }: { figure: ReleasedFigure }) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const { params } = useDataSet();
  const [withdrawing, setWithdrawing] = useState(false);
  const keep = (format: FigureFormat) => { void keepFile(figuresRoutes.fetchFigure, { params: { ...params, figureId: figure.id }, query: { format, language } }); };
  const isOpen = figure.withdrawnAt === null;
  return (
    <Stack gap="wide">
      {isOpen ? null : <Notice kind="warning">{t('withdrawnNotice')}</Notice>}
      <FigureView table={figure.table} title={figure.title} />
      {figure.table.spec.measure === 'ill-health' ? <MeasureNote /> : null}
      <ButtonRow>
        {isOpen && figure.mayWrite ? <LinkButton kind="primary" to={`/prestudies/${params.prestudyId}/analysis/findings/new`} search={{ evidence: `figure:${figure.id}` }}>{t('finding')}</LinkButton> : null}
        {figureFormats.map((format) => <Button key={format} onPress={() => keep(format)}>{t(format)}</Button>)}
      </ButtonRow>
      <DescriptionList items={[
        { term: t('data'), value: figure.dataSetName }, { term: t('source'), value: figure.source },
        { term: t('by'), value: <>{figure.releasedByName}, <InstantText at={figure.releasedAt} /></> },
        ...(figure.note === '' ? [] : [{ term: t('noteTitle'), value: figure.note }]),
      ]} />
      {isOpen && figure.mayWrite ? <div><Button kind="quiet" onPress={() => setWithdrawing(true)}>{t('withdraw')}</Button></div> : null}
      {withdrawing ? <Withdraw figureId={figure.id} onClose={() => setWithdrawing(false)} /> : null}
    </Stack>
  );
}

/** What was read cannot be unread, so this one is explained before it is done. */
function Withdraw({ figureId, onClose }: { figureId: string; onClose: () => void }) {
  const t = useTexts(figuresTexts);
  const toast = useToast();
  const { params } = useDataSet();
  const withdraw = useApiMutation(figuresRoutes.withdrawFigure, { onSuccess: () => { toast({ text: t('withdrawDone') }); onClose(); } });
  return (
    <Dialog title={t('withdraw')} open onClose={onClose} actions={<>
      <Button kind="primary" pending={withdraw.isPending} onPress={() => withdraw.mutate({ params: { ...params, figureId } })}>{t('withdraw')}</Button>
      <Button onPress={onClose}>{t('cancel')}</Button>
    </>}>
      {withdraw.error ? <FailedState error={withdraw.error} /> : null}
      <p>{t('withdrawAbout')}</p>
    </Dialog>
  );
}
