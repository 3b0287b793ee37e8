import type { InstrumentSense, Rating, RatingPoint } from './case-facts.ts';

/** Whether a person's own rating, or else the caseworker's, has clearly risen from the first to the last; null when nothing says. */
export function clearlyBetter(ratings: readonly Rating[], sense: InstrumentSense | undefined, items?: readonly string[]): boolean | null {
  if (!sense || sense.smallestChange === null) return null;
  const mine = ratings.filter(({ instrument, days }) => instrument === sense.key && days > 1);
  const rating = mine.find(({ respondent }) => respondent === 'participant') ?? mine[0];
  if (!rating) return null;
  const changes = changesOf(rating, items).map((change) => (sense.direction === 'higher-is-better' ? change : -change));
  if (changes.length === 0) return null;
  const enough = sense.smallestChange;
  const better = changes.filter((change) => change >= enough).length;
  const worse = changes.filter((change) => change <= -enough).length;
  return better > worse;
}

/** The change of the score; where each item stands alone, that of every item answered both times. */
function changesOf({ first, last }: Rating, items: readonly string[] | undefined): number[] {
  if (items === undefined && first.score !== null && last.score !== null) return [last.score - first.score];
  return (items ?? Object.keys(first.answers)).flatMap((item) => {
    const [before, after] = [first.answers[item], last.answers[item]];
    return before == null || after == null ? [] : [after - before];
  });
}

/** Whether the person and the caseworker rate more alike at the last than at the first, or stand within one step; null when one of them has not rated twice. */
export function ratingsHaveMet(ratings: readonly Rating[]): boolean | null {
  for (const own of ratings) {
    if (own.respondent !== 'participant' || own.days < 2) continue;
    const other = ratings.find((one) => one.instrument === own.instrument && one.respondent === 'caseworker' && one.days > 1);
    const before = other ? distance(own.first, other.first) : null;
    const after = other ? distance(own.last, other.last) : null;
    if (before !== null && after !== null) return after < before || after <= 1;
  }
  return null;
}

/** The mean distance over the items that both have answered. */
function distance(one: RatingPoint, other: RatingPoint): number | null {
  const apart = Object.keys(one.answers).flatMap((item) => {
    const [a, b] = [one.answers[item], other.answers[item]];
    return a == null || b == null ? [] : [Math.abs(a - b)];
  });
  return apart.length === 0 ? null : apart.reduce((sum, value) => sum + value, 0) / apart.length;
}
