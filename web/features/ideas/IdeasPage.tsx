import { useState } from 'react';
import { prestudyParts } from '../../../contract/access.ts';
import { ideasRoutes, NewIdea } from '../../../contract/ideas.ts';
import type { IdeaState, IdeaSummary } from '../../../contract/ideas.ts';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { ideasTexts } from './ideas.texts.ts';
import { ideaWords, stateWord } from './idea-words.texts.ts';

export const stateSigns: Readonly<Record<IdeaState, Status>> = { open: 'active', chosen: 'done', 'set-aside': 'ended' };

/** Whether the reader may write in the pre-study. */
export function useMayWrite(prestudyId: string): boolean {
  const { data } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  return data !== undefined && prestudyParts.indexOf(data.myPart) >= prestudyParts.indexOf('member');
}

/** The tab of ideas: what each lacks, and what actors have said of it. */
export function IdeasPage() {
  const t = useTexts(ideasTexts);
  const prestudyId = usePathParam('prestudyId');
  const { data, error, refetch } = useApiQuery(ideasRoutes.listIdeas, { params: { prestudyId } });
  const mayWrite = useMayWrite(prestudyId);
  const [adding, setAdding] = useState(false);
  const add = mayWrite ? <Button kind="primary" icon="plus" onPress={() => setAdding(true)}>{t('add')}</Button> : null;
  return (
    <PartPage title={t('title')} lede={t('lede')} actions={data && data.total > 0 ? add : null}>
      {data === undefined ? (error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={3} />)
        : data.total === 0 ? <EmptyState title={t('empty')} action={add}>{t('emptyDetail')}</EmptyState>
          : <Ideas prestudyId={prestudyId} ideas={data.items} />}
      {adding ? <AddIdea prestudyId={prestudyId} onClose={() => setAdding(false)} /> : null}
    </PartPage>
  );
}

function Ideas({ prestudyId, ideas }: { prestudyId: string; ideas: readonly IdeaSummary[] }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  const about = ({ summary, gaps, voices: { support, concern, both } }: IdeaSummary) => (
    <>
      {summary ? <p>{summary}</p> : null}
      <p>
        {gaps.length === 0 ? t('whole') : t('missing', { count: gaps.length })}
        {support + concern + both > 0 ? `. ${t('voices', { support: support + both, concern: concern + both })}` : ''}.
      </p>
    </>
  );
  return (
    <RowList label={t('title')} rows={ideas.map((idea) => ({
      key: idea.id, title: idea.name, to: `/prestudies/${prestudyId}/ideas/${idea.id}`, about: about(idea),
      tag: <StatusTag status={stateSigns[idea.state]}>{w(stateWord(idea.state))}</StatusTag>,
    }))} />
  );
}

function AddIdea({ prestudyId, onClose }: { prestudyId: string; onClose: () => void }) {
  const t = useTexts(ideasTexts);
  const go = useGo();
  const save = useApiMutation(ideasRoutes.addIdea);
  const form = useZodForm(NewIdea, { defaults: {}, draftKey: `idea:${prestudyId}` });
  return (
    <Dialog title={t('add')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        const { id } = await save.mutateAsync({ params: { prestudyId }, body });
        go(`/prestudies/${prestudyId}/ideas/${id}`);
      }}>
        <FormTextField form={form} name="name" label={t('name')} />
        <FormTextArea form={form} name="summary" label={t('summary')} rows={3} maxLength={600} optional />
        <ButtonRow><SubmitButton form={form}>{t('addSave')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
