import { useEffect, useRef } from 'react';
import type { Plan, PlanStep } from '../../../contract/plan.ts';
import { PlanTrack } from '../../../contract/plan.ts';
import { AddStepBody, plansRoutes } from '../../../contract/plans.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSelectField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useFreshOnStale } from './plan-edits.ts';
import { trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';

/** A step, new or changed. */
export function StepForm({ caseId, plan, step, onClose }: { caseId: string; plan: Plan; step: PlanStep | null; onClose: () => void }) {
  const t = useTexts(plansTexts);
  const toast = useToast();
  const fresh = useFreshOnStale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const add = useApiMutation(plansRoutes.addStep);
  const change = useApiMutation(plansRoutes.changeStep);
  const form = useZodForm(AddStepBody, {
    draftKey: `plan-step:${caseId}:${step?.id ?? 'new'}`,
    defaults: {
      planVersion: plan.version, title: step?.title ?? '', goalId: step?.goalId ?? null, dueOn: step?.dueOn ?? null,
      ...(step ? { track: step.track } : {}),
    },
  });
  const title = t(step ? 'stepChange' : 'stepNew');
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={title} level={3}>
        <Form form={form} label={title} onSubmit={async (values) => {
          const body = { ...values, planVersion: plan.version };
          await fresh(() => (step
            ? change.mutateAsync({ params: { caseId, stepId: step.id }, body: { ...body, doneOn: step.doneOn, dropped: step.dropped } })
            : add.mutateAsync({ params: { caseId }, body })));
          toast({ text: t('stepSaved') });
          onClose();
        }}>
          <FormTextField form={form} name="title" label={t('stepTitle')} />
          <FormSelectField form={form} name="track" label={t('goalTrack')} options={PlanTrack.options.map((track) => ({ value: track, label: t(trackText[track]) }))} />
          {plan.goals.length > 0 ? (
            <FormSelectField form={form} name="goalId" label={t('activityGoal')} optional options={plan.goals.map((goal) => ({ value: goal.id, label: goal.words }))} />
          ) : null}
          <FormDateField form={form} name="dueOn" label={t('stepDueOn')} optional />
          <ButtonRow>
            <SubmitButton form={form}>{t('stepSave')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </div>
  );
}
