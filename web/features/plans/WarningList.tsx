import type { PlanWarning } from '../../../contract/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

type Open = ((subjectId: string) => void) | undefined;

/** Warnings of these rules say the same of several things: one row tells them all. */
const told: ReadonlySet<PlanWarning['rule']> = new Set(['area-empty', 'measure-not-planned']);

/** Warnings by the row that tells them, in their order. */
function byRow(warnings: readonly PlanWarning[]): PlanWarning[][] {
  const rows = Map.groupBy(warnings, (warning) => (told.has(warning.rule) ? warning.rule : `${warning.rule}${warning.subjectId ?? ''}`));
  return [...rows.values()];
}

function useWarningWords() {
  const t = useTexts(plansTexts);
  const language = useLanguage();
  const list = (words: readonly string[]) => new Intl.ListFormat(localeOf(language)).format(words);
  return (row: readonly PlanWarning[]): { title: string; why: string } => {
    const [first] = row;
    if (!first) return { title: '', why: '' };
    const { rule } = first;
    const subject = first.subject ?? '';
    const count = first.days ?? 0;
    switch (rule) {
      case 'no-work-activity': return { title: t('warnNoWork'), why: t('warnNoWorkAbout') };
      case 'area-empty': return { title: t('warnArea', { areas: list(row.flatMap(({ track }) => (track === null ? [] : [t(trackText[track]).toLocaleLowerCase()]))) }), why: t('warnAreaAbout') };
      case 'measure-not-planned': return { title: t('warnMeasure', { count: row.length, measures: list(row.map((one) => t('quoted', { words: one.subject ?? '' }))) }), why: t('warnMeasureAbout') };
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
        <Notice key={warning.rule} kind="warning" title={words([warning]).title}>
          <p>{words([warning]).why} <Sources warning={warning} /></p>
        </Notice>
      ))}
      {others.length > 0 ? (
        <Notice kind="warning" title={t('warnings')}>
          <ul className="plan-warnings">
            {byRow(others).flatMap((row) => row.slice(0, 1).map((warning) => (
              <WarningRow key={`${warning.rule}${warning.subjectId ?? ''}`} warning={warning} {...words(row)} onOpen={onOpen} />
            )))}
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
