import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { actorsRoutes, meetingKinds, NewMeeting, outcomeKinds } from '../../../contract/actors.ts';
import type { ListedActor, Meeting } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckboxGroup, FormDateField, FormNumberField, FormRadioGroup, FormSection, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { actorsTexts, meetingText, outcomeText } from './actors.texts.ts';

interface MeetingFormProps { prestudyId: string; actors: readonly Pick<ListedActor, 'id' | 'name'>[]; meeting?: Meeting | undefined; onClose: () => void }

function useMeetingForm({ prestudyId, meeting }: Pick<MeetingFormProps, 'prestudyId' | 'meeting'>) {
  const today = useToday();
  const fresh = { kind: '' as const, title: '', heldOn: today, place: '', present: '', headcount: '' as const, actorIds: [], outcomes: [{ kind: 'learned' as const, words: '' }] };
  return useZodForm(NewMeeting, {
    draftKey: meeting ? `meeting:${meeting.id}` : `meeting:new:${prestudyId}`,
    version: meeting?.version,
    defaults: meeting ? { ...meeting, headcount: meeting.headcount ?? '', actorIds: meeting.actors.map(({ id }) => id) } : fresh,
  });
}

/** Those on the map, and those who were there and have left it since. */
function choicesOf({ actors, meeting }: Pick<MeetingFormProps, 'actors' | 'meeting'>) {
  const all = new Map([...actors, ...meeting?.actors ?? []].map(({ id, name }) => [id, name]));
  return [...all].map(([value, label]) => ({ value, label }));
}

/** Writes down a meeting or a workshop: who took part and what came out. */
export function MeetingForm(props: MeetingFormProps) {
  const { prestudyId, onClose } = props;
  // As it was when this was opened: what others save meanwhile is not overwritten.
  const [meeting] = useState(props.meeting);
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const today = useToday();
  const form = useMeetingForm(props);
  const add = useApiMutation(actorsRoutes.addMeeting);
  const change = useApiMutation(actorsRoutes.changeMeeting);
  const title = t(meeting ? 'meetingEdit' : 'meetingForm');
  return (
    <Card title={title} level={3}>
      <Form form={form} label={title} onSubmit={async (body) => {
        if (meeting) await change.mutateAsync({ params: { prestudyId, meetingId: meeting.id }, body: { ...body, version: form.version } });
        else await add.mutateAsync({ params: { prestudyId }, body });
        toast({ text: t('meetingSaved') });
        onClose();
      }}>
        <FormRadioGroup form={form} name="kind" label={t('kind')} layout="row" options={meetingKinds.map((kind) => ({ value: kind, label: t(meetingText[kind]) }))} />
        <FormTextField form={form} name="title" label={t('title')} />
        <FormDateField form={form} name="heldOn" label={t('heldOn')} max={today} />
        <FormTextField form={form} name="place" label={t('place')} optional />
        <FormCheckboxGroup form={form} name="actorIds" label={t('whoWasThere')} optional options={choicesOf(props)} />
        <FormTextArea form={form} name="present" label={t('present')} description={t('presentAbout')} rows={2} optional />
        <FormNumberField form={form} name="headcount" label={t('headcount')} optional />
        <FormSection title={t('outcomes')}><OutcomeFields form={form} /></FormSection>
        <ButtonRow>
          <SubmitButton form={form}>{t('saveMeeting')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function OutcomeFields({ form }: { form: ReturnType<typeof useMeetingForm> }) {
  const t = useTexts(actorsTexts);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'outcomes', keyName: 'rowKey' });
  return (
    <>
      {fields.map((field, index) => {
        const number = index + 1;
        return (
          <div key={field.rowKey} className="outcome-row">
            <FormSelectField form={form} name={`outcomes.${index}.kind`} label={t('outcomeKind', { number })} options={outcomeKinds.map((kind) => ({ value: kind, label: t(outcomeText[kind]) }))} />
            <FormTextArea form={form} name={`outcomes.${index}.words`} label={t('outcomeWords', { number })} rows={2} />
            <Button kind="quiet" size="small" label={t('removeOutcome', { number })} onPress={() => remove(index)}>{t('takeBack')}</Button>
          </div>
        );
      })}
      <div><Button size="small" icon="plus" onPress={() => append({ kind: 'learned', words: '' })}>{t('addOutcome')}</Button></div>
    </>
  );
}
