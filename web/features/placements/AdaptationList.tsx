import { placementsRoutes } from '../../../contract/placements.ts';
import type { Adaptation, Placement } from '../../../contract/placements.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts } from './placements.texts.ts';

/** What is to be different at the workplace, each in place or not; one press says so, and undo takes it back. */
export function AdaptationList({ caseId, placement, mayTick, withTitle = true }: {
  caseId: string; placement: Placement; mayTick: boolean; withTitle?: boolean;
}) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const { tick, error } = useTick(caseId, placement.id);
  const isOver = placement.outcome !== null;
  const rows = placement.adaptations.map((adaptation) => {
    const isIn = adaptation.inPlaceOn !== null;
    return {
      key: adaptation.id,
      title: adaptation.words,
      tag: <StatusTag status={isIn ? 'done' : isOver ? 'ended' : 'look'}>
        {isIn ? t('adaptationIn', { day: words.short(adaptation.inPlaceOn ?? '') }) : t(isOver ? 'adaptationNever' : 'adaptationOut')}
      </StatusTag>,
      actions: mayTick ? (
        <Button kind="quiet" size="small" label={t(isIn ? 'untickLabel' : 'tickLabel', { words: adaptation.words })} onPress={() => tick(adaptation)}>
          {t(isIn ? 'untick' : 'tick')}
        </Button>
      ) : null,
    };
  });
  return (
    <div>
      {withTitle ? <h4>{t('adaptations')}</h4> : null}
      {error ? <FailedState error={error} /> : null}
      {rows.length > 0 ? <RowList label={t('adaptations')} rows={rows} /> : <p>{t('noAdaptations')}</p>}
    </div>
  );
}

function useTick(caseId: string, placementId: string) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const { today } = usePlacementWords();
  const { mutate, error } = useApiMutation(placementsRoutes.tickAdaptation);
  const send = (adaptationId: string, inPlaceOn: string | null, done?: () => void) =>
    mutate({ params: { caseId, placementId, adaptationId }, body: { inPlaceOn } }, done ? { onSuccess: done } : {});
  const tick = ({ id, inPlaceOn }: Adaptation) => {
    const next = inPlaceOn === null ? today : null;
    send(id, next, () => toast({ text: t(next ? 'ticked' : 'unticked'), undo: () => send(id, inPlaceOn) }));
  };
  return { tick, error };
}
