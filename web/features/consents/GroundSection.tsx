import { useRef, useState } from 'react';
import { legalGroundsRoutes } from '../../../contract/legal-grounds.ts';
import type { GroundState, LegalGround } from '../../../contract/legal-grounds.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { GuideLink } from '../../app/sharing/GuideLink.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { shortDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { capitalised, categoriesInARow } from './consent-words.ts';
import { groundsTexts } from './grounds.texts.ts';
import { TwoTaps } from './TwoTaps.tsx';
import './grounds.css';

const GroundForm = lazyPart(() => import('./GroundForm.tsx'), (m) => m.GroundForm);

const signs: Readonly<Record<GroundState, Status>> = { open: 'done', 'not-yet': 'waiting', over: 'ended', ended: 'ended', written: 'ended' };

function WhyCell({ one }: { one: LegalGround }) {
  const t = useTexts(groundsTexts);
  const language = useLanguage();
  const today = useToday();
  return (
    <div className="cell-stack">
      <span><strong>{one.groundName[language]}</strong></span>
      <span>{one.reason}</span>
      <span className="cell-stack__soft">{one.statute}</span>
      <span className="cell-stack__soft">{t('recordedBy', { day: shortDay(swedishDayOf(new Date(one.recordedAt)), language, today), name: one.recordedByName })}</span>
    </div>
  );
}

function WhatCell({ one }: { one: LegalGround }) {
  const t = useTexts(groundsTexts);
  const language = useLanguage();
  return (
    <div className="cell-stack">
      <span>{capitalised(categoriesInARow(one.categories, language, t('and')))}</span>
      <span className="cell-stack__soft">{one.whatGiven}</span>
    </div>
  );
}

function NowCell({ one }: { one: LegalGround }) {
  const t = useTexts(groundsTexts);
  const language = useLanguage();
  const today = useToday();
  return (
    <div className="cell-stack">
      <StatusTag status={signs[one.state]}>{t(`state-${one.state}`)}</StatusTag>
      {one.state === 'open' || one.state === 'over' ? <span className="cell-stack__soft">{t('until', { day: shortDay(one.validTo, language, today) })}</span> : null}
    </div>
  );
}

/** Ends a ground before its day, in two presses. */
function End({ caseId, one, onDone }: { caseId: string; one: LegalGround; onDone: () => void }) {
  const t = useTexts(groundsTexts);
  const language = useLanguage();
  const toast = useToast();
  const end = useApiMutation(legalGroundsRoutes.endLegalGround);
  return (
    <TwoTaps size="small" first={t('end')} firstLabel={t('endFor', { to: one.toAgencyName, name: one.groundName[language] })} ask={t('endAsk')}
      then={t('endThen', { to: one.toAgencyName })} second={t('endYes')} keep={t('keep')} act={async () => {
        await end.mutateAsync({ params: { caseId, groundId: one.id }, body: { version: one.version } });
        toast({ text: t('ended') });
        onDone();
      }} />
  );
}

function GroundTable({ caseId, items }: { caseId: string; items: readonly LegalGround[] }) {
  const t = useTexts(groundsTexts);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with the row's state.
  const onDone = () => place.current?.focus({ preventScroll: true });
  const columns: Column<LegalGround>[] = [
    { key: 'what', header: t('what'), cell: (one) => <WhatCell one={one} /> },
    { key: 'way', header: t('way'), cell: (one) => t('fromTo', { from: one.fromAgencyName, to: one.toAgencyName }) },
    { key: 'why', header: t('why'), cell: (one) => <WhyCell one={one} /> },
    { key: 'now', header: t('now'), cell: (one) => <NowCell one={one} /> },
    { key: 'actions', header: t('actions'), cell: (one) => (one.mayEnd ? <End caseId={caseId} one={one} onDone={onDone} /> : null) },
  ];
  return <div ref={place} tabIndex={-1}><DataTable caption={t('caption')} columns={columns} rows={items} rowKey={({ id }) => id} /></div>;
}

/** What has been given on other grounds in law than consent, and a way to record one. */
export function GroundSection({ caseId, ownAgencyId }: { caseId: string; ownAgencyId: string }) {
  const t = useTexts(groundsTexts);
  const [writing, setWriting] = useState(false);
  const { data, error, refetch } = useApiQuery(legalGroundsRoutes.listLegalGrounds, { params: { caseId } });
  return (
    <Section title={t('title')} lede={t('lede')}>
      {error && !data ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={2} /> : null}
      {data?.total === 0 && !writing ? <p>{t('none')}</p> : null}
      {data && data.total > 0 ? <GroundTable caseId={caseId} items={data.items} /> : null}
      {data && writing ? <GroundForm caseId={caseId} kinds={data.kinds} choices={data.choices} onClose={() => setWriting(false)} /> : null}
      {data && !writing ? (
        <ButtonRow>
          {data.choices.some(({ refusal }) => refusal === null) ? <Button icon="plus" onPress={() => setWriting(true)}>{t('record')}</Button> : null}
          <GuideLink fromAgencyId={ownAgencyId} />
        </ButtonRow>
      ) : null}
    </Section>
  );
}
