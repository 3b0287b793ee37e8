import { useSignedIn } from '../../app/session.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { forgetNote, hasUnsentNotes, sendWaiting } from './note-outbox.ts';
import type { WaitingNote } from './note-outbox.ts';
import { sessionsTexts } from './sessions.texts.ts';
import { useNoteOutbox } from './useNoteOutbox.ts';

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

/** Says what waits for a connection, wherever one is; nothing when nothing does. */
export function WaitingNotes() {
  const t = useTexts(sessionsTexts);
  const { waiting, locked } = useNoteOutbox();
  const refused = waiting.filter((note) => note.refusal !== null);
  const count = waiting.length - refused.length;
  return (
    <>
      {count > 0 ? (
        <Notice announce actions={<Button size="small" onPress={() => { void sendWaiting(); }}>{t('sendNow')}</Button>}>
          {t('waiting', { count })}{locked ? null : <> {t('waitingUnlocked')}</>}
        </Notice>
      ) : null}
      {refused.map((note) => <RefusedNote key={note.key} note={note} />)}
    </>
  );
}

/** The same for the shell of every page: asks for the key only where this device has something waiting. */
export function UnsentNotes() {
  const { id } = useSignedIn();
  return hasUnsentNotes(id) ? <div className="page page--wide"><WaitingNotes /></div> : null;
}
