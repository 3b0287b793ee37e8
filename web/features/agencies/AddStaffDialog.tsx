import { StaffFields, staffAccountsRoutes } from '../../../contract/staff-accounts.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { agenciesTexts } from './agencies.texts.ts';
import { StaffFieldset } from './StaffFieldset.tsx';

/** Gives a colleague an account. */
export function AddStaffDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(agenciesTexts);
  const toast = useToast();
  const save = useApiMutation(staffAccountsRoutes.addStaff);
  const form = useZodForm(StaffFields, { defaults: {}, draftKey: 'new-staff' });
  return (
    <Dialog title={t('addTitle')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        const added = await save.mutateAsync({ body });
        toast({ text: added.waits ? t('waitsFor') : t('added', { name: `${added.givenName} ${added.familyName}` }) });
        onClose();
      }}>
        <StaffFieldset form={form} />
        <ButtonRow><SubmitButton form={form}>{t('saveNew')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
