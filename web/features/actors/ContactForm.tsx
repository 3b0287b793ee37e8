import { actorsRoutes, actorStages, NewActorContact } from '../../../contract/actors.ts';
import type { ListedActor } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { addDays } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { actorsTexts, stageText } from './actors.texts.ts';

/** Notes a contact: when, how engaged the actor is after it, what was said, and when the next is to be. */
export function ContactForm({ prestudyId, actor, onClose }: { prestudyId: string; actor: Pick<ListedActor, 'id' | 'name' | 'stage'>; onClose: () => void }) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const today = useToday();
  const note = useApiMutation(actorsRoutes.noteActorContact);
  const form = useZodForm(NewActorContact, {
    defaults: { onDay: today, stage: actor.stage, note: '', nextContactOn: '', nextContactAbout: '', keepsNextContact: false }, draftKey: `actor-contact:${actor.id}`,
  });
  const title = t('contactTitle', { name: actor.name });
  return (
    <Card title={title} level={3}>
      <Form form={form} label={title} onSubmit={async (body) => {
        await note.mutateAsync({ params: { prestudyId, actorId: actor.id }, body });
        toast({ text: t('contactSaved') });
        onClose();
      }}>
        <FormDateField form={form} name="onDay" label={t('onDay')} max={today} />
        <FormSelectField form={form} name="stage" label={t('stageAfter')} options={actorStages.map((stage) => ({ value: stage, label: t(stageText[stage]) }))} />
        <FormTextArea form={form} name="note" label={t('said')} rows={4} optional />
        <FormDateField form={form} name="nextContactOn" label={t('nextOn')} min={addDays(today, 1)} optional />
        <FormTextField form={form} name="nextContactAbout" label={t('nextAbout')} optional />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveContact')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
