import { sql } from 'kysely';
import pg from 'pg';
import type { InformationCategory } from '../../../contract/access.ts';
import type { ConsentScope, ShownForm } from '../../../contract/consent-forms.ts';
import type { RecordConsentBody } from '../../../contract/consents.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CaseRelation } from './route-access.rules.ts';

/** A row that answers `caseRelationQuestion`. */
export interface CaseRelationRow {
  status: string;
  is_lead: boolean;
  on_team: boolean;
  leads_programme: boolean;
  own_case: boolean;
  referred_by_me: boolean;
  emergency: boolean;
}

/** Asks how the signed-in actor stands to a case, as a statement that can ride with others; no row when nothing may be said of it. */
export function caseRelationQuestion(caseId: string): string {
  return `select * from consents.case_relation(${pg.escapeLiteral(caseId)}::uuid)`;
}

export function toCaseRelation(row: CaseRelationRow): CaseRelation {
  return {
    status: row.status, isLead: row.is_lead, onTeam: row.on_team, leadsProgramme: row.leads_programme,
    ownCase: row.own_case, referredByMe: row.referred_by_me, emergency: row.emergency,
  };
}

export interface ConsentRow {
  id: string;
  fromAgencyId: string;
  fromAgencyName: string;
  toAgencyId: string;
  toAgencyName: string;
  categories: InformationCategory[];
  /** Null: as given. */
  asked: InformationCategory[] | null;
  purpose: string;
  scope: ConsentScope;
  state: 'given' | 'refused' | 'withdrawn' | 'superseded';
  validFrom: string;
  validTo: string;
  howGiven: 'written' | 'oral' | 'digital';
  language: string;
  recordedByName: string | null;
  recordedAt: string;
  endedAt: string | null;
  endedByName: string | null;
  formKey: string | null;
  formVersion: number | null;
  formLanguage: ShownForm['language'] | null;
  easyRead: boolean;
  version: number;
}

/**
 * The consents of a case that the actor may see, newest first: with those that hold here because the person said them
 * for the whole programme.
 */
export async function selectConsents(db: Database, caseId: string, consentId?: string): Promise<ConsentRow[]> {
  const rows = await db.selectFrom('consents.consents as k')
    .innerJoin('agencies.agencies as f', 'f.id', 'k.from_agency_id')
    .innerJoin('agencies.agencies as t', 't.id', 'k.to_agency_id')
    .leftJoin('agencies.staff as s', 's.id', 'k.recorded_by_staff')
    .leftJoin('agencies.staff as e', 'e.id', 'k.ended_by')
    .select(['k.id', 'k.from_agency_id as fromAgencyId', 'f.name as fromAgencyName', 'k.to_agency_id as toAgencyId',
      't.name as toAgencyName', 'k.categories', 'k.asked_categories as asked', 'k.purpose', 'k.scope', 'k.state', 'k.valid_from as validFrom', 'k.valid_to as validTo',
      'k.how_given as howGiven', 'k.language', 'k.recorded_at as recordedAt', 'k.ended_at as endedAt', 'k.version',
      'k.form_key as formKey', 'k.form_version as formVersion', 'k.form_language as formLanguage', 'k.easy_read as easyRead',
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('recordedByName'),
      sql<string | null>`e.given_name || ' ' || e.family_name`.as('endedByName')])
    .where(holdsIn(caseId))
    .$if(consentId !== undefined, (query) => query.where('k.id', '=', consentId ?? ''))
    .orderBy('k.recorded_at', 'desc').orderBy('k.id', 'desc').execute();
  return await db.seals.open('consents.consents', rows, { purpose: 'purpose' }) as ConsentRow[];
}

/** Said in the case, or for its whole programme in another. */
function holdsIn(caseId: string) {
  return sql<boolean>`(k.case_id = ${caseId}::uuid or k.id in (select p.consent_id from consents.my_programme_consents() p where p.case_id = ${caseId}::uuid))`;
}

export interface NewConsent extends Omit<RecordConsentBody, 'answer'> {
  id: string;
  caseId: string;
  state: 'given' | 'refused';
  recordedByStaff: string | null;
  recordedByParticipant: string | null;
  /** The yes that this one says again. */
  renewsId?: string;
}

/** Ends the earlier answer for the same way, if there is one. */
export async function supersedeConsents(
  db: Database, way: { caseId: string; fromAgencyId: string; toAgencyId: string }, ended: { at: string; by: string },
): Promise<void> {
  await db.updateTable('consents.consents as k').set({ state: 'superseded', ended_at: ended.at, ended_by: ended.by })
    .where(holdsIn(way.caseId)).where('from_agency_id', '=', way.fromAgencyId).where('to_agency_id', '=', way.toAgencyId)
    .where('state', 'in', ['given', 'refused']).execute();
}

export async function insertConsent(db: Database, consent: NewConsent): Promise<void> {
  await db.insertInto('consents.consents').values(await db.seals.row('consents.consents', consent.fromAgencyId, {
    id: consent.id, case_id: consent.caseId, from_agency_id: consent.fromAgencyId, to_agency_id: consent.toAgencyId,
    categories: consent.categories, purpose: consent.purpose, state: consent.state, valid_from: consent.validFrom,
    valid_to: consent.validTo, how_given: consent.howGiven, language: consent.language,
    recorded_by_staff: consent.recordedByStaff, recorded_by_participant: consent.recordedByParticipant,
    asked_categories: consent.asked ?? null, scope: consent.scope, renews_id: consent.renewsId ?? null,
    ...(consent.form === undefined ? {} : {
      form_key: consent.form.key, form_version: consent.form.version, form_language: consent.form.language, easy_read: consent.form.easyRead,
    }),
  })).execute();
}

/** Ends a consent if it still is the version that was seen; says whether it did. */
export async function endConsent(
  db: Database, consent: { id: string; version: number }, ended: { at: string; by: string },
): Promise<boolean> {
  const result = await db.updateTable('consents.consents')
    .set({ state: 'withdrawn', ended_at: ended.at, ended_by: ended.by, version: consent.version + 1 })
    .where('id', '=', consent.id).where('version', '=', consent.version).where('state', '=', 'given')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface PartyRow { agencyId: string; agencyName: string; partyKey: string }

/** The parties of a case's programme, and the agency responsible for the case. */
export async function selectParties(db: Database, caseId: string): Promise<PartyRow[]> {
  return db.selectFrom('cases.cases as c')
    .innerJoin('programmes.parties as p', 'p.programme_id', 'c.programme_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'p.agency_id')
    .select(['p.agency_id as agencyId', 'a.name as agencyName', 'p.party_key as partyKey'])
    .where('c.id', '=', caseId).orderBy('a.name').execute();
}

/** The name of the programme that a case is in. */
export async function selectProgrammeName(db: Database, caseId: string): Promise<string> {
  const { name } = await db.selectFrom('cases.cases as c').innerJoin('programmes.programmes as p', 'p.id', 'c.programme_id')
    .select('p.name').where('c.id', '=', caseId).executeTakeFirstOrThrow();
  return name;
}

/** How many days before its end the case's model brings up a consent; null when it does not say. */
export async function selectRenewalDays(db: Database, caseId: string): Promise<number | null> {
  const row = await db.selectFrom('cases.cases as c')
    .innerJoin('programmes.models as m', (join) => join.onRef('m.key', '=', 'c.model_key').onRef('m.version', '=', 'c.model_version'))
    .select(sql<number | null>`(jsonb_path_query_first(m.content, '$.cadences[*] ? (@.key == "consent-renewal").daysBefore'))::int`.as('days'))
    .where('c.id', '=', caseId).executeTakeFirst();
  return row?.days ?? null;
}

/** The programme model that a case runs on. */
export async function selectCaseModel(db: Database, caseId: string): Promise<{ modelKey: string; modelVersion: number }> {
  return db.selectFrom('cases.cases').select(['model_key as modelKey', 'model_version as modelVersion'])
    .where('id', '=', caseId).executeTakeFirstOrThrow();
}
