import { useState } from 'react';
import type { ReactNode } from 'react';
import { todayRoutes } from '../../../contract/today.ts';
import type { Today } from '../../../contract/today.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { exactDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useGo, useSearchParams } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DayGroup, NewsList } from './DayGroup.tsx';
import { TalkList } from './TalkList.tsx';
import { todayTexts } from './today.texts.ts';
import { focusAfter, useRowKeys } from './useRowKeys.ts';
import './today.css';

/** As many rows in a group as the server lets one ask for. */
const everything = 500;

/** The day in one breath: what waits, and how many talks. */
function useSummary(day: Today | undefined): string {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  if (!day) return '';
  const waiting = day.now.total + day.thisWeek.total;
  const date = exactDay(day.today, language);
  const today = `${date.charAt(0).toUpperCase()}${date.slice(1)}.`;
  // An empty day says so itself.
  if (waiting + day.watch.total === 0) return today;
  return [
    today,
    waiting === 0 ? t('nothing') : t('waiting', { count: waiting }),
    day.talks.length === 0 ? t('noTalks') : t('talks', { count: day.talks.length }),
  ].join(' ');
}

/** A team leader's choice between what is hers to do and all that goes on. */
function ScopeChoice({ scope }: { scope: 'mine' | 'team' }) {
  const t = useTexts(todayTexts);
  const go = useGo();
  return (
    <div role="group" aria-label={t('scope')} className="button-row">
      <Button size="small" pressed={scope === 'mine'} onPress={() => go('/today', { replace: true })}>{t('mine')}</Button>
      <Button size="small" pressed={scope === 'team'} onPress={() => go('/today', { search: { scope: 'team' }, replace: true })}>{t('team')}</Button>
    </div>
  );
}

/** What could not be reckoned is said, so that it does not look as if nothing were due. */
function Shortfalls({ day }: { day: Today }) {
  const t = useTexts(todayTexts);
  return (
    <>
      {day.failed.length > 0 ? (
        <Notice kind="warning" title={t('failed', { names: day.failed.map(({ personName }) => personName).join(', ') })}>{t('failedDetail')}</Notice>
      ) : null}
      {day.cases.reckoned + day.failed.length < day.cases.total ? <Notice kind="warning">{t('notAll', day.cases)}</Notice> : null}
    </>
  );
}

function Groups({ day, onAll }: { day: Today; onAll: () => void }) {
  const t = useTexts(todayTexts);
  const isEmpty = day.now.total + day.thisWeek.total + day.watch.total === 0;
  return (
    <>
      <Shortfalls day={day} />
      {isEmpty ? <EmptyState title={`${t('nothing')} ${day.talks.length === 0 ? t('noTalks') : t('talks', { count: day.talks.length })}`}>{t('emptyDetail')}</EmptyState> : null}
      <DayGroup title={t('now')} group={day.now} onGone={focusAfter} onAll={onAll} />
      <DayGroup title={t('thisWeek')} group={day.thisWeek} onGone={focusAfter} onAll={onAll} />
      <DayGroup title={t('watch')} group={day.watch} onGone={focusAfter} onAll={onAll} />
      {day.later > 0 ? <p className="day-rest">{t('later', { count: day.later })}</p> : null}
    </>
  );
}

/**
 * `/today`: what needs me, in groups, with today's talks and a quick note beside.
 * @param quickNote the note field of another feature, given by the app; so is `notice`, what stands above all else.
 */
export function TodayPage({ quickNote, notice }: { quickNote: ReactNode; notice?: ReactNode }) {
  const t = useTexts(todayTexts);
  const person = useSignedIn();
  const scope = useSearchParams()['scope'] === 'team' ? 'team' as const : 'mine' as const;
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useApiQuery(todayRoutes.readToday, { query: { scope, ...(all ? { limit: everything } : {}) } });
  const summary = useSummary(data);
  useRowKeys();
  const leads = person.kind === 'staff' && person.role === 'team-leader';
  const onAll = () => setAll(true);
  return (
    <Page>
      <PageHeader title={t('title')} lede={summary} actions={leads ? <ScopeChoice scope={scope} /> : null} />
      {notice}
      <div className="day">
        <div className="day__talks">{data ? <TalkList talks={data.talks} /> : null}</div>
        <div className="day__list">
          {data ? <Groups day={data} onAll={onAll} /> : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />}
        </div>
        <div className="day__side">
          <div className="day__note"><Section title={t('quickNote')}>{quickNote}</Section></div>
          {data ? <NewsList news={data.news} onAll={onAll} /> : null}
        </div>
      </div>
      <div className="day__thumb no-print"><LinkButton to="/notes/new" kind="primary" icon="note">{t('writeNote')}</LinkButton></div>
    </Page>
  );
}
