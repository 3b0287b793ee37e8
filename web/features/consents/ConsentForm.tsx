import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { informationCategories } from '../../../contract/access.ts';
import type { InformationCategory } from '../../../contract/access.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import { consentsRoutes, HowGiven, RecordConsentBody } from '../../../contract/consents.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { addDays } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckboxGroup, FormDateField, FormRadioGroup, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { capitalised, languageName, spokenLanguages } from './consent-words.ts';
import { consentsTexts } from './consents.texts.ts';

/** Two agencies and what to start from: a proposal, an earlier answer, or nothing yet. */
export interface Asked {
  to: { id: string; name: string } | null;
  categories: readonly InformationCategory[];
  purpose: string;
  validTo: string | null;
}

interface Party { id: string; name: string }
type ConsentZodForm = ZodForm<z.input<typeof RecordConsentBody>, RecordConsentBody>;

const halfAYear = 182;

function useConsentForm(caseId: string, from: Party, asked: Asked): ConsentZodForm {
  const today = useToday();
  return useZodForm(RecordConsentBody, {
    draftKey: `consent:${caseId}:${asked.to?.id ?? 'new'}`,
    defaults: {
      fromAgencyId: from.id, toAgencyId: asked.to?.id ?? '', categories: [...asked.categories], purpose: asked.purpose, answer: '',
      validFrom: today, validTo: asked.validTo !== null && asked.validTo > today ? asked.validTo : addDays(today, halfAYear),
      howGiven: '', language: 'sv',
    },
  });
}

/** What the answer is about, with a word where leaving a thing out has more effect than it seems. */
function CategoriesField({ form, to, tellsOfCase }: { form: ConsentZodForm; to: string | undefined; tellsOfCase: boolean }) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const [answer, categories] = useWatch({ control: form.control, name: ['answer', 'categories'] });
  const hidden = tellsOfCase && answer === 'given' && to !== undefined && !(categories ?? []).includes('identity');
  return (
    <>
      <div className="consent-categories"><FormCheckboxGroup form={form} name="categories" label={t('categories')} description={t('categoriesAbout')}
        options={informationCategories.map((category) => ({ value: category, label: capitalised(categoryWords[category][language]) }))} /></div>
      {hidden ? <Notice kind="warning" announce>{t('needsIdentity', { to })}</Notice> : null}
    </>
  );
}

/** Writes down what the person answered about one way of sharing, yes or no alike. */
export function ConsentForm({ caseId, from, others, asked, tellsOfCase, onClose }: {
  caseId: string;
  /** The reader's own agency: each asks about what it tells itself. */
  from: Party;
  others: readonly Party[];
  asked: Asked;
  /** Whether the other side learns of the case through this way alone. */
  tellsOfCase: boolean;
  onClose: () => void;
}) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const record = useApiMutation(consentsRoutes.recordConsent);
  const form = useConsentForm(caseId, from, asked);
  const toId = useWatch({ control: form.control, name: 'toAgencyId' });
  const title = asked.to ? t('formTitleTo', { from: from.name, to: asked.to.name }) : t('formTitle');
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={title}>
        <Form form={form} label={title} onSubmit={async (body) => {
          await record.mutateAsync({ params: { caseId }, body });
          toast({ text: t(body.answer === 'given' ? 'savedYes' : 'savedNo') });
          onClose();
        }}>
          {asked.to ? null : (
            <FormSelectField form={form} name="toAgencyId" label={t('to')} description={t('fromIs', { from: from.name })}
              options={others.map(({ id, name }) => ({ value: id, label: name }))} />
          )}
          <FormRadioGroup form={form} name="answer" label={t('answerField')} layout="row"
            options={[{ value: 'given', label: t('yes') }, { value: 'refused', label: t('no') }]} />
          <CategoriesField form={form} to={asked.to?.name ?? others.find(({ id }) => id === toId)?.name} tellsOfCase={tellsOfCase} />
          <FormTextArea form={form} name="purpose" label={t('purpose')} description={t('purposeAbout')} rows={2} maxLength={500} />
          <div className="consent-pair">
            <FormDateField form={form} name="validFrom" label={t('validFrom')} />
            <FormDateField form={form} name="validTo" label={t('validTo')} />
          </div>
          <FormRadioGroup form={form} name="howGiven" label={t('howGiven')} layout="row"
            options={HowGiven.options.map((how) => ({ value: how, label: t(`how-${how}`) }))} />
          <FormSelectField form={form} name="language" label={t('language')}
            options={spokenLanguages.map((code) => ({ value: code, label: capitalised(languageName(code, language)) }))} />
          <ButtonRow>
            <SubmitButton form={form}>{t('save')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </div>
  );
}
