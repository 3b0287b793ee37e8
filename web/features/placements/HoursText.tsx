import type { Placement } from '../../../contract/placements.ts';
import { useTexts } from '../../ui/texts.ts';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts } from './placements.texts.ts';

/** From when, and to when if it is set. */
export function WhenText({ placement }: { placement: Pick<Placement, 'startsOn' | 'endsOn'> }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const { startsOn, endsOn } = placement;
  return <>{endsOn ? t('fromTo', { from: words.short(startsOn), to: words.short(endsOn) }) : t('from', { day: words.short(startsOn) })}</>;
}

/** Hours now, or from the start, and the next step; the last ones when it is over. */
export function HoursText({ placement }: { placement: Placement }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const { hoursNow, nextStep } = placement;
  const last = placement.outcome === null ? undefined : placement.hourSteps.findLast(({ fromOn }) => fromOn <= (placement.endsOn ?? fromOn));
  if (last) return <>{t('hoursWere', { hours: words.hours(last.hoursPerWeek) })}</>;
  const next = nextStep ? { hours: words.hours(nextStep.hoursPerWeek), day: words.short(nextStep.fromOn) } : null;
  if (hoursNow === null) return <>{next ? t('hoursFrom', next) : t('noHours')}</>;
  return (
    <>
      {t('hoursNow', { hours: words.hours(hoursNow) })}
      {next ? <><br />{t('nextStep', next)}</> : null}
    </>
  );
}
