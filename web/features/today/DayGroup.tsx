import { useState } from 'react';
import type { NewsRow, TodayGroup } from '../../../contract/today.ts';
import { Button } from '../../ui/Button.tsx';
import { formatInstant } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { DueRowView } from './DueRowView.tsx';
import { newsTexts } from './news.texts.ts';
import { TalkRowView } from './TalkRowView.tsx';
import { todayTexts } from './today.texts.ts';

/** What a list leaves out, said; and a way to see it all. */
function Rest({ shown, total, onAll, words = 'shownOf' }: { shown: number; total: number; onAll: () => void; words?: 'shownOf' | 'newsShownOf' }) {
  const t = useTexts(todayTexts);
  if (shown >= total) return null;
  return (
    <p className="day-rest">{t(words, { shown, total })} <Button kind="quiet" size="small" onPress={onAll}>{t('showAll', { total })}</Button></p>
  );
}

/** One group of the day; not there when it is empty. */
export function DayGroup({ title, group, onGone, onAll }: { title: string; group: TodayGroup; onGone: (key: string) => void; onAll: () => void }) {
  if (group.total === 0) return null;
  return (
    <Section title={title} actions={<span className="day-count">{group.total}</span>}>
      <ul className="day-rows" aria-label={title}>
        {group.rows.map((row) => row.type === 'due'
          ? <DueRowView key={row.key} row={row} onGone={onGone} />
          : <TalkRowView key={row.key} row={row} onGone={onGone} />)}
      </ul>
      <Rest shown={group.rows.length} total={group.total} onAll={onAll} />
    </Section>
  );
}

/** So many news stand beside the day without drowning it. */
const newsAtFirst = 6;

function NewsItem({ row }: { row: NewsRow }) {
  const t = useTexts(todayTexts);
  const words = useTexts(newsTexts);
  const language = useLanguage();
  const today = useToday();
  const what = row.times > 1 ? `${words(row.name)} (${t('times', { count: row.times })})` : words(row.name);
  return (
    <li className="day-news">
      <p className="day-row__head"><Link to={`/cases/${row.caseId}/timeline`}>{row.personName}</Link></p>
      <p>{what}</p>
      <p className="day-row__why">{row.byName ?? t('byPerson')}, {formatInstant(row.at, language, today)}</p>
    </li>
  );
}

/** What others have done these last days. */
export function NewsList({ news, onAll }: { news: { rows: readonly NewsRow[]; total: number }; onAll: () => void }) {
  const t = useTexts(todayTexts);
  const [all, setAll] = useState(false);
  const rows = all ? news.rows : news.rows.slice(0, newsAtFirst);
  const showAll = () => {
    setAll(true);
    if (news.rows.length < news.total) onAll();
  };
  return (
    <Section title={t('news')}>
      {news.total === 0 ? <p className="section__lede">{t('newsNone')}</p> : <ul className="day-rows">{rows.map((row) => <NewsItem key={row.key} row={row} />)}</ul>}
      <Rest shown={rows.length} total={news.total} onAll={showAll} words="newsShownOf" />
    </Section>
  );
}
