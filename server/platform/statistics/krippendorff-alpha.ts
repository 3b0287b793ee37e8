/** One unit as each coder valued it, in the same order of coders; null where a coder has not coded it. */
export type UnitValues<Value> = readonly (Value | null)[];

/**
 * Agreement between any number of coders, nominal values, where some may lack units.
 *
 * α = 1 − D_o / D_e from the coincidence matrix: D_o the disagreement seen within units, D_e the one expected if the values
 * were dealt over the units at random. 1 is full agreement, 0 what chance gives. A unit with fewer than two values holds no
 * pair and says nothing.
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C–D; the same in Content Analysis,
 * 4th ed. (2019), ch. 12.
 *
 * @returns null when there is nothing to reckon on: no pair of values, or one and the same value throughout.
 */
export function krippendorffAlpha<Value extends string | number | boolean>(units: readonly UnitValues<Value>[]): number | null {
  const totals = new Map<Value, number>();
  let pairable = 0;
  let disagreement = 0;
  for (const unit of units) {
    const values = unit.filter((value) => value !== null);
    if (values.length < 2) continue;
    const counts = new Map<Value, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    let alike = 0;
    for (const [value, count] of counts) {
      alike += count * (count - 1);
      totals.set(value, (totals.get(value) ?? 0) + count);
    }
    pairable += values.length;
    // Each pair of values of a unit weighs 1 / (values − 1), so that a unit counts by how many valued it.
    disagreement += (values.length * (values.length - 1) - alike) / (values.length - 1);
  }
  if (totals.size < 2) return null;
  let expectedAlike = 0;
  for (const total of totals.values()) expectedAlike += total * (total - 1);
  const expected = (pairable * (pairable - 1) - expectedAlike) / (pairable - 1);
  return 1 - disagreement / expected;
}
