import type { PrestudyPart } from '../../../contract/access.ts';
import type { Milestone, PrestudyChange, PrestudyDecision, PrestudyMember, PrestudySummary, NewDecision, MilestoneChange } from '../../../contract/prestudies.ts';
import type { FundingFacts } from '../../../contract/programmes.ts';
import type { z } from 'zod';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { FundingProjectPlace } from '../programmes/public.ts';

/** Those that the one who asks takes part in: the ones that run first, then by the latest start. */
export async function selectPrestudies(db: Database, staffId: string): Promise<PrestudySummary[]> {
  const rows = await db.selectFrom('prestudies.prestudies as p').innerJoin('agencies.agencies as a', 'a.id', 'p.owner_agency_id')
    .innerJoin('prestudies.members as m', (join) => join.onRef('m.prestudy_id', '=', 'p.id').on('m.staff_id', '=', staffId).on('m.left_on', 'is', null))
    .select(['p.id', 'p.name', 'p.question', 'p.starts_on as startsOn', 'p.ends_on as endsOn', 'a.name as ownerAgencyName', 'p.ended_on as endedOn', 'm.part as myPart'])
    .orderBy('p.ended_on', (by) => by.desc().nullsFirst()).orderBy('p.starts_on', 'desc').orderBy('p.id').execute();
  return rows.map((row) => ({ ...row, myPart: row.myPart as PrestudyPart }));
}

export function selectPrestudy(db: Database, prestudyId: string) {
  return db.selectFrom('prestudies.prestudies as p').innerJoin('agencies.agencies as a', 'a.id', 'p.owner_agency_id')
    .select([
      'p.id', 'p.name', 'p.question', 'p.purpose', 'p.starts_on as startsOn', 'p.ends_on as endsOn', 'p.owner_agency_id as ownerAgencyId',
      'a.name as ownerAgencyName', 'p.budget_sek as budgetSek', 'p.ended_on as endedOn', 'p.version',
    ]).where('p.id', '=', prestudyId).executeTakeFirst();
}

type Change = z.output<typeof PrestudyChange>;
const columnsOf = ({ name, question, purpose, startsOn, endsOn, budgetSek }: Change) =>
  ({ name, question, purpose, starts_on: startsOn, ends_on: endsOn, budget_sek: budgetSek });

/** Makes a pre-study with the one who begins it as its leader. */
export async function insertPrestudy(db: Database, change: Change, by: { staffId: string; agencyId: string; today: string }): Promise<string> {
  const id = newId();
  await db.insertInto('prestudies.prestudies').values({ id, ...columnsOf(change), owner_agency_id: by.agencyId, created_by: by.staffId }).execute();
  await db.insertInto('prestudies.members').values({ id: newId(), prestudy_id: id, staff_id: by.staffId, part: 'leader', joined_on: by.today }).execute();
  return id;
}

const touched = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n;

export async function updatePrestudy(db: Database, prestudyId: string, { version, endedOn, ...change }: Change & { version: number; endedOn: string | null }): Promise<boolean> {
  return touched(await db.updateTable('prestudies.prestudies').set({ ...columnsOf(change), ended_on: endedOn, version: version + 1 })
    .where('id', '=', prestudyId).where('version', '=', version).executeTakeFirst());
}

/** Everyone who takes or took part: those who do first, leaders before others. */
export async function selectMembers(db: Database, prestudyId: string): Promise<PrestudyMember[]> {
  const rows = await db.selectFrom('prestudies.members as m').innerJoin('agencies.staff as s', 's.id', 'm.staff_id').innerJoin('agencies.agencies as a', 'a.id', 's.agency_id')
    .select(['m.id', 'm.staff_id as staffId', 's.given_name as given', 's.family_name as family', 's.title', 'a.name as agencyName', 'm.part', 'm.task',
      'm.joined_on as joinedOn', 'm.left_on as leftOn', 'm.version'])
    .where('m.prestudy_id', '=', prestudyId).orderBy('m.left_on', (by) => by.desc().nullsFirst()).orderBy('m.part').orderBy('s.family_name').orderBy('m.id').execute();
  return rows.map(({ given, family, part, ...row }) => ({ ...row, name: `${given} ${family}`, part: part as PrestudyPart }));
}

/** Adds someone, unless they take part already. */
export async function insertMember(db: Database, prestudyId: string, member: { staffId: string; part: PrestudyPart; task: string; joinedOn: string }): Promise<string | null> {
  const id = newId();
  const { numInsertedOrUpdatedRows } = await db.insertInto('prestudies.members')
    .values({ id, prestudy_id: prestudyId, staff_id: member.staffId, part: member.part, task: member.task, joined_on: member.joinedOn })
    .onConflict((conflict) => conflict.columns(['prestudy_id', 'staff_id']).where('left_on', 'is', null).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

export async function updateMember(db: Database, prestudyId: string, memberId: string, change: { part: PrestudyPart; task: string; leftOn: string | null; version: number }): Promise<boolean> {
  return touched(await db.updateTable('prestudies.members').set({ part: change.part, task: change.task, left_on: change.leftOn, version: change.version + 1 })
    .where('id', '=', memberId).where('prestudy_id', '=', prestudyId).where('version', '=', change.version).where('left_on', 'is', null).executeTakeFirst());
}

/** Holds the team still until the transaction ends, so that two leaders cannot both leave. */
export async function lockTeam(db: Database, prestudyId: string): Promise<void> {
  await db.selectFrom('prestudies.members').select('id').where('prestudy_id', '=', prestudyId).orderBy('id').forUpdate().execute();
}

export async function selectStaffToAsk(db: Database, search: string | undefined) {
  const rows = await db.selectFrom('agencies.staff as s').innerJoin('agencies.agencies as a', 'a.id', 's.agency_id')
    .select((eb) => ['s.id', eb.fn<string>('concat_ws', [eb.val(' '), 's.given_name', 's.family_name']).as('name'), 's.title', 'a.name as agencyName'])
    .where('s.active', '=', true)
    .$if(search !== undefined, (query) => query.where((eb) => eb(
      eb.fn<string>('concat_ws', [eb.val(' '), 's.given_name', 's.family_name', 's.title', 'a.name']), 'ilike', `%${(search ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)))
    .orderBy('s.family_name').orderBy('s.given_name').orderBy('s.id').limit(100).execute();
  return rows;
}

export async function isStaff(db: Database, staffId: string): Promise<boolean> {
  return (await db.selectFrom('agencies.staff').select('id').where('id', '=', staffId).where('active', '=', true).executeTakeFirst()) !== undefined;
}

export async function selectMilestones(db: Database, prestudyId: string): Promise<Milestone[]> {
  const rows = await db.selectFrom('prestudies.milestones as m').leftJoin('agencies.staff as s', 's.id', 'm.responsible_staff_id')
    .select(['m.id', 'm.name', 'm.due_on as dueOn', 'm.done_on as doneOn', 'm.responsible_staff_id as responsibleStaffId', 's.given_name as given', 's.family_name as family', 'm.note', 'm.version'])
    .where('m.prestudy_id', '=', prestudyId).orderBy('m.due_on').orderBy('m.created_at').orderBy('m.id').execute();
  return rows.map(({ given, family, ...row }) => ({ ...row, responsibleName: given === null ? null : `${given} ${family ?? ''}` }));
}

type MilestoneInput = z.output<typeof MilestoneChange>;
const milestoneColumns = ({ name, dueOn, doneOn, responsibleStaffId, note }: MilestoneInput) => ({ name, due_on: dueOn, done_on: doneOn, responsible_staff_id: responsibleStaffId, note });

export async function insertMilestone(db: Database, prestudyId: string, milestone: MilestoneInput): Promise<string> {
  const id = newId();
  await db.insertInto('prestudies.milestones').values({ id, prestudy_id: prestudyId, ...milestoneColumns(milestone) }).execute();
  return id;
}

export async function updateMilestone(db: Database, prestudyId: string, milestoneId: string, { version, ...milestone }: MilestoneInput & { version: number }): Promise<boolean> {
  return touched(await db.updateTable('prestudies.milestones').set({ ...milestoneColumns(milestone), version: version + 1 })
    .where('id', '=', milestoneId).where('prestudy_id', '=', prestudyId).where('version', '=', version).executeTakeFirst());
}

export async function hasMilestone(db: Database, prestudyId: string, milestoneId: string): Promise<boolean> {
  return (await db.selectFrom('prestudies.milestones').select('id').where('id', '=', milestoneId).where('prestudy_id', '=', prestudyId).executeTakeFirst()) !== undefined;
}

export async function deleteMilestone(db: Database, prestudyId: string, milestoneId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('prestudies.milestones').where('id', '=', milestoneId).where('prestudy_id', '=', prestudyId).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function selectDecisions(db: Database, prestudyId: string): Promise<PrestudyDecision[]> {
  const rows = await db.selectFrom('prestudies.decisions as d').innerJoin('agencies.staff as s', 's.id', 'd.recorded_by')
    .select(['d.id', 'd.decided_on as decidedOn', 'd.decision', 'd.why', 'd.decided_by as decidedBy', 'd.replaces_id as replacesId', 's.given_name as given', 's.family_name as family', 'd.recorded_at as recordedAt'])
    .where('d.prestudy_id', '=', prestudyId).orderBy('d.decided_on', 'desc').orderBy('d.recorded_at', 'desc').orderBy('d.id').execute();
  return rows.map(({ given, family, ...row }) => ({ ...row, recordedByName: `${given} ${family}` }));
}

export async function hasDecision(db: Database, prestudyId: string, decisionId: string): Promise<boolean> {
  return (await db.selectFrom('prestudies.decisions').select('id').where('id', '=', decisionId).where('prestudy_id', '=', prestudyId).executeTakeFirst()) !== undefined;
}

export async function insertDecision(db: Database, prestudyId: string, decision: z.output<typeof NewDecision>, recordedBy: string): Promise<string> {
  const id = newId();
  await db.insertInto('prestudies.decisions').values({
    id, prestudy_id: prestudyId, decided_on: decision.decidedOn, decision: decision.decision, why: decision.why, decided_by: decision.decidedBy,
    replaces_id: decision.replacesId, recorded_by: recordedBy,
  }).execute();
  return id;
}

export async function selectFunding(db: Database, prestudyId: string): Promise<FundingFacts | null> {
  const row = await db.selectFrom('prestudies.funding_projects').select('content').where('prestudy_id', '=', prestudyId).executeTakeFirst();
  return row ? (row.content as unknown as FundingFacts) : null;
}

/** Where a pre-study's project is kept. */
export function fundingPlaceOf(db: Database, prestudyId: string): FundingProjectPlace {
  return {
    load: () => db.selectFrom('prestudies.funding_projects').select(['id', 'content', 'version']).where('prestudy_id', '=', prestudyId).forUpdate().executeTakeFirst(),
    insert: async (id, project) => { await db.insertInto('prestudies.funding_projects').values({ id, prestudy_id: prestudyId, ...project }).execute(); },
    update: async (id, version, project) => { await db.updateTable('prestudies.funding_projects').set({ version, ...project }).where('id', '=', id).execute(); },
  };
}

/** Whether there is such a pre-study, its row held until the transaction ends, so that two imports go one after the other. */
export async function holdPrestudy(db: Database, id: string): Promise<boolean> {
  return (await db.selectFrom('prestudies.prestudies').select('id').where('id', '=', id).forUpdate().executeTakeFirst()) !== undefined;
}
