import { actorsRoutes } from '../../../contract/actors.ts';
import type { ActorContact, ActorDetails } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import type { TimelineItem } from '../../ui/Timeline.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { actorsTexts, meetingText, stageText } from './actors.texts.ts';

interface HistoryProps { on: { prestudyId: string; actorId: string }; actor: ActorDetails; mayWrite: boolean }

function useTakeBack(params: HistoryProps['on']) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const takeBack = useApiMutation(actorsRoutes.removeActorContact);
  const again = useApiMutation(actorsRoutes.noteActorContact);
  return async ({ id, onDay, stage, note }: ActorContact) => {
    await takeBack.mutateAsync({ params: { ...params, actorContactId: id } });
    toast({ text: t('contactRemoved'), undo: () => again.mutate({ params, body: { onDay, stage, note, keepsNextContact: true } }) });
  };
}

/** Contacts and meetings on one thread, the newest first. */
export function ActorHistory({ on, actor, mayWrite }: HistoryProps) {
  const t = useTexts(actorsTexts);
  const language = useLanguage();
  const today = useToday();
  const takeBack = useTakeBack(on);
  const contacts = actor.contacts.map((contact): TimelineItem => ({
    key: contact.id, day: contact.onDay, by: contact.byName,
    title: (
      <span className="history-title">
        {t(stageText[contact.stage])}
        {mayWrite && actor.contacts.length > 1 ? (
          <Menu label={t('moreContact', { day: shortDay(contact.onDay, language, today) })} actions={[{ key: 'remove', label: t('takeBack'), onAction: () => { void takeBack(contact); } }]} />
        ) : null}
      </span>
    ),
    body: contact.note ? <p className="actor-words">{contact.note}</p> : null,
  }));
  const meetings = actor.meetings.map((meeting): TimelineItem => ({
    key: meeting.id, day: meeting.heldOn, title: <><Link to={`/prestudies/${on.prestudyId}/actors/meetings/${meeting.id}`}>{meeting.title}</Link> <Tag>{t(meetingText[meeting.kind])}</Tag></>,
  }));
  const items = [...contacts, ...meetings].toSorted((a, b) => b.day.localeCompare(a.day));
  return <Section title={t('history')}><Timeline label={t('history')} items={items} /></Section>;
}
