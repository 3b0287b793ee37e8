import { useState } from 'react';
import { actorsRoutes } from '../../../contract/actors.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { actorsTexts } from './actors.texts.ts';
import { ActorsFrame } from './ActorsFrame.tsx';
import { MeetingCard } from './MeetingCard.tsx';
import { useActors, useTeam } from './use-actors.ts';

const MeetingForm = lazyPart(() => import('./MeetingForm.tsx'), (m) => m.MeetingForm);

/** `/prestudies/$prestudyId/actors/meetings`: meetings and workshops with what came out of them. */
export function MeetingsPage() {
  const t = useTexts(actorsTexts);
  const { prestudyId, data: actors } = useActors();
  const { data, error, refetch } = useApiQuery(actorsRoutes.listMeetings, { params: { prestudyId } });
  const { mayWrite } = useTeam();
  const [adding, setAdding] = useState(false);
  return (
    <ActorsFrame title={t('meetings')} actions={mayWrite && !adding ? <Button kind="primary" icon="plus" onPress={() => setAdding(true)}>{t('addMeeting')}</Button> : null}>
      {adding && actors ? <MeetingForm prestudyId={prestudyId} actors={actors.items} onClose={() => setAdding(false)} /> : null}
      {data?.total === 0 && !adding ? <EmptyState title={t('noMeetings')}>{t('noMeetingsDetail')}</EmptyState> : null}
      <Stack>
        {(data?.items ?? []).map((meeting) => (
          <MeetingCard key={meeting.id} prestudyId={prestudyId} meeting={meeting}
            actions={<LinkButton size="small" kind="quiet" to={`/prestudies/${prestudyId}/actors/meetings/${meeting.id}`}>{t('openMeeting')}</LinkButton>} />
        ))}
      </Stack>
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton shape="cards" rows={3} /> : null}
    </ActorsFrame>
  );
}
