import { z } from 'zod';
import { analysesRoutes } from '../../../contract/analyses.ts';
import { NewOutlookNote, outlookKinds, relevances, type OutlookNote } from '../../../contract/outlook-notes.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { useOutlookWords } from './outlook-words.ts';
import { outlookTexts } from './outlook.texts.ts';

const split = (text: string) => [...new Set(text.split(',').map((one) => one.trim()).filter(Boolean))];

/** As the form holds it: the relevance as a choice, the tags in one line. */
const Fields = NewOutlookNote.extend({
  relevance: z.enum(['1', '2', '3']).transform(Number),
  tags: z.string().default('').transform(split).pipe(z.array(z.string().max(40)).max(12)),
});

interface OutlookNoteFormProps {
  prestudyId: string;
  /** The note to change; left out for a new one. */
  note?: OutlookNote;
  onClose: () => void;
}

function useNoteForm({ prestudyId, note }: OutlookNoteFormProps) {
  const today = useToday();
  return useZodForm(Fields, {
    draftKey: note ? `outlook-note:${note.id}` : `outlook-note:new:${prestudyId}`,
    version: note?.version,
    defaults: note ? { ...note, relevance: String(note.relevance) as '1', tags: note.tags.join(', ') }
      : { title: '', kind: '', content: '', place: '', link: '', reference: '', seenOn: today, takeaway: '', relevance: '', tags: '' },
  });
}

function useSaveNote({ prestudyId, note, onClose }: OutlookNoteFormProps) {
  const t = useTexts(outlookTexts);
  const toast = useToast();
  const add = useApiMutation(analysesRoutes.addOutlookNote);
  const change = useApiMutation(analysesRoutes.changeOutlookNote);
  return async (body: NewOutlookNote, version: number) => {
    if (note) await change.mutateAsync({ params: { prestudyId, noteId: note.id }, body: { ...body, version } });
    else await add.mutateAsync({ params: { prestudyId }, body });
    toast({ text: t('saved') });
    onClose();
  };
}

/** A note from looking around: what, where, by which source, and what one takes from it. */
export function OutlookNoteForm(props: OutlookNoteFormProps) {
  const t = useTexts(outlookTexts);
  const shared = useTexts(analysesTexts);
  const words = useOutlookWords();
  const today = useToday();
  const form = useNoteForm(props);
  const save = useSaveNote(props);
  return (
    <Form form={form} label={t(props.note ? 'editTitle' : 'newTitle')} onSubmit={(body) => save(body, form.version)}>
      <FormTextField form={form} name="title" label={t('title')} />
      <FormRadioGroup form={form} name="kind" label={t('kind')} options={outlookKinds.map((kind) => ({ value: kind, label: words.kind(kind) }))} />
      <FormTextArea form={form} name="content" label={t('content')} description={t('contentAbout')} rows={4} />
      <FormTextField form={form} name="place" label={t('place')} optional />
      <FormTextField form={form} name="link" label={t('link')} description={t('linkAbout')} optional />
      <FormTextField form={form} name="reference" label={t('reference')} description={t('referenceAbout')} optional />
      <FormDateField form={form} name="seenOn" label={t('seenOn')} max={today} />
      <FormTextArea form={form} name="takeaway" label={t('takeaway')} rows={3} optional />
      <FormRadioGroup form={form} name="relevance" label={t('relevance')} options={relevances.map((one) => ({ value: String(one), label: words.relevance(one) }))} />
      <FormTextField form={form} name="tags" label={t('tags')} description={t('tagsAbout')} optional />
      <ButtonRow><SubmitButton form={form}>{t('saveNote')}</SubmitButton><Button onPress={props.onClose}>{shared('cancel')}</Button></ButtonRow>
    </Form>
  );
}
