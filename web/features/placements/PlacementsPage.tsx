import { useState } from 'react';
import { placementsRoutes } from '../../../contract/placements.ts';
import type { CasePlacements, Placement } from '../../../contract/placements.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { EmployerContacts } from './EmployerContacts.tsx';
import { Jobs } from './Jobs.tsx';
import { PlacementCard } from './PlacementCard.tsx';
import { placementsTexts } from './placements.texts.ts';

const PlacementForm = lazyPart(() => import('./PlacementForm.tsx'), (m) => m.PlacementForm);

const isOver = ({ outcome }: Placement) => outcome !== null;

/** The tab “Praktik och arbete” of a case: the placement now, the jobs, and the contacts that led there. */
export function PlacementsPage() {
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(placementsRoutes.listPlacements, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={3} />;
  return (
    <Stack gap="wide">
      <Placements caseId={caseId} data={data} />
      <Jobs caseId={caseId} placements={data.items} />
      <EmployerContacts caseId={caseId} first={data.firstEmployerContact} />
    </Stack>
  );
}

function Placements({ caseId, data }: { caseId: string; data: CasePlacements }) {
  const t = useTexts(placementsTexts);
  const [adding, setAdding] = useState(false);
  const current = data.items.filter((placement) => !isOver(placement));
  const earlier = data.items.filter(isOver);
  return (
    <Section title={t('placements')}
      actions={adding ? null : <Button icon="plus" size="small" onPress={() => setAdding(true)}>{t('add')}</Button>}>
      {adding ? <PlacementForm caseId={caseId} kinds={data.kinds} onClose={() => setAdding(false)} /> : null}
      {current.length === 0 && !adding ? <EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState> : null}
      {current.map((placement) => <PlacementCard key={placement.id} caseId={caseId} placement={placement} data={data} />)}
      {earlier.length > 0 ? (
        <Disclosure title={t('earlier', { count: earlier.length })}>
          <Stack>{earlier.map((placement) => <PlacementCard key={placement.id} caseId={caseId} placement={placement} data={data} />)}</Stack>
        </Disclosure>
      ) : null}
    </Section>
  );
}
