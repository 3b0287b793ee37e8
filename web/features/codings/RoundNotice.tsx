import { codingsRoutes, type TextQuestion } from '../../../contract/codings.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codingsTexts } from './codings.texts.ts';
import { usePart } from './use-part.ts';

/** How far the reader has come, whether the round is blind, and the way to say that she is done. */
export function RoundNotice({ question }: { question: TextQuestion }) {
  const t = useTexts(codingsTexts);
  const toast = useToast();
  const prestudyId = usePathParam('prestudyId');
  const { leads } = usePart(prestudyId);
  const finish = useApiMutation(codingsRoutes.finishCoding);
  const change = useApiMutation(codingsRoutes.changeCodingRound);
  const params = { prestudyId, questionId: question.id };
  const mine = question.coders.find(({ isMe }) => isMe);
  const [read, done] = [mine?.read ?? 0, mine?.done ?? false];
  const isOver = question.blind && question.seesOthers && !mine;
  const say = (isDone: boolean) => finish.mutate({ params, body: { done: isDone } }, { onSuccess: () => { if (isDone) toast({ text: t('doneNow') }); } });
  const error = finish.error ?? change.error;
  return (
    <div className="round">
      <div className="round__progress">
        <label>{t('progress', { read, texts: question.texts })} <progress value={read} max={Math.max(1, question.texts)} /></label>
        {done ? <strong>{t('isDone')}</strong> : null}
        {done ? <LinkButton size="small" to={`/prestudies/${prestudyId}/texts/questions/${question.id}/agreement`}>{t('agreement')}</LinkButton> : null}
        {done && (!question.blind || question.coders.length < 2) ? <Button size="small" kind="quiet" pending={finish.isPending} onPress={() => say(false)}>{t('again')}</Button> : null}
        {!done && mine ? <Button size="small" pending={finish.isPending} onPress={() => say(true)}>{t('done')}</Button> : null}
      </div>
      <div className="round__about">
        <p><strong>{question.blind ? t('blindTitle') : t('openTitle')}.</strong> {isOver ? t('blindOver') : question.blind ? t('blindDetail') : t('openDetail')}</p>
        {leads ? <Button size="small" kind="quiet" pending={change.isPending} onPress={() => change.mutate({ params, body: { blind: !question.blind } })}>{question.blind ? t('makeOpen') : t('makeBlind')}</Button> : null}
      </div>
      {error ? <FailedState error={error} /> : null}
    </div>
  );
}
