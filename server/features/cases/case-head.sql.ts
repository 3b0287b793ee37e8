import { sql } from 'kysely';
import type { InformationCategory } from '../../../contract/access.ts';
import type { PhaseKey } from '../../../contract/programme-model.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CaseStatus } from './load-case.ts';
import { shownPerson } from './shown-person.sql.ts';

export interface CaseHeadRow {
  id: string;
  status: CaseStatus;
  phase: PhaseKey;
  personName: string;
  birthDate: string | null;
  programmeId: string;
  modelKey: string;
  modelVersion: number;
  newestVersion: number;
  referredOn: string;
  admittedOn: string | null;
  dischargedOn: string | null;
  fromAgencyId: string | null;
  fromAgencyName: string | null;
  responsibleAgencyId: string;
  responsibleAgencyName: string;
  leadId: string | null;
  leadName: string | null;
  leadTitle: string | null;
  leadSince: string | null;
  leadCount: number;
  isProtected: boolean;
  nextTalkAt: string | null;
  nextTalkPlace: string | null;
  version: number;
}

/** All that the head of a case shows, in one query; nothing when the actor may not know of it. */
export async function selectCaseHead(db: Database, caseId: string): Promise<CaseHeadRow | undefined> {
  const row = await db.selectFrom('cases.cases as c')
    .leftJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .innerJoin('programmes.programmes as g', 'g.id', 'c.programme_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'c.responsible_agency_id')
    .leftJoin('agencies.agencies as f', 'f.id', 'c.referred_from_agency_id')
    .leftJoin('cases.team_members as t', (on) => on.onRef('t.case_id', '=', 'c.id').on('t.is_lead', '=', true).on('t.to_on', 'is', null))
    .leftJoin('agencies.staff as s', 's.id', 't.staff_id')
    .leftJoin('cases.next_talks as n', 'n.case_id', 'c.id')
    .select(['c.id', 'c.status', 'c.phase', shownPerson.name.as('personName'), shownPerson.birthDate.as('birthDate'), sql<boolean>`p.protection is not null`.as('isProtected'),
      'c.programme_id as programmeId', 'c.model_key as modelKey', 'c.model_version as modelVersion', 'g.model_version as newestVersion', 'c.referred_on as referredOn',
      'c.admitted_on as admittedOn', 'c.discharged_on as dischargedOn', 'f.id as fromAgencyId', 'f.name as fromAgencyName',
      'a.id as responsibleAgencyId', 'a.name as responsibleAgencyName', 's.id as leadId',
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('leadName'), 's.title as leadTitle', 't.from_on as leadSince',
      'n.starts_at as nextTalkAt', 'n.session_id as nextTalkId', 'n.place as nextTalkPlace', 'c.version'])
    .select((led) => led.selectFrom('cases.team_members as l').select(sql<number>`count(distinct l.staff_id)::int`.as('leads'))
      .whereRef('l.case_id', '=', 'c.id').where('l.is_lead', '=', true).as('leadCount'))
    .where('c.id', '=', caseId).executeTakeFirst();
  const opened = await db.seals.openOne('sessions.sessions', row, { nextTalkPlace: 'place' }, ({ nextTalkId }) => nextTalkId ?? '');
  return opened as CaseHeadRow | undefined;
}

export interface WayRow { fromAgencyName: string; validTo: string; categories: InformationCategory[]; byLaw: boolean }

/** What other agencies may share with one in a case today, by consent or by another ground in law, by agency and last day. */
export async function selectWaysTo(db: Database, caseId: string, agencyId: string): Promise<WayRow[]> {
  return db.selectFrom('consents.visible_ways as w').innerJoin('agencies.agencies as f', 'f.id', 'w.from_agency_id')
    .select(['f.name as fromAgencyName', sql<string>`w.valid_to`.as('validTo'), sql<boolean>`w.ground_id is not null`.as('byLaw'), sql<InformationCategory[]>`array_agg(distinct w.category)`.as('categories')])
    .where('w.case_id', '=', caseId).where('w.to_agency_id', '=', agencyId)
    .groupBy(['f.name', 'w.valid_to', sql`w.ground_id is not null`]).orderBy('f.name').orderBy('w.valid_to', 'desc').execute();
}
