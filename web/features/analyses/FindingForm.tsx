import type { z } from 'zod';
import { analysesRoutes } from '../../../contract/analyses.ts';
import {
  analysisLevels, findingKinds, findingStrengths, horizontalPrinciples, NewFinding, type AnalysisLevel, type Finding, type HorizontalPrinciple,
} from '../../../contract/findings.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckboxGroup, FormRadioGroup, FormSection, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import { findingsTexts } from './findings.texts.ts';

/** Where a new finding begins: a source that it shall stand on, and a field of the matrix. */
export interface FindingStart {
  evidence?: z.input<typeof NewFinding>['evidence'];
  level?: AnalysisLevel | undefined;
  principles?: HorizontalPrinciple[];
}

interface FindingFormProps {
  prestudyId: string;
  /** The finding to change; left out for a new one. */
  finding?: Finding;
  start?: FindingStart;
  onDone: (finding: Finding) => void;
  onCancel: () => void;
}

export type FindingFormState = ReturnType<typeof useFindingForm>;

function useFindingForm({ prestudyId, finding, start }: FindingFormProps) {
  const blank = { kind: '' as const, sentenceSv: '', sentenceEn: '', strength: '' as const, strengthWhy: '', level: start?.level ?? ('' as const), principles: start?.principles ?? [], evidence: start?.evidence ?? [] };
  const startKey = JSON.stringify(start ?? {});
  return useZodForm(NewFinding, {
    draftKey: finding ? `finding:${finding.id}` : `finding:new:${prestudyId}:${startKey}`,
    version: finding?.version,
    defaults: finding ? { ...finding, evidence: finding.evidence.map(({ kind, sourceId, note }) => ({ kind, sourceId, note })) } : blank,
  });
}

function useSaveFinding({ prestudyId, finding, onDone }: FindingFormProps) {
  const t = useTexts(findingsTexts);
  const toast = useToast();
  const add = useApiMutation(analysesRoutes.addFinding);
  const change = useApiMutation(analysesRoutes.changeFinding);
  return async (body: NewFinding, version: number) => {
    const saved = finding
      ? await change.mutateAsync({ params: { prestudyId, findingId: finding.id }, body: { ...body, version } })
      : await add.mutateAsync({ params: { prestudyId }, body });
    toast({ text: t('savedToast') });
    onDone(saved);
  };
}

/** A finding: one sentence, where it belongs, how sure one is, and what it stands on. */
export function FindingForm(props: FindingFormProps) {
  const { prestudyId, finding, onCancel } = props;
  const t = useTexts(findingsTexts);
  const shared = useTexts(analysesTexts);
  const words = useAnalysisWords();
  const form = useFindingForm(props);
  const save = useSaveFinding(props);
  return (
    <Form form={form} label={t(finding ? 'editTitle' : 'newTitle')} onSubmit={(body) => save(body, form.version)}>
      <FormTextArea form={form} name="sentenceSv" label={t('sentence')} description={t('sentenceAbout')} rows={2} maxLength={500} />
      <FormRadioGroup form={form} name="kind" label={t('kind')} options={findingKinds.map((kind) => ({ value: kind, label: words.kind(kind), about: words.kindAbout(kind) }))} />
      <FormSection title={t('evidence')} lede={t('evidenceAbout')}><EvidenceFields prestudyId={prestudyId} form={form} before={finding?.evidence ?? []} /></FormSection>
      <FormRadioGroup form={form} name="level" label={t('level')} options={analysisLevels.map((level) => ({ value: level, label: words.level(level), about: words.levelAbout(level) }))} />
      <FormCheckboxGroup form={form} name="principles" label={t('principles')} description={t('principlesAbout')} optional
        options={horizontalPrinciples.map((principle) => ({ value: principle, label: words.column(principle) }))} />
      <FormRadioGroup form={form} name="strength" label={t('strengthField')}
        options={findingStrengths.map((strength) => ({ value: strength, label: words.strength(strength), about: words.strengthAbout(strength) }))} />
      <FormTextArea form={form} name="strengthWhy" label={t('strengthWhy')} rows={2} optional />
      <FormTextArea form={form} name="sentenceEn" label={t('sentenceEn')} description={t('sentenceEnAbout')} rows={2} maxLength={500} optional />
      <ButtonRow><SubmitButton form={form}>{t('saveFinding')}</SubmitButton><Button onPress={onCancel}>{shared('cancel')}</Button></ButtonRow>
    </Form>
  );
}
