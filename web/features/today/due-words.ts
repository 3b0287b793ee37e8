import type { DueRow, TodayItem, TodayRule } from '../../../contract/today.ts';
import type { Translate } from '../../ui/texts.ts';
import type { dueTexts } from './due.texts.ts';

type Say = Translate<typeof dueTexts.sv>;

/** A row in words: what it is, why it stands here, what to press and where that leads. */
export interface RowWords { what: string; why: string; action: { label: string; to: string } }

/** What the words are made with: the translator, and days as people say them. */
export interface Saying {
  t: Say;
  today: string;
  /** “på tisdag 24 november” */
  day: (day: string) => string;
  /** The same after “senast”: “tisdag 24 november”. */
  by: (day: string) => string;
}

interface Told { what: string; why: string; at: string }

type Teller = (row: DueRow, item: TodayItem, saying: Saying) => Told;

const text = (item: TodayItem, key: string): string | undefined => {
  const value = item.reason[key];
  return value === undefined ? undefined : String(value);
};

/** A day of the reason as people say it; what is not there is the start. */
const dayOf = (item: TodayItem, key: string, { t, day }: Saying): string => {
  const value = text(item, key);
  return value === undefined ? t('start') : day(value);
};

const titlesOf = (row: DueRow, key: string) => row.items.map((item) => text(item, key)).filter((title) => title !== undefined).join(', ');
const employerOf = (item: TodayItem, { t }: Saying) => text(item, 'employer') ?? t('somePlace');

/** Each instrument once, with who is to answer it. */
function instrumentsOf(row: DueRow, { t }: Saying): string {
  const by = new Map<string, Set<string>>();
  for (const item of row.items) {
    const name = text(item, 'instrumentName') ?? t('anInstrument');
    by.set(name, (by.get(name) ?? new Set()).add(text(item, 'respondent') ?? ''));
  }
  return [...by].map(([name, who]) => {
    const words = who.size > 1 ? t('byBoth') : who.has('participant') ? t('byParticipant') : t('byCaseworker');
    return `${name} (${words})`;
  }).join(', ');
}

const contact: Teller = (_row, item, say) => {
  const booked = text(item, 'bookedOn');
  const last = text(item, 'lastContactOn');
  const isPassed = booked !== undefined && booked < say.today && (last === undefined || booked > last);
  const named = { days: text(item, 'everyDays') ?? '', due: say.by(item.dueOn) };
  return {
    what: isPassed ? say.t('what-contact-booked', { booked: say.day(booked) })
      : last === undefined ? say.t('what-contact-first') : say.t('what-contact', { last: say.day(last) }),
    why: booked !== undefined && booked >= say.today ? say.t('why-contact-ahead', { ...named, booked: say.day(booked) }) : say.t('why-contact', named),
    at: 'notes',
  };
};

const measurement: Teller = (row, item, say) => {
  const [, instrument] = item.subject.id.split('/');
  const named = { names: instrumentsOf(row, say), due: say.by(item.dueOn) };
  return {
    what: say.t('what-measurement', { count: row.items.length }),
    why: text(item, 'lastOn') === undefined ? say.t('why-measurement-first', named) : say.t('why-measurement', { ...named, last: dayOf(item, 'lastOn', say) }),
    at: row.items.length === 1 && instrument ? `measure/${instrument}` : 'progress',
  };
};

const consent: Teller = (_row, item, say) => {
  const named = { to: text(item, 'to') ?? '', from: text(item, 'from') ?? '', until: say.by(item.dueOn) };
  const ended = item.kind === 'overdue';
  return {
    what: ended ? say.t('what-consent-renewal-ended', named) : say.t('what-consent-renewal', named),
    why: ended ? say.t('why-consent-renewal-ended', named) : say.t('why-consent-renewal', named),
    at: 'consents',
  };
};

const followUp: Teller = (_row, item, say) => {
  const named = { employer: employerOf(item, say), due: say.by(item.dueOn) };
  return {
    what: text(item, 'side') === 'employer' ? say.t('what-placement-follow-up-employer') : say.t('what-placement-follow-up-participant'),
    why: text(item, 'lastOn') === undefined ? say.t('why-placement-follow-up-first', named)
      : say.t('why-placement-follow-up', { ...named, last: dayOf(item, 'lastOn', say) }),
    at: 'placements',
  };
};

const tellers: Record<TodayRule, Teller> = {
  'referral-decision': (_row, item, say) => ({
    what: say.t('what-referral-decision'),
    why: say.t('why-referral-decision', { received: dayOf(item, 'receivedOn', say), due: say.by(item.dueOn) }), at: 'referral',
  }),
  'waiting-list': (_row, item, say) => ({
    what: say.t('what-waiting-list'), why: say.t('why-waiting-list', { since: dayOf(item, 'waitingSince', say), due: say.by(item.dueOn) }), at: 'referral',
  }),
  'lead-coach': (_row, item, say) => ({ what: say.t('what-lead-coach'), why: say.t('why-lead-coach', { since: dayOf(item, 'since', say) }), at: 'team' }),
  contact,
  'first-plan': (_row, item, say) => ({
    what: say.t('what-first-plan'), why: say.t('why-first-plan', { admitted: dayOf(item, 'admittedOn', say), due: say.by(item.dueOn) }), at: 'plan',
  }),
  'plan-review': (_row, item, say) => ({
    what: say.t('what-plan-review'), why: say.t('why-plan-review', { last: dayOf(item, 'lastOn', say), due: say.by(item.dueOn) }), at: 'plan',
  }),
  'plan-activity': (row, item, say) => ({
    what: say.t('what-plan-activity', { count: row.items.length, titles: titlesOf(row, 'title') }),
    why: item.kind === 'overdue' ? say.t('why-plan-activity', { due: say.by(item.dueOn) }) : say.t('why-plan-activity-ahead', { due: say.by(item.dueOn) }),
    at: 'plan',
  }),
  'plan-step': (row, item, say) => ({
    what: say.t('what-plan-step', { count: row.items.length, titles: titlesOf(row, 'title') }), why: say.t('why-plan-step', { due: say.by(item.dueOn) }), at: 'plan',
  }),
  'work-activity': (_row, item, say) => ({ what: say.t('what-work-activity'), why: say.t('why-work-activity', { since: dayOf(item, 'since', say) }), at: 'plan' }),
  measurement,
  'risk-routine': (_row, item, say) => ({
    what: say.t('what-risk-routine'),
    why: say.t('why-risk-routine', { name: text(item, 'instrumentName') ?? say.t('anInstrument'), raised: dayOf(item, 'raisedOn', say) }), at: 'progress',
  }),
  'consent-renewal': consent,
  'first-employer-contact': (_row, item, say) => ({
    what: say.t('what-first-employer-contact'), why: say.t('why-first-employer-contact', { due: say.by(item.dueOn) }), at: 'placements',
  }),
  'placement-follow-up': followUp,
  'placement-adaptation': (row, item, say) => ({
    what: say.t('what-placement-adaptation', { count: row.items.length, titles: titlesOf(row, 'words') }),
    why: say.t('why-placement-adaptation', { employer: employerOf(item, say), since: dayOf(item, 'since', say) }), at: 'placements',
  }),
  'placement-outcome': (_row, item, say) => ({
    what: say.t('what-placement-outcome'), why: say.t('why-placement-outcome', { employer: employerOf(item, say), end: dayOf(item, 'endOn', say) }), at: 'placements',
  }),
  'normal-stay': (_row, item, say) => ({
    what: say.t('what-normal-stay', { months: text(item, 'months') ?? '' }), why: say.t('why-normal-stay', { admitted: dayOf(item, 'admittedOn', say) }), at: 'plan',
  }),
  'follow-up-after-discharge': (_row, item, say) => ({
    what: say.t('what-follow-up-after-discharge'),
    why: say.t('why-follow-up-after-discharge', { discharged: dayOf(item, 'dischargedOn', say), due: say.by(item.dueOn) }), at: 'end',
  }),
  'team-meeting': (_row, item, say) => ({ what: say.t('what-team-meeting'), why: say.t('why-team-meeting', { due: say.by(item.dueOn) }), at: '' }),
  'emergency-review': (row, item, say) => ({
    what: say.t('what-emergency-review', { count: row.items.length }),
    why: say.t('why-emergency-review', { name: text(item, 'byName') ?? '', on: dayOf(item, 'on', say) }), at: 'emergency',
  }),
  'lead-blocked': (_row, item, say) => ({ what: say.t('what-lead-blocked'), why: say.t('why-lead-blocked', { since: dayOf(item, 'since', say) }), at: 'team' }),
  'progress-falls': (row, item, say) => ({
    what: say.t('what-progress-falls'),
    why: say.t('why-progress-falls', { names: instrumentsOf(row, say), on: dayOf(item, 'on', say), before: dayOf(item, 'before', say) }), at: 'progress',
  }),
};

/** Puts a row into words. Where it stands for several items, the most pressing one says why. */
export function wordsOf(row: DueRow, saying: Saying): RowWords {
  const [item] = row.items;
  if (item === undefined) throw new Error(`The row ${row.key} has no item`);
  const { what, why, at } = tellers[row.rule](row, item, saying);
  return { what, why, action: { label: saying.t(`do-${row.rule}`), to: `/cases/${row.caseId}/${at}` } };
}
