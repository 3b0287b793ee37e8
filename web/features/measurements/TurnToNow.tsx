import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { measurementsTexts } from './measurements.texts.ts';
import './measurements.css';

/** Where a person can turn now, in calm words, when an answer says that life is hard to bear. */
export function TurnToNow() {
  const t = useTexts(measurementsTexts);
  return (
    <div className="turn-to" role="status">
      <p>{t('turnBody')}</p>
      <div className="turn-to__call"><p>{t('turn112')}:</p><a className="turn-to__number" href="tel:112">{t('turn112Call')}</a></div>
      <div className="turn-to__call"><p>{t('turn1177')}:</p><a className="turn-to__number" href="tel:1177">{t('turn1177Call')}</a></div>
      <p>{t('turnDuty')}</p>
      <Notice>{t('turnCoach')}</Notice>
    </div>
  );
}
