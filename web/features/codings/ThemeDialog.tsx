import { codebookRoutes, ThemeBody, type Theme } from '../../../contract/codebook.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codebookTexts } from './codebook.texts.ts';

/** Writes a theme, or changes one. */
export function ThemeDialog({ prestudyId, theme, onClose }: { prestudyId: string; theme: Theme | null; onClose: () => void }) {
  const t = useTexts(codebookTexts);
  const toast = useToast();
  const add = useApiMutation(codebookRoutes.addTheme);
  const change = useApiMutation(codebookRoutes.changeTheme);
  // As it was when this was opened: what others save meanwhile is not overwritten.
  const form = useZodForm(ThemeBody, { defaults: theme ?? {}, draftKey: `theme:${theme?.id ?? prestudyId}`, version: theme?.version });
  return (
    <Dialog title={theme ? t('changeTheme') : t('addTheme')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        await (theme ? change.mutateAsync({ params: { prestudyId, themeId: theme.id }, body: { ...body, version: form.version } }) : add.mutateAsync({ params: { prestudyId }, body }));
        toast({ text: t('themeSaved') });
        onClose();
      }}>
        <FormTextField form={form} name="name" label={t('themeName')} />
        <FormTextArea form={form} name="about" label={t('about')} description={t('aboutAbout')} rows={2} maxLength={600} optional />
        <ButtonRow><SubmitButton form={form}>{t('saveTheme')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
