import { useState } from 'react';
import { codingsRoutes, type TextQuestion } from '../../../contract/codings.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codingsTexts } from './codings.texts.ts';
import { usePart } from './use-part.ts';

/** Whether the round is blind is the leader's to say. What has been seen cannot be unseen, so opening is explained before it is done. */
function ChangeRound({ prestudyId, question }: { prestudyId: string; question: TextQuestion }) {
  const t = useTexts(codingsTexts);
  const [asking, setAsking] = useState(false);
  const change = useApiMutation(codingsRoutes.changeCodingRound, { onSuccess: () => setAsking(false) });
  const say = (blind: boolean) => change.mutate({ params: { prestudyId, questionId: question.id }, body: { blind } });
  if (!question.blind && question.coders.length > 0) return null;
  return (
    <>
      <Button size="small" kind="quiet" pending={change.isPending} onPress={() => (question.blind ? setAsking(true) : say(true))}>{question.blind ? t('makeOpen') : t('makeBlind')}</Button>
      {change.error ? <FailedState error={change.error} /> : null}
      <Dialog title={t('openAsk')} open={asking} onClose={() => setAsking(false)} actions={<>
        <Button kind="primary" pending={change.isPending} onPress={() => say(false)}>{t('makeOpen')}</Button>
        <Button onPress={() => setAsking(false)}>{t('keepBlind')}</Button>
      </>}>
        <p>{t('openAskDetail')}</p>
      </Dialog>
    </>
  );
}

/** How far the reader has come, whether the round is blind, and the way to say that she is done. */
export function RoundNotice({ question }: { question: TextQuestion }) {
  const t = useTexts(codingsTexts);
  const toast = useToast();
  const prestudyId = usePathParam('prestudyId');
  const { leads } = usePart(prestudyId);
  const finish = useApiMutation(codingsRoutes.finishCoding);
  const mine = question.coders.find(({ isMe }) => isMe);
  const [read, done] = [mine?.read ?? 0, mine?.done ?? false];
  const isOver = !question.mayCode && !mine;
  const say = (isDone: boolean) => finish.mutate({ params: { prestudyId, questionId: question.id }, body: { done: isDone } }, { onSuccess: () => { if (isDone) toast({ text: t('doneNow') }); } });
  return (
    <div className="round">
      {isOver ? null : (
        <div className="round__progress">
          <label>{t('progress', { read, texts: question.texts })} <progress value={read} max={Math.max(1, question.texts)} /></label>
          {done ? <strong>{t('isDone')}</strong> : null}
          {done ? <LinkButton size="small" to={`/prestudies/${prestudyId}/texts/questions/${question.id}/agreement`}>{t('agreement')}</LinkButton> : null}
          {done && (!question.blind || question.coders.length < 2) ? <Button size="small" kind="quiet" pending={finish.isPending} onPress={() => say(false)}>{t('again')}</Button> : null}
          {!done && mine ? <Button size="small" pending={finish.isPending} onPress={() => say(true)}>{t('done')}</Button> : null}
        </div>
      )}
      <div className="round__about">
        <p><strong>{question.blind ? t('blindTitle') : t('openTitle')}.</strong> {isOver ? t('blindOver') : question.blind ? t('blindDetail') : t('openDetail')}</p>
        {leads ? <ChangeRound prestudyId={prestudyId} question={question} /> : null}
      </div>
      {finish.error ? <FailedState error={finish.error} /> : null}
    </div>
  );
}
