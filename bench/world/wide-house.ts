import type { Database } from '../../server/platform/db/kysely-on-client.ts';
import { say } from '../say.ts';
import { createHouse, fillAsOwner, sqlOf, type House } from './bench-database.ts';
import { signIn, type Visitor } from './visitors.ts';

/** Who works there: coaches and team leaders of the municipality, and staff of the region that it shares with. */
export interface Municipality { coaches: readonly Visitor[]; leaders: readonly Visitor[]; partners: readonly Visitor[] }

export interface WideHouse extends House {
  /** Answers for 2,000 people. */
  ordinary: Municipality;
  /** A tenth and a thousandth of all; null in a house too narrow for them. */
  unequal: { large: Municipality; small: Municipality } | null;
}

const inEach = 6;
const narrowest = 20_000;

/** A throw-away database with so many people and some ten rows about each, of whom one in two hundred has a protected identity. */
export async function createWideHouse(people: number): Promise<WideHouse> {
  const { loaded, ...house } = await createHouse((target) => fillAsOwner(target, { 'bench.people': people }, async (db, client) => {
    const started = performance.now();
    await client.query(sqlOf('wide.sql'));
    say(`loaded ${people} people in ${Math.round((performance.now() - started) / 1000)} s`);
    const ordinary = await staffOf(db, 'prov-3');
    return { ordinary, unequal: people < narrowest ? null : { large: await staffOf(db, 'prov-1'), small: await staffOf(db, 'prov-2') } };
  }));
  return { ...house, ...loaded };
}

/** Some of the staff around one programme, signed in, with cases from its middle. */
async function staffOf(db: Database, programmeKey: string): Promise<Municipality> {
  const { id: programmeId, agencyId } = await db.selectFrom('programmes.programmes').select(['id', 'owner_agency_id as agencyId']).where('key', '=', programmeKey).executeTakeFirstOrThrow();
  const team = db.selectFrom('cases.team_members as t').innerJoin('cases.cases as c', 'c.id', 't.case_id').innerJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .where('c.programme_id', '=', programmeId).where('p.protection', 'is', null);
  const people = async (isLead: boolean) => {
    const rows = await team.innerJoin('agencies.staff as s', 's.id', 't.staff_id').select(['t.staff_id as staffId', 's.agency_id as agencyId', 's.role'])
      .select(({ fn }) => fn.agg<string[]>('array_agg', ['c.id']).as('caseIds')).where('t.is_lead', '=', isLead).whereRef('s.agency_id', '=', 't.agency_id')
      .groupBy(['t.staff_id', 's.agency_id', 's.role']).orderBy('t.staff_id').limit(inEach).execute();
    const visitors: Visitor[] = [];
    for (const row of rows) visitors.push({ ...row, cookie: await signIn(db, row.staffId) });
    return visitors;
  };
  const [coaches, partners] = [await people(true), await people(false)];
  const leader = await db.selectFrom('agencies.staff').select('id').where('agency_id', '=', agencyId).where('role', '=', 'team-leader').executeTakeFirstOrThrow();
  const caseIds = coaches.flatMap((coach) => coach.caseIds);
  return { coaches, partners, leaders: [{ staffId: leader.id, agencyId, role: 'team-leader', cookie: await signIn(db, leader.id), caseIds }] };
}
