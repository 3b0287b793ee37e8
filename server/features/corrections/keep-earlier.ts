import { minutesToMend } from '../../../contract/record-writes.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { keepTexts, type TextChange } from './corrections.rules.ts';
import { insertCorrections, wroteLately, type Beside } from './corrections.sql.ts';

/** A change of a record's texts by the agency that owns it. */
export interface RecordChange extends Beside {
  texts: readonly TextChange[];
  /** Why, in the words of the one who changes it; empty when none was given. */
  reason: string;
  /** For texts that grow while something is being done, such as a routine's note: they are kept, and no reason is asked. */
  isWorkingText?: true;
}

/**
 * Keeps what stood in a record before it is changed, in the same transaction. Null when it is kept, or nothing was to be
 * kept; `correction-reason-missing` at the field `correctionReason`.
 */
export async function keepEarlier(work: Work, change: RecordChange): Promise<NamedError | null> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const { texts, reason, isWorkingText, ...beside } = change;
  const mayMend = isWorkingText ?? (reason !== ''
    || await wroteLately(work.db, { caseId: beside.caseId, recordId: beside.recordId, staffId: actor.id, minutes: minutesToMend }));
  const kept = keepTexts(texts, reason, mayMend);
  if (kept === 'reason-missing') {
    return fail('correction-reason-missing', [{ path: 'correctionReason', code: 'correction-reason-missing', message: '' }]);
  }
  if (kept.length === 0) return null;
  const correctedAt = work.now.toISOString();
  await insertCorrections(work.db, beside, kept.map((one) => ({ ...one, id: newId(), correctedBy: actor.id, correctedAt })));
  work.record({ name: 'record-corrected', caseId: beside.caseId, recordId: beside.recordId });
  return null;
}
