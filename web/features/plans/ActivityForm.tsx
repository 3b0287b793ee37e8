import { useEffect, useRef } from 'react';
import type { Plan, PlanActivity } from '../../../contract/plan.ts';
import { PlanTrack } from '../../../contract/plan.ts';
import { AddActivityBody, plansRoutes } from '../../../contract/plans.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormDateField, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { activityBody, useFreshOnStale } from './plan-edits.ts';
import { trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import { ResponsibleFields } from './ResponsibleFields.tsx';

function useActivityForm(caseId: string, plan: Plan, activity: PlanActivity | null) {
  const t = useTexts(plansTexts);
  const today = useToday();
  return useZodForm(AddActivityBody, {
    draftKey: `plan-activity:${caseId}:${activity?.id ?? 'new'}`,
    defaults: activity ? { ...activityBody(activity), planVersion: plan.version } : {
      planVersion: plan.version, title: '', need: '', goalId: null, responsibleAgencyId: null, responsibleStaffId: null,
      responsibleOther: null, workFocused: false, startsOn: today, dueOn: null,
    },
    words: { 'which-agency': t('whichAgency'), 'which-other': t('whichOther'), 'end-before-start': t('endBeforeStart') },
  });
}
export type ActivityZodForm = ReturnType<typeof useActivityForm>;

/** An activity, new or changed: what, in which track, who answers for it, and when. */
export function ActivityForm({ caseId, plan, activity, onClose }: { caseId: string; plan: Plan; activity: PlanActivity | null; onClose: () => void }) {
  const t = useTexts(plansTexts);
  const toast = useToast();
  const fresh = useFreshOnStale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const add = useApiMutation(plansRoutes.addActivity);
  const change = useApiMutation(plansRoutes.changeActivity);
  const form = useActivityForm(caseId, plan, activity);
  const title = t(activity ? 'activityChange' : 'activityNew');
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={title} level={3}>
        <Form form={form} label={title} onSubmit={async (values) => {
          const body = { ...values, planVersion: plan.version };
          await fresh(() => (activity
            ? change.mutateAsync({ params: { caseId, activityId: activity.id }, body: { ...activityBody(activity), ...body } })
            : add.mutateAsync({ params: { caseId }, body })));
          toast({ text: t('activitySaved') });
          onClose();
        }}>
          <FormTextField form={form} name="title" label={t('activityTitle')} />
          <FormSelectField form={form} name="track" label={t('activityTrack')} options={PlanTrack.options.map((track) => ({ value: track, label: t(trackText[track]) }))} />
          <FormCheckbox form={form} name="workFocused" label={t('workFocused')} description={t('workFocusedAbout')} />
          <FormTextArea form={form} name="need" label={t('activityNeed')} description={t('activityNeedAbout')} rows={2} optional />
          {plan.goals.length > 0 ? (
            <FormSelectField form={form} name="goalId" label={t('activityGoal')} optional options={plan.goals.map((goal) => ({ value: goal.id, label: goal.words }))} />
          ) : null}
          <ResponsibleFields form={form} />
          <FormDateField form={form} name="startsOn" label={t('startsOn')} />
          <FormDateField form={form} name="dueOn" label={t('dueOn')} optional />
          <ButtonRow>
            <SubmitButton form={form}>{t('activitySave')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </div>
  );
}
