import { sql } from 'kysely';
import { allRoutes } from '../../contract/all-routes.ts';
import type { Route } from '../../contract/route.ts';
import { newId } from '../../server/platform/new-id.ts';
import { aCase } from '../world/a-case.ts';
import { aPrestudy } from '../world/a-prestudy.ts';
import type { Answer, Caller, TestApp } from '../world/test-app.ts';
import type { WorldPerson } from '../world/world.ts';

/**
 * Who calls: a role and a relation to the case that the path names. Of the pre-study that a path names, the project owner is
 * the leader, the team leader a member and the lead coach a reader; nobody else takes part.
 */
export const callers = [
  /** Not signed in. */ 'visitor',
  /** Lead coach. */ 'lead',
  /** Coach on the team, not the lead. */ 'team',
  /** Coach of the responsible agency, not on the team. */ 'beside',
  /** Team leader of the responsible agency. */ 'leader',
  /** Team leader of another agency. */ 'leader2',
  /** Professional of another agency on the team, with a consent. */ 'partner',
  /** The same without a consent. */ 'shut',
  /** The same after a refusal. */ 'refused',
  /** The same after the consent was withdrawn. */ 'ended',
  /** Professional of an agency with a consent, not on the team. */ 'away',
  /** The one who referred, while it is undecided. */ 'sender',
  /** Project owner. */ 'owner', 'funder', 'admin',
  /** The person. */ 'person',
  /** A participant of another case. */ 'other',
] as const;
export type CallerName = (typeof callers)[number];

interface SeatedCaller { caller: Caller; person: WorldPerson | null; caseId: string; prestudyId?: string }
export type Seats = Readonly<Record<CallerName, SeatedCaller>>;

/** Lays out two cases, one at work and one undecided, and seats a caller in each relation to one of them. */
export async function seatCallers(app: TestApp): Promise<Seats> {
  const { world } = app;
  const teamCoach = await world.staff(app.municipality, 'coach', 'Tove', 'Lagsten', 'Coach');
  const leader2 = await world.staff(app.insurance, 'team-leader', 'Lars', 'Annledsten', 'Teamledare');
  const awayOfficer = await world.staff(app.insurance, 'professional', 'Bo', 'Bortaby', 'Personlig handläggare');
  const region = await world.agency('region', 'Region Granvik');
  const nurse = await world.staff(region, 'professional', 'Nora', 'Vårdlund', 'Sjuksköterska');
  const atWork = await aCase(world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(teamCoach)
    .withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity'])
    .withTeamMember(app.employmentOfficer)
    .withTeamMember(app.psychologist).withConsent(app.psychiatry, ['identity'], { state: 'refused' })
    .withTeamMember(nurse).withConsent(region, ['identity'], { state: 'withdrawn' }).save();
  const undecided = await aCase(world, app.programme).referredBy(app.insuranceOfficer).save();
  const prestudy = await aPrestudy(world, { leader: app.projectOwner, members: [app.leader], readers: [app.coach] }).save();
  const people: Record<CallerName, WorldPerson | null> = {
    visitor: null, lead: app.coach, team: teamCoach, beside: app.otherCoach, leader: app.leader, leader2, partner: app.insuranceOfficer,
    shut: app.employmentOfficer, refused: app.psychologist, ended: nurse, away: awayOfficer, sender: app.insuranceOfficer,
    owner: app.projectOwner, funder: app.funder, admin: app.administrator, person: atWork.participant, other: undecided.participant,
  };
  const seats: Partial<Record<CallerName, SeatedCaller>> = {};
  for (const name of callers) {
    seats[name] = { caller: await app.as(people[name]), person: people[name], caseId: name === 'sender' ? undecided.id : atWork.id, prestudyId: prestudy.id };
  }
  return seats as Record<CallerName, SeatedCaller>;
}

/** The same seats with a new session for each caller. */
export async function signInAgain(app: TestApp, seats: Seats): Promise<Seats> {
  const again: Partial<Record<CallerName, SeatedCaller>> = {};
  for (const name of callers) again[name] = { ...seats[name], caller: await app.as(seats[name].person) };
  return again as Record<CallerName, SeatedCaller>;
}

/** Every route by its name, which is its operation id in the API. */
export const routesByName: ReadonlyMap<string, Route> = new Map(Object.values(allRoutes).flatMap((table) => Object.entries(table)));

/** Calls a route with ids that do not exist, but for the case, the pre-study and the programme, and with a body that nobody accepts. */
export async function callBare(app: TestApp, route: Route, { caller, prestudyId }: Pick<SeatedCaller, 'caller' | 'prestudyId'>, caseId: string): Promise<Answer> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const known: Record<string, string> = { caseId, prestudyId: prestudyId ?? newId(), programmeId: app.programme.id, area: 'health', version: '1', recordKind: 'session' };
  const params = Object.fromEntries(names.map((name) => [name, known[name] ?? newId()]));
  return caller.call(route, { params, ...(route.body ? { body: { bare: true } as never } : {}) });
}

/** All that an answer tells, but for the id of the request, the time of day and how many requests are left. */
export function comparable({ status, body, headers }: Answer): unknown {
  const { date: _date, 'x-ratelimit-remaining': _left, 'x-ratelimit-reset': _reset, ...told } = headers;
  const problem = typeof body === 'object' && body !== null && 'instance' in body ? { ...body, instance: '' } : body;
  return { status, problem, told, names: Object.keys(headers).toSorted() };
}

/**
 * Tells, each time it is asked, whether anything has been denied since the last time. It reads what was added to each agency's
 * log: to count all denials would read the whole log thousands of times.
 */
function newDenials({ world }: TestApp): () => Promise<boolean> {
  let ends: Record<string, number> = {};
  return async () => {
    const { rows } = await sql<{ chain: string; end: number; denied: boolean }>`
      select h.chain, h.seq::integer as end, exists (select from platform.audit_entries e where e.chain = h.chain
               and e.seq > coalesce((${JSON.stringify(ends)}::jsonb ->> h.chain::text)::bigint, 0) and e.outcome = 'denied' and e.reason <> 'record-closed') as denied
        from platform.audit_heads h`.execute(world.db);
    ends = Object.fromEntries(rows.map(({ chain, end }) => [chain, end]));
    return rows.some(({ denied }) => denied);
  };
}

/**
 * Tells how calls end, one after the other. A 403 or 404 of the access decision differs from one of the use case
 * only in the audit, where every denial is written.
 */
export function outcomes(app: TestApp) {
  const hasDenied = newDenials(app);
  // What was denied before is not about these calls.
  const begun = hasDenied();
  return async (route: Route, seat: SeatedCaller): Promise<string> => {
    await begun;
    const { status } = await callBare(app, route, seat, seat.caseId);
    if (status === 401) return '401';
    // Outside the demo and without an identity provider nobody can be sent to sign in.
    if (status >= 500 && !(status === 503 && route.status === 302)) return `fault ${status}`;
    if (status !== 403 && status !== 404) return '+';
    return (await hasDenied()) ? String(status) : '+';
  };
}
