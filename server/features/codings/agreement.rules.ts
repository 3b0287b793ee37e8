import type { CodeAgreement } from '../../../contract/codings.ts';
import { cohensKappa } from '../../platform/statistics/cohens-kappa.ts';
import { krippendorffAlpha } from '../../platform/statistics/krippendorff-alpha.ts';
import { isDiffering, type ReadText } from './codings.rules.ts';

/** Whether each coder gave a code to a text; null where she has not read it. */
const valuesOf = ({ byCoder }: ReadText, coderIds: readonly string[], codeId: string) =>
  coderIds.map((coderId) => byCoder.get(coderId)?.has(codeId) ?? null);

type Values = readonly (boolean | null)[];

function pairsOf(units: readonly Values[], coderIds: readonly string[]): CodeAgreement['pairs'] {
  return coderIds.flatMap((one, first) => coderIds.slice(first + 1).map((other, offset) => {
    const both = units.flatMap((unit) => {
      const [a, b] = [unit[first], unit[first + 1 + offset]];
      return typeof a === 'boolean' && typeof b === 'boolean' ? [[a, b] as const] : [];
    });
    return { coders: [one, other], units: both.length, kappa: cohensKappa(both) };
  }));
}

/**
 * How far coders agree on one code: the unit is a text, its value whether the coder gave it the code at all. Where in the
 * text she marked it is not compared. What was settled afterwards is left out: it is what they read apart that is held
 * against each other.
 */
export function agreementOn(texts: readonly ReadText[], coderIds: readonly string[], codeId: string): CodeAgreement {
  const units = texts.map((text) => valuesOf(text, coderIds, codeId));
  const shared = texts.filter(({ byCoder }) => byCoder.size > 1);
  return {
    codeId, alpha: krippendorffAlpha(units), pairs: pairsOf(units, coderIds), units: shared.length,
    differing: shared.filter((text) => isDiffering(text, codeId)).length,
  };
}

/** All codes together: each text stands once for each code. A code that is seldom given makes it easy to agree, so this never stands alone. */
export function agreementOnAll(texts: readonly ReadText[], coderIds: readonly string[], codeIds: readonly string[]): CodeAgreement {
  const units = codeIds.flatMap((codeId) => texts.map((text) => valuesOf(text, coderIds, codeId)));
  const shared = texts.filter(({ byCoder }) => byCoder.size > 1);
  return {
    codeId: null, alpha: krippendorffAlpha(units), pairs: pairsOf(units, coderIds), units: shared.length * codeIds.length,
    differing: codeIds.reduce((sum, codeId) => sum + shared.filter((text) => isDiffering(text, codeId)).length, 0),
  };
}
