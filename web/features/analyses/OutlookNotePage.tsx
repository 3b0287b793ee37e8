import { useState } from 'react';
import { analysesRoutes } from '../../../contract/analyses.ts';
import type { OutlookNote } from '../../../contract/outlook-notes.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { AnalysisPart } from './AnalysisPart.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { FindingsOn } from './FindingsOn.tsx';
import { useOutlookWords } from './outlook-words.ts';
import { outlookTexts } from './outlook.texts.ts';
import { useMayWrite } from './use-may-write.ts';

const OutlookNoteForm = lazyPart(() => import('./OutlookNoteForm.tsx'), (m) => m.OutlookNoteForm);

/** `/prestudies/:id/analysis/outlook/:id`: one note, with its source and what is taken from it. */
export function OutlookNotePage() {
  const t = useTexts(outlookTexts);
  const [prestudyId, noteId] = [usePathParam('prestudyId'), usePathParam('noteId')];
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useApiQuery(analysesRoutes.readOutlookNote, { params: { prestudyId, noteId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={5} />;
  return (
    <AnalysisPart prestudyId={prestudyId} title={data.title} back={{ to: `/prestudies/${prestudyId}/analysis/outlook`, label: t('backToOutlook') }}>
      {editing
        ? <OutlookNoteForm prestudyId={prestudyId} note={data} onClose={() => setEditing(false)} />
        : <NoteBody prestudyId={prestudyId} note={data} onEdit={() => setEditing(true)} />}
    </AnalysisPart>
  );
}

function NoteBody({ prestudyId, note, onEdit }: { prestudyId: string; note: OutlookNote; onEdit: () => void }) {
  const t = useTexts(outlookTexts);
  const words = useOutlookWords();
  const mayWrite = useMayWrite(prestudyId);
  return (
    <>
      <div className="finding__tags"><Tag>{words.kind(note.kind)}</Tag>{note.tags.map((tag) => <Tag key={tag}>{tag}</Tag>)}</div>
      <p className="outlook__words">{note.content}</p>
      <h3>{t('takeaway')}</h3>
      <p className="outlook__words">{note.takeaway || t('nothingTaken')}</p>
      <DescriptionList items={[
        { term: t('relevanceShort'), value: words.relevance(note.relevance) },
        ...(note.place ? [{ term: t('place'), value: note.place }] : []),
        { term: t('source'), value: <Source note={note} /> },
        { term: t('seen'), value: <DayText day={note.seenOn} /> },
        { term: t('writtenBy'), value: note.createdByName },
      ]} />
      <FindingsOn prestudyId={prestudyId} kind="outlook-note" sourceIds={[note.id]} />
      {mayWrite ? <Deeds prestudyId={prestudyId} note={note} onEdit={onEdit} /> : null}
    </>
  );
}

function Source({ note: { link, reference } }: { note: OutlookNote }) {
  const t = useTexts(outlookTexts);
  if (!link) return reference;
  return <>{reference ? <>{reference}<br /></> : null}<a href={link} rel="noreferrer">{reference ? t('opens') : link}</a></>;
}

function Deeds({ prestudyId, note, onEdit }: { prestudyId: string; note: OutlookNote; onEdit: () => void }) {
  const t = useTexts(outlookTexts);
  const shared = useTexts(analysesTexts);
  const [go, toast] = [useGo(), useToast()];
  const { mutate: addAgain } = useApiMutation(analysesRoutes.addOutlookNote);
  const { mutate, error } = useApiMutation(analysesRoutes.removeOutlookNote, {
    onSuccess: () => {
      toast({ text: t('removed'), undo: () => addAgain({ params: { prestudyId }, body: note }) });
      go(`/prestudies/${prestudyId}/analysis/outlook`);
    },
  });
  const remove = () => mutate({ params: { prestudyId, noteId: note.id }, query: { version: note.version } });
  return (
    <div className="no-print">
      {error ? <FailedState error={error} /> : null}
      <ButtonRow>
        <LinkButton kind="primary" to={`/prestudies/${prestudyId}/analysis/findings/new`} search={{ evidence: `outlook-note:${note.id}` }}>{shared('makeFinding')}</LinkButton>
        <Button onPress={onEdit}>{shared('edit')}</Button>
        <Button kind="quiet" onPress={remove}>{t('removeNote')}</Button>
      </ButtonRow>
    </div>
  );
}
