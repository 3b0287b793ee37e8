import { prestudyParts } from '../../../contract/access.ts';
import { PrestudyMemberChange, prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { PrestudyMember } from '../../../contract/prestudies.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormRadioGroup, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { partAbout, partWords, prestudiesTexts } from './prestudies.texts.ts';

/** Changes what someone may do in a pre-study, or ends their part. */
export function ChangeMemberDialog({ prestudyId, member, onClose }: { prestudyId: string; member: PrestudyMember; onClose: () => void }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const save = useApiMutation(prestudiesRoutes.changePrestudyMember);
  const form = useZodForm(PrestudyMemberChange, { defaults: { part: member.part, task: member.task, leaves: false } });
  return (
    <Dialog title={t('changeMemberTitle', { name: member.name })} open onClose={onClose}>
      <Form form={form} onSubmit={async (fields) => {
        await save.mutateAsync({ params: { prestudyId, prestudyMemberId: member.id }, body: { ...fields, version: member.version } });
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormRadioGroup form={form} name="part" label={t('memberPart')}
          options={prestudyParts.toReversed().map((value) => ({ value, label: t(partWords[value]), about: t(partAbout[value]) }))} />
        <FormTextField form={form} name="task" label={t('memberTask')} optional />
        <FormCheckbox form={form} name="leaves" label={t('leaves')} />
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
