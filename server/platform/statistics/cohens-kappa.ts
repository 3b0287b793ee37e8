/**
 * Agreement between two coders beyond what chance gives, nominal values.
 *
 * κ = (p_o − p_e) / (1 − p_e): p_o the share of units they agree on, p_e the share expected if each kept their own
 * frequencies and coded at random. 1 is full agreement, 0 what chance gives, below 0 less than chance.
 * Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960), 37–46.
 *
 * @param pairs one pair a unit that both have coded; a unit that one of them lacks is left out by the caller.
 * @returns null when there is nothing to reckon on: no units, or both used one and the same value throughout.
 */
export function cohensKappa<Value extends string | number | boolean>(pairs: readonly (readonly [Value, Value])[]): number | null {
  if (pairs.length === 0) return null;
  const first = new Map<Value, number>();
  const second = new Map<Value, number>();
  let agreed = 0;
  for (const [one, other] of pairs) {
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
    if (one === other) agreed += 1;
  }
  const observed = agreed / pairs.length;
  let expected = 0;
  for (const [value, count] of first) expected += (count / pairs.length) * ((second.get(value) ?? 0) / pairs.length);
  // Counted in whole units: a sum of fractions may miss 1 by a hair.
  if (first.size === 1 && second.size === 1 && agreed === pairs.length) return null;
  return (observed - expected) / (1 - expected);
}
