import type { StaffCaseRow } from './facts.rules.ts';
import type { ReckonedItem } from './today.rules.ts';

const reviewBasis = {
  assumption: {
    sv: 'Varje nödöppning granskas av någon annan än den som öppnade, så att den går att lita på.',
    en: 'Each opening in an emergency is reviewed by someone else than the one who opened, so that it can be trusted.',
  },
};
const blockBasis = {
  assumption: {
    sv: 'Den som spärrar sin coach har rätt till någon annan att vända sig till.',
    en: 'Whoever shuts out their coach is to have someone else to turn to.',
  },
};

/**
 * What secrecy asks of the team leader who reads: to review each opening in an emergency that is not her own, and to name
 * another coach where the one who leads is shut out. Due on the day it happens, and not to be put off.
 */
export function secrecyDuties(row: Pick<StaffCaseRow, 'caseId' | 'emergencies' | 'leadBlocked'>, today: string): ReckonedItem[] {
  const standing = (on: string) => ({ kind: on < today ? 'overdue' as const : 'due' as const, dueOn: on, since: on, responsibleName: null, snoozeUntilAtMost: null });
  const reviews = (row.emergencies ?? []).map(({ id, on, byName, reviewerId }): ReckonedItem => ({
    rule: 'emergency-review', ...standing(on), subject: { kind: 'emergency', id }, responsible: { as: 'team-leader', staffId: reviewerId },
    reason: { on, byName }, basis: reviewBasis,
  }));
  if (row.leadBlocked === null) return reviews;
  const { on, leaderId } = row.leadBlocked;
  return [...reviews, {
    rule: 'lead-blocked', ...standing(on), subject: { kind: 'case', id: row.caseId }, responsible: { as: 'team-leader', staffId: leaderId },
    reason: { since: on }, basis: blockBasis,
  }];
}
