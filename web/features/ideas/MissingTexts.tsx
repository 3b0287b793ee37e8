import { z } from 'zod';
import { ideaDraftsRoutes } from '../../../contract/idea-drafts.ts';
import type { DraftFault, ModelDraft } from '../../../contract/idea-drafts.ts';
import { useApiMutation } from '../../app/api.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { draftTexts, modelSectionWord } from './draft.texts.ts';
import type { DraftParams } from './ModelDraftPage.tsx';

const Fields = z.object({ texts: z.array(z.object({ text: z.string().trim().max(4000).default('') })) })
  .refine(({ texts }) => texts.some(({ text }) => text !== ''), { path: ['texts', 0, 'text'], message: 'nothing-written' });

/** A field for each text that the draft lacks, with what the other language says beside it. */
export function MissingTexts({ params, draft }: { params: DraftParams; draft: ModelDraft }) {
  const faults = draft.faults.filter(({ isEmptyText }) => isEmptyText);
  return faults.length === 0 ? null : <TextsForm params={params} faults={faults} version={draft.version} />;
}

function TextsForm({ params, faults, version }: { params: DraftParams; faults: readonly DraftFault[]; version: number }) {
  const t = useTexts(draftTexts);
  const toast = useToast();
  const save = useApiMutation(ideaDraftsRoutes.fillModelDraft);
  const form = useZodForm(Fields, {
    defaults: { texts: faults.map(() => ({ text: '' })) }, draftKey: `idea-texts:${params.ideaId}:${version}`, words: { 'nothing-written': t('nothingWritten') },
  });
  const labelOf = ({ path, beside, section }: DraftFault) =>
    beside === null ? t('textAt', { section: section ? t(modelSectionWord(section)) : path }) : path.endsWith('.en') ? t('textEn', { beside }) : t('textSv', { beside });
  return (
    <Section title={t('texts')} lede={t('textsLede')}>
      <Form form={form} onSubmit={async ({ texts }) => {
        const written = texts.map(({ text }, at) => ({ text, path: faults[at]?.path ?? '' })).filter(({ text }) => text !== '');
        const kept = await save.mutateAsync({ params, body: { version, texts: written } });
        toast({ text: t('saved', { version: kept.version }) });
      }}>
        {faults.map((fault, at) => <FormTextField key={fault.path} form={form} name={`texts.${at}.text`} label={labelOf(fault)} />)}
        <div><SubmitButton form={form}>{t('saveTexts')}</SubmitButton></div>
      </Form>
    </Section>
  );
}
