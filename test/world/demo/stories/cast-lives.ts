import type { ProgrammeKey } from '../cast/programmes.ts';
import type { StaffKey } from '../cast/staff.ts';
import { otherStories } from './other-stories.ts';
import { workStories } from './work-stories.ts';
import type { Story } from './story.ts';

const stories = new Map([...workStories, ...otherStories].map((story) => [story.key, story]));

/** The story with that key. */
export function storyOf(key: string): Story {
  const story = stories.get(key);
  if (!story) throw new Error(`There is no story ${key}`);
  return story;
}

/** What stands out in a life on the day the demo is started. */
export type Mark =
  | 'routine-open' | 'contact-overdue' | 'consent-expiring' | 'consent-expired' | 'no-work-activity' | 'follow-up-both-sides'
  | 'discharged-six-months-ago' | 'no-lead' | 'step-overdue' | 'agreement-partly' | 'just-admitted' | 'no-show';

/** Someone laid out by hand. `day` is how many days after admission today is; for those never admitted, after the referral. */
export interface PinnedLife {
  story: string;
  day: number;
  marks?: readonly Mark[];
  coach?: StaffKey;
  persona?: string;
  name?: readonly [given: string, family: string, sex: 'woman' | 'man'];
}

/** How many of each a programme has beside those laid out by hand. */
export interface Mix {
  programme: ProgrammeKey;
  pinned: readonly PinnedLife[];
  active: number;
  ended: number;
  undecided: number;
  waiting: number;
  declined: number;
  stories: readonly string[];
}

const ways = [...stories.keys()];

export const mixes: readonly Mix[] = [
  {
    programme: 'steget', active: 17, ended: 16, undecided: 2, waiting: 2, declined: 3, stories: ways,
    pinned: [
      { story: 'placement-becomes-job', day: 152, coach: 'coach', persona: 'participant', name: ['Vilma', 'Strandvreta', 'woman'], marks: ['follow-up-both-sides', 'consent-expiring'] },
      { story: 'placement-goes-on', day: 118, coach: 'coach', marks: ['agreement-partly'] },
      { story: 'second-try-holds', day: 160, coach: 'coach', marks: ['routine-open'] },
      { story: 'relapse-and-back', day: 172, coach: 'coach', marks: ['contact-overdue'] },
      { story: 'slow-and-steady', day: 205, coach: 'coach', marks: ['no-work-activity'] },
      { story: 'finds-own-job', day: 96, coach: 'coach', marks: ['consent-expiring'] },
      { story: 'long-way-with-new-coach', day: 231, coach: 'coach', marks: ['step-overdue'] },
      { story: 'studies', day: 33, coach: 'coach' },
      { story: 'takes-consent-back', day: 132, coach: 'coach' },
      { story: 'placement-becomes-job', day: 18, coach: 'coach', marks: ['just-admitted'] },
      { story: 'second-try-holds', day: 250, coach: 'coach', marks: ['follow-up-both-sides'] },
      { story: 'starts-a-business', day: 121, coach: 'coach', marks: ['consent-expired'] },
      { story: 'too-ill-for-now', day: 88, coach: 'coach' },
      { story: 'lost-contact', day: 122, coach: 'coach', marks: ['no-show'] },
      { story: 'placement-goes-on', day: 240, coach: 'coach' },
      { story: 'studies', day: 141, coach: 'coach' },
      { story: 'slow-and-steady', day: 388, coach: 'coach' },
      { story: 'placement-becomes-job', day: 248, coach: 'coach' },
      { story: 'finds-own-job', day: 4, coach: 'coach', marks: ['just-admitted'] },
      { story: 'relapse-and-back', day: 61, coach: 'coach' },
      { story: 'placement-becomes-job', day: 444, coach: 'coach', marks: ['discharged-six-months-ago'] },
    ],
  },
  {
    programme: 'vellinge', active: 22, ended: 26, undecided: 2, waiting: 3, declined: 3, stories: ways,
    pinned: [
      { story: 'second-try-holds', day: 238, coach: 'vellinge-coach', marks: ['follow-up-both-sides'] },
      { story: 'placement-goes-on', day: 66, coach: 'vellinge-coach' },
      { story: 'slow-and-steady', day: 140, coach: 'vellinge-coach', marks: ['no-work-activity'] },
      { story: 'relapse-and-back', day: 180, coach: 'vellinge-coach', marks: ['routine-open'] },
      { story: 'studies', day: 400, coach: 'vellinge-coach', marks: ['discharged-six-months-ago'] },
    ],
  },
  {
    programme: 'young', active: 16, ended: 14, undecided: 2, waiting: 1, declined: 2,
    stories: ways.filter((key) => key !== 'too-ill-for-now' && key !== 'long-way-with-new-coach'),
    pinned: [
      { story: 'placement-goes-on', day: 130, coach: 'young-coach', marks: ['follow-up-both-sides'] },
      { story: 'studies', day: 48, coach: 'young-coach' },
      { story: 'finds-own-job', day: 100, coach: 'young-sius', marks: ['consent-expiring'] },
      { story: 'lost-contact', day: 90, coach: 'young-coach', marks: ['no-show', 'contact-overdue'] },
      { story: 'placement-becomes-job', day: 9, coach: 'young-sius', marks: ['just-admitted'] },
    ],
  },
  {
    programme: 'health', active: 9, ended: 5, undecided: 1, waiting: 0, declined: 1,
    stories: ['too-ill-for-now', 'slow-and-steady', 'relapse-and-back', 'second-try-holds', 'finds-own-job'],
    pinned: [
      { story: 'slow-and-steady', day: 300, coach: 'health-officer', marks: ['no-work-activity'] },
      { story: 'second-try-holds', day: 70, coach: 'health-officer' },
      { story: 'relapse-and-back', day: 44, coach: 'health-officer', marks: ['consent-expiring'] },
      { story: 'finds-own-job', day: 12, coach: 'health-officer', marks: ['just-admitted'] },
    ],
  },
  {
    programme: 'hub', active: 8, ended: 5, undecided: 1, waiting: 1, declined: 1, stories: ways.filter((key) => key !== 'takes-consent-back'),
    pinned: [
      { story: 'placement-goes-on', day: 150, coach: 'hub-coach', marks: ['follow-up-both-sides'] },
      { story: 'starts-a-business', day: 110, coach: 'hub-coach' },
      { story: 'second-try-holds', day: 165, coach: 'hub-coach', marks: ['routine-open'] },
      { story: 'slow-and-steady', day: 60, coach: 'hub-coach', marks: ['step-overdue'] },
    ],
  },
];
