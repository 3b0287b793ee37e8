import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { PublicFinding, PublicQuotation } from '../../../contract/publication-content.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/fields/ComboBox.tsx';
import { CheckboxGroup } from '../../ui/fields/Choices.tsx';
import { FormSection, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useTexts } from '../../ui/texts.ts';
import { publicationFormTexts } from './publication-form.texts.ts';
import type { PublicationFormState } from './publication-form.ts';

/** Findings on the page, in their order, and those of the analysis that are not there yet. */
export function FindingFields({ form, material }: { form: PublicationFormState; material: readonly PublicFinding[] }) {
  const t = useTexts(publicationFormTexts);
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name: 'draft.findings', keyName: 'rowKey' });
  const hasEnglish = useWatch({ control: form.control, name: 'draft.texts.en' }) !== null;
  const chosen = new Set(fields.map(({ findingId }) => findingId));
  const left = material.filter(({ findingId }) => !chosen.has(findingId));
  return (
    <FormSection title={t('findings')} lede={t('findingsLede')}>
      {fields.map(({ rowKey, evidence }, index) => (
        <div key={rowKey} className="text-block">
          <FormTextArea form={form} name={`draft.findings.${index}.sv`} label={t('findingSv', { nr: index + 1 })} rows={2} maxLength={600} />
          {hasEnglish ? <FormTextArea form={form} name={`draft.findings.${index}.en`} label={t('findingEn', { nr: index + 1 })} rows={2} maxLength={600} optional /> : null}
          <p>{evidence && evidence.length > 0 ? t('evidenceCount', { count: evidence.length }) : t('noEvidence')}</p>
          <div className="text-block__moves">
            {index > 0 ? <Button kind="quiet" size="small" label={t('upNamed', { what: t('finding'), nr: index + 1 })} onPress={() => swap(index, index - 1)}>{t('up')}</Button> : null}
            <Button kind="quiet" size="small" label={t('removeNamed', { what: t('finding'), nr: index + 1 })} onPress={() => remove(index)}>{t('remove')}</Button>
          </div>
        </div>
      ))}
      <FindingChooser left={left} onChoose={(finding) => append(finding)} onAll={() => append(left)} />
    </FormSection>
  );
}

function FindingChooser({ left, onChoose, onAll }: { left: readonly PublicFinding[]; onChoose: (finding: PublicFinding) => void; onAll: () => void }) {
  const t = useTexts(publicationFormTexts);
  // A new chooser each time: what was chosen in the last one is done with.
  const [round, setRound] = useState(0);
  if (left.length === 0) return <p>{t('noFindings')}</p>;
  return (
    <>
      <ComboBox key={round} label={t('addFinding')} optional value={null} options={left.map(({ findingId, sv }) => ({ value: findingId ?? sv, label: sv }))}
        onChange={(value) => {
          const finding = left.find(({ findingId, sv }) => (findingId ?? sv) === value);
          if (!finding) return;
          onChoose(finding);
          setRound(round + 1);
        }} />
      {left.length > 1 ? <div><Button size="small" onPress={onAll}>{t('addAllFindings')}</Button></div> : null}
    </>
  );
}

/** Quotations on the page: of those that a person has passed. */
export function QuotationFields({ form, material }: { form: PublicationFormState; material: readonly PublicQuotation[] }) {
  const t = useTexts(publicationFormTexts);
  const chosen = useWatch({ control: form.control, name: 'draft.quotations' });
  return (
    <FormSection title={t('quotations')} lede={t('quotationsLede')}>
      {material.length === 0 ? <p>{t('noQuotations')}</p> : (
        <CheckboxGroup label={t('chooseQuotations')} optional options={material.map(({ quotationId, text, from }) => ({ value: quotationId, label: text, description: from }))}
          value={chosen.map(({ quotationId }) => quotationId)}
          onChange={(ids) => form.setValue('draft.quotations', material.filter(({ quotationId }) => ids.includes(quotationId)), { shouldDirty: true })} />
      )}
    </FormSection>
  );
}
