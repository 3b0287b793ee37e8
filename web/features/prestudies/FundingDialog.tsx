import { prestudiesRoutes, ProjectPageText } from '../../../contract/prestudies.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';

const outcomeWords = { stored: 'importStored', updated: 'importUpdated', unchanged: 'importUnchanged' } as const;

/** Takes the text of a project's page in the funder's project bank, and reads its fields. */
export function FundingDialog({ prestudyId, onClose }: { prestudyId: string; onClose: () => void }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const read = useApiMutation(prestudiesRoutes.importPrestudyFunding);
  const form = useZodForm(ProjectPageText, { defaults: {}, draftKey: `funding:${prestudyId}` });
  return (
    <Dialog title={t('importFunding')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        const { outcome } = await read.mutateAsync({ params: { prestudyId }, body });
        toast({ text: t(outcomeWords[outcome]) });
        onClose();
      }}>
        <FormTextArea form={form} name="page" label={t('page')} description={t('pageAbout')} rows={10} />
        <ButtonRow><SubmitButton form={form}>{t('importDo')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
