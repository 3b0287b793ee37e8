import type { EmployerSheet } from '../../../contract/placements.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { loadCase } from '../cases/public.ts';
import { protectionOf } from '../participants/public.ts';
import { modelOf } from '../programmes/public.ts';
import { selectParts, selectPlacements, selectSheetNames, type SheetRow } from './placements.sql.ts';

/**
 * What the employer may have on paper: where, what, when, how much, and whom to call. Neither the programme's name,
 * which can tell of ill-health, nor any other record of the person is in it.
 */
export async function readEmployerSheet(work: Work, caseId: string, placementId: string): Promise<EmployerSheet | NamedError> {
  const loaded = await loadCase(work, caseId);
  const [placement] = loaded ? await selectPlacements(work.db, caseId, placementId) : [];
  const names = placement ? await selectSheetNames(work.db, caseId, work.today) : undefined;
  if (!loaded || !placement || !names) return fail('not-found');
  // The sheet is there to be handed over, and a name is what it says.
  if (await protectionOf(work.db, caseId)) return fail('identity-protected');
  const model = await modelOf(work.db, loaded.modelKey, loaded.modelVersion);
  const parts = await selectParts(work.db, [placementId]);
  work.audit({ action: 'employer-sheet.read', outcome: 'allowed', reason: 'placement', caseId, recordId: placementId });
  return {
    participantName: names.participantName,
    employerName: placement.employerName,
    kind: model.placementKinds.find(({ key }) => key === placement.kind)?.label ?? { sv: 'Praktik', en: 'Placement' },
    tasks: placement.tasks,
    startsOn: placement.startsOn,
    endsOn: placement.endsOn,
    hourSteps: parts.hourSteps,
    adaptations: parts.adaptations,
    supervisorName: placement.supervisorName,
    contact: contactOf(names),
    followUpDays: parts.followUps.filter(({ side, doneOn, dueOn }) => side === 'employer' && doneOn === null && dueOn >= work.today).map(({ dueOn }) => dueOn),
  };
}

function contactOf({ coachName, coachTitle, coachAgency, coachPhone }: SheetRow): EmployerSheet['contact'] {
  if (coachName === null) return null;
  return { name: coachName, title: coachTitle ?? '', agencyName: coachAgency ?? '', phone: coachPhone };
}
