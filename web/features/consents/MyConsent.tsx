import { useState } from 'react';
import type { InformationCategory } from '../../../contract/access.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { Consent } from '../../../contract/consents.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { daysBetween, formatDay, swedishDayOf } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { capitalised } from './consent-words.ts';
import { ShownSheet } from './ConsentSheet.tsx';
import { myConsentsTexts } from './my-consents.texts.ts';
import { MyQuestion } from './MyQuestion.tsx';
import { MyRenewal } from './MyRenewal.tsx';
import { renewedUntil } from './renewed-until.ts';
import { TwoTaps } from './TwoTaps.tsx';

/** What may be told, in one sentence, as the person would say it. */
function MyCategories({ categories }: { categories: readonly InformationCategory[] }) {
  const t = useTexts(myConsentsTexts);
  return <p>{capitalised(categories.map((category) => t(`mine-${category}`)).join(', '))}.</p>;
}

const namesOf = (consent: Consent) => ({ from: consent.fromAgencyName, to: consent.toAgencyName });

/** That the yes is about to end, and the way to say it again. */
function Ending({ caseId, consent, onAnswered }: { caseId: string; consent: Consent; onAnswered: () => void }) {
  const t = useTexts(myConsentsTexts);
  const today = useToday();
  const [renews, setRenews] = useState(false);
  if (!consent.mayRenew) return null;
  if (renews) return <MyRenewal caseId={caseId} consent={consent} onAnswered={onAnswered} onKeep={() => setRenews(false)} />;
  const title = consent.state === 'expired' ? t('ranOut') : t('daysLeft', { count: daysBetween(today, consent.validTo) });
  return (
    <Notice title={title} actions={<Button label={t('renewFor', namesOf(consent))} onPress={() => setRenews(true)}>{t('renew')}</Button>}>{t('renewAsk')}</Notice>
  );
}

/** Who wrote the answer down in her name, where it was not herself, and the text she was shown. */
function Recorded({ caseId, consent }: { caseId: string; consent: Consent }) {
  const t = useTexts(myConsentsTexts);
  const language = useLanguage();
  const today = useToday();
  const day = formatDay(swedishDayOf(new Date(consent.recordedAt)), language, today);
  return (
    <>
      {consent.recordedByName === null ? null
        : <p>{t(consent.state === 'refused' ? 'byStaffNo' : 'byStaff', { name: consent.recordedByName, day })}</p>}
      <ShownSheet caseId={caseId} consent={consent} day={day} />
    </>
  );
}

/** A way that the person keeps open, and how to shut it. */
export function MyOpenWay({ caseId, consent, onAnswered }: { caseId: string; consent: Consent; onAnswered: () => void }) {
  const t = useTexts(myConsentsTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const withdraw = useApiMutation(consentsRoutes.withdrawConsent);
  const names = namesOf(consent);
  const day = (one: string) => formatDay(one, language, today);
  const not = consent.asked.filter((category) => !consent.categories.includes(category));
  return (
    <Card>
      <p><strong>{t('tells', names)}</strong></p>
      <MyCategories categories={consent.categories} />
      {not.length === 0 ? null : <p>{t('notTold', { categories: not.map((category) => t(`mine-${category}`)).join(', ') })}</p>}
      <p>{consent.state === 'not-yet' ? t('fromDay', { day: day(consent.validFrom), until: day(consent.validTo) }) : t('until', { day: day(consent.validTo) })}</p>
      <Disclosure title={t('moreAbout')}>
        <p>{t('why', { purpose: consent.purpose })} {t(`scope-${consent.scope}`)}</p>
        <Recorded caseId={caseId} consent={consent} />
      </Disclosure>
      <Ending caseId={caseId} consent={consent} onAnswered={onAnswered} />
      {consent.mayWithdraw ? (
        <TwoTaps first={t('withdraw')} firstLabel={t('withdrawFor', names)} ask={t('withdrawAsk')} then={t('withdrawThen', names)}
          second={t('withdrawYes')} keep={t('keep')} act={async () => {
            await withdraw.mutateAsync({ params: { caseId, consentId: consent.id }, body: { version: consent.version } });
            toast({ text: t('withdrawn') });
            onAnswered();
          }} />
      ) : null}
    </Card>
  );
}

/** When and how the way was shut. */
function useShutWords(consent: Consent): string {
  const t = useTexts(myConsentsTexts);
  const language = useLanguage();
  const today = useToday();
  const on = (instant: string) => formatDay(swedishDayOf(new Date(instant)), language, today);
  if (consent.state === 'refused') return t('refusedOn', { day: on(consent.recordedAt) });
  if (consent.state === 'expired') return t('expiredOn', { day: formatDay(consent.validTo, language, today) });
  return t('withdrawnOn', { day: on(consent.endedAt ?? consent.recordedAt) });
}

/** A way that the person keeps shut. A change of mind is asked as the question was: with the choice of what. */
export function MyShutWay({ caseId, consent, onAnswered }: { caseId: string; consent: Consent; onAnswered: () => void }) {
  const t = useTexts(myConsentsTexts);
  const today = useToday();
  const words = useShutWords(consent);
  const [changing, setChanging] = useState(false);
  if (changing) {
    const question = { ...consent, categories: consent.asked, validTo: renewedUntil(consent, today) };
    return <MyQuestion caseId={caseId} question={question} scope={consent.scope} onAnswered={onAnswered} onLater={() => setChanging(false)} opened />;
  }
  return (
    <Card>
      <p><strong>{t('toldNot', namesOf(consent))}</strong></p>
      <MyCategories categories={consent.categories} />
      <p>{words}</p>
      <Disclosure title={t('moreAbout')}><Recorded caseId={caseId} consent={consent} /></Disclosure>
      <div><Button label={t('changeFor', namesOf(consent))} onPress={() => setChanging(true)}>{t('change')}</Button></div>
    </Card>
  );
}
