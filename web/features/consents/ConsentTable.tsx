import { useRef } from 'react';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { Consent } from '../../../contract/consents.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { daysBetween, shortDay, swedishDayOf } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { capitalised, categoriesInARow, languageName, stateSigns } from './consent-words.ts';
import { consentsTexts } from './consents.texts.ts';
import { ShownSheet } from './ConsentSheet.tsx';
import { wayStateOf } from './standing-ways.ts';
import type { StandingWay } from './standing-ways.ts';
import { TwoTaps } from './TwoTaps.tsx';

/** Ends a consent at the person's word, in two presses. */
function Withdraw({ caseId, consent, onDone }: { caseId: string; consent: Consent; onDone: () => void }) {
  const t = useTexts(consentsTexts);
  const toast = useToast();
  const withdraw = useApiMutation(consentsRoutes.withdrawConsent);
  const names = { from: consent.fromAgencyName, to: consent.toAgencyName };
  return (
    <TwoTaps size="small" first={t('withdraw')} firstLabel={t('withdrawFor', names)} ask={t('withdrawAsk')} then={t('withdrawThen', names)}
      second={t('withdrawYes')} keep={t('keep')} act={async () => {
        await withdraw.mutateAsync({ params: { caseId, consentId: consent.id }, body: { version: consent.version } });
        toast({ text: t('withdrawn') });
        onDone();
      }} />
  );
}

/** What the answer is about, and what was asked and not said yes to. */
function AboutCell({ consent }: { consent: Consent }) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const not = consent.asked.filter((category) => !consent.categories.includes(category));
  return (
    <div className="cell-stack">
      <span>{capitalised(categoriesInARow(consent.categories, language, t('and')))}</span>
      {not.length === 0 ? null : <span>{t('not', { categories: categoriesInARow(not, language, t('and')) })}</span>}
      <span className="cell-stack__soft">{t('purposeIs', { purpose: consent.purpose })}</span>
      <span className="cell-stack__soft">{t(`scope-${consent.scope}`)}</span>
    </div>
  );
}

/** The answer today, and the day it hangs on. */
function AnswerCell({ consent }: { consent: Consent }) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const today = useToday();
  const short = (day: string) => shortDay(day, language, today);
  const { state, validFrom, validTo, endedAt, recordedAt } = consent;
  const when = () => {
    if (state === 'given' || state === 'partly-given' || state === 'expired') return t('until', { day: short(validTo) });
    if (state === 'not-yet') return t('fromDay', { day: short(validFrom), until: short(validTo) });
    return t('endedOn', { day: short(swedishDayOf(new Date(state === 'refused' ? recordedAt : endedAt ?? recordedAt))) });
  };
  return (
    <div className="cell-stack">
      <StatusTag status={stateSigns[state]}>{t(`state-${state}`)}</StatusTag>
      <span className="cell-stack__soft">{when()}</span>
      {consent.endedByName === null ? null : <span className="cell-stack__soft">{t('endedBy', { name: consent.endedByName })}</span>}
      {consent.mayRenew && state !== 'expired' ? <span>{t('daysLeft', { count: daysBetween(today, validTo) })}</span> : null}
    </div>
  );
}

function HowCell({ caseId, consent }: { caseId: string; consent: Consent }) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const today = useToday();
  const how = t(`how-${consent.howGiven}`);
  const who = consent.recordedByName === null ? t('byPerson', { how }) : t('by', { how, name: consent.recordedByName });
  return (
    <div className="cell-stack">
      <span>{who}</span>
      {consent.language === language ? null : <span className="cell-stack__soft">{t('inLanguage', { language: languageName(consent.language, language) })}</span>}
      <ShownSheet caseId={caseId} consent={consent} day={shortDay(swedishDayOf(new Date(consent.recordedAt)), language, today)} />
    </div>
  );
}

interface NumberedWay extends StandingWay { number: number }

function WayCell({ way: { now, number } }: { way: NumberedWay }) {
  const t = useTexts(consentsTexts);
  return (
    <span className="way-name">
      <span className={`way-name__number${wayStateOf(now) === 'shut' ? ' way-name__number--shut' : ''}`}>{number}</span>
      <span>{t('fromTo', { from: now.fromAgencyName, to: now.toAgencyName })}</span>
    </span>
  );
}

/** The same as the picture, in words: what holds for each way, and what one may do about it. */
export function ConsentTable({ caseId, ways, ownAgencyId, onNewAnswer, onRenew }: {
  caseId: string; ways: readonly StandingWay[]; ownAgencyId: string;
  onNewAnswer: (consent: Consent) => void; onRenew: (consent: Consent) => void;
}) {
  const t = useTexts(consentsTexts);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with the answer.
  const onDone = () => place.current?.focus({ preventScroll: true });
  const columns: Column<NumberedWay>[] = [
    { key: 'way', header: t('way'), cell: (way) => <WayCell way={way} /> },
    { key: 'about', header: t('about'), cell: ({ now }) => <AboutCell consent={now} /> },
    { key: 'answer', header: t('answer'), cell: ({ now }) => <AnswerCell consent={now} /> },
    { key: 'how', header: t('how'), cell: ({ now }) => <HowCell caseId={caseId} consent={now} /> },
    {
      key: 'actions', header: t('actions'),
      cell: ({ now }) => {
        const isOwn = now.fromAgencyId === ownAgencyId;
        if (!isOwn && !now.mayWithdraw) return null;
        return (
          <div className="cell-stack">
            {now.mayRenew ? <Button size="small" label={t('renewFor', { to: now.toAgencyName })} onPress={() => onRenew(now)}>{t('renew')}</Button> : null}
            {now.mayWithdraw ? <Withdraw caseId={caseId} consent={now} onDone={onDone} /> : null}
            {isOwn ? <Button size="small" kind="quiet" label={t('newAnswerFor', { to: now.toAgencyName })} onPress={() => onNewAnswer(now)}>{t('newAnswer')}</Button> : null}
          </div>
        );
      },
    },
  ];
  return (
    <div ref={place} tabIndex={-1}>
      <DataTable caption={t('tableCaption')} columns={columns} rows={ways.map((way, index) => ({ ...way, number: index + 1 }))} rowKey={({ key }) => key} />
    </div>
  );
}

/** Every answer that no longer holds, newest first: nothing that was said is lost. */
export function EarlierAnswers({ caseId, ways }: { caseId: string; ways: readonly StandingWay[] }) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const today = useToday();
  const earlier = ways.flatMap((way) => way.earlier).toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  if (earlier.length === 0) return null;
  return (
    <Disclosure title={t('history', { count: earlier.length })}>
      <DataTable caption={t('historyCaption')} rows={earlier} rowKey={({ id }) => id} columns={[
        { key: 'recorded', header: t('recorded'), cell: (one) => shortDay(swedishDayOf(new Date(one.recordedAt)), language, today) },
        { key: 'way', header: t('way'), cell: (one) => t('fromTo', { from: one.fromAgencyName, to: one.toAgencyName }) },
        { key: 'about', header: t('about'), cell: (one) => <AboutCell consent={one} /> },
        { key: 'answer', header: t('answer'), cell: (one) => <AnswerCell consent={one} /> },
        { key: 'how', header: t('how'), cell: (one) => <HowCell caseId={caseId} consent={one} /> },
      ]} />
    </Disclosure>
  );
}
