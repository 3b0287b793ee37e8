import { describe, expect, it } from 'vitest';
import { countTable, isSmall, type JointCounts, type ShownTable } from '../../server/platform/statistics/count-tables.ts';
import { protectTable } from '../../server/platform/statistics/protect-table.ts';
import { askedBy, Attacker, type Feasible, type Wanted } from './attacker.ts';
import { releaseFrom, type Release } from './tables.ts';

type Suppressor = (release: Release) => ShownTable[];

/** Table after table, each given what was shown before it. */
const inTurn: Suppressor = ({ joint, tables, threshold }) => tables.reduce<ShownTable[]>((shown, table) => {
  const next = protectTable(joint, table, shown, threshold);
  return next ? [...shown, next] : shown;
}, []);
/** Hides the small counts alone. */
const onlySmall: Suppressor = ({ joint, tables, threshold }) =>
  tables.map((table) => ({ ...table, hidesZeros: false, counts: countTable(joint, table).map((count) => (isSmall(count, threshold) ? null : count)) }));
/** Protects each table as if it were the only one. */
const oneByOne: Suppressor = ({ joint, tables, threshold }) => tables.flatMap((table) => protectTable(joint, table, [], threshold) ?? []);

const countOf = (joint: JointCounts, asked: Wanted['asked']) => joint.groups
  .filter(({ at }) => Object.entries(asked).every(([name, values]) => values.includes(at[joint.variables.indexOf(name)] ?? -1)))
  .reduce((sum, { count }) => sum + count, 0);

/** What is hidden in the tables. */
function hiddenIn({ joint }: Release, tables: readonly ShownTable[]): Wanted[] {
  const hidden = tables.flatMap((table) => table.counts.flatMap((count, place) => {
    const asked = count === null ? askedBy(joint, table, place) : null;
    return asked ? [asked] : [];
  }));
  return [...new Map(hidden.map((asked) => [JSON.stringify(Object.entries(asked).toSorted(([a], [b]) => a.localeCompare(b))), { asked, truth: countOf(joint, asked) }])).values()];
}

/** Small groups that no table holds: what lies outside a slice, and between two slices. */
function smallBetween({ joint, tables, threshold }: Release, shown: readonly ShownTable[]): Wanted[] {
  return shown.flatMap((table) => Object.entries(table.within ?? {}).flatMap(([name, values]) => {
    const all = Array.from({ length: joint.sizes[joint.variables.indexOf(name)] ?? 0 }, (_, value) => value);
    const wholes = [all, ...tables.flatMap((other) => (other.within?.[name] ? [other.within[name]] : []))];
    return wholes.flatMap((whole) => table.counts.flatMap((_count, place) => {
      const inside = askedBy(joint, table, place);
      const asked = { ...inside, [name]: whole.filter((value) => !values.includes(value)) };
      return inside ? [{ asked, truth: countOf(joint, asked) }] : [];
    }));
  })).filter(({ truth }) => isSmall(truth, threshold));
}

interface Attack { release: Release; found: Feasible[]; hidden: number; cells: number; refused: number }

function attack(attacker: Attacker, seed: number, suppressor: Suppressor): Attack {
  const release = releaseFrom(seed);
  const shown = suppressor(release);
  const hidden = hiddenIn(release, shown);
  const wanted = [...hidden, ...smallBetween(release, shown)];
  const zerosAreOpen = shown.every(({ hidesZeros }) => !hidesZeros);
  const feasible = attacker.attack(release, shown, wanted, zerosAreOpen ? hidden.filter(({ truth }) => truth > 0).map(({ asked }) => asked) : []);
  return {
    release, hidden: hidden.length, refused: release.tables.length - shown.length,
    cells: shown.reduce((sum, { counts }) => sum + counts.length, 0),
    found: feasible.filter((one) => isFound(one, release.threshold)),
  };
}

/** A small count that cannot be every small number, or a larger one that can be nothing else. */
function isFound({ truth, least, most }: Feasible, threshold: number): boolean {
  const slack = 1e-6;
  return isSmall(truth, threshold) ? least > 1 + slack || most < threshold - 1 - slack : most - least < 1 - slack;
}

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const storyOf = ({ release, found }: Attack) => JSON.stringify({ ...release, found });

describe('someone who reckons with all that was shown', () => {
  it('recovers no hidden count in a thousand releases', { timeout: 120_000 }, async () => {
    const attacker = await Attacker.come();
    const attacks = seeds(1000).map((seed) => attack(attacker, seed, inTurn));
    expect(attacks.filter(({ found }) => found.length > 0).slice(0, 3).map(storyOf)).toEqual([]);
    const sum = (of: (one: Attack) => number) => attacks.reduce((all, one) => all + of(one), 0);
    const tables = sum(({ release, refused }) => release.tables.length - refused);
    process.stdout.write(`Attacked ${tables} tables of ${attacks.length} releases: ${sum(({ hidden }) => hidden)} hidden of ${sum(({ cells }) => cells)} cells, none recovered; ${sum(({ refused }) => refused)} tables were refused.\n`);
    expect(sum(({ hidden }) => hidden)).toBeGreaterThan(4000);
  });

  it.each([['only small counts are hidden', onlySmall], ['each table is protected by itself', oneByOne]])('finds counts where %s', async (_how, suppressor) => {
    const attacker = await Attacker.come();
    const attacks = seeds(120).map((seed) => attack(attacker, seed, suppressor));
    expect(attacks.filter(({ found }) => found.length > 0).length).toBeGreaterThan(10);
  });
});
