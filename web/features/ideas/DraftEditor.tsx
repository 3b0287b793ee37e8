import { useRef } from 'react';
import { z } from 'zod';
import { ideaDraftsRoutes } from '../../../contract/idea-drafts.ts';
import type { DraftFault, ModelDraft } from '../../../contract/idea-drafts.ts';
import { keepFile, useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Section, Stack } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { draftTexts, modelSectionWord } from './draft.texts.ts';
import type { DraftParams } from './ModelDraftPage.tsx';
import './ideas.css';

const Fields = z.object({ yaml: z.string().max(200_000) });

/** The draft as a text: every fault with its line, and a field to write in. */
export function DraftEditor({ params, draft, mayChange }: { params: DraftParams; draft: ModelDraft; mayChange: boolean }) {
  const t = useTexts(draftTexts);
  const place = useRef<HTMLDivElement>(null);
  const faults = draft.faults.filter(({ isEmptyText }) => !isEmptyText);
  const goTo = (line: number) => {
    const details = place.current?.querySelector('details');
    if (details) details.open = true;
    const text = place.current?.querySelector('textarea');
    if (!text) return;
    const start = text.value.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + (text.value.slice(start).split('\n')[0]?.length ?? 0));
    text.scrollTop = Math.max(0, (line - 4) * Number.parseFloat(getComputedStyle(text).lineHeight || '20'));
  };
  return (
    <div ref={place}>
      <Stack gap="wide">
        {faults.length > 0 ? <Section title={t('other')}><FaultList faults={faults} onGo={mayChange ? goTo : undefined} /></Section> : null}
        <Section title={t('editor')} lede={t('editorAbout')} actions={<Button size="small" onPress={() => { void keepFile(ideaDraftsRoutes.fetchModelDraft, { params }); }}>{t('download')}</Button>}>
          <Disclosure title={t('yaml')} open={faults.length > 0}>
            {mayChange ? <TextForm params={params} draft={draft} /> : <pre className="dialogue-link"><code>{draft.yaml}</code></pre>}
          </Disclosure>
          {mayChange ? <Renew params={params} version={draft.version} /> : null}
        </Section>
      </Stack>
    </div>
  );
}

function FaultList({ faults, onGo }: { faults: readonly DraftFault[]; onGo: ((line: number) => void) | undefined }) {
  const t = useTexts(draftTexts);
  const language = useLanguage();
  return (
    <ul className="idea-list">
      {faults.map(({ line, column, path, expected, section }) => (
        <li key={`${line} ${column} ${path} ${expected.en}`} className="draft-fault">
          <strong>{t('lineFault', { line, section: section ? t(modelSectionWord(section)) : t('whole') })}</strong>
          <span>{expected[language]}{path === '' ? null : <> <code className="idea-soft">{path}</code></>}</span>
          {onGo ? <span><Button size="small" kind="quiet" onPress={() => onGo(line)}>{t('goToLine')}</Button></span> : null}
        </li>
      ))}
    </ul>
  );
}

function TextForm({ params, draft }: { params: DraftParams; draft: ModelDraft }) {
  const t = useTexts(draftTexts);
  const toast = useToast();
  const save = useApiMutation(ideaDraftsRoutes.keepModelDraft);
  const form = useZodForm(Fields, { defaults: { yaml: draft.yaml }, draftKey: `idea-yaml:${params.ideaId}`, version: draft.version });
  return (
    <Form form={form} onSubmit={async ({ yaml }) => {
      const { version } = await save.mutateAsync({ params, body: { yaml, version: form.version } });
      toast({ text: t('saved', { version }) });
    }}>
      <div className="draft-text"><FormTextArea form={form} name="yaml" label={t('yaml')} rows={24} /></div>
      <div><SubmitButton form={form}>{t('saveText')}</SubmitButton></div>
    </Form>
  );
}

function Renew({ params, version }: { params: DraftParams; version: number }) {
  const t = useTexts(draftTexts);
  const renew = useApiMutation(ideaDraftsRoutes.regenerateModelDraft);
  return (
    <Stack gap="tight">
      <p className="idea-soft">{t('renewAbout')}</p>
      {renew.error ? <FailedState error={renew.error} /> : null}
      <ButtonRow><Button size="small" pending={renew.isPending} onPress={() => renew.mutate({ params, body: { version } })}>{t('renew')}</Button></ButtonRow>
    </Stack>
  );
}
