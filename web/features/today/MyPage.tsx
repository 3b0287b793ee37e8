import { useState } from 'react';
import { todayRoutes } from '../../../contract/today.ts';
import type { Milestone, MyAsk, MyWay } from '../../../contract/today.ts';
import { useApiQuery } from '../../app/api.ts';
import { EmergencyNews } from '../../app/sharing/EmergencyNews.tsx';
import { GroundNews } from '../../app/sharing/GroundNews.tsx';
import { useSignedIn } from '../../app/session.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { LinkRows } from '../../ui/RowList.tsx';
import type { LinkRow } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StepPath } from '../../ui/StepPath.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { useToday } from '../../ui/Today.tsx';
import { myTexts } from './my.texts.ts';
import { NextStepCard } from './NextStepCard.tsx';
import './my.css';

/** The greeting of the hour. */
function useGreeting(name: string): string {
  const t = useTexts(myTexts);
  const [hour] = useState(() => new Date().getHours());
  const given = name.split(' ')[0] ?? name;
  return hour >= 5 && hour < 10 ? t('morning', { name: given }) : hour >= 18 ? t('evening', { name: given }) : t('day', { name: given });
}

function useAskRow(): (ask: MyAsk, caseId: string) => LinkRow {
  const t = useTexts(myTexts);
  const language = useLanguage();
  const today = useToday();
  const by = (day: string) => formatDay(day, language, today).replace(/^(?:på|on) /, '');
  return (ask, caseId) => {
    switch (ask.ask) {
      case 'plan': return { to: '/my/plan', title: ask.changed ? t('askPlanAgain') : t('askPlan'), about: t('askPlanAbout') };
      case 'measurement': return {
        to: `/my/measure/${ask.instrumentKey}`, search: { case: caseId }, title: t('askMeasurement'),
        about: ask.dueOn < today ? t('askMeasurementLate') : t('askMeasurementAbout', { day: by(ask.dueOn) }),
      };
      case 'consent': return {
        to: '/my/consents', title: t('askConsent', { from: ask.fromAgencyName, to: ask.toAgencyName }),
        about: ask.validTo < today ? t('askConsentEnded', { day: by(ask.validTo) }) : t('askConsentAbout', { day: by(ask.validTo) }),
      };
    }
  };
}

/** What we ask of the person, one question of each kind: more would be a heap. */
function Asks({ way }: { way: MyWay }) {
  const t = useTexts(myTexts);
  const rowOf = useAskRow();
  const first = way.asks.filter((ask, at) => way.asks.findIndex((one) => one.ask === ask.ask) === at);
  if (first.length === 0) return null;
  return <Section title={t('asked')}><LinkRows label={t('asked')} rows={first.map((ask) => rowOf(ask, way.caseId))} /></Section>;
}

/** What others have done in her name, to be seen and set right. */
function News({ way }: { way: MyWay }) {
  const t = useTexts(myTexts);
  const language = useLanguage();
  const today = useToday();
  if (way.news.length === 0) return null;
  const rows = way.news.map((one): LinkRow => ({
    to: '/my/consents', title: t(`recorded-${one.answer}`, { name: one.byName }),
    about: t('recordedAbout', { from: one.fromAgencyName, to: one.toAgencyName, day: formatDay(swedishDayOf(new Date(one.at)), language, today) }),
  }));
  return <Section title={t('news')}><LinkRows label={t('news')} rows={rows} /></Section>;
}

function useMilestoneWords(way: MyWay): (milestone: Milestone) => string {
  const t = useTexts(myTexts);
  const language = useLanguage();
  return ({ what, words }) => {
    switch (what) {
      case 'admitted': return t('did-admitted', { programme: way.programmeName[language] });
      case 'plan': return t('did-plan');
      case 'placement': return words === '' ? t('did-placement-somewhere') : t('did-placement', { words });
      default: return t(`did-${what}`, { words: words === '' ? '' : `”${words}”` });
    }
  };
}

function SoFar({ way }: { way: MyWay }) {
  const t = useTexts(myTexts);
  const language = useLanguage();
  const wordsOf = useMilestoneWords(way);
  const now = way.phases.find(({ state }) => state === 'now');
  if (way.status === 'referred' || way.status === 'waiting') return null;
  return (
    <Section title={t('soFar')} lede={now ? t('phaseNow', { phase: now.label[language] }) : undefined}>
      <StepPath label={t('path')} steps={way.phases.map(({ key, label, state }) => ({ key, label: label[language], state }))} />
      {way.milestones.length > 0
        ? <Timeline label={t('soFar')} items={way.milestones.map((one) => ({ key: `${one.on}${one.what}${one.words}`, day: one.on, title: wordsOf(one) }))} />
        : null}
    </Section>
  );
}

/** The way to everything else: her path first, then what is kept of her and who may see it. */
function Rows({ way }: { way: MyWay }) {
  const t = useTexts(myTexts);
  const isIn = way.status !== 'referred' && way.status !== 'waiting' && way.status !== 'declined';
  const path = [
    ...(isIn ? [
      { to: '/my/plan', title: t('plan'), about: way.has.plan ? t('planAbout') : t('planNone') },
      { to: '/my/progress', title: t('progress'), about: t('progressAbout') },
    ] : []),
    ...(way.has.placement ? [{ to: '/my/placement', title: t('placement'), about: t('placementAbout') }] : []),
    ...(isIn ? [
      { to: '/my/sessions', title: t('talks'), about: way.leadCoach ? `${t('talksAbout')} ${t('coach', { name: way.leadCoach.name })}` : t('talksAbout') },
      { to: '/my/assessment', title: t('assessment'), about: t('assessmentAbout') },
    ] : []),
  ];
  const kept = [
    { to: '/my/consents', title: t('consents'), about: t('consentsAbout') },
    { to: '/my/log', title: t('log'), about: t('logAbout') },
    { to: '/my/blocks', title: t('blocks'), about: t('blocksAbout') },
    { to: '/my/contact', title: t('contact'), about: t('contactAbout') },
    { to: '/my/extract', title: t('extract'), about: t('extractAbout') },
  ];
  return (
    <>
      {path.length > 0 ? <Section title={t('myPath')}><LinkRows label={t('myPath')} rows={path} /></Section> : null}
      <Section title={t('myRecords')}><LinkRows label={t('myRecords')} rows={kept} /></Section>
    </>
  );
}

function Way({ way, named }: { way: MyWay; named: boolean }) {
  const language = useLanguage();
  return (
    <div className="stack stack--wide">
      {named ? <p className="my-way__name">{way.programmeName[language]}</p> : null}
      <NextStepCard way={way} />
      <EmergencyNews caseId={way.caseId} />
      <GroundNews caseId={way.caseId} />
      <Asks way={way} />
      <News way={way} />
      <SoFar way={way} />
      <Rows way={way} />
    </div>
  );
}

/** `/my`: the participant's home. What comes next, what is asked, how far one has come, and the way to everything else. */
export function MyPage() {
  const t = useTexts(myTexts);
  const person = useSignedIn();
  const greeting = useGreeting(person.name);
  const { data, error, refetch } = useApiQuery(todayRoutes.readMyDay, {});
  // One who is on a way now is not met by what ended before.
  const open = data?.ways.filter(({ status }) => status !== 'declined' && status !== 'closed') ?? [];
  const ways = open.length > 0 ? open : (data?.ways.slice(0, 1) ?? []);
  return (
    <Page width="narrow">
      <PageHeader title={greeting} tabTitle={t('title')} lede={t('lede')} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={3} shape="cards" />}
      {data && ways.length === 0 ? <EmptyState title={t('none')}>{t('noneDetail')}</EmptyState> : null}
      {ways.map((way) => <Way key={way.caseId} way={way} named={ways.length > 1} />)}
    </Page>
  );
}
