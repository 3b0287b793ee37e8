import { agenciesRoutes } from '../../../contract/agencies.ts';
import { blocksRoutes, RegisterConflictBody } from '../../../contract/blocks.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormComboBox } from '../../ui/form/FormComboBox.tsx';
import { FormRadioGroup } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { blocksTexts } from './blocks.texts.ts';

/** A team leader registers a colleague's conflict of interest with the person. */
export function ConflictForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useTexts(blocksTexts);
  const language = useLanguage();
  const toast = useToast();
  const me = useSignedIn();
  const staff = useApiQuery(agenciesRoutes.listStaff, {});
  const reasons = useApiQuery(blocksRoutes.listConflictReasons, {});
  const register = useApiMutation(blocksRoutes.registerConflict);
  const form = useZodForm(RegisterConflictBody, { defaults: { staffId: '', reasonKey: '' } });
  const options = (staff.data?.items ?? [])
    .filter(({ id, role }) => id !== me.id && (role === 'coach' || role === 'team-leader' || role === 'professional'))
    .map(({ id, name, title, agencyName }) => ({ value: id, label: name, about: `${title}, ${agencyName}` }));
  return (
    <Card title={t('conflict')} level={3}>
      <Form form={form} label={t('conflict')} onSubmit={async (body) => {
        await register.mutateAsync({ params: { caseId }, body });
        toast({ text: t('saved') });
        onClose();
      }}>
        <p>{t('conflictLede')}</p>
        <FormComboBox form={form} name="staffId" label={t('colleague')} options={options} pending={staff.isPending} />
        <FormRadioGroup form={form} name="reasonKey" label={t('reason')}
          options={(reasons.data?.items ?? []).map(({ key, name, statute }) => ({ value: key, label: name[language], about: statute }))} />
        <ButtonRow>
          <SubmitButton form={form}>{t('save')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
