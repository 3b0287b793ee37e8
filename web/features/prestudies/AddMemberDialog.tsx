import { useState } from 'react';
import { prestudyParts } from '../../../contract/access.ts';
import { NewPrestudyMember, prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormComboBox } from '../../ui/form/FormComboBox.tsx';
import { FormRadioGroup, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { partAbout, partWords, prestudiesTexts } from './prestudies.texts.ts';

/** Takes someone with an account here onto the team, of whichever agency. */
export function AddMemberDialog({ prestudyId, onClose }: { prestudyId: string; onClose: () => void }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const found = useApiQuery(prestudiesRoutes.listPrestudyStaff, { params: { prestudyId }, query: { search: typed || undefined } });
  const save = useApiMutation(prestudiesRoutes.addPrestudyMember);
  const form = useZodForm(NewPrestudyMember, { defaults: { part: 'member' }, draftKey: `prestudy-member:${prestudyId}` });
  return (
    <Dialog title={t('memberTitle')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        await save.mutateAsync({ params: { prestudyId }, body });
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormComboBox form={form} name="staffId" label={t('memberWho')} description={t('memberSearch')} onTyped={setTyped} pending={found.isFetching}
          options={(found.data?.items ?? []).map(({ id, name, title, agencyName }) => ({ value: id, label: name, about: `${title}, ${agencyName}` }))} />
        <FormRadioGroup form={form} name="part" label={t('memberPart')}
          options={prestudyParts.toReversed().map((value) => ({ value, label: t(partWords[value]), about: t(partAbout[value]) }))} />
        <FormTextField form={form} name="task" label={t('memberTask')} optional />
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
