import type { PlanWarning } from '../../../contract/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

function useWarningWords() {
  const t = useTexts(plansTexts);
  return ({ rule, subject: named, days }: PlanWarning): { title: string; about: string } => {
    const subject = named ?? '';
    const count = days ?? 0;
    switch (rule) {
      case 'no-work-activity': return { title: t('warnNoWork'), about: t('warnNoWorkAbout') };
      case 'activity-overdue': return { title: t('warnActivityLate', { subject, count }), about: t('warnLateAbout') };
      case 'step-overdue': return { title: t('warnStepLate', { subject, count }), about: t('warnLateAbout') };
      case 'nobody-named': return { title: t('warnNobody', { subject }), about: t('warnNobodyAbout') };
      case 'long-wait': return { title: t('warnLong', { subject }), about: t('warnLongAbout') };
    }
  };
}

/** What the plan asks one to look at: what it is, why, and what the rule rests on. Nothing when all is well. */
export function WarningList({ warnings, onOpen }: { warnings: readonly PlanWarning[]; onOpen?: ((subjectId: string) => void) | undefined }) {
  const t = useTexts(plansTexts);
  const words = useWarningWords();
  if (warnings.length === 0) return null;
  return (
    <Section title={t('warnings')}>
      <ul className="plan-warnings">
        {warnings.map((warning) => {
          const { title, about } = words(warning);
          const { subjectId, subject } = warning;
          return (
            <li key={`${warning.rule}${subjectId ?? ''}`}>
              <Notice kind="warning" title={title} actions={subjectId && onOpen ? (
                <Button kind="quiet" size="small" label={t('changeOf', { title: subject ?? '' })} onPress={() => onOpen(subjectId)}>{t('change')}</Button>
              ) : null}>
                <p>{about}</p>
                {warning.sources.length > 0 ? (
                  <p className="plan-warnings__sources">
                    {t('warnSources')}: {warning.sources.map(({ name, address }, index) => (
                      <span key={name}>{index > 0 ? '; ' : ''}{address ? <a href={address} rel="noreferrer">{name}</a> : name}</span>
                    ))}
                  </p>
                ) : null}
              </Notice>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
