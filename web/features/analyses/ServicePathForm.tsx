import { analysesRoutes } from '../../../contract/analyses.ts';
import type { ServicePath } from '../../../contract/service-paths.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormSection, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { usePathForm, type SaidPath } from './path-form.ts';
import { PathStepFields } from './PathStepFields.tsx';
import { pathsTexts } from './paths.texts.ts';

interface ServicePathFormProps {
  prestudyId: string;
  /** The way to change; left out for a new one. */
  path?: ServicePath;
  onDone: (path: ServicePath) => void;
  onCancel: () => void;
}

function useSavePath({ prestudyId, path, onDone }: ServicePathFormProps) {
  const t = useTexts(pathsTexts);
  const toast = useToast();
  const add = useApiMutation(analysesRoutes.addServicePath);
  const change = useApiMutation(analysesRoutes.changeServicePath);
  return async (said: SaidPath, version: number) => {
    // What was written of a gap before one said that it works has no place any more.
    const body = { ...said, steps: said.steps.map((step) => (step.handover === 'works' ? { ...step, gap: null } : step)) };
    const saved = path
      ? await change.mutateAsync({ params: { prestudyId, pathId: path.id }, body: { ...body, version } })
      : await add.mutateAsync({ params: { prestudyId }, body });
    toast({ text: t('saved') });
    onDone(saved);
  };
}

/** A way through the services: who goes it, and each step with how one comes on to the next. */
export function ServicePathForm(props: ServicePathFormProps) {
  const t = useTexts(pathsTexts);
  const shared = useTexts(analysesTexts);
  const form = usePathForm(props.prestudyId, props.path);
  const save = useSavePath(props);
  return (
    <Form form={form} label={t(props.path ? 'editTitle' : 'newTitle')} onSubmit={(said) => save(said, form.version)}>
      <FormTextField form={form} name="name" label={t('name')} description={t('nameAbout')} />
      <FormTextArea form={form} name="about" label={t('about')} rows={2} optional />
      <FormSection title={t('stepsTitle')} lede={t('stepsAbout')}><PathStepFields form={form} /></FormSection>
      <ButtonRow><SubmitButton form={form}>{t('savePath')}</SubmitButton><Button onPress={props.onCancel}>{shared('cancel')}</Button></ButtonRow>
    </Form>
  );
}
