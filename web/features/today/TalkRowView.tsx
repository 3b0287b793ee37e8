import type { Talk, TalkRow } from '../../../contract/today.ts';
import { Button } from '../../ui/Button.tsx';
import { formatInstant } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { todayTexts } from './today.texts.ts';
import { useAttendance } from './useAttendance.ts';

/** How a talk went: the two common answers with one press, the others behind a second. */
export function AttendanceButtons({ talk, onGone }: { talk: Talk; onGone: () => void }) {
  const t = useTexts(todayTexts);
  const { say, pending } = useAttendance(talk, onGone);
  return (
    <>
      <Button size="small" pending={pending} label={t('forPerson', { what: t('came'), name: talk.personName })} onPress={() => { void say('attended'); }}>{t('came')}</Button>
      <Button size="small" kind="quiet" label={t('forPerson', { what: t('cameNot'), name: talk.personName })} onPress={() => { void say('absent'); }}>{t('cameNot')}</Button>
      <Menu label={t('otherOutcome', { name: talk.personName })} actions={[
        { key: 'late', label: t('cameLate'), onAction: () => { void say('late'); } },
        { key: 'absent-notified', label: t('notified'), onAction: () => { void say('absent-notified'); } },
        { key: 'cancelled', label: t('cancelled'), onAction: () => { void say('cancelled'); } },
      ]} />
    </>
  );
}

/** A talk that has been and of which nobody has said how it went. */
export function TalkRowView({ row, onGone }: { row: TalkRow; onGone: (key: string) => void }) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const today = useToday();
  const { talk } = row;
  return (
    <li className="day-row" data-row={row.key} tabIndex={-1} aria-label={t('forPerson', { what: t('howDidItGo'), name: talk.personName })}>
      <div className="day-row__what">
        <p className="day-row__head"><Link to={`/cases/${talk.caseId}`}>{talk.personName}</Link><span className="day-row__title">{t('howDidItGo')}</span></p>
        <p className="day-row__why">{t('talkWas', { what: t(`kind-${talk.kind}`), when: formatInstant(talk.startsAt, language, today) })}</p>
      </div>
      <div className="day-row__actions"><AttendanceButtons talk={talk} onGone={() => onGone(row.key)} /></div>
    </li>
  );
}
