import type { CriterionOutcome } from '../../../contract/programme-criteria.ts';
import type { ReferralCheck } from '../../../contract/referrals.ts';
import { useLanguage } from '../../ui/language.ts';
import { StatusTag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { referralTexts } from './referral.texts.ts';

const signs: Readonly<Record<CriterionOutcome, Status>> = { met: 'done', 'not-met': 'look', unknown: 'waiting' };

/** Each criterion, how it stands and why. */
export function CriteriaList({ checks }: { checks: readonly ReferralCheck[] }) {
  const t = useTexts(referralTexts);
  const language = useLanguage();
  const why = ({ reason, params }: ReferralCheck) => t(`why-${reason}`, {
    age: params['age'] ?? '', minAge: params['minAge'] ?? '', maxAge: params['maxAge'] ?? '', place: params['place'] ?? '',
  });
  return (
    <ul className="criteria">
      {checks.map((check) => (
        <li key={check.criterion}>
          <div className="criteria__head">
            {check.label[language]}
            <StatusTag status={signs[check.outcome]}>{t(`outcome-${check.outcome}`)}</StatusTag>
            {check.required ? null : <span className="row-list__about">({t('notRequired')})</span>}
          </div>
          <div className="criteria__why">
            {why(check)}
            {check.chosen.length > 0 ? <ul className="criteria__chosen">{check.chosen.map((words) => <li key={words.sv}>{words[language]}</li>)}</ul> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
