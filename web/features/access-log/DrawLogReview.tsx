import { DrawLogReviewBody, logReviewsRoutes, type LogReviewSettings } from '../../../contract/log-reviews.ts';
import { useApiMutation } from '../../app/api.ts';
import { Card } from '../../ui/Card.tsx';
import { addDays } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormNumberField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useGo } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { logReviewsTexts } from './log-reviews.texts.ts';

/** Draws a new sample and leads on to it. The period that is proposed is as long as the time between reviews. */
export function DrawLogReview({ settings: { everyDays, longestDays, sample } }: { settings: LogReviewSettings }) {
  const t = useTexts(logReviewsTexts);
  const today = useToday();
  const go = useGo();
  const draw = useApiMutation(logReviewsRoutes.drawLogReview);
  const form = useZodForm(DrawLogReviewBody, {
    defaults: { from: addDays(today, 1 - everyDays), to: today, riskSize: sample.risk, randomSize: sample.random },
  });
  return (
    <Card title={t('drawTitle')}>
      <Form form={form} label={t('drawTitle')} onSubmit={async (body) => {
        const { id } = await draw.mutateAsync({ body });
        go(`/log-reviews/${id}`);
      }}>
        <FormDateField form={form} name="from" label={t('from')} description={t('atMost', { count: longestDays })} />
        <FormDateField form={form} name="to" label={t('to')} />
        <FormNumberField form={form} name="riskSize" label={t('riskSize')} unit={t('looksUnit')} />
        <FormNumberField form={form} name="randomSize" label={t('randomSize')} unit={t('looksUnit')} />
        <p className="log-review__note">{t('notOwn')}</p>
        <SubmitButton form={form}>{t('draw')}</SubmitButton>
      </Form>
    </Card>
  );
}
