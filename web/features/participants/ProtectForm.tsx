import { useWatch } from 'react-hook-form';
import { ProtectBody, protectionKinds, protectionRoutes } from '../../../contract/protection.ts';
import type { Protection } from '../../../contract/protection.ts';
import { useApiMutation } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormCheckboxGroup, FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useGo } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { protectionTexts } from './protection.texts.ts';
import { useProtectionWords } from './useProtectionWords.ts';

/** Records which protection the person has and who may know of her: what each form of protection asks is said at the choice. */
export function ProtectForm({ caseId, candidates, onClose }: { caseId: string; candidates: Protection['candidates']; onClose: () => void }) {
  const t = useTexts(protectionTexts);
  const toast = useToast();
  const go = useGo();
  const me = useSignedIn();
  const protect = useApiMutation(protectionRoutes.protectPerson);
  const form = useZodForm(ProtectBody, { defaults: { kind: '', staffIds: [me.id], contactNeed: '', newIdentityOnly: false }, words: useProtectionWords() });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const colleagues = candidates.map(({ staffId, name, title, agencyName, leads }) =>
    ({ value: staffId, label: name, about: `${title}, ${agencyName}${leads ? `. ${t('leadsTag')}` : ''}` }));
  return (
    <Card title={t('record')}>
      <Form form={form} label={t('record')} onSubmit={async (body) => {
        await protect.mutateAsync({ params: { caseId }, body });
        toast({ text: t('saved') });
        if (body.staffIds.includes(me.id)) onClose();
        else go('/cases');
      }}>
        <FormRadioGroup form={form} name="kind" label={t('kind')} options={protectionKinds.map((value) => ({ value, label: t(`kind-${value}`), about: t(`kind-${value}-about`) }))} />
        {kind === 'assumed' ? (
          <>
            <Notice kind="warning" title={t('assumedTitle')}><p>{t('assumedStop')}</p></Notice>
            <FormCheckbox form={form} name="newIdentityOnly" label={t('newIdentityOnly')} />
          </>
        ) : null}
        {kind === 'assumed' || kind === 'protected-registration'
          ? <FormTextArea form={form} name="contactNeed" label={t('contactNeed')} description={t('contactNeedHelp')} rows={2} maxLength={500} optional />
          : null}
        <FormCheckboxGroup form={form} name="staffIds" label={t('staff')} description={`${t('staffHelp')} ${t('youToo')}`} options={colleagues} />
        <ButtonRow>
          <SubmitButton form={form}>{t('save')}</SubmitButton>
          <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
