import type { AccessLogDay, Reader } from '../../../contract/access-log.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePathname } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { accessLogTexts } from './access-log.texts.ts';
import { isGlance } from './is-glance.ts';
import { ReaderList } from './ReaderList.tsx';

/** The days that stand open; the rest open at a press, so that the page is not a heap. */
const openDays = 3;

interface SortedDay { day: string; readers: readonly Reader[]; glances: readonly Reader[]; isOpen: boolean }

/** Who read comes first; who only saw the name in a list is put together. An emergency is never closed. */
function sortDays(days: readonly AccessLogDay[]): SortedDay[] {
  let open = 0;
  return days.map(({ day, readers: all }) => {
    const [readers, glances] = [all.filter((reader) => !isGlance(reader)), all.filter(isGlance)];
    const isOpen = readers.some(({ emergency }) => emergency) || (readers.length > 0 && open < openDays);
    if (isOpen) open += 1;
    return { day, readers, glances, isOpen };
  });
}

function Day({ day, readers, glances, isOpen }: SortedDay) {
  const t = useTexts(accessLogTexts);
  const language = useLanguage();
  const inWords = formatDay(day, language, useToday());
  const title = inWords.charAt(0).toUpperCase() + inWords.slice(1);
  const seen = glances.length > 0 ? <ReaderList readers={glances} label={t('glancesOfDay', { day: inWords })} /> : null;
  if (readers.length === 0) return <Disclosure title={`${title}: ${t('glances', { count: glances.length })}`}>{seen}</Disclosure>;
  const list = (
    <>
      <ReaderList readers={readers} label={t('ofDay', { day: inWords })} />
      {seen ? <Disclosure title={t('glances', { count: glances.length })}>{seen}</Disclosure> : null}
    </>
  );
  return isOpen ? <Section title={title}>{list}</Section> : <Disclosure title={t('dayClosed', { day: title, count: readers.length })}>{list}</Disclosure>;
}

/** Days of the log, the latest first, and the way back in time. */
export function LogDays({ days, earlier, before }: { days: readonly AccessLogDay[]; earlier: boolean; before: string | undefined }) {
  const t = useTexts(accessLogTexts);
  const path = usePathname();
  const oldest = days.at(-1)?.day;
  return (
    <>
      <div className="log-days">{sortDays(days).map((day) => <Day key={day.day} {...day} />)}</div>
      <ButtonRow>
        {before === undefined ? null : <LinkButton to={path}>{t('latest')}</LinkButton>}
        {earlier && oldest !== undefined ? <LinkButton to={path} search={{ before: oldest }}>{t('earlier')}</LinkButton> : null}
      </ButtonRow>
    </>
  );
}
