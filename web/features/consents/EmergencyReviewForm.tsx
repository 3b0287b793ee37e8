import { emergencyOpeningsRoutes, ReviewEmergencyBody } from '../../../contract/emergency-openings.ts';
import type { EmergencyOpening } from '../../../contract/emergency-openings.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { emergencyTexts } from './emergency.texts.ts';

/** What the review found, why, and what is done now. */
export function EmergencyReviewForm({ opening, onClose }: { opening: EmergencyOpening; onClose: () => void }) {
  const t = useTexts(emergencyTexts);
  const toast = useToast();
  const review = useApiMutation(emergencyOpeningsRoutes.reviewEmergency);
  const form = useZodForm(ReviewEmergencyBody, { defaults: { words: '', measures: '' }, draftKey: `emergency-review:${opening.id}` });
  return (
    <Form form={form} label={t('reviewTitle')} onSubmit={async (body) => {
      await review.mutateAsync({ params: { openingId: opening.id }, body });
      toast({ text: t('saved') });
      onClose();
    }}>
      {opening.isRunning ? <p>{t('reviewEnds')}</p> : null}
      <FormRadioGroup form={form} name="finding" label={t('finding')} options={[{ value: 'justified', label: t('yes') }, { value: 'not-justified', label: t('no') }]} />
      <FormTextArea form={form} name="words" label={t('findingWords')} rows={3} maxLength={2000} />
      <FormTextArea form={form} name="measures" label={t('measures')} description={t('measuresHelp')} rows={2} maxLength={2000} />
      <ButtonRow>
        <SubmitButton form={form}>{t('save')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
