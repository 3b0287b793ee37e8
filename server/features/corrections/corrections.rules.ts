import type { Correction, CorrectedField, DifferingView } from '../../../contract/corrections.ts';

/** One text of a record before and after a change. */
export interface TextChange {
  field: CorrectedField;
  before: string;
  after: string;
}

/** A text that was changed, as it is to be kept. */
export type KeptText = Pick<Correction, 'field' | 'earlier' | 'reason'>;

/**
 * What of a record's earlier texts is to be kept, and whether a reason is missing. What stood is always kept; a text that
 * was empty, or stands unchanged, has nothing to keep. The reason is left out only for the writer's own slip, just
 * written: public records are mended openly (SoL 2025:400 14:6; GDPR article 16).
 * @param ownAndFresh whether the same person wrote the record so lately that a slip may be mended without a reason
 */
export function keepTexts(
  changes: readonly TextChange[], reason: string, ownAndFresh: boolean,
): KeptText[] | 'reason-missing' {
  const changed = changes.filter(({ before, after }) => before !== '' && before !== after);
  if (changed.length > 0 && reason === '' && !ownAndFresh) return 'reason-missing';
  return changed.map(({ field, before }) => ({ field, earlier: before, reason: reason === '' ? null : reason }));
}

/** One saying of the person, as it is stored. */
export interface Saying extends Pick<DifferingView, 'id' | 'recordKind' | 'recordId' | 'words' | 'saidAt'> {
  replacesId: string | null;
}

/**
 * The latest saying of each record with those before it. What has been taken back is shown to nobody, and neither is
 * what came before it; only that it was.
 * @param sayings in any order; each line of sayings is followed by what replaces what
 */
export function latestViews(sayings: readonly Saying[]): DifferingView[] {
  const byId = new Map(sayings.map((one) => [one.id, one]));
  const replaced = new Set(sayings.map(({ replacesId }) => replacesId));
  return sayings.filter(({ id }) => !replaced.has(id)).map((latest) => {
    const { id, recordKind, recordId, words, saidAt } = latest;
    return { id, recordKind, recordId, words, saidAt, earlier: words === null ? [] : before(latest, byId) };
  });
}

function before(latest: Saying, byId: ReadonlyMap<string, Saying>): DifferingView['earlier'] {
  const earlier: DifferingView['earlier'] = [];
  for (let one = byId.get(latest.replacesId ?? ''); one && one.words !== null; one = byId.get(one.replacesId ?? '')) {
    earlier.unshift({ words: one.words, saidAt: one.saidAt });
  }
  return earlier;
}
