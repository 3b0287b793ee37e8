import { useState } from 'react';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import type { AttendanceSummary } from '../../../contract/sessions.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { shortDay } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { AgreementList } from './AgreementList.tsx';
import { isBelowAgreed } from './attendance-level.ts';
import { sessionsTexts } from './sessions.texts.ts';
import { useHours } from './useHours.ts';
import './sessions.css';

const AttendanceForm = lazyPart(() => import('./AttendanceForm.tsx'), (m) => m.AttendanceForm);

/** The latest weeks of one agency's agreement, with why where it became less. */
function AttendanceWeeks({ summary }: { summary: AttendanceSummary }) {
  const t = useTexts(sessionsTexts);
  const language = useLanguage();
  const today = useToday();
  const hours = useHours();
  const missedOf = (week: AttendanceSummary['weeks'][number]) => week.missed.map(({ attendance, times }) => `${t(`att-${attendance}`)} (${times})`).join(', ');
  return (
    <div className="stack stack--tight">
      <DataTable caption={t('chartTitle')} rows={summary.weeks.toReversed()} rowKey={(week) => week.weekOn} columns={[
        { key: 'week', header: t('week'), cell: (week) => t('weekFrom', { day: shortDay(week.weekOn, language, today) }) },
        { key: 'agreed', header: t('agreedHours'), numeric: true, cell: (week) => (week.agreedHours === null ? t('noneAgreed') : t('hours', { hours: hours(week.agreedHours) })) },
        { key: 'attended', header: t('attendedHours'), numeric: true, cell: (week) => t('hours', { hours: hours(week.attendedHours) }) },
        { key: 'missed', header: t('missed'), cell: (week) => missedOf(week) || t('noneMissed') },
      ]} />
      {summary.complete ? null : <p className="note__about">{t('incomplete')}</p>}
    </div>
  );
}

/** What is agreed now, how the last whole week became, and all weeks for those who ask. */
export function AttendanceStory({ summary }: { summary: AttendanceSummary }) {
  const t = useTexts(sessionsTexts);
  const hours = useHours();
  const last = summary.weeks.at(-2);
  return (
    <>
      {summary.agreedHoursNow === null ? null : <p className="big-figure">{t('agreedNow', { hours: hours(summary.agreedHoursNow) })}</p>}
      {last ? (
        <p>{last.agreedHours === null
          ? t('chartSummaryNone', { attended: hours(last.attendedHours) })
          : t('chartSummary', { attended: hours(last.attendedHours), agreed: hours(last.agreedHours) })}</p>
      ) : null}
      {summary.complete && isBelowAgreed(summary.weeks) ? <Notice>{t('below')}</Notice> : null}
      <Disclosure title={t('chartTitle')}><AttendanceWeeks summary={summary} /></Disclosure>
    </>
  );
}

/** Attendance beside the notes: what is agreed, how it went, and a way to agree anew. */
export function AttendancePanel({ caseId, mayAgree }: { caseId: string; mayAgree: boolean }) {
  const t = useTexts(sessionsTexts);
  const [agreeing, setAgreeing] = useState(false);
  const attendance = useApiQuery(sessionsRoutes.readAttendance, { params: { caseId } });
  const agreements = useApiQuery(sessionsRoutes.listAttendanceAgreements, { params: { caseId } });
  const failed = attendance.error ?? agreements.error;
  if (failed) return <FailedState error={failed} retry={() => { void attendance.refetch(); void agreements.refetch(); }} />;
  if (!attendance.data || !agreements.data) return <Skeleton rows={3} />;
  const { summaries } = attendance.data;
  const items = agreements.data.items;
  return (
    <Card title={t('attendanceTitle')}>
      <div className="stack">
        {summaries.length === 0 && !agreeing ? <EmptyState title={t(mayAgree ? 'noAgreement' : 'noAgreementSeen')}>{mayAgree ? t('noAgreementDetail') : null}</EmptyState> : null}
        {summaries.map((summary) => (
          <div key={summary.agencyId} className="stack">
            {summaries.length > 1 ? <h3>{summary.agencyName}</h3> : null}
            <AttendanceStory summary={summary} />
            <Disclosure title={t('earlier')}>
              <AgreementList caseId={caseId} agreements={items.filter(({ ownerAgencyId }) => ownerAgencyId === summary.agencyId)} mayAgree={mayAgree} />
            </Disclosure>
          </div>
        ))}
        {agreeing ? <AttendanceForm caseId={caseId} onDone={() => setAgreeing(false)} /> : null}
        {mayAgree && !agreeing ? <Button onPress={() => setAgreeing(true)}>{t('agree')}</Button> : null}
      </div>
    </Card>
  );
}
