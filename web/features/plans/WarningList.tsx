import type { PlanWarning } from '../../../contract/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

type Open = ((subjectId: string) => void) | undefined;

function useWarningWords() {
  const t = useTexts(plansTexts);
  return ({ rule, subject: named, track, days }: PlanWarning): { title: string; why: string } => {
    const subject = named ?? '';
    const count = days ?? 0;
    switch (rule) {
      case 'no-work-activity': return { title: t('warnNoWork'), why: t('warnNoWorkAbout') };
      case 'area-empty': return { title: t('warnArea', { area: track === null ? subject : t(trackText[track]).toLocaleLowerCase() }), why: t('warnAreaAbout') };
      case 'measure-not-planned': return { title: t('warnMeasure', { subject }), why: t('warnMeasureAbout') };
      case 'activity-overdue': return { title: t('warnActivityLate', { subject, count }), why: t('warnLateAbout') };
      case 'step-overdue': return { title: t('warnStepLate', { subject, count }), why: t('warnLateAbout') };
      case 'nobody-named': return { title: t('warnNobody', { subject }), why: t('warnNobodyAbout') };
      case 'long-wait': return { title: t('warnLong', { subject }), why: t('warnLongAbout') };
    }
  };
}

/** What the plan asks one to look at: what it is, why, and what the rule rests on. Nothing when all is well. */
export function WarningList({ warnings, onOpen }: { warnings: readonly PlanWarning[]; onOpen?: Open }) {
  const t = useTexts(plansTexts);
  const words = useWarningWords();
  // Without work the rest helps little: that one stands by itself, and first.
  const grave = warnings.filter(({ rule }) => rule === 'no-work-activity');
  const others = warnings.filter(({ rule }) => rule !== 'no-work-activity');
  return (
    <>
      {grave.map((warning) => (
        <Notice key={warning.rule} kind="warning" title={words(warning).title}>
          <p>{words(warning).why} <Sources warning={warning} /></p>
        </Notice>
      ))}
      {others.length > 0 ? (
        <Notice kind="warning" title={t('warnings')}>
          <ul className="plan-warnings">
            {others.map((warning) => <WarningRow key={`${warning.rule}${warning.subjectId ?? warning.track ?? warning.subject ?? ''}`} warning={warning} {...words(warning)} onOpen={onOpen} />)}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function WarningRow({ warning, title, why, onOpen }: { warning: PlanWarning; title: string; why: string; onOpen: Open }) {
  const t = useTexts(plansTexts);
  const { subjectId, subject } = warning;
  return (
    <li className="plan-warnings__row">
      <div className="plan-warnings__what">
        <p>{title}</p>
        <p className="plan-warnings__why">{why} <Sources warning={warning} /></p>
      </div>
      {subjectId && onOpen ? <Button kind="quiet" size="small" label={t('changeOf', { title: subject ?? '' })} onPress={() => onOpen(subjectId)}>{t('change')}</Button> : null}
    </li>
  );
}

/** What the rule rests on, with where it can be read. */
function Sources({ warning: { sources } }: { warning: PlanWarning }) {
  const t = useTexts(plansTexts);
  if (sources.length === 0) return null;
  return (
    <span>
      {t('warnSources')}: {sources.map(({ name, address }, index) => (
        <span key={name}>{index > 0 ? '; ' : ''}{address ? <a href={address} rel="noreferrer">{name}</a> : name}</span>
      ))}.
    </span>
  );
}
