import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { analysesRoutes } from '../../../contract/analyses.ts';
import type { EvidenceItem, EvidenceKind, EvidenceSource } from '../../../contract/findings.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/fields/ComboBox.tsx';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import { useAnalysisWords } from './analysis-words.ts';
import type { FindingFormState } from './FindingForm.tsx';
import { findingsTexts } from './findings.texts.ts';

const keyOf = (kind: string, id: string) => `${kind}:${id}`;

/** What a finding stands on: sources chosen from the pre-study's material, each with what it shows. */
export function EvidenceFields({ prestudyId, form, before }: { prestudyId: string; form: FindingFormState; before: readonly EvidenceItem[] }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'evidence', keyName: 'rowKey' });
  const { data, error, refetch } = useApiQuery(analysesRoutes.listEvidenceSources, { params: { prestudyId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={2} />;
  const labels = new Map([...before.map(({ kind, sourceId, label }) => [keyOf(kind, sourceId), label] as const), ...data.items.map(({ kind, id, label }) => [keyOf(kind, id), label] as const)]);
  const chosen = new Set(fields.map(({ kind, sourceId }) => keyOf(kind, sourceId)));
  return (
    <>
      {fields.map(({ rowKey, kind, sourceId }, index) =>
        <ChosenSource key={rowKey} form={form} index={index} kind={kind} label={labels.get(keyOf(kind, sourceId)) ?? ''} onRemove={() => remove(index)} />)}
      <SourceChooser sources={data.items.filter(({ kind, id }) => !chosen.has(keyOf(kind, id)))} isFirst={fields.length === 0}
        onChoose={({ kind, id }) => append({ kind, sourceId: id, note: '' })} />
    </>
  );
}

function ChosenSource({ form, index, kind, label, onRemove }: { form: FindingFormState; index: number; kind: EvidenceKind; label: string; onRemove: () => void }) {
  const t = useTexts(findingsTexts);
  const shared = useTexts(analysesTexts);
  const words = useAnalysisWords();
  const named = label || t('sourceGone');
  return (
    <div className="chosen-source">
      <div className="chosen-source__head"><strong>{named}</strong><Tag>{words.evidence(kind)}</Tag></div>
      <div className="chosen-source__row">
        <FormTextField form={form} name={`evidence.${index}.note`} label={t('sourceNote')} optional />
        <Button kind="quiet" size="small" label={t('removeSource', { label: named })} onPress={onRemove}>{shared('remove')}</Button>
      </div>
    </div>
  );
}

function SourceChooser({ sources, isFirst, onChoose }: { sources: readonly EvidenceSource[]; isFirst: boolean; onChoose: (source: EvidenceSource) => void }) {
  const t = useTexts(findingsTexts);
  const words = useAnalysisWords();
  // A new chooser each time: what was typed and chosen in the last one is done with.
  const [round, setRound] = useState(0);
  if (sources.length === 0) return isFirst ? <p>{t('noSources')}</p> : null;
  return (
    <ComboBox key={round} label={t('addSource')} description={t('addSourceAbout')} optional value={null}
      options={sources.map(({ kind, id, label, detail }) => ({ value: keyOf(kind, id), label, about: [words.evidence(kind), detail].filter(Boolean).join(': ') }))}
      onChange={(value) => {
        const source = sources.find(({ kind, id }) => keyOf(kind, id) === value);
        if (!source) return;
        onChoose(source);
        setRound(round + 1);
      }} />
  );
}
