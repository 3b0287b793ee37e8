import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { informationCategories } from '../../../contract/access.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import type { GroundKind } from '../../../contract/law.ts';
import { legalGroundsRoutes, RecordGroundBody } from '../../../contract/legal-grounds.ts';
import type { GroundChoice } from '../../../contract/legal-grounds.ts';
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
import { capitalised } from './consent-words.ts';
import { groundsTexts } from './grounds.texts.ts';

type GroundZodForm = ZodForm<z.input<typeof RecordGroundBody>, RecordGroundBody>;

/** The grounds towards the chosen agency: those that the law does not give are grey, with why. */
function GroundField({ form, kinds, choices }: { form: GroundZodForm; kinds: readonly GroundKind[]; choices: readonly GroundChoice[] }) {
  const t = useTexts(groundsTexts);
  const language = useLanguage();
  if (choices.length === 0) return <p>{t('groundTo')}</p>;
  const options = kinds.flatMap((kind) => {
    const refusal = choices.find(({ groundKey }) => groundKey === kind.key)?.refusal ?? null;
    return [{ value: kind.key, label: kind.name[language], disabled: refusal !== null, about: refusal ? t(`refusal-${refusal}`) : kind.statute }];
  });
  return <FormRadioGroup form={form} name="groundKey" label={t('ground')} options={options.toSorted((a, b) => Number(a.disabled) - Number(b.disabled))} />;
}

/** What the chosen ground asks for and where it ends: to be read before anything is written. */
function GroundLimits({ kind }: { kind: GroundKind }) {
  const t = useTexts(groundsTexts);
  const language = useLanguage();
  return (
    <Notice kind="warning">
      <p><strong>{t('onlyIf')}</strong></p>
      <ul className="ground-conditions">{kind.conditions.map((one) => <li key={one.sv}>{one[language]}</li>)}</ul>
      <p>{kind.limits[language]}</p>
      {kind.opens ? null : <p>{t('opensNothing')}</p>}
    </Notice>
  );
}

function GivenFields({ form, kind, choice }: { form: GroundZodForm; kind: GroundKind; choice: GroundChoice }) {
  const t = useTexts(groundsTexts);
  const language = useLanguage();
  return (
    <>
      <GroundLimits kind={kind} />
      <FormCheckboxGroup form={form} name="categories" label={t('categories')} options={informationCategories.map((category) => {
        const carried = choice.categories.includes(category);
        return { value: category, label: capitalised(categoryWords[category][language]), disabled: !carried, about: carried ? undefined : t('notOnGround') };
      })} />
      <FormTextArea form={form} name="reason" label={t('reason')} description={t('reasonAbout')} rows={3} maxLength={1000} />
      <FormTextArea form={form} name="whatGiven" label={t('whatGiven')} rows={2} maxLength={1000} />
      <div className="consent-pair">
        <FormDateField form={form} name="validFrom" label={t('validFrom')} />
        <FormDateField form={form} name="validTo" label={t('validTo')} description={t('atMost', { count: kind.atMostDays ?? 1 })} />
      </div>
    </>
  );
}

/** The last day follows from the ground as long as nobody has chosen another. */
function useLastDay({ getValues, setValue, getFieldState, draft: { restored } }: GroundZodForm, kind: GroundKind | undefined) {
  const today = useToday();
  const days = kind?.atMostDays;
  useEffect(() => {
    if (days === undefined || restored || getFieldState('validTo').isTouched) return;
    setValue('validTo', addDays(getValues('validFrom') || today, days - 1));
  }, [days, today, restored, getValues, setValue, getFieldState]);
}

/** Records that information is given on a ground in law other than consent: to whom, on what ground, why, what. */
export function GroundForm({ caseId, kinds, choices, onClose }: {
  caseId: string; kinds: readonly GroundKind[]; choices: readonly GroundChoice[]; onClose: () => void;
}) {
  const t = useTexts(groundsTexts);
  const today = useToday();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const record = useApiMutation(legalGroundsRoutes.recordLegalGround);
  const form = useZodForm(RecordGroundBody, {
    draftKey: `ground:${caseId}`, defaults: { toAgencyId: '', groundKey: '', categories: [], reason: '', whatGiven: '', validFrom: today, validTo: today },
  });
  const [toAgencyId, groundKey] = useWatch({ control: form.control, name: ['toAgencyId', 'groundKey'] });
  const receivers = [...new Map(choices.map((one) => [one.toAgencyId, one.toAgencyName]))];
  const towards = choices.filter((one) => one.toAgencyId === toAgencyId);
  const kind = kinds.find(({ key }) => key === groundKey);
  const choice = towards.find((one) => one.groundKey === groundKey && one.refusal === null);
  useLastDay(form, kind);
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={t('formTitle')}>
        <Form form={form} label={t('formTitle')} onSubmit={async (body) => {
          await record.mutateAsync({ params: { caseId }, body });
          toast({ text: t('saved') });
          onClose();
        }}>
          <p>{t('personReads')}</p>
          <FormSelectField form={form} name="toAgencyId" label={t('to')} options={receivers.map(([value, label]) => ({ value, label }))} />
          <GroundField form={form} kinds={kinds} choices={towards} />
          {kind && choice ? <GivenFields form={form} kind={kind} choice={choice} /> : null}
          <ButtonRow>
            <SubmitButton form={form}>{t('save')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </div>
  );
}
