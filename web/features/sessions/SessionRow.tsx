import { Attendance, sessionsRoutes } from '../../../contract/sessions.ts';
import type { Session } from '../../../contract/sessions.ts';
import { useApiMutation } from '../../app/api.ts';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
import { Button } from '../../ui/Button.tsx';
import { shortDay, swedishDayOf } from '../../ui/days.ts';
import { InstantText } from '../../ui/DayText.tsx';
import { Checkbox } from '../../ui/fields/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { sessionsTexts } from './sessions.texts.ts';
import './sessions.css';

/** What is out of the ordinary is said with a sign; that a talk came about goes without saying. */
const statuses: Readonly<Record<Exclude<Attendance, 'attended'>, Status>> = {
  booked: 'waiting', late: 'active', 'absent-notified': 'ended', absent: 'ended', cancelled: 'ended',
};

/** Says in one press what came of a booked time, with a way back. */
function TickButtons({ caseId, session }: { caseId: string; session: Session }) {
  const t = useTexts(sessionsTexts);
  const toast = useToast();
  const change = useApiMutation(sessionsRoutes.changeSession);
  const tick = async (attendance: Attendance) => {
    const params = { caseId, sessionId: session.id };
    const saved = await change.mutateAsync({ params, body: { attendance, version: session.version } });
    toast({
      text: t('ticked', { how: t(`att-${attendance}`) }),
      undo: () => { change.mutate({ params, body: { attendance: 'booked', version: saved.version } }); },
    });
  };
  return (
    <div className="note__tick">
      {Attendance.options.filter((attendance) => attendance !== 'booked').map((attendance) => (
        <Button key={attendance} size="small" pending={change.isPending} onPress={() => { void tick(attendance).catch(() => undefined); }}>{t(`att-${attendance}`)}</Button>
      ))}
      {change.error ? <FailedState error={change.error} /> : null}
    </div>
  );
}

export interface SessionRowProps {
  caseId: string;
  session: Session;
  /** Given where the reader may say how it went and change it. */
  edit?: { onEdit: () => void; asks: boolean } | undefined;
  /** Given while several are being chosen: whether this one is. */
  tick?: { value: boolean; onChange: (value: boolean) => void } | undefined;
  level?: 3 | 4;
}

/** One talk or contact: what, when, by whom, how it went, and what was noted. */
export function SessionRow({ caseId, session, edit, tick, level = 4 }: SessionRowProps) {
  const Heading = `h${level}` as const;
  const t = useTexts(sessionsTexts);
  const language = useLanguage();
  const day = swedishDayOf(new Date(session.startsAt));
  const what = session.withWhom === 'participant' ? t(`kind-${session.kind}`) : `${t(`kind-${session.kind}`)}, ${session.withWords || t(`with-${session.withWhom}`).toLocaleLowerCase()}`;
  const named = `${what}, ${shortDay(day, language)}`;
  const chosen = session.mayChange ? tick : undefined;
  const about = [session.minutes === null ? null : t('duration', { minutes: session.minutes }), session.place || null,
    session.mayChange ? session.heldByName : t('by', { name: session.heldByName, agency: session.ownerAgencyName })].filter((part) => part !== null);
  return (
    <li className="note">
      <div className="note__head">
        <Heading className="note__title">
          {chosen ? <Checkbox label={named} value={chosen.value} onChange={chosen.onChange} /> : what}
          {session.attendance === 'attended' ? null : <StatusTag status={statuses[session.attendance]}>{t(`att-${session.attendance}`)}</StatusTag>}
          {session.sharedWithParticipant ? null : <Tag>{t('notShared')}</Tag>}
        </Heading>
        {edit && session.mayChange && !chosen ? <Button kind="quiet" size="small" label={t('editLabel', { what })} onPress={edit.onEdit}>{t('edit')}</Button> : null}
      </div>
      <RecordFoot caseId={caseId} recordKind="session" recordId={session.id} category={session.category} ownerAgencyId={session.ownerAgencyId} what={named}
        about={<><InstantText at={session.startsAt} /> · {about.join(' · ')}</>} shares={edit !== undefined && !chosen}
        says={session.attendance !== 'booked' && (session.note !== '' || session.attendance !== 'attended')}>
        {session.note ? <p className="note__text">{session.note}</p> : null}
      </RecordFoot>
      {edit?.asks && session.mayChange ? <TickButtons caseId={caseId} session={session} /> : null}
    </li>
  );
}
