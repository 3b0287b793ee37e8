import type { FundingFacts, ProgrammeParty } from '../../../contract/programmes.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** A running programme as it is stored; its words are in the model. */
export interface ProgrammeRow {
  id: string;
  key: string;
  modelKey: string;
  modelVersion: number;
  ownerAgencyId: string;
  ownerAgencyName: string;
  startsOn: string | null;
  endsOn: string | null;
}

function programmes(db: Database) {
  return db.selectFrom('programmes.programmes as p').innerJoin('agencies.agencies as a', 'a.id', 'p.owner_agency_id')
    .select(['p.id', 'p.key', 'p.model_key as modelKey', 'p.model_version as modelVersion',
      'p.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 'p.starts_on as startsOn', 'p.ends_on as endsOn'])
    .orderBy('p.name');
}

/** The programmes that concern someone: owned or joined by their agency, or the ones their own cases are in. */
export function selectProgrammesOf(db: Database, actor: Actor): Promise<ProgrammeRow[]> {
  const { agencyId } = actor;
  if (agencyId === null) {
    return programmes(db).where('p.id', 'in', (cases) => cases.selectFrom('cases.cases').select('programme_id')).execute();
  }
  return programmes(db).where((is) => is.or([
    is('p.owner_agency_id', '=', agencyId),
    is('p.id', 'in', is.selectFrom('programmes.parties').select('programme_id').where('agency_id', '=', agencyId)),
  ])).execute();
}

/** Programmes that still run on a day, or that have no end. */
export function selectProgrammesOpenOn(db: Database, day: string): Promise<ProgrammeRow[]> {
  return programmes(db).where((is) => is.or([is('p.ends_on', 'is', null), is('p.ends_on', '>=', day)])).execute();
}

export function selectProgramme(db: Database, id: string): Promise<ProgrammeRow | undefined> {
  return programmes(db).where('p.id', '=', id).executeTakeFirst();
}

export function selectParties(db: Database, programmeId: string): Promise<ProgrammeParty[]> {
  return db.selectFrom('programmes.parties as p').innerJoin('agencies.agencies as a', 'a.id', 'p.agency_id')
    .select(['p.agency_id as agencyId', 'a.name as agencyName', 'p.party_key as partyKey'])
    .where('p.programme_id', '=', programmeId).orderBy('a.name').execute();
}

/** The published versions of a model, the newest first. */
export async function selectVersions(db: Database, key: string): Promise<number[]> {
  const rows = await db.selectFrom('programmes.models').select('version').where('key', '=', key).orderBy('version', 'desc').execute();
  return rows.map((row) => row.version);
}

/** The stored page of the funding project; more than the response schema lets out. */
export async function selectFundingProject(db: Database, programmeId: string): Promise<FundingFacts | null> {
  const row = await db.selectFrom('programmes.funding_projects').select('content').where('programme_id', '=', programmeId).executeTakeFirst();
  return row ? (row.content as unknown as FundingFacts) : null;
}

/** The content of one published version. */
export async function selectModel(db: Database, key: string, version: number): Promise<unknown> {
  const row = await db.selectFrom('programmes.models').select('content').where('key', '=', key).where('version', '=', version).executeTakeFirst();
  return row?.content;
}

export interface PublishedModel { key: string; version: number; contentHash: string }

export function selectPublishedModels(db: Database): Promise<PublishedModel[]> {
  return db.selectFrom('programmes.models').select(['key', 'version', 'content_hash as contentHash']).execute();
}

/** Adds a version; one that another process has just added stays as it is. */
export async function insertModel(db: Database, model: PublishedModel & { content: unknown }): Promise<void> {
  await db.insertInto('programmes.models').values({
    key: model.key, version: model.version, content: JSON.stringify(model.content), content_hash: model.contentHash,
  }).onConflict((same) => same.doNothing()).execute();
}

/** Lets new cases of every programme begin with the newest version of its model. */
export async function advanceProgrammes(db: Database): Promise<void> {
  await db.updateTable('programmes.programmes as p').set((is) => ({
    model_version: is.selectFrom('programmes.models as m').select((newest) => newest.fn.max('m.version').as('version')).whereRef('m.key', '=', 'p.model_key'),
  })).execute();
}
