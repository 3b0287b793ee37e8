import { useState } from 'react';
import { z } from 'zod';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { Survey } from '../../../contract/surveys.ts';
import { Day } from '../../../contract/words.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormNumberField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { surveysTexts } from './surveys.texts.ts';

const Settings = z.object({
  name: z.string().trim().min(1).max(200), opensOn: Day.optional(), closesOn: Day.optional(),
  threshold: z.number().int().min(3).max(20), leastAnswers: z.number().int().min(5).max(100),
});

/** Name, days and limits. */
export function SettingsDialog({ survey, params, onClose }: { survey: Survey; params: { prestudyId: string; surveyId: string }; onClose: () => void }) {
  const t = useTexts(surveysTexts);
  const toast = useToast();
  const save = useApiMutation(surveysRoutes.changeSurvey);
  const { name, opensOn, closesOn, threshold, leastAnswers, answers } = survey;
  // As it was when this was opened: what others save meanwhile is not overwritten.
  const [version] = useState(survey.version);
  const form = useZodForm(Settings, { defaults: { name, opensOn: opensOn ?? '', closesOn: closesOn ?? '', threshold, leastAnswers } });
  return (
    <Dialog title={t('settingsTitle')} open onClose={onClose}>
      <Form form={form} onSubmit={async (values) => {
        await save.mutateAsync({ params, body: { ...values, opensOn: values.opensOn ?? null, closesOn: values.closesOn ?? null, version } });
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormTextField form={form} name="name" label={t('name')} />
        <FormDateField form={form} name="opensOn" label={t('opensOn')} optional />
        <FormDateField form={form} name="closesOn" label={t('closesOn')} optional />
        <FormNumberField form={form} name="threshold" label={t('threshold')} description={t('thresholdAbout')} disabled={answers > 0} />
        <FormNumberField form={form} name="leastAnswers" label={t('leastAnswers')} description={t('leastAbout')} unit={t('answersUnit')} disabled={answers > 0} />
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
