import { countTable, type CountTable, type JointCounts, type ShownTable } from '../../platform/statistics/count-tables.ts';
import { protectTable } from '../../platform/statistics/protect-table.ts';

/** The name of the variable that tells in which showing somebody was let into the results. */
const showing = 'showing/';

/** Everyone by some variables: for each showing those whom it let into the results. */
export interface Showings extends Pick<JointCounts, 'variables' | 'sizes'> { let: readonly JointCounts['groups'][] }

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, index) => index);

/** Everyone of the first showings, with the showing as the last variable. */
function jointUpTo({ variables, sizes, let: lists }: Showings, last: number): JointCounts {
  const groups = lists.slice(0, last + 1).flatMap((list, index) => list.map(({ at, count }) => ({ at: [...at, index], count })));
  return { variables: [...variables, showing], sizes: [...sizes, last + 1], groups };
}

/** A table that others know all of, or are taken to. */
const known = (joint: JointCounts, table: CountTable): ShownTable => ({ ...table, hidesZeros: false, counts: countTable(joint, table) });

/** The tables that others have from the showings so far: how many there were in all each time, which is told, and what was shown. */
const remembered = (joint: JointCounts, shown: readonly (ShownTable | null)[]): ShownTable[] => shown.flatMap((table, index) => {
  const within = { [showing]: upTo(index) };
  return [known(joint, { dims: [], within }), ...(table ? [{ ...table, within }] : [])];
});

/**
 * A table as it was shown each time that answers came in, and null when nothing could be. Each is protected given all before
 * it: two of them tell by subtraction what those answered who came in between, and they are few.
 * The same answers give the same tables, so that what was shown once is remembered without being kept.
 */
export function showInTurn(showings: Showings, table: CountTable, threshold: number): (ShownTable | null)[] {
  const shown: (ShownTable | null)[] = [];
  for (const last of showings.let.keys()) {
    const joint = jointUpTo(showings, last);
    shown.push(protectTable(joint, table, remembered(joint, shown), threshold));
  }
  return shown;
}

/**
 * A table of two variables, shown once when all have come in, given the showings of the first alone. The sizes of the groups
 * are taken to be known, and so is how many of each came in each time: then what two questions' tables share is known, and
 * each can be protected by itself.
 */
export function showAtTheEnd(showings: Showings, [variable, group]: readonly [string, string], alone: readonly (ShownTable | null)[], threshold: number): ShownTable | null {
  const joint = jointUpTo(showings, showings.let.length - 1);
  return protectTable(joint, { dims: [variable, group] }, [known(joint, { dims: [group, showing] }), ...remembered(joint, alone)], threshold);
}
