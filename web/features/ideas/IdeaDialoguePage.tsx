import { useState } from 'react';
import { ideaDialoguesRoutes, stances } from '../../../contract/idea-dialogues.ts';
import type { Dialogue, IdeaDialogue } from '../../../contract/idea-dialogues.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { PartHeader, Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { CommentList } from './CommentList.tsx';
import { dialogueTexts } from './dialogue.texts.ts';
import { ideaWords, kindWord, sectionWord } from './idea-words.texts.ts';
import { ideasTexts } from './ideas.texts.ts';
import { useMayWrite } from './IdeasPage.tsx';
import './ideas.css';

const NewLink = lazyPart(() => import('./NewLink.tsx'), (m) => m.NewLink);

/** `/prestudies/:id/ideas/:ideaId/dialogue`: the links, who stands where, and what was said. */
export function IdeaDialoguePage() {
  const t = useTexts(dialogueTexts);
  const i = useTexts(ideasTexts);
  const prestudyId = usePathParam('prestudyId');
  const ideaId = usePathParam('ideaId');
  const params = { prestudyId, ideaId };
  const idea = useApiQuery(ideasRoutes.readIdea, { params });
  const { data, error, refetch } = useApiQuery(ideaDialoguesRoutes.readIdeaDialogue, { params });
  const mayWrite = useMayWrite(prestudyId);
  const [making, setMaking] = useState(false);
  const failed = error ?? idea.error;
  if (!data || !idea.data) return failed ? <FailedState error={failed} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return (
    <Stack gap="wide">
      <PartHeader title={t('title', { name: idea.data.name })} back={{ to: `/prestudies/${prestudyId}/ideas/${ideaId}`, label: i('backToIdea') }} lede={t('lede')} />
      <Section title={t('links')} actions={mayWrite ? <Button icon="plus" onPress={() => setMaking(true)}>{t('newLink')}</Button> : null}>
        {data.dialogues.length === 0 ? <p className="idea-soft">{t('noLinks')}</p> : <Links params={params} dialogues={data.dialogues} mayWrite={mayWrite} />}
      </Section>
      <Section title={t('stands')}><Stands dialogue={data} /></Section>
      <Section title={t('comments')}>
        {data.comments.length === 0 ? <p className="idea-soft">{t('noComments')}</p> : <CommentList params={params} comments={data.comments} mayWrite={mayWrite} />}
      </Section>
      {making ? <NewLink params={params} onClose={() => setMaking(false)} /> : null}
    </Stack>
  );
}

function Links({ params, dialogues, mayWrite }: { params: { prestudyId: string; ideaId: string }; dialogues: readonly Dialogue[]; mayWrite: boolean }) {
  const t = useTexts(dialogueTexts);
  const w = useTexts(ideaWords);
  const language = useLanguage();
  const end = useApiMutation(ideaDialoguesRoutes.endDialogue);
  const day = (iso: string) => shortDay(iso, language);
  return (
    <RowList label={t('links')} rows={dialogues.map(({ id, isOpen, endsOn, endedOn, sections, createdByName, voices }) => ({
      key: id,
      title: isOpen ? t('open', { day: day(endsOn) }) : endedOn === null ? t('over', { day: day(endsOn) }) : t('closed', { day: day(endedOn) }),
      about: `${t('linkVoices', { count: voices })}. ${sections.map((section) => w(sectionWord(section))).join(', ')}; ${t('madeBy', { name: createdByName })}.`,
      actions: isOpen && mayWrite
        ? <Button size="small" label={t('endOf', { day: day(endsOn) })} pending={end.isPending} onPress={() => end.mutate({ params: { ...params, dialogueId: id } })}>{t('end')}</Button> : null,
    }))} />
  );
}

function Stands({ dialogue: { voices, byKind } }: { dialogue: IdeaDialogue }) {
  const t = useTexts(dialogueTexts);
  const w = useTexts(ideaWords);
  const all = stances.reduce((sum, stance) => sum + voices[stance], 0);
  if (all === 0) return <p className="idea-soft">{t('noVoices')}</p>;
  const rows = [...byKind.map(({ actorKind, ...counts }) => ({ name: w(kindWord(actorKind)), ...counts })), { name: t('all'), ...voices }];
  return (
    <Stack>
      <p>{t('standsSentence', { all, support: voices.support + voices.both, concern: voices.concern + voices.both })}</p>
      <div className="voice-table">
        <DataTable caption={t('stands')} rows={rows} rowKey={({ name }) => name} narrow="lines" columns={[
          { key: 'name', header: t('actorKind'), cell: ({ name }) => name },
          ...stances.map((stance) => ({ key: stance, header: t(stance), numeric: true, cell: (row: (typeof rows)[number]) => row[stance] })),
        ]} />
      </div>
    </Stack>
  );
}
