import { caseCode } from '../../../contract/case-code.ts';
import type { EmergencyOpening, ListedReason } from '../../../contract/emergency-openings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { isOpeningRunning, reviewRefusal } from './emergencies.rules.ts';
import { selectOpenings, type OpeningRow } from './emergencies.sql.ts';
import { listedReasons, reasonNameOf } from './listed-reasons.ts';

/** An opening as this reader is told it. The person is told who, when, the reason and the finding, not the staff's own words. */
function presentOpening(row: OpeningRow, { now }: Work, reader: Actor): EmergencyOpening {
  const forPerson = reader.kind === 'participant';
  const { reviewedAt, reviewedByName, findingCode } = row;
  return {
    id: row.id, caseId: row.caseId, caseCode: caseCode(row.caseId), personName: row.personName,
    staffName: row.staffName, staffTitle: row.staffTitle, agencyName: row.agencyName,
    reasonName: reasonNameOf('emergency', row.reasonCode), words: forPerson ? null : row.words,
    openedAt: row.openedAt, untilAt: row.untilAt, endedAt: row.endedAt, isRunning: isOpeningRunning(row, now),
    isMine: row.staffId === reader.id,
    mayReview: reviewRefusal({ staffId: row.staffId, isReviewed: reviewedAt !== null }, reader) === null,
    review: reviewedAt === null || findingCode === null ? null : {
      at: reviewedAt, byName: reviewedByName ?? '', finding: findingCode, words: forPerson ? null : row.finding, measures: forPerson ? null : row.measures,
    },
  };
}

/** These openings, as far as the actor may know of them. */
export async function readOpenings(work: Work, actor: Actor, ids: readonly string[]): Promise<EmergencyOpening[]> {
  return (await selectOpenings(work.db, { ids })).map((row) => presentOpening(row, work, actor));
}

/** All that the actor made or may know of, and the reasons there are. */
export async function listEmergencies(
  work: Work, actor: Actor,
): Promise<{ items: EmergencyOpening[]; reasons: ListedReason[]; total: number }> {
  const items = (await selectOpenings(work.db, {})).map((row) => presentOpening(row, work, actor));
  work.concerns([...new Set(items.map(({ caseId }) => caseId))]);
  return { items, reasons: [...listedReasons('emergency')], total: items.length };
}

/** Those of one case, the latest first. */
export async function listCaseEmergencies(work: Work, actor: Actor, caseId: string): Promise<{ items: EmergencyOpening[]; total: number }> {
  const items = (await selectOpenings(work.db, { caseId })).map((row) => presentOpening(row, work, actor));
  return { items: items.toSorted((one, other) => other.openedAt.localeCompare(one.openedAt)), total: items.length };
}
