import type { AccessLogDay } from '../../../contract/access-log.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePathname } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { accessLogTexts } from './access-log.texts.ts';
import { ReaderList } from './ReaderList.tsx';

/** The days that stand open; the rest open at a press, so that the page is not a heap. */
const openDays = 3;

function Day({ day, isOpen }: { day: AccessLogDay; isOpen: boolean }) {
  const t = useTexts(accessLogTexts);
  const language = useLanguage();
  const inWords = formatDay(day.day, language, useToday());
  const title = inWords.charAt(0).toUpperCase() + inWords.slice(1);
  const list = <ReaderList readers={day.readers} label={t('ofDay', { day: inWords })} />;
  const hasEmergency = day.readers.some(({ emergency }) => emergency);
  if (isOpen || hasEmergency) return <Section title={title}>{list}</Section>;
  return <Disclosure title={t('dayClosed', { day: title, count: day.readers.length })}>{list}</Disclosure>;
}

/** Days of the log, the latest first, and the way back in time. */
export function LogDays({ days, earlier, before }: { days: readonly AccessLogDay[]; earlier: boolean; before: string | undefined }) {
  const t = useTexts(accessLogTexts);
  const path = usePathname();
  const oldest = days.at(-1)?.day;
  return (
    <>
      {days.map((day, at) => <Day key={day.day} day={day} isOpen={at < openDays} />)}
      <ButtonRow>
        {before === undefined ? null : <LinkButton to={path}>{t('latest')}</LinkButton>}
        {earlier && oldest !== undefined ? <LinkButton to={path} search={{ before: oldest }}>{t('earlier')}</LinkButton> : null}
      </ButtonRow>
    </>
  );
}
