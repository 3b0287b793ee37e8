import type { Plan, PlanGoal } from '../../../contract/plan.ts';
import { PlanTrack } from '../../../contract/plan.ts';
import { AddGoalBody, plansRoutes } from '../../../contract/plans.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useFreshOnStale } from './plan-edits.ts';
import { trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';

/** A goal, new or changed, as the person says it. */
export function GoalForm({ caseId, plan, goal, onClose }: { caseId: string; plan: Plan; goal: PlanGoal | null; onClose: () => void }) {
  const t = useTexts(plansTexts);
  const toast = useToast();
  const fresh = useFreshOnStale();
  const add = useApiMutation(plansRoutes.addGoal);
  const change = useApiMutation(plansRoutes.changeGoal);
  const form = useZodForm(AddGoalBody, {
    draftKey: `plan-goal:${caseId}:${goal?.id ?? 'new'}`,
    defaults: { planVersion: plan.version, words: goal?.words ?? '', track: goal?.track ?? null },
  });
  const title = t(goal ? 'goalChange' : 'goalNew');
  return (
    <Card title={title} level={3} tone="own-words">
      <Form form={form} label={title} onSubmit={async (values) => {
        const body = { ...values, planVersion: plan.version };
        await fresh(() => (goal
          ? change.mutateAsync({ params: { caseId, goalId: goal.id }, body: { ...body, state: goal.state } })
          : add.mutateAsync({ params: { caseId }, body })));
        toast({ text: t('goalSaved') });
        onClose();
      }}>
        <FormTextArea form={form} name="words" label={t('goalWords')} rows={2} />
        <FormSelectField form={form} name="track" label={t('goalTrack')} optional
          options={PlanTrack.options.map((track) => ({ value: track, label: t(trackText[track]) }))} />
        <ButtonRow>
          <SubmitButton form={form}>{t('goalSave')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
