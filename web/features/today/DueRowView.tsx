import { useState } from 'react';
import type { DueRow, TodayItem } from '../../../contract/today.ts';
import { BasisNote } from '../../ui/BasisNote.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { daysBetween, formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { useRowSnooze } from './row-snooze.ts';
import { wordsOf } from './due-words.ts';
import type { RowWords } from './due-words.ts';
import { dueTexts } from './due.texts.ts';
import { todayTexts } from './today.texts.ts';
import { snoozeChoices, useSnooze } from './useSnooze.ts';

/** The row in words, in the language shown now. */
export function useRowWords(row: DueRow): RowWords {
  const t = useTexts(dueTexts);
  const language = useLanguage();
  const today = useToday();
  const day = (one: string) => formatDay(one, language, today);
  return wordsOf(row, { t, today, day, by: (one) => day(one).replace(/^(?:på|on) /, '') });
}

/** How it stands on the day: late in whole days, or due today. Never red: lateness is no danger. */
function Standing({ item }: { item: TodayItem }) {
  const t = useTexts(todayTexts);
  const today = useToday();
  if (item.kind === 'due') return <span className="day-row__when">{t('dueToday')}</span>;
  if (item.kind !== 'overdue') return null;
  return <span className="day-row__when">{t('late', { count: daysBetween(item.dueOn, today) })}</span>;
}

/** Why the rule is there and since when the row has stood here. */
function Ground({ item }: { item: TodayItem }) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const today = useToday();
  return <p className="day-row__ground"><BasisNote basis={item.basis} /> {t('shown', { day: formatDay(item.since, language, today) })}</p>;
}

/** One thing to do about one person: what, why, since when, one button, and a way to put it off. */
export function DueRowView({ row, onGone }: { row: DueRow; onGone: (key: string) => void }) {
  const t = useTexts(todayTexts);
  const words = useRowWords(row);
  const snooze = useSnooze(row, onGone);
  const [isAsked, setAsked] = useState(false);
  useRowSnooze(row.key, () => { void snooze.until(7); });
  const [item] = row.items;
  if (item === undefined) return null;
  const about = { what: words.what, name: row.personName };
  return (
    <li className={`day-row${row.rule === 'risk-routine' ? ' day-row--danger' : ''}`} data-row={row.key} tabIndex={-1} aria-label={t('forPerson', about)}>
      <div className="day-row__what">
        <p className="day-row__head">
          <Link to={`/cases/${row.caseId}`}>{row.personName}</Link><span className="day-row__title">{words.what}</span><Standing item={item} />
        </p>
        <p className="day-row__why">
          {words.why}{row.responsibleName === null ? null : ` ${t('responsible', { name: row.responsibleName })}.`}{' '}
          <button type="button" className="day-row__ask" aria-expanded={isAsked} aria-label={t('whyRow', about)} onClick={() => setAsked(!isAsked)}>{t('why')}</button>
        </p>
        {isAsked ? <Ground item={item} /> : null}
      </div>
      <div className="day-row__actions">
        <LinkButton to={words.action.to} size="small" kind={row.rule === 'risk-routine' ? 'primary' : 'secondary'}>
          {words.action.label}<span className="visually-hidden">, {row.personName}</span>
        </LinkButton>
        {snooze.possible ? (
          <Menu label={t('snooze', about)} actions={snoozeChoices.map((days) => ({ key: `${days}`, label: t(`snooze${days}`), onAction: () => { void snooze.until(days); } }))} />
        ) : null}
      </div>
    </li>
  );
}
