import type { InformationCategory } from '../../../contract/access.ts';
import type { GuideAnswer } from '../../../contract/guide.ts';
import type { Law } from './law.ts';
import { groundRefusal, type KindsOfWay } from './legal-grounds.rules.ts';

/**
 * What the law allows for one kind of information between two kinds of agency: the grounds that do, with the person's
 * yes first, and those that do not, with why.
 */
export function guideAnswer(law: Law, way: KindsOfWay, category: InformationCategory): GuideAnswer {
  const tried = law.grounds.map((ground) => ({ ground, because: groundRefusal(law, ground, way, category) }));
  const counts = [way.from, way.to].map((kind) => law.kinds.get(kind)).find((kind) => kind?.people === false);
  return {
    verdict: counts ? 'counts-only' : tried.some(({ ground, because }) => ground.use === 'consent' && because === null) ? 'ask' : 'no-way',
    instead: counts?.instead ?? null,
    grounds: tried.flatMap(({ ground, because }) => (because === null ? [ground] : [])),
    others: tried.flatMap(({ ground, because }) => (because === null ? [] : [{ ground, because }])),
  };
}
