import { useState } from 'react';
import { analysesRoutes } from '../../../contract/analyses.ts';
import { FindingWithdrawal, type EvidenceItem, type Finding } from '../../../contract/findings.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { exactDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { AnalysisPart } from './AnalysisPart.tsx';
import { findingsTexts } from './findings.texts.ts';
import { useMayWrite } from './use-may-write.ts';

const FindingForm = lazyPart(() => import('./FindingForm.tsx'), (m) => m.FindingForm);
type Open = 'form' | 'withdrawal' | null;

/** `/prestudies/:id/analysis/findings/:id`: one finding, what it stands on, and the way to each source. */
export function FindingPage() {
  const t = useTexts(findingsTexts);
  const [prestudyId, findingId] = [usePathParam('prestudyId'), usePathParam('findingId')];
  const words = useAnalysisWords();
  const { data, error, refetch } = useApiQuery(analysesRoutes.readFinding, { params: { prestudyId, findingId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={5} />;
  return (
    <AnalysisPart prestudyId={prestudyId} title={words.sentence(data)} back={{ to: `/prestudies/${prestudyId}/analysis/findings`, label: t('backToFindings') }}>
      <FindingBody prestudyId={prestudyId} finding={data} />
    </AnalysisPart>
  );
}

function FindingBody({ prestudyId, finding }: { prestudyId: string; finding: Finding }) {
  const t = useTexts(findingsTexts);
  const words = useAnalysisWords();
  const mayWrite = useMayWrite(prestudyId);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  if (open === 'form') return <FindingForm prestudyId={prestudyId} finding={finding} onDone={close} onCancel={close} />;
  return (
    <>
      <div className="finding__tags">
        <Tag>{words.kind(finding.kind)}</Tag>
        {finding.withdrawnOn ? <StatusTag status="ended">{t('withdrawn')}</StatusTag> : null}
        {!finding.withdrawnOn && !finding.supported ? <StatusTag status="look">{t('without')}</StatusTag> : null}
      </div>
      <WithdrawalNote finding={finding} />
      <Stack gap="tight">
        <h3>{t('ground')}</h3>
        <Ground finding={finding} />
      </Stack>
      <FindingFacts finding={finding} />
      {open === 'withdrawal' ? <WithdrawalForm prestudyId={prestudyId} finding={finding} onClose={close} /> : null}
      {mayWrite && open === null ? <Deeds prestudyId={prestudyId} finding={finding} onOpen={setOpen} /> : null}
    </>
  );
}

function WithdrawalNote({ finding: { withdrawnOn, withdrawnReason } }: { finding: Finding }) {
  const t = useTexts(findingsTexts);
  const language = useLanguage();
  return withdrawnOn ? <Notice>{t('withdrawnOn', { day: exactDay(withdrawnOn, language), reason: withdrawnReason })}</Notice> : null;
}

function FindingFacts({ finding }: { finding: Finding }) {
  const t = useTexts(findingsTexts);
  const words = useAnalysisWords();
  const language = useLanguage();
  const strength = <>{words.strength(finding.strength)}{finding.strengthWhy ? <><br />{finding.strengthWhy}</> : null}</>;
  return (
    <DescriptionList items={[
      ...(language === 'sv' ? [{ term: t('inEnglish'), value: finding.sentenceEn || t('noEnglish') }] : []),
      { term: t('level'), value: words.level(finding.level) },
      { term: t('principles'), value: finding.principles.map(words.column).join(', ') || t('noPrinciples') },
      { term: t('strength'), value: strength },
      { term: t('writtenBy'), value: finding.createdByName },
      { term: t('changed'), value: <DayText day={finding.changedOn} /> },
    ]} />
  );
}

function Ground({ finding: { evidence, supported, strength } }: { finding: Finding }) {
  const t = useTexts(findingsTexts);
  const kinds = new Set(evidence.filter(({ gone }) => !gone).map(({ kind }) => kind));
  if (evidence.length === 0) return <p>{t('groundEmpty')}</p>;
  return (
    <>
      {supported ? null : <Notice kind="warning">{t('groundGone')}</Notice>}
      {strength === 'strong' && kinds.size === 1 ? <Notice kind="warning">{t('oneKindOnly')}</Notice> : null}
      <EvidenceRows evidence={evidence} />
    </>
  );
}

function EvidenceRows({ evidence }: { evidence: readonly EvidenceItem[] }) {
  const t = useTexts(findingsTexts);
  const words = useAnalysisWords();
  return (
    <RowList label={t('ground')} rows={evidence.map((item) => ({
      key: `${item.kind}:${item.sourceId}`,
      title: item.gone ? t('sourceGone') : item.label,
      to: item.path ?? undefined,
      tag: <Tag>{words.evidence(item.kind)}</Tag>,
      about: [item.detail, item.note].filter(Boolean).map((line) => <div key={line}>{line}</div>),
    }))} />
  );
}

function useRestore(prestudyId: string, findingId: string) {
  const t = useTexts(findingsTexts);
  const toast = useToast();
  const { mutate, error } = useApiMutation(analysesRoutes.restoreFinding, { onSuccess: () => toast({ text: t('restored') }) });
  const restore = (version: number) => mutate({ params: { prestudyId, findingId }, body: { version } });
  return { restore, error };
}

function Deeds({ prestudyId, finding, onOpen }: { prestudyId: string; finding: Finding; onOpen: (what: Open) => void }) {
  const t = useTexts(findingsTexts);
  const shared = useTexts(analysesTexts);
  const { restore, error } = useRestore(prestudyId, finding.id);
  return (
    <div className="no-print">
      {error ? <FailedState error={error} /> : null}
      <ButtonRow>
        {finding.withdrawnOn === null ? (
          <>
            <Button kind="primary" onPress={() => onOpen('form')}>{shared('edit')}</Button>
            <Button onPress={() => onOpen('withdrawal')}>{t('withdraw')}</Button>
          </>
        ) : <Button onPress={() => restore(finding.version)}>{t('restore')}</Button>}
      </ButtonRow>
    </div>
  );
}

const WithdrawalFields = FindingWithdrawal.omit({ version: true });

function WithdrawalForm({ prestudyId, finding, onClose }: { prestudyId: string; finding: Finding; onClose: () => void }) {
  const t = useTexts(findingsTexts);
  const shared = useTexts(analysesTexts);
  const toast = useToast();
  const withdraw = useApiMutation(analysesRoutes.withdrawFinding);
  const { restore } = useRestore(prestudyId, finding.id);
  const form = useZodForm(WithdrawalFields, { defaults: { reason: '' }, draftKey: `finding-withdrawal:${finding.id}` });
  return (
    <Card title={t('withdrawTitle')} level={3}>
      <p>{t('withdrawAbout')}</p>
      <Form form={form} label={t('withdrawTitle')} onSubmit={async ({ reason }) => {
        const { version } = await withdraw.mutateAsync({ params: { prestudyId, findingId: finding.id }, body: { reason, version: finding.version } });
        toast({ text: t('withdrawnToast'), undo: () => restore(version) });
        onClose();
      }}>
        <FormTextArea form={form} name="reason" label={t('withdrawReason')} rows={2} />
        <ButtonRow><SubmitButton form={form}>{t('withdrawNow')}</SubmitButton><Button onPress={onClose}>{shared('cancel')}</Button></ButtonRow>
      </Form>
    </Card>
  );
}
