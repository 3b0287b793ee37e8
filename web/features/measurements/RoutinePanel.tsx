import { z } from 'zod';
import { ShareWith } from '../../../contract/record-writes.ts';
import { measurementsRoutes } from '../../../contract/measurements.ts';
import type { Routine } from '../../../contract/measurements.ts';
import { useApiMutation } from '../../app/api.ts';
import { RecordRemarks } from '../../app/sharing/RecordRemarks.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { WhySeen } from '../../app/sharing/WhySeen.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDay } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckboxGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { measurementsTexts } from './measurements.texts.ts';

const RoutineForm = z.object({ doneSteps: z.array(z.string()), note: z.string().trim().max(5000).default(''), shareWith: ShareWith });

/** A routine to carry out now: why, step by step, and what came of it. It stays until someone says that it is done. */
export function RoutinePanel({ caseId, routine, onDone }: { caseId: string; routine: Routine; onDone?: (() => void) | undefined }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const save = useApiMutation(measurementsRoutes.saveRoutine);
  const finish = useApiMutation(measurementsRoutes.finishRoutine);
  const done = routine.steps.filter((step) => step.done).map(({ id }) => id);
  const form = useZodForm(RoutineForm, { defaults: { doneSteps: done, note: routine.note, shareWith: [] }, draftKey: `routine:${routine.id}` });
  const params = { caseId, routineId: routine.id };
  // What was saved a moment ago counts, also before the page has read it back.
  const version = Math.max(routine.version, save.data?.version ?? 0);
  const saveSoFar = form.handleSubmit(async (values) => {
    await save.mutateAsync({ params, body: { ...values, version } });
    form.draft.drop();
    toast({ text: t('routineSaved') });
  });
  return (
    <Card title={t('routineTitle', { name: routine.name[language] })} tone="look">
      <div className="stack">
        <p>{routine.why[language]}</p>
        <p className="soft">{t('routineSince', { day: formatDay(routine.startedOn, language, today) })}</p>
        <Form form={form} label={routine.name[language]} onSubmit={async (values) => {
          await finish.mutateAsync({ params, body: { ...values, version } });
          toast({ text: t('routineFinished') });
          onDone?.();
        }}>
          <FormCheckboxGroup form={form} name="doneSteps" label={t('routineSteps')}
            options={routine.steps.map(({ id, text }) => ({ value: id, label: text[language] }))} />
          <FormTextArea form={form} name="note" label={t('routineNote')} description={t('routineNoteHelp')} rows={4} />
          <RecordRemarks caseId={caseId} recordKind="routine" recordId={routine.id} what={routine.name[language]} />
          <WhySeen caseId={caseId} recordKind="routine" recordId={routine.id} what={routine.name[language]} />
          <ShareField form={form} name="shareWith" caseId={caseId} category={routine.category} recordId={routine.id} />
          <ButtonRow>
            <SubmitButton form={form}>{t('routineDone')}</SubmitButton>
            <Button pending={save.isPending} onPress={() => { void saveSoFar().catch(() => undefined); }}>{t('routineSave')}</Button>
          </ButtonRow>
          {save.error ? <FailedState error={save.error} /> : null}
        </Form>
      </div>
    </Card>
  );
}
