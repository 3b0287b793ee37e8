import { useState } from 'react';
import type { EmergencyOpening } from '../../../contract/emergency-openings.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatInstant, formatTime } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { emergencyTexts } from './emergency.texts.ts';
import './emergency.css';

const EmergencyReviewForm = lazyPart(() => import('./EmergencyReviewForm.tsx'), (m) => m.EmergencyReviewForm);

function When({ openedAt, untilAt, endedAt, isRunning }: EmergencyOpening) {
  const t = useTexts(emergencyTexts);
  const language = useLanguage();
  const today = useToday();
  const at = (instant: string) => formatInstant(instant, language, today);
  const end = isRunning ? t('running', { time: formatTime(untilAt, language) }) : endedAt ? t('ended', { at: at(endedAt) }) : t('over', { at: at(untilAt) });
  return <p className="emergency__soft">{t('when', { at: at(openedAt) })}. {end}.</p>;
}

function Review({ review }: EmergencyOpening) {
  const t = useTexts(emergencyTexts);
  const language = useLanguage();
  const today = useToday();
  if (!review) return null;
  return (
    <div className="emergency__review">
      <p>{review.words}</p>
      {review.measures ? <p>{t('measuresWere', { words: review.measures })}</p> : null}
      <p className="emergency__soft">{t('reviewedBy', { at: formatInstant(review.at, language, today), name: review.byName })}</p>
    </div>
  );
}

/** One opening: who, whose case, why, how long, and what the review found or the form to review it. */
export function EmergencyCard({ opening, linked }: { opening: EmergencyOpening; linked: boolean }) {
  const t = useTexts(emergencyTexts);
  const language = useLanguage();
  const [isReviewing, setReviewing] = useState(false);
  const { review, caseId, staffName } = opening;
  const title = linked ? opening.personName ?? t('case', { code: opening.caseCode }) : staffName;
  const tag = review
    ? <StatusTag status={review.finding === 'justified' ? 'done' : 'look'}>{t(`finding-${review.finding}`)}</StatusTag>
    : <StatusTag status="waiting">{t('waiting')}</StatusTag>;
  return (
    <Card title={title} level={3} actions={tag}>
      <p><strong>{opening.reasonName[language]}</strong></p>
      <p>{opening.words}</p>
      <p className="emergency__soft">{t('who', { name: staffName, title: opening.staffTitle, agency: opening.agencyName })}</p>
      <When {...opening} />
      <Review {...opening} />
      {isReviewing ? <EmergencyReviewForm opening={opening} onClose={() => setReviewing(false)} /> : (
        <div className="button-row">
          {opening.mayReview ? <Button label={t('reviewOf', { name: staffName })} onPress={() => setReviewing(true)}>{t('review')}</Button> : null}
          {linked && opening.personName !== null ? <LinkButton kind="quiet" to={`/cases/${caseId}`}>{t('toCase')}</LinkButton> : null}
        </div>
      )}
    </Card>
  );
}
