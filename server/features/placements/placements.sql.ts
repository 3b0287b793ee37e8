import { sql } from 'kysely';
import type { FollowUp, HourStep, PlacementOutcome, PlacementSide, PlacementState } from '../../../contract/placements.ts';
import type { PlacementKindKey } from '../../../contract/programme-model.ts';
import type { z } from 'zod';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';

/** A placement as it is stored, with the names that pages need. */
export interface PlacementRow {
  id: string;
  kind: z.infer<typeof PlacementKindKey>;
  employerId: string;
  employerName: string;
  employerCity: string;
  supervisorName: string;
  supervisorPhone: string;
  tasks: string;
  startsOn: string;
  endsOn: string | null;
  state: PlacementState;
  outcome: PlacementOutcome | null;
  outcomeWords: string;
  ownerAgencyId: string;
  ownerAgencyName: string;
  category: 'placement';
  version: number;
}

/** A placement with the agency whose key seals what is written of it. */
export type OwnedPlacement = Pick<PlacementRow, 'id' | 'ownerAgencyId'>;

interface OfPlacement { placementId: string }
export interface PlacementParts {
  hourSteps: (HourStep & OfPlacement)[];
  adaptations: { id: string; words: string; inPlaceOn: string | null; placementId: string }[];
  followUps: (FollowUp & OfPlacement)[];
}

/** The placements of a case that the actor may see, the newest first; or the one with an id. */
export async function selectPlacements(db: Database, caseId: string, placementId?: string): Promise<PlacementRow[]> {
  const rows = await db.selectFrom('placements.placements as p')
    .innerJoin('placements.employers as e', 'e.id', 'p.employer_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'p.owner_agency_id')
    .select(['p.id', 'p.kind', 'p.employer_id as employerId', 'e.name as employerName', 'e.city as employerCity',
      'p.supervisor_name as supervisorName', 'p.supervisor_phone as supervisorPhone', 'p.tasks', 'p.starts_on as startsOn',
      'p.ends_on as endsOn', 'p.state', 'p.outcome', 'p.outcome_words as outcomeWords', 'p.owner_agency_id as ownerAgencyId',
      'a.name as ownerAgencyName', 'p.category', 'p.version'])
    .where('p.case_id', '=', caseId)
    .$if(placementId !== undefined, (query) => query.where('p.id', '=', placementId ?? ''))
    .orderBy('p.starts_on', 'desc').orderBy('p.id', 'desc').execute();
  return await db.seals.open('placements.placements', rows, {
    supervisorName: 'supervisor_name', supervisorPhone: 'supervisor_phone', tasks: 'tasks', outcomeWords: 'outcome_words',
  }) as PlacementRow[];
}

/** Hours, adaptations and follow-ups of some placements. */
export async function selectParts(db: Database, ids: readonly string[]): Promise<PlacementParts> {
  if (ids.length === 0) return { hourSteps: [], adaptations: [], followUps: [] };
  const hourSteps = await db.selectFrom('placements.hour_steps')
    .select(['placement_id as placementId', 'from_on as fromOn', 'hours_per_week as hoursPerWeek'])
    .where('placement_id', 'in', ids).orderBy('from_on').execute();
  const adaptations = await db.selectFrom('placements.adaptations')
    .select(['placement_id as placementId', 'id', 'words', 'in_place_on as inPlaceOn'])
    .where('placement_id', 'in', ids).orderBy('position').execute();
  const followUps = await db.selectFrom('placements.follow_ups as f').leftJoin('agencies.staff as s', 's.id', 'f.done_by')
    .select(['f.placement_id as placementId', 'f.id', 'f.side', 'f.due_on as dueOn', 'f.done_on as doneOn', 'f.came_of_it as cameOfIt',
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('doneByName')])
    .where('f.placement_id', 'in', ids).orderBy('f.due_on').orderBy('f.id').execute();
  return {
    hourSteps, adaptations: await db.seals.open('placements.adaptations', adaptations, { words: 'words' }),
    followUps: await db.seals.open('placements.follow_ups', followUps, { cameOfIt: 'came_of_it' }) as PlacementParts['followUps'],
  };
}

export interface PlacementValues {
  kind: string;
  employerId: string;
  supervisorName: string;
  supervisorPhone: string;
  tasks: string;
  startsOn: string;
  endsOn: string | null;
}

const columns = (values: PlacementValues) => ({
  kind: values.kind, employer_id: values.employerId, supervisor_name: values.supervisorName,
  supervisor_phone: values.supervisorPhone, tasks: values.tasks, starts_on: values.startsOn, ends_on: values.endsOn,
});

export async function insertPlacement(
  db: Database, row: PlacementValues & { id: string; caseId: string; ownerAgencyId: string },
): Promise<void> {
  const values = { ...columns(row), id: row.id, case_id: row.caseId, owner_agency_id: row.ownerAgencyId };
  await db.insertInto('placements.placements').values(await db.seals.row('placements.placements', row.ownerAgencyId, values)).execute();
}

/** Changes a placement that still has the version; false when it no longer has. */
export async function updatePlacement(db: Database, { id, ownerAgencyId }: OwnedPlacement, version: number, values: PlacementValues): Promise<boolean> {
  const sealed = await db.seals.row('placements.placements', ownerAgencyId, columns(values), id);
  const { numUpdatedRows } = await db.updateTable('placements.placements').set({ ...sealed, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends a placement that still has the version; false when it no longer has. */
export async function closePlacement(
  db: Database, { id, ownerAgencyId }: OwnedPlacement, version: number,
  end: { endedOn: string; state: 'ended' | 'broken-off'; outcome: PlacementOutcome; outcomeWords: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('placements.placements')
    .set(await db.seals.row('placements.placements', ownerAgencyId, {
      ends_on: end.endedOn, state: end.state, outcome: end.outcome, outcome_words: end.outcomeWords, version: version + 1,
    }, id))
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts these steps in the place of those there are. */
export async function replaceHourSteps(db: Database, placementId: string, steps: readonly HourStep[]): Promise<void> {
  await db.deleteFrom('placements.hour_steps').where('placement_id', '=', placementId).execute();
  await db.insertInto('placements.hour_steps').values(steps.map((step) => ({
    id: newId(), placement_id: placementId, from_on: step.fromOn, hours_per_week: step.hoursPerWeek,
  }))).execute();
}

/** Puts these adaptations in the place of those there are. */
export async function replaceAdaptations(
  db: Database, placement: OwnedPlacement, adaptations: readonly { id: string; words: string; inPlaceOn: string | null }[],
): Promise<void> {
  await db.deleteFrom('placements.adaptations').where('placement_id', '=', placement.id).execute();
  if (adaptations.length === 0) return;
  await db.insertInto('placements.adaptations').values(await db.seals.rows('placements.adaptations', placement.ownerAgencyId,
    adaptations.map((one, position) => ({
      id: one.id, placement_id: placement.id, words: one.words, in_place_on: one.inPlaceOn, position,
    })))).execute();
}

/** Whether the placement has that adaptation, which is then ticked or unticked. */
export async function updateAdaptation(db: Database, placementId: string, id: string, inPlaceOn: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('placements.adaptations').set({ in_place_on: inPlaceOn })
    .where('id', '=', id).where('placement_id', '=', placementId).executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertPlannedFollowUps(
  db: Database, placementId: string, planned: readonly { side: PlacementSide; dueOn: string }[],
): Promise<void> {
  if (planned.length === 0) return;
  await db.insertInto('placements.follow_ups').values(planned.map(({ side, dueOn }) => ({
    id: newId(), placement_id: placementId, side, due_on: dueOn,
  }))).execute();
}

/** Moves what is planned and not done for a side. */
export async function updatePlannedFollowUps(db: Database, placementId: string, side: PlacementSide, dueOn: string): Promise<void> {
  await db.updateTable('placements.follow_ups').set({ due_on: dueOn })
    .where('placement_id', '=', placementId).where('side', '=', side).where('done_on', 'is', null).execute();
}

export interface DoneFollowUp { doneOn: string; cameOfIt: string; doneBy: string }

/** Marks a planned follow-up as done. */
export async function finishFollowUp(db: Database, { ownerAgencyId }: OwnedPlacement, id: string, done: DoneFollowUp): Promise<void> {
  await db.updateTable('placements.follow_ups')
    .set(await db.seals.row('placements.follow_ups', ownerAgencyId, { done_on: done.doneOn, came_of_it: done.cameOfIt, done_by: done.doneBy }, id))
    .where('id', '=', id).execute();
}

/** Writes a follow-up that was done without having been planned. */
export async function insertDoneFollowUp(
  db: Database, placement: OwnedPlacement, row: DoneFollowUp & { id: string; side: PlacementSide },
): Promise<void> {
  await db.insertInto('placements.follow_ups').values(await db.seals.row('placements.follow_ups', placement.ownerAgencyId, {
    id: row.id, placement_id: placement.id, side: row.side, due_on: row.doneOn,
    done_on: row.doneOn, came_of_it: row.cameOfIt, done_by: row.doneBy,
  })).execute();
}

export interface SheetRow { participantName: string; coachName: string | null; coachTitle: string | null; coachAgency: string | null; coachPhone: string | null }

/** Names for the employer's sheet: the person, and the lead coach whom the employer can reach. */
export async function selectSheetNames(db: Database, caseId: string, today: string): Promise<SheetRow | undefined> {
  return db.selectFrom('cases.cases as c')
    .innerJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .leftJoin('cases.team_members as t', (join) => join.onRef('t.case_id', '=', 'c.id').on('t.is_lead', '=', true)
      .on('t.from_on', '<=', today).on((still) => still.or([still('t.to_on', 'is', null), still('t.to_on', '>', today)])))
    .leftJoin('agencies.staff as s', 's.id', 't.staff_id')
    .leftJoin('agencies.agencies as a', 'a.id', 't.agency_id')
    .select([sql<string>`p.given_name || ' ' || p.family_name`.as('participantName'),
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('coachName'),
      's.title as coachTitle', 'a.name as coachAgency', 's.phone as coachPhone'])
    .where('c.id', '=', caseId).executeTakeFirst();
}
