import { useState } from 'react';
import { z } from 'zod';
import { protectionRoutes } from '../../../contract/protection.ts';
import type { NamedStaff, Protection } from '../../../contract/protection.ts';
import { useApiMutation } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDay } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormSelectField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { protectionTexts } from './protection.texts.ts';

const Chosen = z.object({ staffId: z.string().min(1) });

function NameForm({ caseId, named, candidates, onClose }: { caseId: string; onClose: () => void } & Pick<Protection, 'named' | 'candidates'>) {
  const t = useTexts(protectionTexts);
  const toast = useToast();
  const name = useApiMutation(protectionRoutes.nameStaff);
  const form = useZodForm(Chosen, { defaults: { staffId: '' } });
  const options = candidates.filter(({ staffId }) => !named.some((one) => one.staffId === staffId))
    .map((one) => ({ value: one.staffId, label: `${one.name}, ${one.title}, ${one.agencyName}` }));
  return (
    <Card title={t('addNamed')} level={3}>
      <Form form={form} label={t('addNamed')} onSubmit={async (body) => {
        await name.mutateAsync({ params: { caseId }, body });
        toast({ text: t('namedSaved') });
        onClose();
      }}>
        <FormSelectField form={form} name="staffId" label={t('colleague')} options={options} />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveNamed')}</SubmitButton>
          <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

/** Who may know of the person: added and ended by those who lead. Why one cannot be ended is said where it is pressed. */
export function NamedStaffSection({ caseId, protection: { named, candidates, mayChange } }: { caseId: string; protection: Protection }) {
  const t = useTexts(protectionTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const [refused, setRefused] = useState<ApiProblem | null>(null);
  const end = useApiMutation(protectionRoutes.endNaming);
  const endFor = async ({ id }: NamedStaff) => {
    try {
      await end.mutateAsync({ params: { caseId, namedId: id } });
      setRefused(null);
      toast({ text: t('ended') });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setRefused(error);
    }
  };
  return (
    <Section title={t('namedTitle')} lede={t('namedLede')} actions={mayChange ? <Button icon="plus" onPress={() => setAdding(true)}>{t('addNamed')}</Button> : null}>
      {adding ? <NameForm caseId={caseId} named={named} candidates={candidates} onClose={() => setAdding(false)} /> : null}
      {refused ? <Notice kind="warning" announce title={refused.title}><p>{refused.detail}</p></Notice> : null}
      <RowList label={t('namedList')} rows={named.map((one) => ({
        key: one.id, title: one.name, tag: one.active ? (one.leads ? <Tag>{t('leadsTag')}</Tag> : null) : <Tag>{t('left')}</Tag>,
        about: t('namedSince', { about: `${one.title}, ${one.agencyName}`, day: formatDay(one.namedOn, language, today) }),
        actions: mayChange ? <Button kind="quiet" size="small" label={t('endFor', { name: one.name })} onPress={() => { void endFor(one); }}>{t('end')}</Button> : null,
      }))} />
    </Section>
  );
}
