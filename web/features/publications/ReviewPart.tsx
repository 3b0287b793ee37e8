import { useState } from 'react';
import { publicationsRoutes, ReviewAnswer, type PublicationReview } from '../../../contract/publications.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { exactDay } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Section } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import type { PartProps } from './PublicationPage.tsx';
import { publicationsTexts } from './publications.texts.ts';

/** What has been asked and answered, and what the one who looks can do about it. */
export function ReviewPart(props: PartProps) {
  const t = useTexts(publicationsTexts);
  const { publication: { reviews, state, mayReview, gaps }, part } = props;
  const waiting = reviews.find(({ outcome, isOfNow }) => outcome === null && isOfNow);
  const canAsk = part !== 'reader' && state === 'draft' && !gaps.some(({ required }) => required);
  if (reviews.length === 0 && !canAsk) return null;
  return (
    <Section title={t('reviewTitle')}>
      {canAsk ? <AskReview {...props} /> : null}
      {waiting && mayReview && part !== 'reader' ? <AnswerReview {...props} review={waiting} /> : null}
      {waiting && !mayReview ? <p>{t('waitsForOther')}</p> : null}
      {reviews.length > 0 ? <ul className="publication__reviews">{reviews.map((review) => <li key={review.id}><ReviewLine review={review} /></li>)}</ul> : null}
    </Section>
  );
}

function ReviewLine({ review: { askedByName, askedAt, outcome, decidedByName, decidedAt, words, isOfNow } }: { review: PublicationReview }) {
  const t = useTexts(publicationsTexts);
  const language = useLanguage();
  const asked = t('askedBy', { name: askedByName, day: exactDay(askedAt.slice(0, 10), language) });
  const answered = outcome && decidedByName && decidedAt
    ? t(outcome === 'approved' ? 'approvedBy' : 'returnedBy', { name: decidedByName, day: exactDay(decidedAt.slice(0, 10), language) }) : null;
  return (
    <>
      <div>{[asked, answered].filter(Boolean).join('. ')}{isOfNow ? '.' : ` (${t('ofEarlier')}).`}</div>
      {words ? <blockquote>{words}</blockquote> : null}
    </>
  );
}

function AskReview({ prestudyId, publication: { id, version } }: PartProps) {
  const t = useTexts(publicationsTexts);
  const toast = useToast();
  const ask = useApiMutation(publicationsRoutes.askPublicationReview, { onSuccess: () => toast({ text: t('asked') }) });
  return (
    <>
      <p>{t('askReviewAbout')}</p>
      {ask.error ? <FailedState error={ask.error} /> : null}
      <div><Button kind="primary" pending={ask.isPending} onPress={() => ask.mutate({ params: { prestudyId, publicationId: id }, body: { version } })}>{t('askReview')}</Button></div>
    </>
  );
}

function AnswerReview({ prestudyId, publication, review }: PartProps & { review: PublicationReview }) {
  const t = useTexts(publicationsTexts);
  const toast = useToast();
  const [returns, setReturns] = useState(false);
  const params = { prestudyId, publicationId: publication.id, publicationReviewId: review.id };
  const answer = useApiMutation(publicationsRoutes.answerPublicationReview);
  const form = useZodForm(ReviewAnswer, { defaults: { outcome: 'returned', words: '' }, draftKey: `publication-review:${review.id}` });
  if (returns) {
    return (
      <Form form={form} label={t('giveBack')} onSubmit={async (body) => {
        await answer.mutateAsync({ params, body });
        toast({ text: t('returned') });
      }}>
        <FormTextArea form={form} name="words" label={t('reviewWords')} rows={4} maxLength={2000} />
        <ButtonRow><SubmitButton form={form}>{t('sendBack')}</SubmitButton><Button onPress={() => setReturns(false)}>{t('cancel')}</Button></ButtonRow>
      </Form>
    );
  }
  return (
    <>
      <p>{t('reviewAsk')}</p>
      {answer.error ? <FailedState error={answer.error} /> : null}
      <ButtonRow>
        <Button kind="primary" pending={answer.isPending} onPress={() => answer.mutate({ params, body: { outcome: 'approved', words: '' } }, { onSuccess: () => toast({ text: t('approved') }) })}>{t('approve')}</Button>
        <Button onPress={() => setReturns(true)}>{t('giveBack')}</Button>
      </ButtonRow>
    </>
  );
}
