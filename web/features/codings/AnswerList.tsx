import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Code } from '../../../contract/codebook.ts';
import { codingsRoutes, type CodedText, type TextFilter, type TextQuestion } from '../../../contract/codings.ts';
import { apiQuery } from '../../app/api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { codingsTexts } from './codings.texts.ts';
import { MarkedText } from './MarkedText.tsx';
import { OpenAnswer } from './OpenAnswer.tsx';

/** So many answers a page: enough to read on, few enough to be drawn at once. */
const perPage = 40;

interface AnswerListProps {
  prestudyId: string;
  question: TextQuestion;
  codes: readonly Code[];
  filter: { search: string; show: TextFilter; codeId?: string };
}

/** Where the list stands and which answer is open: none chosen is its first, or its last for one who came from the page after. */
interface Place { offset: number; openId: string | null; fromAfter: boolean; focused: boolean }
const start: Place = { offset: 0, openId: null, fromAfter: false, focused: false };

function useAnswers({ prestudyId, question, filter }: AnswerListProps) {
  const [place, setPlace] = useState(start);
  // What is read or coded falls out of a narrowed list, so that it is shown whole as far as it can be, and the open one kept.
  const isNarrowed = filter.show !== 'all' || filter.codeId !== undefined;
  const limit = isNarrowed ? 200 : perPage;
  const keep = isNarrowed && place.openId !== null ? { keepId: place.openId } : {};
  const body = { ...filter, ...keep, limit, offset: place.offset };
  const query = useQuery({ ...apiQuery(codingsRoutes.readTexts, { params: { prestudyId, questionId: question.id }, body }), placeholderData: keepPreviousData });
  const items = query.data?.items ?? [];
  const found = items.findIndex(({ id }) => id === place.openId);
  const openIndex = found >= 0 ? found : place.fromAfter ? items.length - 1 : 0;
  const turn = (offset: number, fromAfter = false) => setPlace({ offset, openId: null, fromAfter, focused: true });
  const open = (id: string) => setPlace({ ...place, openId: id, focused: true });
  const move = (step: 1 | -1) => {
    const next = items[openIndex + step];
    if (next) open(next.id);
    else if (isNarrowed) turn(0);
    else if (step > 0 && place.offset + limit < (query.data?.total ?? 0)) turn(place.offset + limit);
    else if (step < 0 && place.offset > 0) turn(Math.max(0, place.offset - limit), true);
  };
  return { ...query, place, limit, openIndex, turn, open, move };
}

function ClosedAnswer({ text, number, codes, onOpen }: { text: CodedText; number: number; codes: readonly Code[]; onOpen: () => void }) {
  return (
    <button type="button" className="closed-answer" onClick={onOpen}>
      <span className="closed-answer__number">{number}{text.isRead ? <Icon name="check" /> : null}</span>
      <span className="closed-answer__words"><MarkedText words={text.words} marks={text.marks} codes={codes} /></span>
    </button>
  );
}

/** The answers that a filter lets through, one of them open. */
export function AnswerList(props: AnswerListProps) {
  const { prestudyId, question, codes } = props;
  const t = useTexts(codingsTexts);
  const combo = useRef<HTMLInputElement>(null);
  const { data, error, refetch, place, limit, openIndex, turn, open, move } = useAnswers(props);
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={8} />;
  if (data.total === 0) return <EmptyState title={t('noHits')}>{t('noHitsDetail')}</EmptyState>;
  return (
    <>
      <p className="answers__found" role="status">{t('found', { count: data.total })}</p>
      <ol className="answers" start={place.offset + 1}>
        {data.items.map((text, index) => (
          <li key={text.id}>
            {index === openIndex
              ? <OpenAnswer prestudyId={prestudyId} text={text} codes={codes} number={place.offset + index + 1} total={data.total} closed={!question.mayCode} focused={place.focused} comboRef={combo} move={move} />
              : <ClosedAnswer text={text} number={place.offset + index + 1} codes={codes} onOpen={() => open(text.id)} />}
          </li>
        ))}
      </ol>
      <Pager offset={place.offset} limit={limit} total={data.total} onChange={(offset) => turn(offset)} />
    </>
  );
}
