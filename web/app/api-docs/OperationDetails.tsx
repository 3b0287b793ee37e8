import { DataTable } from '../../ui/DataTable.tsx';
import { Stack } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { apiDocsTexts } from './api-docs.texts.ts';
import type { ApiOperation, FieldLine, Message } from './openapi-reading.ts';

/** One operation, opened: who may call it, what to send, what comes back, and every error. */
export function OperationDetails({ operation }: { operation: ApiOperation }) {
  const t = useTexts(apiDocsTexts);
  const { parameters, body, answer, problems } = operation;
  return (
    <Stack>
      <p>{operation.who}</p>
      {parameters.length > 0 ? <Fields caption={t('parameters')} fields={parameters.map(({ place, ...field }) => ({ ...field, name: `${field.name} (${place})` }))} /> : null}
      {body ? <MessageShape title={t('body')} message={body} /> : null}
      <MessageShape title={t('answer', { status: answer.status })} message={answer} />
      <DataTable caption={t('problems')} showCaption rows={problems} rowKey={({ status }) => status} columns={[
        { key: 'status', header: t('status'), cell: ({ status }) => status },
        { key: 'words', header: t('words'), cell: ({ words }) => words },
      ]} />
    </Stack>
  );
}

function MessageShape({ title, message }: { title: string; message: Message }) {
  const t = useTexts(apiDocsTexts);
  return (
    <>
      {message.fields.length > 0 ? <Fields caption={title} fields={message.fields} /> : <p>{title}: {t('nothing')}</p>}
      {message.example === null ? null : <pre className="api-example" aria-label={`${t('example')}, ${title}`} role="figure">{message.example}</pre>}
    </>
  );
}

function Fields({ caption, fields }: { caption: string; fields: readonly FieldLine[] }) {
  const t = useTexts(apiDocsTexts);
  return (
    <DataTable caption={caption} showCaption rows={fields} rowKey={({ name }) => name} columns={[
      { key: 'name', header: t('field'), cell: ({ name }) => <code>{name}</code> },
      { key: 'type', header: t('type'), cell: ({ type }) => type },
      { key: 'needed', header: t('needed'), cell: ({ required }) => (required ? t('yes') : t('no')) },
      { key: 'about', header: t('about'), cell: ({ about }) => about || '–' },
    ]} />
  );
}
