import { useState } from 'react';
import { LiftBody, protectionRoutes } from '../../../contract/protection.ts';
import type { Protection, ProtectionKind } from '../../../contract/protection.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { protectionTexts } from './protection.texts.ts';
import { useProtectionWords } from './useProtectionWords.ts';

// Fetched while the page asks whether the person is protected: what it shows of her differs.
const ProtectForm = lazyPart(() => import('./ProtectForm.tsx'), (m) => m.ProtectForm);
const WhoItIs = lazyPart(() => import('./WhoItIs.tsx'), (m) => m.WhoItIs);
const NamedStaffSection = lazyPart(() => import('./NamedStaffSection.tsx'), (m) => m.NamedStaffSection);

interface Part { caseId: string; protection: Protection }

function NotProtected({ caseId, protection: { mayChange, candidates } }: Part) {
  const t = useTexts(protectionTexts);
  const [recording, setRecording] = useState(false);
  if (!mayChange) return <EmptyState title={t('noneTitle')}>{t('noneHow')}</EmptyState>;
  return (
    <Section title={t('title')} lede={t('ledeNone')}>
      {recording
        ? <ProtectForm caseId={caseId} candidates={candidates} onClose={() => setRecording(false)} />
        : <ButtonRow><Button onPress={() => setRecording(true)}>{t('record')}</Button></ButtonRow>}
    </Section>
  );
}

function LiftSection({ caseId }: { caseId: string }) {
  const t = useTexts(protectionTexts);
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const lift = useApiMutation(protectionRoutes.liftProtection);
  const form = useZodForm(LiftBody, { defaults: { reason: '' }, words: useProtectionWords() });
  return (
    <Section title={t('liftTitle')} lede={t('liftLede')}>
      {open ? (
        <Form form={form} label={t('liftTitle')} onSubmit={async (body) => {
          await lift.mutateAsync({ params: { caseId }, body });
          toast({ text: t('lifted') });
        }}>
          <FormTextArea form={form} name="reason" label={t('liftReason')} rows={2} maxLength={500} />
          <ButtonRow>
            <SubmitButton form={form}>{t('lift')}</SubmitButton>
            <Button kind="quiet" onPress={() => setOpen(false)}>{t('cancel')}</Button>
          </ButtonRow>
        </Form>
      ) : <ButtonRow><Button onPress={() => setOpen(true)}>{t('liftOpen')}</Button></ButtonRow>}
    </Section>
  );
}

function Protected({ caseId, kind, protection }: Part & { kind: ProtectionKind }) {
  const t = useTexts(protectionTexts);
  const language = useLanguage();
  const today = useToday();
  const { recordedOn, recordedByName, mayShow, mayChange, named } = protection;
  return (
    <Stack gap="wide">
      <Section title={t('title')} lede={t('ledeNow')}>
        <DescriptionList items={[
          { term: t('kindNow'), value: t(`kind-${kind}`) },
          ...(recordedOn ? [{ term: t('since'), value: formatDay(recordedOn, language, today) }] : []),
          ...(recordedByName ? [{ term: t('by'), value: recordedByName }] : []),
        ]} />
        <Notice kind="warning" title={t('demands')}><p>{t(`demand-${kind}`)} {t('textWarning')}</p></Notice>
        {mayShow ? <WhoItIs caseId={caseId} mine={false} mayChange={mayChange} /> : null}
      </Section>
      {named.length > 0 ? <NamedStaffSection caseId={caseId} protection={protection} /> : null}
      {mayChange ? <LiftSection caseId={caseId} /> : null}
    </Stack>
  );
}

/** Protected details of a case's person: recording them, who may know, showing who it is, and lifting. */
export function ProtectionPage() {
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(protectionRoutes.readProtection, { params: { caseId } });
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={4} />;
  return data.kind === null
    ? <NotProtected caseId={caseId} protection={data} />
    : <Protected caseId={caseId} kind={data.kind} protection={data} />;
}
