import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { rounded, type Figure } from '../figure.ts';
import { alternate } from '../load/alternate.ts';
import { sqlOpener } from '../load/sides.ts';
import { say } from '../say.ts';
import type { Visitor } from '../world/visitors.ts';
import type { Municipality, WideHouse } from '../world/wide-house.ts';
import { recordStraight, straightPageNames } from './straight-pages.ts';

/** How much longer a page may take where there is a hundred times as much that is none of the reader's. */
const mostTimes = 1.6;
/** The longest that the list of everyone may take a team leader whose agency answers for a tenth of the house. */
const mostLeaderMs = 500;

interface Reader { target: DatabaseTarget; visitors: readonly Visitor[] }

/** Each page of one reader against the same page of another, straight from the database as the app role. */
async function compare(bench: string, who: string, large: Reader, small: Reader, rounds: number): Promise<Figure[]> {
  const one = await sqlOpener(large.target.app);
  const other = await sqlOpener(small.target.app);
  try {
    const figures: Figure[] = [];
    for (const page of straightPageNames) {
      const [inLarge, inSmall] = await alternate({ opener: one, pages: await recordStraight(large.target, page, large.visitors) },
        { opener: other, pages: await recordStraight(small.target, page, small.visitors) }, rounds);
      say(`${bench}: ${who} ${page} ${inLarge.toFixed(2)} ms against ${inSmall.toFixed(2)} ms`);
      figures.push({ bench, metric: `${who}-${page}-times`, value: rounded(inLarge / inSmall, 2), limit: mostTimes, better: 'lower' });
    }
    return figures;
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
}

/** The same staff with the same number of cases, in a house with many people and in one with few. */
export async function benchManyPeople(many: WideHouse, few: WideHouse, rounds: number): Promise<Figure[]> {
  const reader = (house: WideHouse, who: keyof Municipality) => ({ target: house.target, visitors: house.ordinary[who] });
  return [
    ...await compare('many-people', 'coach', reader(many, 'coaches'), reader(few, 'coaches'), rounds),
    ...await compare('many-people', 'leader', reader(many, 'leaders'), reader(few, 'leaders'), rounds),
  ];
}

/**
 * Staff with twenty cases each at an agency with many consents, against those of one with few. And the list of everyone for
 * the team leader of the municipality that gave them, who may see each of its cases.
 */
export async function benchLargeAgency({ target, unequal }: WideHouse, rounds: number): Promise<Figure[]> {
  if (!unequal) throw new Error('The house is too narrow for a large agency');
  const { large, small } = unequal;
  const figures = [
    ...await compare('large-agency', 'partner', { target, visitors: large.partners }, { target, visitors: small.partners }, rounds),
    ...await compare('large-agency', 'coach', { target, visitors: large.coaches }, { target, visitors: small.coaches }, rounds),
  ];
  const opener = await sqlOpener(target.app);
  try {
    for (const page of straightPageNames) {
      const pages = await recordStraight(target, page, large.leaders);
      const [ms] = await alternate({ opener, pages }, { opener, pages }, Math.ceil(rounds / 3));
      figures.push({ bench: 'large-agency', metric: `leader-${page}-ms`, value: rounded(ms, 1), limit: mostLeaderMs, better: 'lower' });
    }
  } finally {
    await opener.close();
  }
  return figures;
}
