import { useState } from 'react';
import { actorsRoutes } from '../../../contract/actors.ts';
import type { Meeting } from '../../../contract/actors.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Link, useGo, usePathParam } from '../../ui/navigation.tsx';
import { Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { actorsTexts } from './actors.texts.ts';
import { MeetingCard } from './MeetingCard.tsx';
import { findingAddress, useActors, useTeam } from './use-actors.ts';

const MeetingForm = lazyPart(() => import('./MeetingForm.tsx'), (m) => m.MeetingForm);

/** `/prestudies/$prestudyId/actors/meetings/$meetingId`: one meeting, to change or take further to a finding. */
export function MeetingPage() {
  const t = useTexts(actorsTexts);
  const prestudyId = usePathParam('prestudyId');
  const { data, error, refetch } = useApiQuery(actorsRoutes.readMeeting, { params: { prestudyId, meetingId: usePathParam('meetingId') } });
  return (
    <Stack>
      <Link to={`/prestudies/${prestudyId}/actors/meetings`} className="page-header__back"><Icon name="arrowLeft" />{t('backToMeetings')}</Link>
      {data ? <OneMeeting prestudyId={prestudyId} meeting={data} /> : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={1} />}
    </Stack>
  );
}

function OneMeeting({ prestudyId, meeting }: { prestudyId: string; meeting: Meeting }) {
  const t = useTexts(actorsTexts);
  const { mayWrite } = useTeam();
  const { data: actors } = useActors();
  const [editing, setEditing] = useState(false);
  const remove = useRemoveMeeting(prestudyId);
  if (editing && actors) return <MeetingForm prestudyId={prestudyId} actors={actors.items} meeting={meeting} onClose={() => setEditing(false)} />;
  return (
    <>
      <MeetingCard prestudyId={prestudyId} meeting={meeting} level={2} />
      {mayWrite ? (
        <ButtonRow>
          <LinkButton kind="primary" {...findingAddress(prestudyId, 'workshop', meeting.id)}>{t('makeFinding')}</LinkButton>
          <Button onPress={() => setEditing(true)}>{t('meetingEdit')}</Button>
          <Button kind="quiet" onPress={() => { void remove(meeting); }}>{t('removeMeeting')}</Button>
        </ButtonRow>
      ) : null}
    </>
  );
}

/** Undoing writes the meeting anew from the page; a finding that stood on it needs to be tied to it again. */
function useRemoveMeeting(prestudyId: string) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const go = useGo();
  const remove = useApiMutation(actorsRoutes.removeMeeting);
  const add = useApiMutation(actorsRoutes.addMeeting);
  return async ({ id, actors, version: _version, ...meeting }: Meeting) => {
    go(`/prestudies/${prestudyId}/actors/meetings`);
    await remove.mutateAsync({ params: { prestudyId, meetingId: id } });
    toast({ text: t('meetingRemoved'), undo: () => add.mutate({ params: { prestudyId }, body: { ...meeting, actorIds: actors.map((actor) => actor.id) } }) });
  };
}
