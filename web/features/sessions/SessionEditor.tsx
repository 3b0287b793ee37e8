import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { Attendance, SessionKind, sessionsRoutes, WithWhom } from '../../../contract/sessions.ts';
import type { Session } from '../../../contract/sessions.ts';
import { useApiMutation } from '../../app/api.ts';
import { CorrectionReasonField } from '../../app/sharing/CorrectionReasonField.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormDateField, FormNumberField, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { newSessionDefaults, NoteForm, sessionDefaults, SessionForm, toSession } from './session-form.ts';
import { sessionsTexts } from './sessions.texts.ts';

/** What is being written: a note of what was held, a booking, or a change of what is there. */
export type EditorMode = 'note' | 'book' | Session;

const titles = { note: 'writeNote', book: 'bookTitle', change: 'changeTitle' } as const;
const saves = { note: 'save', book: 'saveBooking', change: 'saveChange' } as const;
const dones = { note: 'saved', book: 'booked', change: 'changed' } as const;

function useSaveSession(caseId: string, mode: EditorMode) {
  const record = useApiMutation(sessionsRoutes.recordSession);
  const change = useApiMutation(sessionsRoutes.changeSession);
  return (values: SessionForm, version: number) => typeof mode === 'string'
    ? record.mutateAsync({ params: { caseId }, body: toSession(values) })
    : change.mutateAsync({ params: { caseId, sessionId: mode.id }, body: { ...toSession(values), correctionReason: values.correctionReason, version } });
}

/** Writes or changes a session. Only what the kind of thing needs is asked. */
export function SessionEditor({ caseId, mode, onDone }: { caseId: string; mode: EditorMode; onDone: () => void }) {
  const t = useTexts(sessionsTexts);
  const toast = useToast();
  const [start] = useState(() => (typeof mode === 'string' ? newSessionDefaults(mode, new Date()) : sessionDefaults(mode)));
  const name = typeof mode === 'string' ? mode : 'change';
  const save = useSaveSession(caseId, mode);
  const form = useZodForm(name === 'note' ? NoteForm : SessionForm, {
    defaults: start, draftKey: `session:${caseId}:${typeof mode === 'string' ? mode : mode.id}`, version: typeof mode === 'string' ? undefined : mode.version,
    words: { 'bad-time': t('badTime'), 'note-missing': t('noteMissing') },
  });
  const withWhom = useWatch({ control: form.control, name: 'withWhom' });
  // A change stands in its month's list, among notes with headings of their own.
  return (
    <Card title={t(titles[name])} level={name === 'change' ? 4 : 2}>
      <Form form={form} label={t(titles[name])} onSubmit={async (values) => {
        await save(values, form.version);
        toast({ text: t(dones[name]) });
        onDone();
      }}>
        {name === 'note' ? <NoteField form={form} optional={false} /> : null}
        <div className="form-pair">
          <FormSelectField form={form} name="kind" label={t('kind')} options={SessionKind.options.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))} />
          <FormSelectField form={form} name="withWhom" label={t('withWhom')} options={WithWhom.options.map((whom) => ({ value: whom, label: t(`with-${whom}`) }))} />
        </div>
        {withWhom === 'participant' ? null : <FormTextField form={form} name="withWords" label={t('withWords')} description={t('withWordsHelp')} optional />}
        <div className="form-pair">
          <FormDateField form={form} name="onDay" label={t('onDay')} />
          <FormTextField form={form} name="atTime" label={t('atTime')} description={t('atTimeHelp')} inputMode="numeric" width="short" />
          <FormNumberField form={form} name="minutes" label={t('minutes')} unit={t('minutesUnit')} optional />
        </div>
        <FormTextField form={form} name="place" label={t('place')} optional />
        {name === 'book' ? null : (
          <FormSelectField form={form} name="attendance" label={t('attendance')} options={Attendance.options.map((how) => ({ value: how, label: t(`att-${how}`) }))} />
        )}
        {name === 'note' ? null : <NoteField form={form} optional />}
        {typeof mode === 'string' ? null : <CorrectionReasonField form={form} name="correctionReason" before={{ note: mode.note }} />}
        <FormCheckbox form={form} name="sharedWithParticipant" label={t('shared')} description={t('sharedHelp')} />
        <ShareField form={form} name="shareWith" caseId={caseId} category="session" recordId={typeof mode === 'string' ? undefined : mode.id} />
        <ButtonRow>
          <SubmitButton form={form}>{t(saves[name])}</SubmitButton>
          <Button kind="quiet" onPress={onDone}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function NoteField({ form, optional }: { form: ZodForm<z.input<typeof SessionForm>, SessionForm>; optional: boolean }) {
  const t = useTexts(sessionsTexts);
  return <FormTextArea form={form} name="note" label={t('note')} description={t('noteHelp')} rows={6} optional={optional} />;
}
