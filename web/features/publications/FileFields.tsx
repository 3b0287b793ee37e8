import { useRef, useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { alternatives } from '../../../contract/publication-content.ts';
import { publicationsRoutes, type PublicationAttachment } from '../../../contract/publications.ts';
import { sendFile } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { FormRadioGroup, FormSection, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { FailedState, ProgressNote } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { publicationFormTexts } from './publication-form.texts.ts';
import type { PublicationFormState } from './publication-form.ts';

interface FileFieldsProps { form: PublicationFormState; prestudyId: string; publicationId: string; attachments: readonly PublicationAttachment[] }

/** Files that the page hands out, each with its name and how it can be read by someone who cannot see it. */
export function FileFields({ form, prestudyId, publicationId, attachments }: FileFieldsProps) {
  const t = useTexts(publicationFormTexts);
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name: 'draft.attachments', keyName: 'rowKey' });
  const [taken, setTaken] = useState<readonly PublicationAttachment[]>([]);
  const known = [...attachments, ...taken];
  return (
    <FormSection title={t('files')} lede={t('filesLede')}>
      {fields.map(({ rowKey, attachmentId }, index) => (
        <div key={rowKey} className="text-block">
          <OneFile form={form} index={index} attachment={known.find(({ id }) => id === attachmentId)} />
          <div className="text-block__moves">
            {index > 0 ? <Button kind="quiet" size="small" label={t('upNamed', { what: t('file'), nr: index + 1 })} onPress={() => swap(index, index - 1)}>{t('up')}</Button> : null}
            <Button kind="quiet" size="small" label={t('removeNamed', { what: t('file'), nr: index + 1 })} onPress={() => remove(index)}>{t('remove')}</Button>
          </div>
        </div>
      ))}
      <FileSender prestudyId={prestudyId} publicationId={publicationId} onTaken={(attachment, name) => {
        setTaken([...taken, attachment]);
        append({ attachmentId: attachment.id, title: { sv: name.replace(/\.[^.]*$/, ''), en: '' }, alternative: 'none', words: { sv: '', en: '' } });
      }} />
    </FormSection>
  );
}

function OneFile({ form, index, attachment }: { form: PublicationFormState; index: number; attachment: PublicationAttachment | undefined }) {
  const t = useTexts(publicationFormTexts);
  const name = `draft.attachments.${index}` as const;
  const alternative = useWatch({ control: form.control, name: `${name}.alternative` });
  return (
    <>
      {attachment ? (
        <p>{attachment.name}. {attachment.removed.length > 0 ? t('removedFromFile', { what: attachment.removed.map((code) => t(`removed_${code}`)).join(', ') }) : t('nothingRemoved')}</p>
      ) : null}
      <FormTextField form={form} name={`${name}.title.sv`} label={t('fileTitleSv')} />
      <FormTextField form={form} name={`${name}.title.en`} label={t('fileTitleEn')} optional />
      <FormRadioGroup form={form} name={`${name}.alternative`} label={t('alternative')} options={alternatives.map((value) => ({ value, label: t(`alternative_${value}`) }))} />
      {alternative === 'in-words' ? (
        <>
          <FormTextArea form={form} name={`${name}.words.sv`} label={t('wordsSv')} rows={5} maxLength={4000} />
          <FormTextArea form={form} name={`${name}.words.en`} label={t('wordsEn')} rows={5} maxLength={4000} optional />
        </>
      ) : null}
    </>
  );
}

/** Sends a chosen file, says how far it has come, and what was wrong with one that was not taken. */
function FileSender({ prestudyId, publicationId, onTaken }: { prestudyId: string; publicationId: string; onTaken: (attachment: PublicationAttachment, name: string) => void }) {
  const t = useTexts(publicationFormTexts);
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ name: string; sent: number; total: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    setError(null);
    setSending({ name: file.name, sent: 0, total: file.size });
    try {
      const attachment = await sendFile(publicationsRoutes.addPublicationAttachment, { params: { prestudyId, publicationId }, query: { name: file.name.slice(0, 200) } }, file, {
        onProgress: ({ sent, total }) => setSending({ name: file.name, sent, total }),
      });
      onTaken(attachment, file.name);
    } catch (fault) {
      setError(fault);
    } finally {
      setSending(null);
    }
  };
  return (
    <>
      {error ? <FailedState error={error} /> : null}
      {sending ? <ProgressNote text={t('uploading', { name: sending.name })} done={sending.sent} total={sending.total} /> : null}
      <div>
        <input ref={input} type="file" hidden accept=".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg" onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void send(file);
        }} />
        <Button icon="plus" pending={sending !== null} onPress={() => input.current?.click()}>{t('upload')}</Button>
      </div>
    </>
  );
}
