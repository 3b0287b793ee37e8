import { logReviewsRoutes, SignLogReviewBody, type LogReview, type LogReviewItem } from '../../../contract/log-reviews.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Card } from '../../ui/Card.tsx';
import { formatInstant } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader, Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { logReviewsTexts } from './log-reviews.texts.ts';
import { ReviewedLook } from './ReviewedLook.tsx';
import { usePeriod } from './use-period.ts';
import './log-reviews.css';

function SignForm({ review: { id } }: { review: LogReview }) {
  const t = useTexts(logReviewsTexts);
  const toast = useToast();
  const sign = useApiMutation(logReviewsRoutes.signLogReview);
  const form = useZodForm(SignLogReviewBody, { draftKey: `log-review:${id}`, defaults: { conclusion: '' } });
  return (
    <Card title={t('signTitle')} tone="next">
      <Form form={form} label={t('signTitle')} onSubmit={async (body) => {
        await sign.mutateAsync({ params: { reviewId: id }, body });
        toast({ text: t('signedNow') });
      }}>
        <FormTextArea form={form} name="conclusion" label={t('conclusion')} description={t('conclusionAbout')} rows={4} maxLength={4000} />
        <p className="log-review__note">{t('signAbout')}</p>
        <SubmitButton form={form}>{t('sign')}</SubmitButton>
      </Form>
    </Card>
  );
}

function Signed({ review: { reviewerName, signedAt, conclusion, isIntact } }: { review: LogReview }) {
  const t = useTexts(logReviewsTexts);
  const language = useLanguage();
  const today = useToday();
  const at = signedAt === null ? '' : formatInstant(signedAt, language, today);
  return (
    <Stack gap="tight">
      <Notice kind={isIntact === null ? 'info' : 'success'} title={t('signedBy', { name: reviewerName, at })}>{isIntact ? t('intact') : null}</Notice>
      {isIntact === false ? <Notice kind="error" title={t('broken')}>{t('brokenDetail')}</Notice> : null}
      <p className="log-review__conclusion">{conclusion}</p>
    </Stack>
  );
}

/** Where the review stands: signed, to be signed, or what is left until then. */
function Standing({ review }: { review: LogReview }) {
  const t = useTexts(logReviewsTexts);
  const left = review.items - review.hidden - review.found;
  if (review.signedAt !== null) return <Signed review={review} />;
  if (!review.isMine) return <Notice>{t('notYours', { name: review.reviewerName })}</Notice>;
  return left > 0 ? <Notice>{t('leftToJudge', { count: left })}</Notice> : <SignForm review={review} />;
}

function Looks({ review, title, items }: { review: LogReview; title: string; items: readonly LogReviewItem[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="log-looks" aria-label={title}>
        {items.map((item) => <ReviewedLook key={item.id} review={review} item={item} />)}
      </ul>
    </Section>
  );
}

function Review({ review }: { review: LogReview }) {
  const t = useTexts(logReviewsTexts);
  const [language, today, period] = [useLanguage(), useToday(), usePeriod()];
  const by = (way: LogReviewItem['drawnAs']) => review.sample.filter(({ drawnAs }) => drawnAs === way);
  const drawn = t('drawnBy', { name: review.reviewerName, at: formatInstant(review.drawnAt, language, today), looks: review.looks, marked: review.looksMarked });
  const isToSign = review.signedAt === null && review.isMine && review.found === review.items;
  return (
    <>
      <PageHeader title={t('reviewTitle', { period: period(review) })} back={{ to: '/log-reviews', label: t('back') }} lede={drawn} />
      <Stack gap="wide">
        {isToSign ? null : <Standing review={review} />}
        {review.hidden > 0 ? <Notice>{t('hidden', { count: review.hidden })}</Notice> : null}
        <Looks review={review} title={t('standsOut', { count: by('risk').length })} items={by('risk')} />
        <Looks review={review} title={t('byChance', { count: by('random').length })} items={by('random')} />
        {isToSign ? <Standing review={review} /> : null}
        <p className="log-review__note">{t('seed', { seed: review.seed })}</p>
      </Stack>
    </>
  );
}

/** `/log-reviews/$reviewId`: the sample of one review, what the reviewer came to, and the signature. */
export function LogReviewPage() {
  const t = useTexts(logReviewsTexts);
  const reviewId = usePathParam('reviewId');
  const { data, error, refetch } = useApiQuery(logReviewsRoutes.readLogReview, { params: { reviewId } });
  return (
    <Page width="narrow">
      {data ? <Review review={data} /> : (
        <>
          <PageHeader title={t('title')} back={{ to: '/log-reviews', label: t('back') }} />
          {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />}
        </>
      )}
    </Page>
  );
}
