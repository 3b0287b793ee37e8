import type { CaseStatus, LoadedCase, TeamAgency } from './load-case.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The case as work in it needs it; nothing when the actor may not know of it. */
export async function selectLoadedCase(db: Database, caseId: string): Promise<LoadedCase | null> {
  const row = await db.selectFrom('cases.cases')
    .select(['id', 'status', 'phase', 'participant_id as participantId', 'responsible_agency_id as responsibleAgencyId',
      'programme_id as programmeId', 'model_key as modelKey', 'model_version as modelVersion',
      'admitted_on as admittedOn', 'discharged_on as dischargedOn'])
    .where('id', '=', caseId).executeTakeFirst();
  return row ? { ...row, status: row.status as CaseStatus } : null;
}

/** The responsible agency, and every agency with someone on the team on a day, as far as the actor may see, by name. */
export async function selectTeamAgencies(db: Database, caseId: string, today: string): Promise<TeamAgency[]> {
  return db.selectFrom('agencies.agencies as a').select(['a.id', 'a.name'])
    .where((where) => where.or([
      where('a.id', 'in', where.selectFrom('cases.team_members as t').select('t.agency_id')
        .where('t.case_id', '=', caseId).where('t.from_on', '<=', today)
        .where((still) => still.or([still('t.to_on', 'is', null), still('t.to_on', '>', today)]))),
      where('a.id', 'in', where.selectFrom('cases.cases as c').select('c.responsible_agency_id').where('c.id', '=', caseId)),
    ])).orderBy('a.name').execute();
}
