import { useSyncExternalStore } from 'react';
import { useSignedIn } from '../../app/session.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { forgetNote, hasUnsentNotes, outboxStore, sendWaiting } from './note-outbox.ts';
import type { WaitingNote } from './note-outbox.ts';
import { sessionsTexts } from './sessions.texts.ts';
import { useNoteOutbox } from './useNoteOutbox.ts';
import './sessions.css';

function RefusedNote({ note }: { note: WaitingNote }) {
  const t = useTexts(sessionsTexts);
  return (
    <Notice kind="warning" title={t('refusedTitle', { name: note.personName })} announce actions={
      <>
        <Button size="small" onPress={() => { void sendWaiting(true); }}>{t('sendNow')}</Button>
        <LinkButton size="small" kind="quiet" to={`/cases/${note.caseId}`}>{t('openCase')}</LinkButton>
        <Button size="small" kind="quiet" onPress={() => forgetNote(note.key)}>{t('throwAway')}</Button>
      </>
    }>
      <p>{note.refusal}</p>
      <Disclosure title={t('refusedText')}><p className="pre-line">{note.body.note}</p></Disclosure>
    </Notice>
  );
}

/** What waits for a connection, and what the server would not take. */
function WaitingNotes() {
  const t = useTexts(sessionsTexts);
  const { waiting, locked } = useNoteOutbox();
  const refused = waiting.filter((note) => note.refusal !== null);
  const count = waiting.length - refused.length;
  return (
    <div className="page page--wide unsent-notes">
      {count > 0 ? (
        <Notice announce actions={<Button size="small" onPress={() => { void sendWaiting(); }}>{t('sendNow')}</Button>}>
          {t('waiting', { count })}{locked ? null : <> {t('waitingUnlocked')}</>}
        </Notice>
      ) : null}
      {refused.map((note) => <RefusedNote key={note.key} note={note} />)}
    </div>
  );
}

/** Says what waits for a connection, on every page; nothing, and asks the server nothing, when nothing does. */
export function UnsentNotes() {
  const { id } = useSignedIn();
  const { waiting } = useSyncExternalStore(outboxStore.subscribe, outboxStore.read);
  return waiting.length > 0 || hasUnsentNotes(id) ? <WaitingNotes /> : null;
}
