import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { informationCategories } from '../../../contract/access.ts';
import type { InformationCategory } from '../../../contract/access.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import type { ConsentScope, FilledForm } from '../../../contract/consent-forms.ts';
import { consentsRoutes, HowGiven, RecordConsentBody } from '../../../contract/consents.ts';
import { GuideLink } from '../../app/sharing/GuideLink.tsx';
import { useApiMutation } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
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
import { consentFormTexts } from './consent-form.texts.ts';
import { capitalised, languageName, spokenLanguages } from './consent-words.ts';
import { AskedSheet, useReading } from './ConsentSheet.tsx';

/** Two agencies and what to start from: a proposal, an earlier answer, or nothing yet. */
export interface Asked {
  to: { id: string; name: string } | null;
  categories: readonly InformationCategory[];
  purpose: string;
  scope: ConsentScope;
  validTo: string | null;
}

interface Party { id: string; name: string }
type ConsentZodForm = ZodForm<z.input<typeof RecordConsentBody>, RecordConsentBody>;

/** What is asked, the text as it is shown, what was answered. */
type Step = 'question' | 'sheet' | 'answer';
const questionFields = ['toAgencyId', 'asked', 'purpose', 'scope', 'validFrom', 'validTo'] as const;

const halfAYear = 182;

function useConsentForm(caseId: string, from: Party, asked: Asked): ConsentZodForm {
  const today = useToday();
  return useZodForm(RecordConsentBody, {
    draftKey: `consent:${caseId}:${asked.to?.id ?? 'new'}`,
    defaults: {
      fromAgencyId: from.id, toAgencyId: asked.to?.id ?? '', asked: [...asked.categories], categories: [...asked.categories], purpose: asked.purpose, answer: '',
      scope: asked.scope, validFrom: today, validTo: asked.validTo !== null && asked.validTo > today ? asked.validTo : addDays(today, halfAYear),
      howGiven: '', language: 'sv',
    },
  });
}

const optionsOf = (categories: readonly InformationCategory[], language: 'sv' | 'en') =>
  categories.map((category) => ({ value: category, label: capitalised(categoryWords[category][language]) }));

function QuestionStep({ form, from, others, fixedTo, onNext }: {
  form: ConsentZodForm; from: Party; others: readonly Party[]; fixedTo: boolean; onNext: () => void;
}) {
  const t = useTexts(consentFormTexts);
  const language = useLanguage();
  const next = async () => {
    if (await form.trigger([...questionFields], { shouldFocus: true })) onNext();
  };
  return (
    <>
      {fixedTo ? null : (
        <FormSelectField form={form} name="toAgencyId" label={t('to')} description={t('fromIs', { from: from.name })}
          options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <div className="consent-categories"><FormCheckboxGroup form={form} name="asked" label={t('asked')} options={optionsOf(informationCategories, language)} /></div>
      <FormTextArea form={form} name="purpose" label={t('purpose')} description={t('purposeAbout')} rows={2} maxLength={500} />
      <FormRadioGroup form={form} name="scope" label={t('scope')}
        options={(['case', 'programme'] as const).map((scope) => ({ value: scope, label: t(`scope-${scope}`) }))} />
      <div className="consent-pair">
        <FormDateField form={form} name="validFrom" label={t('validFrom')} />
        <FormDateField form={form} name="validTo" label={t('validTo')} />
      </div>
      <div><Button kind="primary" onPress={() => { void next(); }}>{t('showSheet')}</Button></div>
    </>
  );
}

/** What was answered, with a word where leaving a thing out has more effect than it seems. */
function AnswerStep({ form, to, tellsOfCase, onBack }: { form: ConsentZodForm; to: string; tellsOfCase: boolean; onBack: () => void }) {
  const t = useTexts(consentFormTexts);
  const language = useLanguage();
  const [answer, asked, categories] = useWatch({ control: form.control, name: ['answer', 'asked', 'categories'] });
  const isYes = answer === 'given';
  return (
    <>
      <FormRadioGroup form={form} name="answer" label={t('answerField')} layout="row"
        options={[{ value: 'given', label: t('yes') }, { value: 'refused', label: t('no') }]} />
      {isYes ? (
        <div className="consent-categories">
          <FormCheckboxGroup form={form} name="categories" label={t('yesTo')} description={t('yesToAbout')} options={optionsOf(asked ?? [], language)} />
        </div>
      ) : null}
      {tellsOfCase && isYes && !(categories ?? []).includes('identity') ? <Notice kind="warning" announce>{t('needsIdentity', { to })}</Notice> : null}
      <FormRadioGroup form={form} name="howGiven" label={t('howGiven')} layout="row"
        options={HowGiven.options.map((how) => ({ value: how, label: t(`how-${how}`) }))} />
      <FormSelectField form={form} name="language" label={t('language')}
        options={spokenLanguages.map((code) => ({ value: code, label: capitalised(languageName(code, language)) }))} />
      <ButtonRow>
        <SubmitButton form={form}>{t('save')}</SubmitButton>
        <Button kind="quiet" onPress={onBack}>{t('backToSheet')}</Button>
      </ButtonRow>
    </>
  );
}

/** Only what was asked can be said yes to; of a no, all that was asked is kept. */
function bodyOf(body: RecordConsentBody, shown: FilledForm | null): RecordConsentBody {
  const asked = body.asked ?? body.categories;
  const categories = body.answer === 'given' ? body.categories.filter((category) => asked.includes(category)) : asked;
  return { ...body, asked, categories, ...(shown ? { form: shown.form } : {}) };
}

function Steps({ form, caseId, from, others, asked, tellsOfCase, step, onStep, onShown }: ConsentFormProps & {
  form: ConsentZodForm; step: Step; onStep: (step: Step) => void; onShown: (filled: FilledForm) => void;
}) {
  const t = useTexts(consentFormTexts);
  const [reading, setReading] = useReading();
  const question = form.getValues();
  const toName = asked.to?.name ?? others.find(({ id }) => id === question.toAgencyId)?.name ?? '';
  const { fromAgencyId, toAgencyId, purpose, scope = 'case', validTo } = question;
  return (
    <>
      {/* The question stays with its fields, so that what the server finds wrong there has a place to be said. */}
      <div className="form" hidden={step !== 'question'}>
        <QuestionStep form={form} from={from} others={others} fixedTo={asked.to !== null} onNext={() => onStep('sheet')} />
      </div>
      {step === 'answer' ? <AnswerStep form={form} to={toName} tellsOfCase={tellsOfCase} onBack={() => onStep('sheet')} /> : null}
      {step === 'sheet' ? (
        <AskedSheet caseId={caseId} reading={reading} onReading={setReading} question={{ fromAgencyId, toAgencyId, categories: question.asked ?? [], purpose, scope, validTo }}
          answer={(filled) => (
            <ButtonRow>
              <Button kind="primary" onPress={() => {
                onShown(filled);
                if (!form.formState.dirtyFields.categories) form.setValue('categories', question.asked ?? []);
                onStep('answer');
              }}>{t('toAnswer')}</Button>
              <Button kind="quiet" onPress={() => onStep('question')}>{t('changeQuestion')}</Button>
            </ButtonRow>
          )} />
      ) : null}
    </>
  );
}

interface ConsentFormProps {
  caseId: string;
  /** The reader's own agency: each asks about what it tells itself. */
  from: Party;
  others: readonly Party[];
  asked: Asked;
  /** Whether the other side learns of the case through this way alone. */
  tellsOfCase: boolean;
}

/** Asks about one way of sharing, one step at a time: the question, the text as the person reads it, the answer. */
export function ConsentForm({ onClose, ...props }: ConsentFormProps & { onClose: () => void }) {
  const { caseId, from, asked } = props;
  const t = useTexts(consentFormTexts);
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  // A proposal is complete as it stands; the rest is asked about first.
  const [step, setStep] = useState<Step>(asked.to !== null && asked.purpose !== '' ? 'sheet' : 'question');
  const [shown, setShown] = useState<FilledForm | null>(null);
  useEffect(() => { box.current?.focus(); }, [step]);
  const record = useApiMutation(consentsRoutes.recordConsent);
  const form = useConsentForm(caseId, from, asked);
  const title = asked.to ? t('titleTo', { from: from.name, to: asked.to.name }) : t('title');
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={title} actions={<Button kind="quiet" size="small" onPress={onClose}>{t('cancel')}</Button>}>
        <p className="consent-step">{t(`step-${step}`)} <GuideLink fromAgencyId={from.id} toAgencyId={asked.to?.id} category={asked.categories.find((one) => one !== 'identity')} /></p>
        <Form form={form} label={title} onSubmit={async (body) => {
          try {
            await record.mutateAsync({ params: { caseId }, body: bodyOf(body, shown) });
          } catch (error) {
            // What is wrong with the question is mended where the question is.
            if (error instanceof ApiProblem && error.errors.some(({ path }) => questionFields.some((field) => path.startsWith(field)))) setStep('question');
            throw error;
          }
          toast({ text: t(body.answer === 'given' ? 'savedYes' : 'savedNo') });
          onClose();
        }}>
          <Steps {...props} form={form} step={step} onStep={setStep} onShown={setShown} />
        </Form>
      </Card>
    </div>
  );
}
