import { useRef, useState } from 'react';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { Disclosure as SharedRecord, ProposedConsent } from '../../../contract/consents.ts';
import { useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { useFiledWords } from '../../app/sharing/useFiledWords.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { capitalised, kindOf } from './consent-words.ts';
import { myConsentsTexts } from './my-consents.texts.ts';
import { MyOpenWay, MyShutWay } from './MyConsent.tsx';
import { MyGrounds } from './MyGrounds.tsx';
import { MyQuestion } from './MyQuestion.tsx';
import { standingWays, wayStateOf } from './standing-ways.ts';
import './consents.css';

function SharedRow({ one }: { one: SharedRecord }) {
  const t = useTexts(myConsentsTexts);
  const filedWords = useFiledWords();
  const language = useLanguage();
  const today = useToday();
  const when = t('sharedWhen', { day: formatDay(swedishDayOf(new Date(one.disclosedAt)), language, today), name: one.disclosedByName });
  return <li>{capitalised(t(`kind-${kindOf(one.recordKind)}`))}, {when}{one.open ? null : ` ${t('sharedShut')}`}{one.filed ? ` ${filedWords(one.toAgencyName, one.filed)}` : null}</li>;
}

/** Who let whom read how much; each record when asked for. */
function SharedWay({ records }: { records: readonly SharedRecord[] }) {
  const t = useTexts(myConsentsTexts);
  const first = records[0];
  if (!first) return null;
  return (
    <Disclosure title={t('sharedWay', { from: first.fromAgencyName, to: first.toAgencyName, count: records.length })}>
      <ul className="my-consent__list">{records.map((one) => <SharedRow key={one.id} one={one} />)}</ul>
    </Disclosure>
  );
}

function MyShared({ caseId }: { caseId: string }) {
  const t = useTexts(myConsentsTexts);
  const { data, error, refetch } = useApiQuery(consentsRoutes.listDisclosures, { params: { caseId } });
  if (error && !data) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data || data.total === 0) return null;
  return (
    <Section title={t('sharedTitle')}>
      <div className="shared-kinds">
        {[...Map.groupBy(data.items, (one) => `${one.fromAgencyName} ${one.toAgencyId}`)].map(([way, records]) => <SharedWay key={way} records={records} />)}
      </div>
    </Section>
  );
}

/** One question at a time; the rest wait their turn. */
function MyQuestions({ caseId, questions, onAnswered }: { caseId: string; questions: readonly ProposedConsent[]; onAnswered: () => void }) {
  const t = useTexts(myConsentsTexts);
  const [skipped, setSkipped] = useState(0);
  const index = skipped % questions.length;
  const question = questions[index];
  if (!question) return null;
  return (
    <Section title={t('askTitle')} lede={questions.length > 1 ? t('questionOf', { number: index + 1, count: questions.length }) : undefined}>
      <MyQuestion key={`${question.fromAgencyId} ${question.toAgencyId}`} caseId={caseId} question={question} onAnswered={onAnswered} />
      {questions.length > 1 ? <div className="quiet-line next-question"><Button kind="quiet" onPress={() => setSkipped(index + 1)}>{t('nextQuestion')}</Button></div> : null}
    </Section>
  );
}

function MyCaseConsents({ caseId }: { caseId: string }) {
  const t = useTexts(myConsentsTexts);
  const place = useRef<HTMLDivElement>(null);
  // What was answered moves to another part of the page; the reader stays where she is.
  const onAnswered = () => place.current?.focus({ preventScroll: true });
  const { data, error, refetch } = useApiQuery(consentsRoutes.listConsents, { params: { caseId } });
  if (error && !data) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton shape="cards" rows={3} />;
  if (data.total === 0 && data.proposed.length === 0) return <><EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState><MyGrounds caseId={caseId} /></>;
  const ways = standingWays(data.items);
  const asked = new Set(data.proposed.map((one) => `${one.fromAgencyId} ${one.toAgencyId}`));
  const shut = ways.filter(({ key, now }) => wayStateOf(now) === 'shut' && !asked.has(key));
  // What is about to end comes first: it asks for an answer.
  const open = ways.filter(({ now }) => wayStateOf(now) !== 'shut').toSorted((a, b) => Number(b.now.mayRenew) - Number(a.now.mayRenew));
  return (
    <div ref={place} tabIndex={-1} className="my-consents-case">
      {data.proposed.length > 0 ? (
        <MyQuestions caseId={caseId} questions={data.proposed} onAnswered={onAnswered} />
      ) : null}
      <Section title={t('openTitle')}>
        {open.length === 0 ? <EmptyState title={t('openEmptyTitle')}>{t('openEmpty')}</EmptyState> : (
          <ul className="my-consents">{open.map(({ key, now }) => <li key={key}><MyOpenWay caseId={caseId} consent={now} onAnswered={onAnswered} /></li>)}</ul>
        )}
      </Section>
      {shut.length > 0 ? (
        <Section title={t('shutTitle')}>
          <ul className="my-consents">{shut.map(({ key, now }) => <li key={key}><MyShutWay caseId={caseId} consent={now} onAnswered={onAnswered} /></li>)}</ul>
        </Section>
      ) : null}
      <MyShared caseId={caseId} />
      <MyGrounds caseId={caseId} />
    </div>
  );
}

/** `/my/consents`: who may tell what about me, in plain words, and my answer to each. */
export function MyConsentsPage() {
  const t = useTexts(myConsentsTexts);
  const caseIds = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lede={t('lede')} back={{ to: '/my', label: t('back') }} />
      {caseIds.length === 0 ? <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState> : null}
      {caseIds.map((caseId) => <MyCaseConsents key={caseId} caseId={caseId} />)}
    </Page>
  );
}
