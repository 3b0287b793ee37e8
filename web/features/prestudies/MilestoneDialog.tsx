import { MilestoneChange, prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { Milestone, Prestudy } from '../../../contract/prestudies.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';

/** Adds a milestone, changes one, or takes it out of the plan. */
export function MilestoneDialog({ prestudy, milestone, onClose }: { prestudy: Prestudy; milestone: Milestone | null; onClose: () => void }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const add = useApiMutation(prestudiesRoutes.addMilestone);
  const change = useApiMutation(prestudiesRoutes.changeMilestone);
  const params = { prestudyId: prestudy.id };
  const remove = useApiMutation(prestudiesRoutes.removeMilestone, { onSuccess: () => { toast({ text: t('removed') }); onClose(); } });
  const form = useZodForm(MilestoneChange, { defaults: milestone ?? {}, draftKey: `milestone:${milestone?.id ?? prestudy.id}`, version: milestone?.version });
  const people = prestudy.members.filter(({ leftOn }) => leftOn === null);
  return (
    <Dialog title={t('milestoneTitle')} open onClose={onClose}>
      {remove.error ? <FailedState error={remove.error} /> : null}
      <Form form={form} onSubmit={async (body) => {
        await (milestone ? change.mutateAsync({ params: { ...params, milestoneId: milestone.id }, body: { ...body, version: form.version } }) : add.mutateAsync({ params, body }));
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormTextField form={form} name="name" label={t('milestoneName')} />
        <FormDateField form={form} name="dueOn" label={t('milestoneDue')} />
        <FormSelectField form={form} name="responsibleStaffId" label={t('milestoneWho')} optional
          options={[{ value: '', label: t('nobody') }, ...people.map(({ staffId, name }) => ({ value: staffId, label: name }))]} />
        {milestone ? <FormDateField form={form} name="doneOn" label={t('milestoneDone')} optional /> : null}
        <FormTextArea form={form} name="note" label={t('milestoneNote')} rows={2} optional />
        <ButtonRow>
          <SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button>
          {milestone ? <Button kind="quiet" pending={remove.isPending} onPress={() => remove.mutate({ params: { ...params, milestoneId: milestone.id } })}>{t('remove')}</Button> : null}
        </ButtonRow>
      </Form>
    </Dialog>
  );
}
