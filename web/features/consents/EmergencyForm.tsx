import { emergencyOpeningsRoutes, OpenInEmergencyBody } from '../../../contract/emergency-openings.ts';
import type { ListedReason } from '../../../contract/emergency-openings.ts';
import { useApiMutation } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useGo } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { blockFieldWords } from './block-field-words.ts';
import { emergencyTexts } from './emergency.texts.ts';

/** Opens a case by a whole number or code. What is typed is kept nowhere but on the page: it holds a personal number. */
export function EmergencyForm({ reasons }: { reasons: readonly ListedReason[] }) {
  const t = useTexts(emergencyTexts);
  const language = useLanguage();
  const go = useGo();
  const toast = useToast();
  const open = useApiMutation(emergencyOpeningsRoutes.openInEmergency);
  const form = useZodForm(OpenInEmergencyBody, { defaults: { person: '', reasonKey: '', words: '' }, words: blockFieldWords(language) });
  return (
    <Form form={form} label={t('formTitle')} onSubmit={async (body) => {
      const { items } = await open.mutateAsync({ body }).catch((fault: unknown) => {
        if (!(fault instanceof ApiProblem) || fault.code !== 'not-found') throw fault;
        throw new ApiProblem({ status: fault.status, code: fault.code, title: t('notFound'), detail: t('notFoundAbout') });
      });
      toast({ text: t('opened') });
      const [first] = items;
      if (first && items.length === 1) go(`/cases/${first.caseId}`);
    }}>
      <FormTextField form={form} name="person" label={t('person')} description={t('personHelp')} autoComplete="off" />
      <FormRadioGroup form={form} name="reasonKey" label={t('reason')} options={reasons.map(({ key, name, about }) => ({ value: key, label: name[language], about: about[language] }))} />
      <FormTextArea form={form} name="words" label={t('words')} description={t('wordsHelp')} rows={3} maxLength={1000} />
      <SubmitButton form={form}>{t('open')}</SubmitButton>
    </Form>
  );
}
