import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import { ShareWith } from '../../../contract/record-writes.ts';
import { SessionKind } from '../../../contract/sessions.ts';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { ButtonRow } from '../../ui/Button.tsx';
import { formatTime } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { FormComboBox } from '../../ui/form/FormComboBox.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { saveNote } from './note-outbox.ts';
import { sessionsTexts } from './sessions.texts.ts';
import { useNoteOutbox } from './useNoteOutbox.ts';
import { usePeople } from './usePeople.ts';
import './sessions.css';

const QuickNoteForm = z.object({
  caseId: z.uuid('person-missing'),
  kind: SessionKind,
  note: z.string('note-missing').trim().min(1, 'note-missing').max(20_000),
  shared: z.boolean(),
  shareWith: ShareWith,
});
type QuickNoteForm = z.infer<typeof QuickNoteForm>;

const defaults: Partial<QuickNoteForm> & { shared: boolean } = { kind: 'coaching', note: '', shared: true, shareWith: [] };

/** Saves a note once: the same words get the same key, also when the answer to the first try was lost. */
function useSave(nameOf: (caseId: string) => string) {
  const attempt = useRef<{ said: string; key: string; writtenAt: string }>(undefined);
  const client = useQueryClient();
  return async (values: QuickNoteForm) => {
    const said = JSON.stringify(values);
    if (attempt.current?.said !== said) attempt.current = { said, key: uuid(), writtenAt: new Date().toISOString() };
    const { key, writtenAt } = attempt.current;
    const outcome = await saveNote({
      key, writtenAt, caseId: values.caseId, personName: nameOf(values.caseId),
      body: {
        kind: values.kind, withWhom: 'participant', withWords: '', startsAt: writtenAt, minutes: null, place: '',
        attendance: 'attended', note: values.note, shareWith: values.shareWith, sharedWithParticipant: values.shared,
      },
    });
    attempt.current = undefined;
    if (outcome === 'saved') await client.invalidateQueries();
    return outcome;
  };
}

/** A note in as few presses as can be: who, what was said, save. Without a connection it waits, and says so. */
export function QuickNote() {
  const t = useTexts(sessionsTexts);
  const language = useLanguage();
  const people = usePeople();
  const outbox = useNoteOutbox();
  const [outcome, setOutcome] = useState<{ state: 'saved' | 'waiting'; at: string } | null>(null);
  const form = useZodForm(QuickNoteForm, {
    defaults, draftKey: 'quick-note', words: { 'person-missing': t('personMissing'), 'note-missing': t('noteMissing') },
  });
  const caseId = useWatch({ control: form.control, name: 'caseId' });
  // A tick is for one person: another person's ways are others.
  useEffect(() => { form.setValue('shareWith', []); }, [caseId, form]);
  const save = useSave((caseId) => people.options.find(({ value }) => value === caseId)?.label ?? '');
  const savedAt = outcome?.state === 'saved' ? outcome.at : outbox.waiting.length === 0 ? outbox.savedAt : null;
  const kinds = SessionKind.options.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }));
  return (
    <Form form={form} label={t('quickTitle')} onSubmit={async (values) => {
      const state = await save(values);
      setOutcome({ state, at: new Date().toISOString() });
      form.reset(defaults);
    }}>
      <FormComboBox form={form} name="caseId" label={t('person')} description={t('personHelp')} {...people} />
      <FormSelectField form={form} name="kind" label={t('kind')} options={kinds} />
      <FormTextArea form={form} name="note" label={t('note')} rows={5} />
      <FormCheckbox form={form} name="shared" label={t('shared')} />
      {caseId ? <ShareField key={caseId} form={form} name="shareWith" caseId={caseId} category="session" onlyOpen /> : null}
      <ButtonRow>
        <SubmitButton form={form}>{t('save')}</SubmitButton>
        <span role="status" className="quick-note__state">
          {outcome === null ? '' : savedAt === null ? t('waitingOne') : t('savedAt', { time: formatTime(savedAt, language) })}
        </span>
      </ButtonRow>
    </Form>
  );
}
