import { useState } from 'react';
import type { Talk } from '../../../contract/today.ts';
import { formatTime } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AttendanceButtons } from './TalkRowView.tsx';
import { todayTexts } from './today.texts.ts';

function TalkOfToday({ talk }: { talk: Talk }) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const about = [t(`kind-${talk.kind}`), talk.withWords, talk.place, talk.minutes === null ? '' : t('minutes', { minutes: talk.minutes })];
  const [openedAt] = useState(() => Date.now());
  const isOver = Date.parse(talk.startsAt) < openedAt;
  return (
    <li className="day-talk">
      <time className="day-talk__time" dateTime={talk.startsAt}>{formatTime(talk.startsAt, language)}</time>
      <div className="day-talk__what">
        <p className="day-row__head"><Link to={`/cases/${talk.caseId}/notes`}>{talk.personName}</Link></p>
        <p className="day-row__why">{about.filter((part) => part !== '').join(', ')}</p>
        {talk.attendance === 'booked'
          ? isOver ? <div className="day-row__actions"><AttendanceButtons talk={talk} onGone={() => undefined} /></div> : null
          : <StatusTag status={talk.attendance === 'attended' || talk.attendance === 'late' ? 'done' : 'ended'}>{t(`att-${talk.attendance}`)}</StatusTag>}
      </div>
    </li>
  );
}

/** Today's talks in the order of the day. */
export function TalkList({ talks }: { talks: readonly Talk[] }) {
  const t = useTexts(todayTexts);
  return (
    <Section title={t('todaysTalks')}>
      {talks.length === 0
        ? <p className="section__lede">{t('noTalks')} {t('noTalksDetail')}</p>
        : <ol className="day-talks">{talks.map((talk) => <TalkOfToday key={talk.sessionId} talk={talk} />)}</ol>}
    </Section>
  );
}
