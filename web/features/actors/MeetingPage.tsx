import { useState } from 'react';
import { actorsRoutes } from '../../../contract/actors.ts';
import type { Meeting } from '../../../contract/actors.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { BackLink, Stack } from '../../ui/Page.tsx';
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
      <BackLink to={`/prestudies/${prestudyId}/actors/meetings`} label={t('backToMeetings')} />
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
          <Button kind="quiet" pending={remove.isPending} onPress={() => remove.press(meeting)}>{t('removeMeeting')}</Button>
        </ButtonRow>
      ) : null}
      {remove.error ? <FailedState error={remove.error} /> : null}
    </>
  );
}

/** Undoing writes the meeting anew from the page. */
function useRemoveMeeting(prestudyId: string) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const go = useGo();
  const remove = useApiMutation(actorsRoutes.removeMeeting);
  const add = useApiMutation(actorsRoutes.addMeeting);
  const press = ({ id, actors, version: _version, ...meeting }: Meeting) => remove.mutate({ params: { prestudyId, meetingId: id } }, {
    onSuccess: () => {
      toast({ text: t('meetingRemoved'), undo: () => add.mutate({ params: { prestudyId }, body: { ...meeting, actorIds: actors.map((actor) => actor.id) } }) });
      go(`/prestudies/${prestudyId}/actors/meetings`);
    },
  });
  return { press, error: remove.error, isPending: remove.isPending };
}
