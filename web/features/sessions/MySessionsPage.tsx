import { useState } from 'react';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import type { Session } from '../../../contract/sessions.ts';
import { useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AttendanceStory } from './AttendancePanel.tsx';
import { groupSessions } from './session-groups.ts';
import { SessionRow } from './SessionRow.tsx';
import { sessionsTexts } from './sessions.texts.ts';

/** So many of the latest stand open; the rest is one press away. */
const earlierAtFirst = 8;

function Earlier({ caseId, sessions }: { caseId: string; sessions: readonly Session[] }) {
  const t = useTexts(sessionsTexts);
  const rows = (some: readonly Session[]) => <ul className="note-list">{some.map((session) => <SessionRow key={session.id} caseId={caseId} session={session} level={3} />)}</ul>;
  const rest = sessions.slice(earlierAtFirst);
  return (
    <Section title={t('mineEarlier')}>
      {rows(sessions.slice(0, earlierAtFirst))}
      {rest.length > 0 ? <Disclosure title={t('mineOlder', { count: rest.length })}>{rows(rest)}</Disclosure> : null}
    </Section>
  );
}

function CaseSessions({ caseId }: { caseId: string }) {
  const t = useTexts(sessionsTexts);
  const { data, error, refetch } = useApiQuery(sessionsRoutes.listSessions, { params: { caseId }, query: { limit: 100 } });
  const attendance = useApiQuery(sessionsRoutes.readAttendance, { params: { caseId } });
  const [now] = useState(() => new Date());
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={4} />;
  if (data.total === 0) return <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState>;
  const { toTick, coming, months } = groupSessions(data.items, now);
  const earlier = [...toTick, ...months.flatMap(({ sessions }) => sessions)];
  return (
    <>
      {coming.length > 0 ? <Section title={t('mineComing')}><ul className="note-list">{coming.map((session) => <SessionRow key={session.id} caseId={caseId} session={session} level={3} />)}</ul></Section> : null}
      {attendance.data?.summaries.map((summary) => <Section key={summary.agencyId} title={t('mineAgreed')}><AttendanceStory summary={summary} /></Section>)}
      {earlier.length > 0 ? <Earlier caseId={caseId} sessions={earlier} /> : null}
    </>
  );
}

/** `/my/sessions`: the person's own talks and meetings, and the notes shared with them. */
export function MySessionsPage() {
  const t = useTexts(sessionsTexts);
  const caseIds = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('mine')} lede={t('mineLede')} back={{ to: '/my', label: t('back') }} />
      {caseIds.length === 0 ? <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState> : null}
      {caseIds.map((caseId) => <CaseSessions key={caseId} caseId={caseId} />)}
    </Page>
  );
}
