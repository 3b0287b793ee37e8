import type { CasePlacements, Placement } from '../../../contract/placements.ts';
import type { CadenceOf } from '../../../contract/programme-cadences.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { loadCase } from '../cases/public.ts';
import { basisOf, cadenceOf, modelOf } from '../programmes/public.ts';
import { selectEmployerContacts } from './employers.sql.ts';
import { firstEmployerContact, hoursOn, nextStepAfter, standingOfSides, stateOn, unheardSide } from './placements.rules.ts';
import { selectParts, selectPlacements, type PlacementParts, type PlacementRow } from './placements.sql.ts';

/** The placements of a case that the actor may see, with the kinds and rhythm of the programme it runs on. */
export async function readPlacements(work: Work, caseId: string): Promise<CasePlacements | NamedError> {
  const loaded = await loadCase(work, caseId);
  if (!loaded) return fail('not-found');
  const model = await modelOf(work.db, loaded.modelKey, loaded.modelVersion);
  const rows = await selectPlacements(work.db, caseId);
  const parts = await selectParts(work.db, rows.map((row) => row.id));
  const rhythm = cadenceOf(model, 'placement-follow-up');
  const items = rows.map((row) => placementOf(row, parts, rhythm, work.today));
  return {
    items,
    total: items.length,
    kinds: model.placementKinds.map(({ key, label }) => ({ key, label })),
    followUpRhythm: rhythm ? { everyWeeks: rhythm.everyWeeks, sides: rhythm.sides, basis: basisOf(rhythm) } : null,
    firstEmployerContact: await readFirstContact(work, model, loaded),
  };
}

async function readFirstContact(
  work: Work, model: ProgrammeModel, { id, admittedOn }: { id: string; admittedOn: string | null },
): Promise<CasePlacements['firstEmployerContact']> {
  const cadence = cadenceOf(model, 'first-employer-contact');
  if (!cadence) return null;
  const contact = firstEmployerContact(cadence, admittedOn, await selectEmployerContacts(work.db, id), work.today);
  return contact && { ...contact, basis: basisOf(cadence) };
}

/** One placement as it stands today, or `not-found`. */
export async function readPlacement(work: Work, caseId: string, placementId: string, model: ProgrammeModel): Promise<Placement | NamedError> {
  const [row] = await selectPlacements(work.db, caseId, placementId);
  if (!row) return fail('not-found');
  return placementOf(row, await selectParts(work.db, [row.id]), cadenceOf(model, 'placement-follow-up'), work.today);
}

/** Puts a stored placement together with what the rules make of it on a day. */
function placementOf(
  row: PlacementRow, parts: PlacementParts, rhythm: CadenceOf<'placement-follow-up'> | undefined, today: string,
): Placement {
  const mine = ({ placementId }: { placementId: string }) => placementId === row.id;
  const hourSteps = parts.hourSteps.filter(mine);
  const followUps = parts.followUps.filter(mine);
  const sides = standingOfSides(rhythm, row, followUps, today);
  return {
    ...row,
    state: stateOn(row, today),
    hourSteps,
    hoursNow: hoursOn(hourSteps, row, today),
    nextStep: nextStepAfter(hourSteps, row, today),
    adaptations: parts.adaptations.filter(mine),
    followUps,
    sides,
    unheardSide: unheardSide(sides),
  };
}
