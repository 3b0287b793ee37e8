import { useEffect, useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { assessmentsRoutes, MakeStatementBody, WayToWork } from '../../../contract/assessments.ts';
import type { AssessmentPicture } from '../../../contract/assessments.ts';
import { useApiMutation } from '../../app/api.ts';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup, FormSection, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { assessmentsTexts, wayText } from './assessments.texts.ts';

function useStatementForm(caseId: string) {
  const t = useTexts(assessmentsTexts);
  const today = useToday();
  return useZodForm(MakeStatementBody, {
    draftKey: `joint-statement:${caseId}`,
    defaults: { conditions: '', reasoning: '', measures: [], personView: '', statedOn: today, shareWith: [] },
    words: { 'which-conditions': t('whichConditions'), 'who-offers-it': t('whoOffersIt') },
  });
}

/** The measures that are needed, each with who offers it. */
function MeasureFields({ form, agencies }: { form: ReturnType<typeof useStatementForm>; agencies: AssessmentPicture['agencies'] }) {
  const t = useTexts(assessmentsTexts);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'measures' });
  return (
    <FormSection title={t('measures')}>
      {fields.map((field, index) => {
        const nr = String(index + 1);
        return (
          <div key={field.id} className="measure-row">
            <FormTextField form={form} name={`measures.${index}.measure`} label={t('measure', { nr })} />
            <FormSelectField form={form} name={`measures.${index}.agencyId`} label={t('measureAgency', { nr })} optional
              options={agencies.map((agency) => ({ value: agency.id, label: agency.name }))} />
            <FormTextField form={form} name={`measures.${index}.other`} label={t('measureOther')} description={t('measureOtherAbout')} optional />
            <div className="measure-row__end">
              <Button kind="quiet" size="small" label={t('measureRemove', { nr })} onPress={() => remove(index)}>{t('measureRemoveShort')}</Button>
            </div>
          </div>
        );
      })}
      <div><Button size="small" icon="plus" onPress={() => append({ measure: '', agencyId: '', other: '' })}>{t('measureAdd')}</Button></div>
    </FormSection>
  );
}

/** The form for a joint statement. It takes the place of the one before and removes nothing. */
export function StatementForm({ caseId, picture, replaces, onClose }: {
  caseId: string;
  picture: AssessmentPicture;
  replaces: boolean;
  onClose: () => void;
}) {
  const t = useTexts(assessmentsTexts);
  const toast = useToast();
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const make = useApiMutation(assessmentsRoutes.makeStatement);
  const form = useStatementForm(caseId);
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={t(replaces ? 'statementNew' : 'statementWrite')} level={3}>
        {replaces ? <p>{t('statementReplaces')}</p> : null}
        <Form form={form} label={t('statementWrite')} onSubmit={async (body) => {
          await make.mutateAsync({ params: { caseId }, body });
          toast({ text: t('statementSaved') });
          onClose();
        }}>
          <FormRadioGroup form={form} name="possible" label={t('possible')}
            options={WayToWork.options.map((way) => ({ value: way, label: t(wayText[way]) }))} />
          {form.watch('possible') === 'with-conditions'
            ? <FormTextArea form={form} name="conditions" label={t('conditions')} description={t('conditionsAbout')} rows={3} /> : null}
          <FormTextArea form={form} name="reasoning" label={t('reasoning')} rows={4} />
          <MeasureFields form={form} agencies={picture.agencies} />
          <FormTextArea form={form} name="personView" label={t('personView')} description={t('personViewAbout')} rows={3} optional />
          <FormDateField form={form} name="statedOn" label={t('statedOn')} max={today} />
          <ShareField form={form} name="shareWith" caseId={caseId} category="assessment" />
          <ButtonRow>
            <SubmitButton form={form}>{t('statementSave')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </div>
  );
}
