import { PlacementEnd, placementOutcomes, placementsRoutes } from '../../../contract/placements.ts';
import type { Placement } from '../../../contract/placements.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { outcomeText, placementsTexts } from './placements.texts.ts';

/** When a placement ended and what it led to. */
export function EndForm({ caseId, placement, onClose }: { caseId: string; placement: Placement; onClose: () => void }) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const today = useToday();
  const end = useApiMutation(placementsRoutes.endPlacement);
  const form = useZodForm(PlacementEnd, {
    defaults: { endedOn: today, outcomeWords: '', version: placement.version }, draftKey: `placement-end:${placement.id}`,
  });
  return (
    <Form form={form} label={t('end')} onSubmit={async (body) => {
      // A draft may be older than the placement it is about.
      await end.mutateAsync({ params: { caseId, placementId: placement.id }, body: { ...body, version: placement.version } });
      toast({ text: t('ended') });
      onClose();
    }}>
      <FormDateField form={form} name="endedOn" label={t('endedOn')} max={today} />
      <FormRadioGroup form={form} name="outcome" label={t('outcome')} options={placementOutcomes.map((outcome) => ({ value: outcome, label: t(outcomeText[outcome]) }))} />
      <FormTextArea form={form} name="outcomeWords" label={t('outcomeWords')} description={t('outcomeWordsAbout')} rows={3} optional />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveEnd')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
