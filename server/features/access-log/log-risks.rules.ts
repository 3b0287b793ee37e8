import type { LogReviewSettings, LogRule } from '../../../contract/log-reviews.ts';

/** What one member of staff did in one case on one day, and what is known of the two. */
export interface Look {
  staffId: string;
  day: string;
  caseId: string;
  firstAt: string;
  lastAt: string;
  /** In Swedish time, `HH:MM`. */
  fromTime: string;
  toTime: string;
  /** Monday is 1. */
  weekday: number;
  entries: number;
  denied: number;
  actions: readonly string[];
  reasons: readonly string[];
  isNamesake: boolean;
  isColleague: boolean;
  hasSameContact: boolean;
  isProtected: boolean;
  isOnTeam: boolean;
  hasReferred: boolean;
  isAfterEnd: boolean;
}

export interface MarkedLook extends Look { rules: readonly LogRule[] }

/** Days with a look at or past the edges of the working day; the first and the last tell it of all between. */
function isOutOfHours({ fromTime, toTime, weekday }: Look, { from, to, lastWeekday }: LogReviewSettings['workingHours']): boolean {
  return weekday > lastWeekday || fromTime < from || toTime > to;
}

/**
 * The looks of one member of staff that belong to a time in which they opened more people's cases than the threshold: by
 * when each case was first opened.
 */
function crowded(looks: readonly Look[], { people, withinMinutes }: LogReviewSettings['manyPeople']): Set<Look> {
  const inOrder = looks.toSorted((one, other) => one.firstAt.localeCompare(other.firstAt));
  const found = new Set<Look>();
  let start = 0;
  for (const [index, look] of inOrder.entries()) {
    while (Date.parse(look.firstAt) - Date.parse(inOrder[start]?.firstAt ?? '') > withinMinutes * 60_000) start += 1;
    const within = inOrder.slice(start, index + 1);
    if (new Set(within.map(({ caseId }) => caseId)).size >= people) for (const one of within) found.add(one);
  }
  return found;
}

/** Which marks a look has by itself; `many-people` shows only beside others. */
function marks(look: Look, { workingHours }: LogReviewSettings): Record<Exclude<LogRule, 'many-people'>, boolean> {
  const isEmergency = look.reasons.includes('emergency');
  return {
    emergency: isEmergency,
    'protected-identity': look.isProtected,
    colleague: look.isColleague,
    'same-contact': look.hasSameContact,
    namesake: look.isNamesake,
    denied: look.denied > 0,
    // Who was only denied has read nobody's, and an emergency says it by itself.
    'not-on-team': look.denied < look.entries && !look.isOnTeam && !look.hasReferred && !isEmergency,
    'after-end': look.isAfterEnd,
    'out-of-hours': isOutOfHours(look, workingHours),
  };
}

/** Each look with what marks it out, the heaviest first. */
export function markLooks(looks: readonly Look[], settings: LogReviewSettings): MarkedLook[] {
  const many = new Set([...Map.groupBy(looks, ({ staffId }) => staffId).values()].flatMap((ofOne) => [...crowded(ofOne, settings.manyPeople)]));
  const order = settings.rules.toSorted((one, other) => other.weight - one.weight).map(({ key }) => key);
  return looks.map((look) => {
    const found = { ...marks(look, settings), 'many-people': many.has(look) };
    return { ...look, rules: order.filter((rule) => found[rule]) };
  });
}
