import { useState } from 'react';
import { z } from 'zod';
import { ideaDialoguesRoutes } from '../../../contract/idea-dialogues.ts';
import type { CommentState, IdeaComment } from '../../../contract/idea-dialogues.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { dialogueTexts } from './dialogue.texts.ts';
import { ideaWords, kindWord, sectionWord } from './idea-words.texts.ts';
import './ideas.css';

interface Params { prestudyId: string; ideaId: string }
const stateLooks: Readonly<Record<CommentState, { status: Status; text: 'waiting' | 'shown' | 'aside' }>> = {
  new: { status: 'look', text: 'waiting' }, shown: { status: 'active', text: 'shown' }, 'set-aside': { status: 'ended', text: 'aside' },
};

/** Every comment: shown to the readers, set aside or answered by the team. */
export function CommentList({ params, comments, mayWrite }: { params: Params; comments: readonly IdeaComment[]; mayWrite: boolean }) {
  return <div className="idea-rows">{comments.map((comment) => <Comment key={comment.id} params={params} comment={comment} mayWrite={mayWrite} />)}</div>;
}

function Comment({ params, comment, mayWrite }: { params: Params; comment: IdeaComment; mayWrite: boolean }) {
  const t = useTexts(dialogueTexts);
  const w = useTexts(ideaWords);
  const language = useLanguage();
  const handle = useApiMutation(ideaDialoguesRoutes.handleComment);
  const [answering, setAnswering] = useState(false);
  const { id, state, answer, version, words } = comment;
  const say = (change: { state?: CommentState; answer?: string }) => handle.mutateAsync({ params: { ...params, ideaCommentId: id }, body: { state, answer, version, ...change } });
  const kind = w(kindWord(comment.actorKind));
  const look = stateLooks[state];
  const press = (next: CommentState) => { say({ state: next }).catch(() => undefined); };
  return (
    <article className="idea-row" aria-label={t('about', { kind })}>
      <div className="idea-row__wide"><StatusTag status={look.status}>{t(look.text)}</StatusTag></div>
      <blockquote className="idea-text idea-row__wide">{words}</blockquote>
      <p className="idea-soft idea-row__wide">{t('given', { section: w(sectionWord(comment.section)), kind, who: comment.who || t('anonymous'), day: shortDay(comment.givenOn, language) })}</p>
      {answer ? <p className="idea-row__wide">{t('ourAnswer', { answer })}</p> : null}
      {handle.error ? <FailedState error={handle.error} /> : null}
      {answering ? <Answer before={answer} onSave={(text) => say({ answer: text })} onClose={() => setAnswering(false)} /> : mayWrite ? (
        <div className="idea-row__tools">
          {state === 'shown' ? null : <Button size="small" onPress={() => press('shown')}>{t('show')}</Button>}
          {state === 'set-aside' ? null : <Button size="small" onPress={() => press('set-aside')}>{t('setAside')}</Button>}
          <Button size="small" kind="quiet" onPress={() => setAnswering(true)}>{t('answer')}</Button>
        </div>
      ) : null}
    </article>
  );
}

const AnswerFields = z.object({ answer: z.string().trim().max(4000).default('') });

function Answer({ before, onSave, onClose }: { before: string; onSave: (text: string) => Promise<unknown>; onClose: () => void }) {
  const t = useTexts(dialogueTexts);
  const form = useZodForm(AnswerFields, { defaults: { answer: before } });
  return (
    <div className="idea-row__wide">
      <Form form={form} onSubmit={async ({ answer }) => {
        await onSave(answer);
        onClose();
      }}>
        <FormTextArea form={form} name="answer" label={t('answerLabel')} description={t('answerAbout')} rows={3} optional />
        <ButtonRow><SubmitButton form={form}>{t('answerSave')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </div>
  );
}
