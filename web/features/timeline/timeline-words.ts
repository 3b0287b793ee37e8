import { categoryWords } from '../../../contract/category-words.ts';
import { dischargeReasons } from '../../../contract/discharges.ts';
import type { DischargeReason } from '../../../contract/discharges.ts';
import type { TimelineEntry, TimelineKind } from '../../../contract/timeline.ts';
import type { Language } from '../../ui/language.ts';
import type { Translate } from '../../ui/texts.ts';
import type { timelineTexts } from './timeline.texts.ts';

type Texts = typeof timelineTexts.sv;

/** What the words are made with. Names of phases and instruments come from elsewhere, and may not be known yet. */
export interface Saying {
  t: Translate<Texts>;
  language: Language;
  phase: (key: string) => string;
  instrument: (key: string) => string;
  day: (day: string) => string;
}

type Teller = (entry: TimelineEntry, say: Saying) => string;

const told = (entry: TimelineEntry, key: string) => (entry.about[key] === undefined ? '' : String(entry.about[key]));
const employer = (entry: TimelineEntry, { t }: Saying) => told(entry, 'employer') || t('anEmployer');

/** The text of a key that is put together from data; the event itself where there is none, rather than nothing. */
function textOf(say: Saying, key: string, entry: TimelineEntry): string {
  const text = (say.t as (key: string, params: object) => string)(key, entry.about);
  return text === key ? entry.event : text;
}

const teamWords = { 'lead-coach': 'leadCoach', 'lead-coach-ended': 'leadCoachEnded', joined: 'joined', left: 'left' } as const;
const consentWords = { given: 'consentGiven', refused: 'consentRefused', withdrawn: 'consentWithdrawn' } as const;

function choose<V>(words: Readonly<Record<string, V>>, event: string, otherwise: V): V {
  return words[event] ?? otherwise;
}

const placement: Teller = (entry, say) => {
  const named = { employer: employer(entry, say) };
  switch (entry.event) {
    case 'started': return say.t('placementStarted', named);
    case 'broken-off': return say.t('placementBroken', named);
    case 'adaptation': return say.t('adaptation', named);
    case 'followed-up-participant': return say.t('followedUpParticipant');
    case 'followed-up-employer': return say.t('followedUpEmployer', named);
    case 'employer-contact': return say.t('employerContact', named);
    default: return say.t('placementEnded', named);
  }
};

const talk: Teller = (entry, say) => {
  const kind = textOf(say, `talk-${told(entry, 'talkKind')}`, entry);
  const who = told(entry, 'with') || (told(entry, 'withWhom') === 'participant' ? '' : textOf(say, `with-${told(entry, 'withWhom')}`, entry));
  const what = who === '' ? kind : say.t('talkWith', { talk: kind, who });
  return entry.event === 'attended' ? what : `${what}, ${textOf(say, `att-${entry.event}`, entry)}`;
};

const tellers: Record<TimelineKind, Teller> = {
  referral: (_entry, { t }) => t('referred'),
  decision: (entry, say) => textOf(say, entry.event, entry),
  phase: (entry, { t, phase }) => t('phase', { phase: phase(told(entry, 'phase')) }),
  team: (entry, { t }) => t(choose(teamWords, entry.event, 'joined'), { name: told(entry, 'name') }),
  consent: (entry, { t }) => t(choose(consentWords, entry.event, 'consentGiven'), { from: told(entry, 'from'), to: told(entry, 'to') }),
  ground: (entry, { t }) => t('groundRecorded', { from: told(entry, 'from'), to: told(entry, 'to') }),
  view: (_entry, { t }) => t('viewSaid'),
  assessment: (entry, say) => say.t('part', { area: textOf(say, `area-${told(entry, 'area')}`, entry) }),
  statement: (entry, say) => say.t('statement', { possible: textOf(say, `possible-${told(entry, 'possible')}`, entry) }),
  plan: (entry, say) => textOf(say, `plan-${entry.event}`, entry),
  step: (entry, { t }) => t('stepReached', { title: told(entry, 'title') }),
  activity: (entry, { t }) => t('activityDone', { title: told(entry, 'title') }),
  talk,
  measurement: (entry, { t, instrument }) =>
    t(entry.event === 'participant' ? 'measuredByPerson' : 'measuredByCoach', { name: instrument(told(entry, 'instrument')) }),
  placement,
  job: (entry, { t }) => t(entry.event === 'ended' ? 'jobEnded' : 'jobStarted', { title: told(entry, 'title') }),
  discharge: (entry, { t, language }) => {
    if (entry.event === 'reopened') return t('reopened');
    const reason = told(entry, 'reason');
    return t('discharged', { reason: reason in dischargeReasons ? dischargeReasons[reason as DischargeReason].label[language] : reason });
  },
  'follow-up': (entry, { t }) => t(entry.event === 'done' ? 'followUpDone' : 'followUpGivenUp'),
};

/** What happened, in a few words. */
export function titleOf(entry: TimelineEntry, say: Saying): string {
  return tellers[entry.kind](entry, say);
}

/** What more there is to say: what was written, and what a consent covers. Empty when there is nothing. */
export function bodyOf(entry: TimelineEntry, { t, language, day }: Saying): string {
  if (entry.kind === 'consent' && entry.event === 'given') {
    const what = told(entry, 'categories').split(',').map((key) => categoryWords[key as keyof typeof categoryWords][language]).join(', ');
    return t('consentUntil', { what: what.charAt(0).toUpperCase() + what.slice(1), day: day(told(entry, 'validTo')) });
  }
  if (entry.kind === 'job' && entry.event === 'started') return t('hours', { hours: told(entry, 'hoursPerWeek') });
  return [told(entry, 'words'), told(entry, 'offeredInstead')].filter((part) => part !== '').join(' ');
}
