import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays } from '../../../server/features/programmes/public.ts';
import { castProgrammes, type CastProgramme } from './cast/programmes.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { lifeOf, type Life, type LifeKind, type LifePlan } from './life.ts';
import { peopleOf, type PersonWish } from './people.ts';
import { mixes, storyOf, type Mix, type PinnedLife } from './stories/cast-lives.ts';

/** The oldest lives began about three years ago. */
const oldestDays = 1080;

type Draft = Omit<LifePlan, 'key' | 'programme' | 'model' | 'person'> & { name?: PinnedLife['name'] };

/** Everyone in the demo, laid out by hand or drawn, in an order that does not change. */
export function gatherLives(models: ReadonlyMap<string, ProgrammeModel>, today: string): Life[] {
  const nextPerson = peopleOf(chanceFrom('people'));
  return mixes.flatMap((mix) => {
    const programme: CastProgramme = castProgrammes[mix.programme];
    const model = models.get(programme.key);
    if (!model) throw new Error(`There is no model ${programme.key}`);
    return draftsOf(mix, programme).map((draft, index) => {
      const person = nextPerson(wishOf(draft, programme, today, index));
      return lifeOf({ ...draft, key: `${programme.key}/${draft.persona ?? index + 1}`, programme, model, person }, today);
    });
  });
}

function wishOf({ name, day, story }: Draft, programme: CastProgramme, today: string, index: number): PersonWish {
  // On the day of the referral, with a year to spare at both ends.
  const age = programme.key === 'unga-till-arbete' ? { min: 19, max: 34, on: addDays(today, -day - story.decidedAfter) } : { min: 20, max: 63, on: today };
  if (name) return { age, given: name[0], family: name[1], sex: name[2] };
  return programme.key !== 'unga-till-arbete' && index % 13 === 12 ? { coordination: true } : { age };
}

function draftsOf(mix: Mix, programme: CastProgramme): Draft[] {
  const chance = chanceFrom(`mix/${mix.programme}`);
  const storyFor = (index: number) => storyOf(mix.stories[index % mix.stories.length] ?? 'studies');
  const draw = (count: number, kind: LifeKind, make: (index: number) => Pick<Draft, 'story' | 'day'>): Draft[] =>
    Array.from({ length: count }, (_, index) => ({ kind, ...make(index), marks: [], coach: coachFor(programme, chance), persona: null }));
  const active = (index: number) => {
    const story = storyFor(index);
    return { story, day: chance.int(10, story.ending.day - 8) };
  };
  const ended = (index: number) => {
    const story = storyFor(index + 3);
    return { story, day: chance.int(story.ending.day + 6, oldestDays) };
  };
  const never = (from: number, to: number) => (index: number) => ({ story: storyFor(index + 5), day: chance.int(from, to) });
  return [
    ...mix.pinned.map((pinned) => pinnedDraft(pinned, programme)),
    ...draw(mix.active, 'admitted', active),
    ...draw(mix.ended, 'admitted', ended),
    ...draw(mix.undecided, 'undecided', never(1, 9)).map((draft, index) => (mix.programme === 'steget' && index === 0 ? newcomer(draft) : draft)),
    ...draw(mix.waiting, 'waiting', never(20, 80)),
    ...draw(mix.declined, 'declined', never(30, oldestDays)),
  ];
}

/** The persona who has just asked to take part. */
function newcomer(draft: Draft): Draft {
  return { ...draft, day: 3, persona: 'newcomer', name: ['Elias', 'Tångvik', 'man'] };
}

function pinnedDraft(pinned: PinnedLife, programme: CastProgramme): Draft {
  return {
    kind: 'admitted', story: storyOf(pinned.story), day: pinned.day, marks: pinned.marks ?? [], coach: pinned.coach ?? programme.coaches[0] ?? programme.leader,
    persona: pinned.persona ?? null, ...(pinned.name ? { name: pinned.name } : {}),
  };
}

/** In Steget the first coach has a full load laid out by hand, and the others share the rest. */
function coachFor(programme: CastProgramme, chance: Chance) {
  return chance.pick(programme.key === 'steget' ? programme.coaches.slice(1) : programme.coaches);
}
