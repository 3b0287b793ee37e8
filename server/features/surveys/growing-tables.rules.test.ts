import { describe, expect, it } from 'vitest';
import { Attacker, type Wanted } from '../../../test/disclosure/attacker.ts';
import { isSmall, type JointCounts, type ShownTable } from '../../platform/statistics/count-tables.ts';
import { protectTable } from '../../platform/statistics/protect-table.ts';
import { showAtTheEnd, showInTurn, type Showings } from './growing-tables.rules.ts';

const threshold = 5;
const [answer, group] = ['answer', 'group'];

/** Numbers that look drawn, the same each time. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => { state = (state * 1_103_515_245 + 12_345) % 2 ** 31; return Math.floor((state / 2 ** 31) * below); };
}

/** Answers as they come in: ten or more, and then fewer at a time than the program lets in. Some choices are rare. */
function growing(seed: number): { people: { at: [number, number]; came: number }[]; times: number } {
  const draw = chanceFrom(seed);
  const sizes = [10 + draw(15)];
  const times = 2 + draw(3);
  while (sizes.length < times) sizes.push(Math.max(threshold, Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 2)) + draw(4));
  const rare = 1 + draw(3);
  const choose = () => (draw(6) < rare ? draw(4) : draw(2));
  return { times, people: sizes.flatMap((size, came) => Array.from({ length: size }, () => ({ at: [choose(), draw(3)] as [number, number], came }))) };
}

const listOf = (all: readonly (readonly number[])[]): JointCounts['groups'] =>
  [...Map.groupBy(all, (at) => at.join())].map(([, same]) => ({ at: same[0] ?? [], count: same.length }));
const upTo = (last: number) => Array.from({ length: last + 1 }, (_, index) => index);

interface Grown { people: { at: [number, number]; came: number }[]; times: number }
function showingsOf({ people, times }: Grown, variables: readonly string[]): Showings {
  const pick = ([own, of]: [number, number]) => (variables.length === 1 ? [own] : [own, of]);
  return { variables, sizes: [4, 3].slice(0, variables.length), let: upTo(times - 1).map((came) => listOf(people.filter((one) => one.came === came).map((one) => pick(one.at)))) };
}

/** What the one who looked each time can reckon: everything hidden, and everyone who came in between two looks. */
function reckon(attacker: Attacker, { people, times }: Grown, alone: readonly (ShownTable | null)[], split: ShownTable | null): string[] {
  const joint: JointCounts = { variables: [answer, group, 'came'], sizes: [4, 3, times], groups: listOf(people.map(({ at, came }) => [...at, came])) };
  const looks = alone.map((table, last): ShownTable[] => [
    { dims: [], within: { came: upTo(last) }, hidesZeros: false, counts: [people.filter(({ came }) => came <= last).length] },
    ...(table ? [{ ...table, within: { came: upTo(last) } }] : []),
  ]).flat();
  const truthOf = (asked: Wanted['asked']) => people.filter(({ at, came }) => Object.entries(asked).every(([name, values]) =>
    values.includes(name === answer ? at[0] : name === group ? at[1] : came))).length;
  const wanted = upTo(3).flatMap((value) => upTo(times - 1).flatMap((last) => upTo(last).map((first): Wanted['asked'] => ({ [answer]: [value], came: upTo(last).slice(first) }))))
    .concat(split ? upTo(3).flatMap((value) => upTo(2).map((of): Wanted['asked'] => ({ [answer]: [value], [group]: [of] }))) : [])
    .map((asked) => ({ asked, truth: truthOf(asked) })).filter(({ truth }) => isSmall(truth, threshold));
  return attacker.attack({ joint, isPossible: () => true }, [...looks, ...(split ? [split] : [])], wanted)
    .filter(({ least, most }) => most - least < 0.5).map(({ asked, truth }) => `${JSON.stringify(asked)} is ${truth}`);
}

describe('results that grow as answers come in', () => {
  it('never tell how few of those who came in between answered what, nor what was hidden before', async () => {
    const attacker = await Attacker.come();
    let shown = 0;
    let shownAlone = 0;
    for (let seed = 0; seed < 50; seed += 1) {
      const grown = growing(seed);
      const looks = showInTurn(showingsOf(grown, [answer]), { dims: [answer] }, threshold);
      const split = showAtTheEnd(showingsOf(grown, [answer, group]), [answer, group], looks, threshold);
      shown += looks.filter((table) => table !== null).length;
      expect(reckon(attacker, grown, looks, split), `seed ${seed}`).toEqual([]);
      // As each look by itself would be shown: she finds many.
      const each = looks.map((_table, last) => protectTable({ variables: [answer], sizes: [4], groups: listOf(grown.people.filter(({ came }) => came <= last).map(({ at }) => [at[0]])) }, { dims: [answer] }, [], threshold));
      shownAlone += reckon(attacker, grown, each, null).length;
    }
    expect(shownAlone).toBeGreaterThan(25);
    expect(shown).toBeGreaterThan(60);
  });

  it('shows the same of the first looks when more have come in', () => {
    const grown = growing(3);
    const before = { ...grown, times: grown.times - 1, people: grown.people.filter(({ came }) => came < grown.times - 1) };
    expect(showInTurn(showingsOf(grown, [answer]), { dims: [answer] }, threshold).slice(0, -1)).toEqual(showInTurn(showingsOf(before, [answer]), { dims: [answer] }, threshold));
  });
});
