import { codebookRoutes } from '../../../contract/codebook.ts';
import { codingsRoutes, type TextQuestion } from '../../../contract/codings.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codingsTexts } from './codings.texts.ts';
import { TextsPart } from './TextsPart.tsx';
import { usePart } from './use-part.ts';
import { useWordsOf } from './use-words-of.ts';

/** One press from nothing to answers to read: the survey to practise on, and its invented answers. */
function Practise({ prestudyId }: { prestudyId: string }) {
  const t = useTexts(codingsTexts);
  const toast = useToast();
  const add = useApiMutation(surveysRoutes.addSurvey);
  const fill = useApiMutation(surveysRoutes.addPracticeAnswers);
  const error = add.error ?? fill.error;
  const practise = async () => {
    const { id } = await add.mutateAsync({ params: { prestudyId }, body: { from: 'practice' } });
    await fill.mutateAsync({ params: { prestudyId, surveyId: id } });
    toast({ text: t('practised') });
  };
  return (
    <>
      <Button kind="primary" pending={add.isPending || fill.isPending} onPress={() => { practise().catch(() => undefined); }}>{t('practise')}</Button>
      {error ? <FailedState error={error} /> : null}
    </>
  );
}

function useAbout(): (question: TextQuestion) => string {
  const t = useTexts(codingsTexts);
  return ({ surveyName, texts, coders }) => {
    const mine = coders.find(({ isMe }) => isMe);
    return [surveyName, t('answers', { count: texts }), coders.length === 0 ? t('nobodyCodes') : t('coders', { count: coders.length }), mine ? t('youHaveRead', { read: mine.read }) : '']
      .filter((part) => part !== '').join(' · ');
  };
}

function Actions({ base, question, words }: { base: string; question: TextQuestion; words: string }) {
  const t = useTexts(codingsTexts);
  const to = `${base}/questions/${question.id}`;
  const mine = question.coders.find(({ isMe }) => isMe);
  const hidden = (what: string) => <span className="visually-hidden">{`: ${what}`}</span>;
  return (
    <>
      <LinkButton size="small" to={to}>{mine ? t('goOn') : t('code')}{hidden(words)}</LinkButton>
      <LinkButton size="small" kind="quiet" to={`${to}/counts`}>{t('counts')}{hidden(words)}</LinkButton>
      <LinkButton size="small" kind="quiet" to={`${to}/agreement`}>{t('agreement')}{hidden(words)}</LinkButton>
    </>
  );
}

function Questions({ prestudyId, questions, mayWrite }: { prestudyId: string; questions: readonly TextQuestion[]; mayWrite: boolean }) {
  const t = useTexts(codingsTexts);
  const [about, wordsOf] = [useAbout(), useWordsOf()];
  const base = `/prestudies/${prestudyId}/texts`;
  return (
    <RowList label={t('questions')} rows={questions.map((question) => {
      const words = wordsOf(question.words);
      return {
        key: question.id, title: words, about: about(question),
        tag: <>{question.practice ? <Tag>{t('practice')}</Tag> : null}{question.coders.some(({ isMe, done }) => isMe && done) ? <StatusTag status="done">{t('coderDone')}</StatusTag> : null}</>,
        actions: mayWrite ? <Actions base={base} question={question} words={words} /> : null,
      };
    })} />
  );
}

/** `/prestudies/:id/texts`: the questions that were answered in free text, and how far each has been coded. */
export function TextsPage() {
  const t = useTexts(codingsTexts);
  const prestudyId = usePathParam('prestudyId');
  const { mayWrite } = usePart(prestudyId);
  const { data, error, refetch } = useApiQuery(codingsRoutes.listTextQuestions, { params: { prestudyId } });
  const book = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  const isEmpty = data?.items.length === 0;
  return (
    <TextsPart title={t('title')} lede={t('lede')}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={3} />}
      {isEmpty ? <EmptyState title={t('noQuestions')} action={mayWrite ? <Practise prestudyId={prestudyId} /> : null}>{mayWrite ? t('noQuestionsDetail') : t('noQuestionsReader')}</EmptyState> : null}
      {data && !isEmpty && mayWrite && book.data?.codes.length === 0 ? (
        <Notice title={t('needsCodebook')} actions={<LinkButton size="small" to={`/prestudies/${prestudyId}/texts/codebook`}>{t('toCodebook')}</LinkButton>}>{t('needsCodebookDetail')}</Notice>
      ) : null}
      {data && !isEmpty ? <Questions prestudyId={prestudyId} questions={data.items} mayWrite={mayWrite} /> : null}
    </TextsPart>
  );
}
