import { NewFollowUp, placementsRoutes } from '../../../contract/placements.ts';
import type { PlacementSide } from '../../../contract/placements.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { placementsTexts, withSideText } from './placements.texts.ts';

/** What one side said on a day, and when it is asked next. */
export function FollowUpForm({ caseId, placementId, side, onClose }: { caseId: string; placementId: string; side: PlacementSide; onClose: () => void }) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const today = useToday();
  const record = useApiMutation(placementsRoutes.recordFollowUp);
  const form = useZodForm(NewFollowUp, { defaults: { side, doneOn: today, cameOfIt: '', nextDueOn: '' }, draftKey: `follow-up:${placementId}:${side}` });
  const label = t('recordWith', { side: t(withSideText[side]) });
  return (
    <section aria-label={label}>
      <h5 className="placement__form-title">{label}</h5>
      <Form form={form} label={label} onSubmit={async (body) => {
        await record.mutateAsync({ params: { caseId, placementId }, body });
        toast({ text: t('followUpSaved') });
        onClose();
      }}>
        <FormDateField form={form} name="doneOn" label={t('doneOn')} max={today} />
        <FormTextArea form={form} name="cameOfIt" label={t('cameOfIt')} description={t('cameOfItAbout')} rows={4} />
        <FormDateField form={form} name="nextDueOn" label={t('nextDueOn')} description={t('nextDueOnAbout')} min={today} optional />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveFollowUp')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
