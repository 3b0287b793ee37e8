import { formatDay } from '../../ui/days.ts';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { measurementsTexts } from './measurements.texts.ts';
import type { Finding, Findings } from './progress-findings.ts';

const who = { participant: 'whoParticipant', caseworker: 'whoCaseworker' } as const;

/** One sentence that says what has changed, and by whom it is said where not both say it. */
export function ProgressSentence({ findings }: { findings: Findings }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  if (findings.since === null) return null;
  const day = formatDay(findings.since, language, today);
  const list = (found: readonly Finding[]) => new Intl.ListFormat(localeOf(language)).format(
    found.map(({ series, by }) => {
      const what = series.label[language].toLocaleLowerCase();
      return by === 'both' ? what : t('accordingTo', { what, who: t(who[by]) });
    }));
  if (!findings.hasFollowUp) return <p className="finding">{t('sentenceFirst', { day })}</p>;
  if (findings.better.length + findings.worse.length === 0) return <p className="finding">{t('sentenceSame', { day })}</p>;
  return (
    <p className="finding">
      {findings.better.length > 0 ? `${t('sentenceBetter', { day, what: list(findings.better) })} ` : null}
      {findings.worse.length > 0 ? t('sentenceWorse', { what: list(findings.worse) }) : t('sentenceNoWorse')}
    </p>
  );
}
