import { z } from 'zod';
import { useWatch } from 'react-hook-form';
import type { InformationCategory } from '../../../contract/access.ts';
import { disclosuresRoutes } from '../../../contract/disclosures.ts';
import { Day, Id } from '../../../contract/words.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { useApiMutation } from '../api.ts';
import { ShareField } from './ShareField.tsx';
import { sharingTexts } from './sharing.texts.ts';
import { useNamesInARow, useSharingChoices } from './useSharingChoices.ts';

const SetForm = z.object({ which: z.enum(['ticked', 'since']), since: Day.nullable(), shareWith: z.array(Id).min(1, 'nobody-chosen') })
  .refine(({ which, since }) => which === 'ticked' || since !== null, { path: ['since'], message: 'no-day' });

interface ShareSetProps {
  caseId: string;
  category: InformationCategory;
  /** The notes that are ticked in the list. */
  ticked: readonly string[];
  onDone: () => void;
}

/** Shares several notes at once: those that are ticked, or all that the reader has written since a day. All of it is done, or nothing. */
export function ShareSet({ caseId, category, ticked, onDone }: ShareSetProps) {
  const t = useTexts(sharingTexts);
  const today = useToday();
  const share = useShareSet(caseId, category);
  const form = useZodForm(SetForm, {
    defaults: { which: 'ticked', since: null, shareWith: [] }, words: { 'nobody-chosen': t('nobodyChosen'), 'no-day': t('noDay') },
  });
  const which = useWatch({ control: form.control, name: 'which' });
  const nothing = which === 'ticked' && ticked.length === 0;
  return (
    <Card title={t('setTitle')} level={3}>
      <Form form={form} label={t('setTitle')} onSubmit={async ({ since, shareWith }) => {
        if (nothing) return;
        await share(which === 'since' && since !== null ? { myNotesSince: since } : { records: ticked.map((recordId) => ({ recordKind: 'session' as const, recordId })) }, shareWith);
        onDone();
      }}>
        <FormRadioGroup form={form} name="which" label={t('setWhich')} options={[
          { value: 'ticked', label: t('setTicked', { count: ticked.length }), about: t('setTickedAbout') }, { value: 'since', label: t('setSince') },
        ]} />
        {which === 'since' ? <FormDateField form={form} name="since" label={t('setSinceDay')} max={today} /> : null}
        <ShareField form={form} name="shareWith" caseId={caseId} category={category} needed />
        <ButtonRow>
          {nothing ? <Button kind="primary" disabled>{t('setShare')}</Button> : <SubmitButton form={form}>{t('setShare')}</SubmitButton>}
          <Button onPress={onDone}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

type Records = { myNotesSince: string } | { records: { recordKind: 'session'; recordId: string }[] };

/** Gives a set and says in words what came of it; one press takes back what was given now, and nothing that stood before. */
function useShareSet(caseId: string, category: InformationCategory): (records: Records, toAgencyIds: string[]) => Promise<void> {
  const t = useTexts(sharingTexts);
  const toast = useToast();
  const inARow = useNamesInARow();
  const { choices = [] } = useSharingChoices({ caseId, category });
  const disclose = useApiMutation(disclosuresRoutes.discloseRecords);
  const takeBack = useApiMutation(disclosuresRoutes.takeBackDisclosures);
  return async (records, toAgencyIds) => {
    const { records: count, disclosureIds } = await disclose.mutateAsync({ params: { caseId }, body: { ...records, toAgencyIds } });
    const names = inARow(choices.filter(({ agencyId }) => toAgencyIds.includes(agencyId)).map(({ name }) => name));
    const text = count === 0 ? t('setNone') : disclosureIds.length === 0 ? t('setAlready', { names }) : t('setDone', { count, names });
    toast({ text, undo: disclosureIds.length > 0 ? () => takeBack.mutate({ params: { caseId }, body: { disclosureIds } }) : undefined });
  };
}
