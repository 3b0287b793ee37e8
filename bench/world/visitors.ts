import { systemClock } from '../../server/platform/clock.ts';
import type { Database } from '../../server/platform/db/kysely-on-client.ts';
import { newSessionToken, sessionCookieName } from '../../server/platform/http/session-cookie.ts';
import { insertSession } from '../../server/platform/sign-in/sessions.sql.ts';

/** Someone who is signed in, and cases that they work in. */
export interface Visitor { staffId: string; agencyId: string; role: string; cookie: string; caseIds: readonly string[] }

const mostVisitors = 48;

/** Signs in a member of staff; gives the cookie. */
export async function signIn(db: Database, staffId: string): Promise<string> {
  const { token, hash } = newSessionToken();
  await insertSession(db, { tokenHash: hash, actorKind: 'staff', actorId: staffId, now: systemClock.now() });
  return `${sessionCookieName}=${token}`;
}

/** Signs in a number of coaches, and finds what each of them leads. */
export async function selectVisitors(db: Database): Promise<Visitor[]> {
  const coaches = await db.selectFrom('agencies.staff').select(['id', 'agency_id as agencyId']).where('role', '=', 'coach').orderBy('id').limit(mostVisitors).execute();
  const visitors: Visitor[] = [];
  for (const { id, agencyId } of coaches) {
    const cookie = await signIn(db, id);
    const led = await db.selectFrom('cases.team_members as t').innerJoin('cases.cases as c', 'c.id', 't.case_id').select('c.id')
      .where('t.staff_id', '=', id).where('c.status', '=', 'active').orderBy('c.id').execute();
    visitors.push({ staffId: id, agencyId, role: 'coach', cookie, caseIds: led.map((one) => one.id) });
  }
  return visitors;
}
