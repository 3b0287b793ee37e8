import { useEffect, useRef } from 'react';
import { correctionsRoutes, SayDifferingViewBody } from '../../../contract/corrections.ts';
import type { DifferingView } from '../../../contract/corrections.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useApiMutation } from '../api.ts';
import type { RemarksProps } from './RecordRemarks.tsx';
import { remarksTexts } from './remarks.texts.ts';

const Words = SayDifferingViewBody.pick({ words: true });

/** How the person sees a record, in her own words: hers to write, and beside the record for all who read it. */
export function DifferingViewForm({ caseId, recordKind, recordId, what, view, onDone }: RemarksProps & { view: DifferingView | undefined; onDone: () => void }) {
  const t = useTexts(remarksTexts);
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const say = useApiMutation(correctionsRoutes.sayDifferingView);
  const form = useZodForm(Words, { defaults: { words: view?.words ?? '' }, draftKey: `differing-view:${recordId}` });
  return (
    <div ref={box} tabIndex={-1}>
      <Form form={form} label={`${t('viewTitle')}: ${what}`} onSubmit={async ({ words }) => {
        await say.mutateAsync({ params: { caseId }, body: { recordKind, recordId, words, replacesId: view?.id ?? null } });
        toast({ text: t('viewSaved') });
        onDone();
      }}>
        <FormTextArea form={form} name="words" label={t('viewTitle')} description={t('viewAbout')} rows={4} />
        <ButtonRow>
          <SubmitButton form={form}>{t('viewSave')}</SubmitButton>
          <Button kind="quiet" onPress={onDone}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </div>
  );
}
