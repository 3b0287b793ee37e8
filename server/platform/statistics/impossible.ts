import { countTable, type JointCounts, type ShownTable } from './count-tables.ts';

/**
 * What others know without any table: a variable that follows from another, as the county from the municipality, has with
 * each value of it one value alone. As tables whose noughts are known and whose other counts are not; no other set of people
 * may break them.
 */
export function impossible(joint: JointCounts): ShownTable[] {
  return joint.variables.flatMap((name, index) => joint.variables.flatMap((follows, other) => {
    if (index === other || !determines(joint, index, other)) return [];
    const table = { dims: [name, follows] };
    return [{ ...table, counts: countTable(joint, table).map((count) => (count === 0 ? 0 : null)), hidesZeros: false }];
  }));
}

function determines({ sizes, groups }: JointCounts, one: number, other: number): boolean {
  if ((sizes[other] ?? 0) < 2) return false;
  const values = new Map<number | undefined, number | undefined>();
  for (const { at, count } of groups) {
    if (count === 0) continue;
    if (values.has(at[one]) && values.get(at[one]) !== at[other]) return false;
    values.set(at[one], at[other]);
  }
  return true;
}
