import { CodeBody, codebookRoutes, type Code } from '../../../contract/codebook.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codebookTexts } from './codebook.texts.ts';

interface CodeDialogProps { prestudyId: string; code: Code | null; codes: readonly Code[]; onClose: () => void }

/** Writes a code, changes one, or takes it out of use. */
export function CodeDialog({ prestudyId, code, codes, onClose }: CodeDialogProps) {
  const t = useTexts(codebookTexts);
  const toast = useToast();
  const add = useApiMutation(codebookRoutes.addCode);
  const change = useApiMutation(codebookRoutes.changeCode);
  const form = useZodForm(CodeBody, { defaults: code ?? {}, draftKey: `code:${code?.id ?? prestudyId}`, version: code?.version });
  const params = { prestudyId };
  const parents = codes.filter(({ id, parentId, retired }) => parentId === null && !retired && id !== code?.id);
  const hasChildren = codes.some(({ parentId }) => parentId !== null && parentId === code?.id);
  const use = async (of: Code) => {
    await change.mutateAsync({ params: { ...params, codeId: of.id }, body: { ...of, retired: !of.retired } });
    toast({ text: of.retired ? t('usedNow') : t('retiredNow') });
    onClose();
  };
  return (
    <Dialog title={code ? t('changeCode', { name: code.name }) : t('newCode')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        await (code ? change.mutateAsync({ params: { ...params, codeId: code.id }, body: { ...body, retired: code.retired, version: form.version } }) : add.mutateAsync({ params, body }));
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormTextField form={form} name="name" label={t('name')} />
        <FormTextArea form={form} name="definition" label={t('definition')} description={t('definitionAbout')} rows={2} maxLength={600} optional />
        <FormTextArea form={form} name="example" label={t('example')} description={t('exampleAbout')} rows={2} maxLength={600} optional />
        <FormTextArea form={form} name="notWhen" label={t('notWhen')} description={t('notWhenAbout')} rows={2} maxLength={600} optional />
        {hasChildren ? null : (
          <FormSelectField form={form} name="parentId" label={t('parent')} optional options={parents.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))} />
        )}
        <ButtonRow>
          <SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button>
          {code ? <Button kind="quiet" pending={change.isPending} onPress={() => { use(code).catch(() => undefined); }}>{code.retired ? t('use') : t('retire')}</Button> : null}
        </ButtonRow>
      </Form>
      {change.error && !form.formState.isSubmitted ? <FailedState error={change.error} /> : null}
    </Dialog>
  );
}
