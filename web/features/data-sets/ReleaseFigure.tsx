import { figuresRoutes, NewFigure, type FigureSpec } from '../../../contract/figures.ts';
import { useApiMutation } from '../../app/api.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useGo } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useDataSet } from './DataSetFrame.tsx';
import { figuresTexts } from './figures.texts.ts';

const Words = NewFigure.omit({ spec: true });

/** Gives out the table in sight, under the sentence that says what it shows. */
export function ReleaseFigure({ spec, sentence }: { spec: FigureSpec; sentence: string }) {
  const t = useTexts(figuresTexts);
  const toast = useToast();
  const go = useGo();
  const { params, base } = useDataSet();
  const release = useApiMutation(figuresRoutes.releaseFigure);
  const form = useZodForm(Words, {
    defaults: { title: sentence, note: '' }, draftKey: `figure:${params.dataSetId}:${spec.measure}:${spec.rows}:${spec.columns}:${spec.split}:${spec.filter?.variable}`,
  });
  return (
    <section className="figure-release">
      <h3>{t('release')}</h3>
      <p>{t('releaseAbout')}</p>
      <Form form={form} label={t('release')} onSubmit={async (words) => {
        const { id } = await release.mutateAsync({ params, body: { spec, ...words } });
        toast({ text: t('released') });
        go(`${base}/figures/${id}`);
      }}>
        <FormTextField form={form} name="title" label={t('sentence')} description={t('sentenceAbout')} />
        <FormTextArea form={form} name="note" label={t('note')} rows={2} optional />
        <SubmitButton form={form}>{t('doRelease')}</SubmitButton>
      </Form>
    </section>
  );
}
