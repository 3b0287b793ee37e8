import type { AccessReasonDetail } from '../../../contract/access-reasons.ts';
import { formatDay, formatTime, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { whyTexts } from './why.texts.ts';
import './why.css';

/** One reason as sentences: the reason itself, since when or by whom, and what keeps the way open. */
function useSentences(): (reason: AccessReasonDetail) => string[] {
  const t = useTexts(whyTexts);
  const language = useLanguage();
  const today = useToday();
  const day = (one: string) => formatDay(one, language, today);
  const whenOf = ({ code, on, staffName }: AccessReasonDetail): string[] => {
    if (on === null) return [];
    if (code !== 'disclosed') return [t('since', { day: day(on) })];
    return [staffName === null ? t('sharedOn', { day: day(on) }) : t('sharedBy', { name: staffName, day: day(on) })];
  };
  const wayOf = ({ way }: AccessReasonDetail): string[] => {
    if (way === null) return [];
    const words = { agency: way.fromAgencyName, since: day(way.since), until: day(way.until) };
    return [way.by === 'consent' ? t('wayConsent', words) : t('wayGround', { ...words, statute: way.statute ?? '' })];
  };
  return (reason) => [
    t(`why-${reason.code}`, { agency: reason.agencyName ?? '' }), ...whenOf(reason), ...wayOf(reason),
    ...(reason.untilAt === null ? [] : [t('until', { day: day(swedishDayOf(new Date(reason.untilAt))), time: formatTime(reason.untilAt, language) })]),
  ];
}

/** The access rule's own reasons, in words. */
export function ReasonList({ reasons }: { reasons: readonly AccessReasonDetail[] }) {
  const sentences = useSentences();
  return <ul className="why__reasons">{reasons.map((reason) => <li key={reason.code}>{sentences(reason).join(' ')}</li>)}</ul>;
}
