import { sql } from 'kysely';
import type { AssessmentArea, AssessmentPart, JointStatement, MakeStatementBody, SavePartBody } from '../../../contract/assessments.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

const staffName = sql<string>`s.given_name || ' ' || s.family_name`;

function partQuery(db: Database) {
  return db.selectFrom('assessments.parts as p')
    .innerJoin('agencies.agencies as a', 'a.id', 'p.owner_agency_id')
    .innerJoin('agencies.staff as s', 's.id', 'p.assessed_by')
    .select(['p.id', 'p.area', 'p.view', 'p.findings', 'p.needs', 'p.assessed_on as assessedOn', staffName.as('assessedByName'),
      'p.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 'p.category',
      'p.shared_with_participant as sharedWithParticipant', 'p.version']);
}

/** The parts that the actor may see, by agency. */
export async function selectParts(db: Database, caseId: string): Promise<AssessmentPart[]> {
  const rows = await partQuery(db).where('p.case_id', '=', caseId).orderBy('a.name').orderBy('p.area').execute();
  return await db.seals.open('assessments.parts', rows, { findings: 'findings', needs: 'needs' }) as AssessmentPart[];
}

export async function selectPart(db: Database, partId: string): Promise<AssessmentPart | undefined> {
  const row = await partQuery(db).where('p.id', '=', partId).executeTakeFirst();
  return await db.seals.openOne('assessments.parts', row, { findings: 'findings', needs: 'needs' }) as AssessmentPart | undefined;
}

/** One agency's own part of one area, whatever version it is at. */
export async function selectOwnPart(
  db: Database, key: { caseId: string; agencyId: string; area: AssessmentArea },
): Promise<{ id: string; findings: string; needs: string } | undefined> {
  const row = await db.selectFrom('assessments.parts').select(['id', 'findings', 'needs']).where('case_id', '=', key.caseId)
    .where('owner_agency_id', '=', key.agencyId).where('area', '=', key.area).executeTakeFirst();
  return db.seals.openOne('assessments.parts', row, { findings: 'findings', needs: 'needs' });
}

export interface NewPart extends SavePartBody {
  id: string;
  caseId: string;
  ownerAgencyId: string;
  area: AssessmentArea;
  category: AssessmentPart['category'];
  assessedBy: string;
}

/** Writes a first part; says whether it could be written, as a colleague may have been first. */
export async function insertPart(db: Database, part: NewPart): Promise<boolean> {
  const result = await db.insertInto('assessments.parts').values(await db.seals.row('assessments.parts', part.ownerAgencyId, {
    id: part.id, case_id: part.caseId, owner_agency_id: part.ownerAgencyId, category: part.category, area: part.area, view: part.view,
    findings: part.findings, needs: part.needs, assessed_on: part.assessedOn, assessed_by: part.assessedBy,
    shared_with_participant: part.sharedWithParticipant,
  })).onConflict((conflict) => conflict.columns(['case_id', 'owner_agency_id', 'area']).doNothing()).executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Changes a part that is still at a version; says whether it was. */
export async function updatePart(
  db: Database, { id, ownerAgencyId }: { id: string; ownerAgencyId: string }, version: number, part: SavePartBody & { assessedBy: string },
): Promise<boolean> {
  const result = await db.updateTable('assessments.parts').set(await db.seals.row('assessments.parts', ownerAgencyId, {
    view: part.view, findings: part.findings, needs: part.needs, assessed_on: part.assessedOn, assessed_by: part.assessedBy,
    shared_with_participant: part.sharedWithParticipant, version: version + 1,
  }, id)).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The joint statements that the actor may see, the latest first. */
export async function selectStatements(db: Database, caseId: string): Promise<JointStatement[]> {
  const rows = await db.selectFrom('assessments.statements as t')
    .innerJoin('agencies.agencies as a', 'a.id', 't.owner_agency_id')
    .innerJoin('agencies.staff as s', 's.id', 't.stated_by')
    .select(['t.id', 't.possible', 't.conditions', 't.reasoning', 't.person_view as personView', 't.stated_on as statedOn',
      staffName.as('statedByName'), 't.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 't.category', 't.created_at as createdAt',
      't.measures'])
    .where('t.case_id', '=', caseId).orderBy('t.created_at', 'desc').orderBy('t.id', 'desc').execute();
  const opened = await db.seals.open('assessments.statements', rows, {
    conditions: 'conditions', reasoning: 'reasoning', personView: 'person_view', measures: 'measures',
  }) as (Omit<JointStatement, 'measures'> & { measures: StoredMeasure[] })[];
  const names = await selectAgencyNames(db, opened.flatMap(({ measures }) => measures.flatMap(({ agencyId }) => agencyId ?? [])));
  return opened.map((one) => ({
    ...one, measures: one.measures.map((each) => ({ ...each, agencyName: each.agencyId === null ? null : names.get(each.agencyId) ?? null })),
  }));
}

type StoredMeasure = Omit<JointStatement['measures'][number], 'agencyName'>;

/** Names are looked up when they are read, so that an agency is called what it is called today. */
async function selectAgencyNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('agencies.agencies').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface NewStatement extends MakeStatementBody {
  id: string;
  caseId: string;
  ownerAgencyId: string;
  statedBy: string;
  createdAt: string;
}

export async function insertStatement(db: Database, one: NewStatement): Promise<void> {
  const measures = one.measures.map((each) => ({ measure: each.measure, agencyId: each.agencyId ?? null, other: each.other ?? null }));
  await db.insertInto('assessments.statements').values(await db.seals.row('assessments.statements', one.ownerAgencyId, {
    id: one.id, case_id: one.caseId, owner_agency_id: one.ownerAgencyId, possible: one.possible, conditions: one.conditions,
    reasoning: one.reasoning, measures, person_view: one.personView, stated_on: one.statedOn,
    stated_by: one.statedBy, created_at: one.createdAt,
  })).execute();
}
