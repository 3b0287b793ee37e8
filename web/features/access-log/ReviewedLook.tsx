import { useState } from 'react';
import { FindInLogReviewBody, logReviewsRoutes, type LogFinding, type LogReview, type LogReviewItem } from '../../../contract/log-reviews.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { formatDay, formatTime } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag, Tag, type Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { accessLogTexts } from './access-log.texts.ts';
import { logReviewsTexts } from './log-reviews.texts.ts';
import { looksInWords } from './look-words.ts';

const statusOf: Readonly<Record<LogFinding, Status>> = { allowed: 'done', 'to-ask': 'waiting', 'not-allowed': 'look' };

function FindingForm({ reviewId, item, onClose }: { reviewId: string; item: LogReviewItem; onClose: () => void }) {
  const t = useTexts(logReviewsTexts);
  const toast = useToast();
  const save = useApiMutation(logReviewsRoutes.findInLogReview);
  const form = useZodForm(FindInLogReviewBody, {
    draftKey: `log-finding:${item.id}`, words: { required: t('required') },
    defaults: { finding: item.finding ?? 'to-ask', words: item.words, measures: item.measures },
  });
  const findings = (['to-ask', 'not-allowed', 'allowed'] as const).map((value) => ({ value, label: t(`finding-${value}`) }));
  return (
    <Form form={form} label={t('finding')} onSubmit={async (body) => {
      await save.mutateAsync({ params: { reviewId, itemId: item.id }, body });
      toast({ text: t('saved') });
      onClose();
    }}>
      <FormRadioGroup form={form} name="finding" label={t('finding')} options={findings} />
      <FormTextArea form={form} name="words" label={t('words')} description={t('wordsAbout')} rows={3} maxLength={2000} />
      <FormTextArea form={form} name="measures" label={t('measures')} description={t('measuresAbout')} rows={3} maxLength={2000} />
      <ButtonRow>
        <SubmitButton form={form}>{t('save')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}

function Found({ item: { finding, words, measures } }: { item: LogReviewItem }) {
  const t = useTexts(logReviewsTexts);
  if (finding === null) return null;
  return (
    <div className="log-look__found">
      <StatusTag status={statusOf[finding]}>{t(`finding-${finding}`)}</StatusTag>
      {words ? <p>{words}</p> : null}
      {measures ? <p><strong>{t('measures')}:</strong> {measures}</p> : null}
    </div>
  );
}

function Judging({ reviewId, item }: { reviewId: string; item: LogReviewItem }) {
  const t = useTexts(logReviewsTexts);
  const [writing, setWriting] = useState(false);
  const save = useApiMutation(logReviewsRoutes.findInLogReview);
  const which = { who: item.staffName, code: item.caseCode };
  if (writing) return <FindingForm reviewId={reviewId} item={item} onClose={() => setWriting(false)} />;
  if (item.finding !== null) return <Button kind="quiet" size="small" label={t('changeLabel', which)} onPress={() => setWriting(true)}>{t('change')}</Button>;
  return (
    <>
      {save.error ? <FailedState error={save.error} /> : null}
      <ButtonRow>
        <Button size="small" label={t('inOrderLabel', which)} pending={save.isPending}
          onPress={() => save.mutate({ params: { reviewId, itemId: item.id }, body: { finding: 'allowed' } })}>{t('inOrder')}</Button>
        <Button kind="quiet" size="small" label={t('remarkLabel', which)} onPress={() => setWriting(true)}>{t('remark')}</Button>
      </ButtonRow>
    </>
  );
}

function useWhen(): (item: LogReviewItem) => string {
  const t = useTexts(logReviewsTexts);
  const [language, today] = [useLanguage(), useToday()];
  return ({ day, firstAt, lastAt }) => {
    const [from, to] = [formatTime(firstAt, language), formatTime(lastAt, language)];
    return t(from === to ? 'whenAt' : 'when', { day: formatDay(day, language, today), from, to });
  };
}

/** One look of the sample: who, when, in which case, what, what marks it out, and what the reviewer came to. */
export function ReviewedLook({ review, item }: { review: LogReview; item: LogReviewItem }) {
  const t = useTexts(logReviewsTexts);
  const [log, language, when] = [useTexts(accessLogTexts), useLanguage(), useWhen()];
  const marks = review.marks.filter(({ key }) => item.rules.includes(key));
  const code = t('case', { code: item.caseCode });
  const did = [...looksInWords(item.looks, log), ...item.reasons.map((reason) => log(`reason-${reason}`)), ...(item.denied > 0 ? [t('denied', { count: item.denied })] : [])];
  return (
    <li className="log-look">
      <div className="log-look__what">
        <div className="log-look__who"><strong>{item.staffName}</strong><span>{item.staffTitle}</span></div>
        <div className="log-look__about">{when(item)}. {item.caseId === null ? code : <Link to={`/cases/${item.caseId}`}>{code}</Link>}</div>
        {marks.length > 0 ? <div className="log-look__rules">{marks.map(({ key, name }) => <Tag key={key}>{name[language]}</Tag>)}</div> : null}
        <p>{did.join(' ')}</p>
        <Found item={item} />
      </div>
      {review.isMine && review.signedAt === null ? <div className="log-look__judge"><Judging reviewId={review.id} item={item} /></div> : null}
    </li>
  );
}
