import { placementsRoutes } from '../../../contract/placements.ts';
import type { CasePlacements, Placement } from '../../../contract/placements.ts';
import { useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { RecordRemarks } from '../../app/sharing/RecordRemarks.tsx';
import { Card } from '../../ui/Card.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AdaptationList } from './AdaptationList.tsx';
import { PlacementFacts, usePlacementTitle } from './PlacementCard.tsx';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts } from './placements.texts.ts';

/** `/my/placement`: the person's own placement, to read. */
export function MyPlacementPage() {
  const t = useTexts(placementsTexts);
  const caseIds = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('mine')} lede={t('mineLede')} back={{ to: '/my', label: t('toMine') }} />
      {caseIds.length === 0 ? <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState> : null}
      {caseIds.map((caseId) => <MyPlacements key={caseId} caseId={caseId} />)}
    </Page>
  );
}

function MyPlacements({ caseId }: { caseId: string }) {
  const t = useTexts(placementsTexts);
  const { data, error, refetch } = useApiQuery(placementsRoutes.listPlacements, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={1} />;
  const current = data.items.filter(({ outcome }) => outcome === null);
  if (current.length === 0) return <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState>;
  return <>{current.map((placement) => <MyPlacement key={placement.id} caseId={caseId} placement={placement} data={data} />)}</>;
}

function MyPlacement({ caseId, placement, data }: { caseId: string; placement: Placement; data: CasePlacements }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const title = usePlacementTitle(placement, data);
  const mine = placement.sides.find(({ side }) => side === 'participant');
  return (
    <>
      <Card title={title} tone="next">
        <PlacementFacts placement={placement} />
        {mine?.nextDueOn ? <p>{t('mineTalk', { day: words.day(mine.nextDueOn) })}</p> : null}
        <RecordRemarks caseId={caseId} recordKind="placement" recordId={placement.id} what={title} />
      </Card>
      <Card title={t('adaptations')} level={2}>
        <AdaptationList caseId={caseId} placement={placement} mayTick={false} withTitle={false} />
      </Card>
      <p>{t('mineChange')}</p>
    </>
  );
}
