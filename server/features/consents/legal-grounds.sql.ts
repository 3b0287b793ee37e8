import { sql } from 'kysely';
import type { InformationCategory } from '../../../contract/access.ts';
import type { PartyKind } from '../../../contract/programme-model.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export interface LegalGroundRow {
  id: string;
  fromAgencyId: string;
  fromAgencyName: string;
  toAgencyId: string;
  toAgencyName: string;
  categories: InformationCategory[];
  groundKey: string;
  statute: string;
  opens: boolean;
  tellsParticipant: boolean;
  /** The ground as the files said when it was last published. */
  content: unknown;
  reason: string;
  whatGiven: string;
  validFrom: string;
  validTo: string;
  recordedByName: string;
  recordedAt: string;
  endedAt: string | null;
  version: number;
}

/** The grounds that have been recorded in a case, as far as the actor may see them, newest first. */
export async function selectLegalGrounds(db: Database, caseId: string, groundId?: string): Promise<LegalGroundRow[]> {
  const rows = await db.selectFrom('consents.legal_grounds as g')
    .innerJoin('consents.ground_kinds as k', 'k.key', 'g.ground_key')
    .innerJoin('agencies.agencies as f', 'f.id', 'g.from_agency_id')
    .innerJoin('agencies.agencies as t', 't.id', 'g.to_agency_id')
    .innerJoin('agencies.staff as s', 's.id', 'g.recorded_by_staff')
    .select(['g.id', 'g.from_agency_id as fromAgencyId', 'f.name as fromAgencyName', 'g.to_agency_id as toAgencyId', 't.name as toAgencyName',
      'g.categories', 'g.ground_key as groundKey', 'k.statute', 'g.opens', 'k.tells_participant as tellsParticipant', 'k.content',
      'g.reason', 'g.what_given as whatGiven', 'g.valid_from as validFrom', 'g.valid_to as validTo',
      'g.recorded_at as recordedAt', 'g.ended_at as endedAt', 'g.version',
      sql<string>`s.given_name || ' ' || s.family_name`.as('recordedByName')])
    .where('g.case_id', '=', caseId)
    .$if(groundId !== undefined, (query) => query.where('g.id', '=', groundId ?? ''))
    .orderBy('g.recorded_at', 'desc').orderBy('g.id', 'desc').execute();
  return await db.seals.open('consents.legal_grounds', rows, { reason: 'reason', whatGiven: 'what_given' }) as LegalGroundRow[];
}

export interface NewLegalGround {
  id: string;
  caseId: string;
  fromAgencyId: string;
  toAgencyId: string;
  categories: readonly InformationCategory[];
  groundKey: string;
  opens: boolean;
  reason: string;
  whatGiven: string;
  validFrom: string;
  validTo: string;
  recordedBy: string;
}

export async function insertLegalGround(db: Database, one: NewLegalGround): Promise<void> {
  await db.insertInto('consents.legal_grounds').values(await db.seals.row('consents.legal_grounds', one.fromAgencyId, {
    id: one.id, case_id: one.caseId, from_agency_id: one.fromAgencyId, to_agency_id: one.toAgencyId, categories: [...one.categories],
    ground_key: one.groundKey, opens: one.opens, reason: one.reason, what_given: one.whatGiven,
    valid_from: one.validFrom, valid_to: one.validTo, recorded_by_staff: one.recordedBy,
  })).execute();
}

/** Ends a ground that is still the version that was seen; says whether it did. */
export async function endGroundRow(
  db: Database, ground: { id: string; version: number }, ended: { at: string; by: string },
): Promise<boolean> {
  const result = await db.updateTable('consents.legal_grounds')
    .set({ ended_at: ended.at, ended_by: ended.by, version: ground.version + 1 })
    .where('id', '=', ground.id).where('version', '=', ground.version).where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface KindedParty { agencyId: string; agencyName: string; kind: PartyKind }

/** The agencies of a case's programme, each once, with what kind they are. */
export async function selectKindedParties(db: Database, caseId: string): Promise<KindedParty[]> {
  const rows = await db.selectFrom('cases.cases as c')
    .innerJoin('programmes.parties as p', 'p.programme_id', 'c.programme_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'p.agency_id')
    .select(['a.id as agencyId', 'a.name as agencyName', 'a.kind']).distinct()
    .where('c.id', '=', caseId).orderBy('a.name').execute();
  return rows as KindedParty[];
}

/** What kind of agency this is. */
export async function selectAgencyKind(db: Database, agencyId: string): Promise<PartyKind | undefined> {
  const row = await db.selectFrom('agencies.agencies').select('kind').where('id', '=', agencyId).executeTakeFirst();
  return row?.kind as PartyKind | undefined;
}
