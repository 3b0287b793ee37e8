import { useEffect, useState } from 'react';
import { emergencyOpeningsRoutes } from '../../../contract/emergency-openings.ts';
import type { EmergencyOpening } from '../../../contract/emergency-openings.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { formatInstant, formatTime } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useGo, usePathname } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { useApiMutation, useApiQuery } from '../api.ts';
import { emergencyBannerTexts } from './emergency.texts.ts';

/** How often the time that is left is told anew, in milliseconds. */
const everyHalfMinute = 30_000;

/** Whole minutes left until an instant; none once it has passed. */
function useMinutesLeft(untilAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyHalfMinute);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(untilAt) - now) / 60_000));
}

function Mine({ opening: { id, untilAt } }: { opening: EmergencyOpening }) {
  const t = useTexts(emergencyBannerTexts);
  const language = useLanguage();
  const go = useGo();
  const toast = useToast();
  const minutes = useMinutesLeft(untilAt);
  const end = useApiMutation(emergencyOpeningsRoutes.endEmergency);
  const left = { hours: Math.floor(minutes / 60), minutes: minutes % 60, time: formatTime(untilAt, language) };
  const close = () => end.mutate({ params: { openingId: id } }, { onSuccess: () => {
    toast({ text: t('ended') });
    go('/today');
  } });
  return (
    <Notice kind="warning" title={t('mine')} actions={minutes > 0 ? <Button pending={end.isPending} onPress={close}>{t('end')}</Button> : null}>
      <p><strong>{minutes === 0 ? t('over') : left.hours > 0 ? t('left', left) : t('leftMinutes', left)}</strong></p>
      <p>{t('what')}</p>
      {end.error ? <FailedState error={end.error} /> : null}
    </Notice>
  );
}

function Others({ opening, caseId }: { opening: EmergencyOpening; caseId: string }) {
  const t = useTexts(emergencyBannerTexts);
  const language = useLanguage();
  const today = useToday();
  const here = usePathname().endsWith('/emergency');
  const at = formatInstant(opening.openedAt, language, today);
  const words = { name: opening.staffName, agency: opening.agencyName, at };
  const review = opening.mayReview && !here ? <LinkButton to={`/cases/${caseId}/emergency`}>{t('toReview')}</LinkButton> : null;
  return (
    <Notice kind="warning" title={opening.isRunning ? t('other', words) : t('review')} actions={review}>
      {opening.isRunning ? t('otherAbout', words) : t('reviewAbout', words)}
    </Notice>
  );
}

/**
 * On every page of a case: that one has opened it in an emergency, for how long still, and a way to end it; that someone
 * else has, and that it is to be reviewed. Nothing where nobody has, or where it cannot be read now.
 */
export function EmergencyBanner({ caseId }: { caseId: string }) {
  const { data } = useApiQuery(emergencyOpeningsRoutes.listCaseEmergencies, { params: { caseId } });
  const items = data?.items ?? [];
  const mine = items.find(({ isMine, isRunning }) => isMine && isRunning);
  if (mine) return <Mine opening={mine} />;
  const other = items.find(({ isRunning, isMine }) => isRunning && !isMine) ?? items.find(({ mayReview }) => mayReview);
  return other ? <Others opening={other} caseId={caseId} /> : null;
}
