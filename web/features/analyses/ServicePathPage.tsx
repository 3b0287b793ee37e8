import { useState } from 'react';
import { analysesRoutes } from '../../../contract/analyses.ts';
import type { PathStep, ServicePath } from '../../../contract/service-paths.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { AnalysisPart } from './AnalysisPart.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { FindingsOn } from './FindingsOn.tsx';
import { gapsOf, usePathWords } from './path-words.ts';
import { PathPicture } from './PathPicture.tsx';
import { pathsTexts } from './paths.texts.ts';
import { useMayWrite } from './use-may-write.ts';

const ServicePathForm = lazyPart(() => import('./ServicePathForm.tsx'), (m) => m.ServicePathForm);

/** `/prestudies/:id/analysis/paths/:id`: one way as a picture and as a table, with its gaps. */
export function ServicePathPage() {
  const t = useTexts(pathsTexts);
  const shared = useTexts(analysesTexts);
  const [prestudyId, pathId] = [usePathParam('prestudyId'), usePathParam('pathId')];
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useApiQuery(analysesRoutes.readServicePath, { params: { prestudyId, pathId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={5} />;
  const close = () => setEditing(false);
  return (
    <AnalysisPart prestudyId={prestudyId} title={data.name} lede={data.about || undefined} back={{ to: `/prestudies/${prestudyId}/analysis/paths`, label: t('backToPaths') }}
      actions={editing ? null : <span className="no-print"><Button size="small" onPress={() => window.print()}>{shared('print')}</Button></span>}>
      {editing ? <ServicePathForm prestudyId={prestudyId} path={data} onDone={close} onCancel={close} /> : <PathBody prestudyId={prestudyId} path={data} onEdit={() => setEditing(true)} />}
    </AnalysisPart>
  );
}

function PathBody({ prestudyId, path, onEdit }: { prestudyId: string; path: ServicePath; onEdit: () => void }) {
  const t = useTexts(pathsTexts);
  const mayWrite = useMayWrite(prestudyId);
  return (
    <>
      <PathPicture path={path} />
      <h3>{t('gaps')}</h3>
      <GapRows prestudyId={prestudyId} path={path} mayWrite={mayWrite} />
      <Unexplained steps={path.steps} />
      <FindingsOn prestudyId={prestudyId} kind="gap" sourceIds={path.steps.flatMap(({ gap }) => gap?.id ?? [])} />
      <Disclosure title={t('asTable')}><PathTable path={path} /></Disclosure>
      {mayWrite ? <Deeds prestudyId={prestudyId} path={path} onEdit={onEdit} /> : null}
    </>
  );
}

function GapRows({ prestudyId, path, mayWrite }: { prestudyId: string; path: ServicePath; mayWrite: boolean }) {
  const t = useTexts(pathsTexts);
  const shared = useTexts(analysesTexts);
  const gaps = gapsOf(path.steps);
  if (gaps.length === 0) return <p>{t('noGaps')}</p>;
  return (
    <RowList label={t('gaps')} rows={gaps.map(({ nr, gap, from, to }) => ({
      key: gap.id,
      title: <>{t('gapNr', { nr })}: {t('between', { from, to })}</>,
      tag: gap.owner ? <Tag>{t('ownedBy', { owner: gap.owner })}</Tag> : <StatusTag status="look">{t('ownedByNobody')}</StatusTag>,
      about: gap.why,
      actions: mayWrite
        ? <LinkButton kind="quiet" size="small" to={`/prestudies/${prestudyId}/analysis/findings/new`} search={{ evidence: `gap:${gap.id}` }}>{shared('makeFinding')}<span className="visually-hidden">: {t('gapNr', { nr })}</span></LinkButton>
        : null,
    }))} />
  );
}

function Unexplained({ steps }: { steps: readonly PathStep[] }) {
  const t = useTexts(pathsTexts);
  const torn = steps.flatMap(({ handover, gap, service }, index) => (handover === 'missing' && gap === null ? [{ from: service, to: steps[index + 1]?.service ?? '' }] : []));
  return <>{torn.map(({ from, to }) => <Notice key={`${from} ${to}`} kind="warning">{t('unexplained', { from, to })}</Notice>)}</>;
}

function PathTable({ path }: { path: ServicePath }) {
  const t = useTexts(pathsTexts);
  const words = usePathWords();
  const gaps = gapsOf(path.steps);
  const rows = path.steps.map((step, index) => ({ ...step, index, placed: gaps.find((one) => one.index === index) }));
  return (
    <DataTable caption={t('tableCaption', { name: path.name })} rows={rows} rowKey={({ index }) => String(index)} columns={[
      { key: 'step', header: t('step'), cell: ({ index, service }) => `${index + 1}. ${service}` },
      { key: 'happens', header: t('whatHappens'), cell: ({ whatHappens }) => whatHappens },
      { key: 'wait', header: t('waiting'), cell: ({ waitWeeks }) => (waitWeeks === null ? t('unknown') : t('weeksShort', { count: waitWeeks })) },
      { key: 'onward', header: t('onward'), cell: ({ handover }) => (handover === null ? t('endOfWay') : words.handover(handover)) },
      { key: 'gap', header: t('gap'), cell: ({ placed }) => (placed ? `${t('gapNr', { nr: placed.nr })}: ${placed.gap.why}` : '–') },
    ]} />
  );
}

function Deeds({ prestudyId, path, onEdit }: { prestudyId: string; path: ServicePath; onEdit: () => void }) {
  const t = useTexts(pathsTexts);
  const shared = useTexts(analysesTexts);
  const [go, toast] = [useGo(), useToast()];
  const { mutate: addAgain } = useApiMutation(analysesRoutes.addServicePath);
  // Drawn anew, its gaps are new too.
  const steps = path.steps.map((step) => ({ ...step, gap: step.gap && { why: step.gap.why, owner: step.gap.owner } }));
  const { mutate, error } = useApiMutation(analysesRoutes.removeServicePath, {
    onSuccess: () => {
      toast({ text: t('removed'), undo: () => addAgain({ params: { prestudyId }, body: { name: path.name, about: path.about, steps } }) });
      go(`/prestudies/${prestudyId}/analysis/paths`);
    },
  });
  const remove = () => mutate({ params: { prestudyId, pathId: path.id }, query: { version: path.version } });
  return (
    <div className="no-print">
      {error ? <FailedState error={error} /> : null}
      <ButtonRow>
        <Button kind="primary" onPress={onEdit}>{shared('edit')}</Button>
        <Button kind="quiet" onPress={remove}>{t('removePath')}</Button>
      </ButtonRow>
    </div>
  );
}
