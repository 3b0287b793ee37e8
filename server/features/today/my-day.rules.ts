import type { Milestone, MyAsk, MyNews, MyWay, NextStep } from '../../../contract/today.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, dueItems } from '../programmes/public.ts';
import { factsOf } from './facts.rules.ts';
import type { MyTalk, MyWayRow } from './my-day.sql.ts';
import type { Instruments } from './reckon-case.rules.ts';

type Day = string;

/** A talk within so many days comes before all else: it has a time, a place and someone who waits. */
const talkFirstDays = 7;
const shownMilestones = 4;

export interface AroundTheWay { talks: readonly MyTalk[]; milestones: readonly (Milestone & { caseId: string })[]; news: readonly (MyNews & { caseId: string })[] }

/** One way through a programme as the person on it sees it. */
export function wayOf(row: MyWayRow, model: ProgrammeModel, { talks, milestones, news }: AroundTheWay, on: { instruments: Instruments; today: Day }): MyWay {
  return {
    caseId: row.caseId,
    programmeName: model.name,
    status: row.status,
    phases: pathOf(model, row),
    leadCoach: row.leadCoachName === null ? null
      : { name: row.leadCoachName, title: row.leadCoachTitle ?? '', phone: row.leadCoachPhone, email: row.leadCoachEmail },
    nextStep: nextStepOf(row, talks.find(({ caseId }) => caseId === row.caseId) ?? null, on.today),
    asks: asksOf(row, model, on),
    news: news.filter(({ caseId }) => caseId === row.caseId).map(({ caseId: _case, ...one }) => one),
    milestones: milestones.filter(({ caseId }) => caseId === row.caseId).slice(0, shownMilestones).map(({ on: day, what, words }) => ({ on: day, what, words })),
    has: {
      plan: row.plan !== null, measurements: row.measurements !== null, consents: row.hasConsents, placement: row.hasPlacement,
    },
  };
}

/** What is behind, where one is, what comes. A phase one has gone back from is to come again. */
export function pathOf(model: Pick<ProgrammeModel, 'phases'>, { phase, status }: Pick<MyWayRow, 'phase' | 'status'>): MyWay['phases'] {
  const here = model.phases.findIndex(({ key }) => key === phase);
  return model.phases.map(({ key, label }, at) => ({
    key, label, state: status === 'closed' || at < here ? 'done' : at === here ? 'now' : 'coming',
  }));
}

/** The one next thing: a talk that is near; otherwise the first of talk, own activity and step. Null when nothing has a day. */
export function nextStepOf(row: Pick<MyWayRow, 'plan'>, talk: MyTalk | null, today: Day): NextStep | null {
  const parts = [
    ...(row.plan?.openActivities ?? []).filter(({ byPerson }) => byPerson === true).map((part) => ({ type: 'activity' as const, ...part })),
    ...(row.plan?.openSteps ?? []).map((part) => ({ type: 'step' as const, ...part })),
  ].flatMap(({ type, title, dueOn }) => (dueOn !== null && dueOn >= today ? [{ type, title, dueOn }] : []));
  const part = parts.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null;
  const talkIsNext = talk !== null && (part === null || talk.onDay <= addDays(today, talkFirstDays) || talk.onDay <= part.dueOn);
  if (!talkIsNext) return part;
  return { type: 'talk', kind: talk.kind, startsAt: talk.startsAt, minutes: talk.minutes, place: talk.place, withName: talk.withName };
}

/** What the person is asked: to say what she thinks of the plan, to answer what is due, to say yes or no to a consent that ends. */
export function asksOf(row: MyWayRow, model: ProgrammeModel, { instruments, today }: { instruments: Instruments; today: Day }): MyAsk[] {
  if (row.status !== 'active') return [];
  const plan: MyAsk[] = row.plan === null || row.plan.answeredVersion === row.plan.version ? []
    : [{ ask: 'plan', changed: row.plan.answeredVersion !== null }];
  const due = dueItems(model, factsOf(row), today).flatMap(({ rule, reason, dueOn, subject }): MyAsk[] => {
    const instrument = reason['instrument'];
    if (rule === 'measurement' && reason['respondent'] === 'participant' && typeof instrument === 'string') {
      return instruments.get(instrument)?.answeredAlone === true ? [{ ask: 'measurement', instrumentKey: instrument, dueOn }] : [];
    }
    const consent = rule === 'consent-renewal' ? row.consents?.find(({ id }) => id === subject.id) : undefined;
    return consent === undefined ? []
      : [{ ask: 'consent', consentId: consent.id, fromAgencyName: consent.fromAgencyName, toAgencyName: consent.toAgencyName, validTo: consent.validTo }];
  });
  return [...plan, ...due];
}
