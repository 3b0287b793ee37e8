import { useDeferredValue, useState } from 'react';
import { codebookRoutes, type Code } from '../../../contract/codebook.ts';
import { codingsRoutes, TextFilter, type TextQuestion } from '../../../contract/codings.ts';
import { useApiQuery } from '../../app/api.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AnswerList } from './AnswerList.tsx';
import { codingsTexts } from './codings.texts.ts';
import { MembersOnly } from './MembersOnly.tsx';
import { RoundNotice } from './RoundNotice.tsx';
import { TextsPart } from './TextsPart.tsx';
import { usePart } from './use-part.ts';
import { useWordsOf } from './use-words-of.ts';

interface Filter { search: string; show: TextFilter; codeId: string }

function Filters({ filter, codes, onChange }: { filter: Filter; codes: readonly Code[]; onChange: (filter: Filter) => void }) {
  const t = useTexts(codingsTexts);
  const shows = { all: t('showAll'), unread: t('showUnread'), uncoded: t('showUncoded') };
  return (
    <div className="coding-filters no-print">
      <SearchField label={t('search')} value={filter.search} onChange={(search) => onChange({ ...filter, search })} />
      <SelectField label={t('show')} value={filter.show} onChange={(show) => onChange({ ...filter, show: TextFilter.parse(show) })} options={TextFilter.options.map((value) => ({ value, label: shows[value] }))} />
      <SelectField label={t('withCode')} optional value={filter.codeId} onChange={(codeId) => onChange({ ...filter, codeId })}
        options={codes.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))} />
    </div>
  );
}

function Coding({ question, codes }: { question: TextQuestion; codes: readonly Code[] }) {
  const prestudyId = usePathParam('prestudyId');
  const [filter, setFilter] = useState<Filter>({ search: '', show: 'all', codeId: '' });
  const asked = useDeferredValue(filter);
  return (
    <>
      <RoundNotice question={question} />
      <Filters filter={filter} codes={codes} onChange={setFilter} />
      <AnswerList key={JSON.stringify(asked)} prestudyId={prestudyId} question={question} codes={codes}
        filter={{ search: asked.search, show: asked.show, ...(asked.codeId === '' ? {} : { codeId: asked.codeId }) }} />
    </>
  );
}

/** `/prestudies/:id/texts/questions/:questionId`: the answers to a question, to read and code by keyboard. */
export function CodingPage() {
  const t = useTexts(codingsTexts);
  const wordsOf = useWordsOf();
  const [prestudyId, questionId] = [usePathParam('prestudyId'), usePathParam('questionId')];
  const { mayWrite, onlyReads } = usePart(prestudyId);
  const list = useApiQuery(codingsRoutes.listTextQuestions, { params: { prestudyId } });
  const book = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  const question = list.data?.items.find(({ id }) => id === questionId);
  const error = list.error ?? book.error;
  const base = `/prestudies/${prestudyId}/texts`;
  const actions = (
    <ButtonRow>
      <LinkButton size="small" to={`${base}/questions/${questionId}/counts`}>{t('counts')}</LinkButton>
      <LinkButton size="small" to={`${base}/questions/${questionId}/agreement`}>{t('agreement')}</LinkButton>
    </ButtonRow>
  );
  return (
    <TextsPart title={question ? wordsOf(question.words) : t('question')} back={{ to: base, label: t('backToQuestions') }} actions={question && mayWrite ? actions : null}>
      {error ? <FailedState error={error} retry={() => { void list.refetch(); void book.refetch(); }} /> : null}
      {!error && (!list.data || !book.data) ? <Skeleton rows={6} /> : null}
      {mayWrite && book.data?.codes.length === 0 ? <Notice title={t('needsCodebook')} actions={<LinkButton size="small" to={`${base}/codebook`}>{t('toCodebook')}</LinkButton>}>{t('needsCodebookDetail')}</Notice> : null}
      {list.data && !question ? <Notice title={t('noQuestions')}>{t('noQuestionsReader')}</Notice> : null}
      {question && onlyReads ? <MembersOnly /> : null}
      {question && book.data && mayWrite ? <Coding question={question} codes={book.data.codes} /> : null}
    </TextsPart>
  );
}
