import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRules, type AccessScope } from '../../contract/access.ts';
import type { Route } from '../../contract/route.ts';
import { newId } from '../../server/platform/new-id.ts';
import { aModel } from '../world/a-model.ts';
import { startTestApp, type TestApp } from '../world/test-app.ts';
import { callBare, callers, comparable, outcomes, routesByName, seatCallers, signInAgain, type Seats } from './access-callers.ts';
import { accessMatrix } from './access-matrix.table.ts';

const [columns = [], ...rows] = accessMatrix.trim().split('\n').map((line) => line.split(/\s+/));
const routes = [...routesByName];
const scopeOf = (route: Route) => accessRules[route.access].scope;
/** A name that is no route's stands with the house's, where it fails. */
const scopeIn = (name: string): AccessScope => {
  const route = routesByName.get(name);
  return route ? scopeOf(route) : 'public';
};
const parts: [string, readonly AccessScope[]][] = [['the house', ['public', 'signed-in']], ['a case', ['case']], ['a pre-study', ['prestudy']]];

/** What anyone on the internet can reach. A name more here is a decision. */
const publicSurface = [
  'acceptWithPasskey', 'acceptWithProvider', 'answerSurvey', 'finishSignIn', 'giveVoice', 'listDemoPersonas', 'listOpenProgrammes', 'openIdea', 'openInvitation', 'openSurveyLink',
  'readGuide', 'readGuideAnswer', 'readSession', 'readSignInWays', 'referOneself', 'signInWithPasskey', 'startDemoSession', 'startPasskeySignIn',
  'startSignIn',
];

const endsSessions = new Set(['endSession', 'endOtherSignIns']);

describe('who gets what at every route', () => {
  let app: TestApp;
  let seats: Seats;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16', aModel());
    seats = await seatCallers(app);
  });
  afterAll(() => app.close());

  it('is written down for each route and caller, once', () => {
    expect(columns.slice(1)).toEqual(callers);
    expect(rows.map(([name = '']) => name).toSorted()).toEqual(routes.map(([name]) => name).toSorted());
    for (const row of rows) expect(row, row[0]).toHaveLength(columns.length);
  });

  // Thousands of calls one after the other: a part at a time, so that none is near its limit.
  it.each(parts)('is as the table says: %s', { timeout: 60_000 }, async (...[, scopes]) => {
    const outcomeOf = outcomes(app);
    const found: string[][] = [];
    const asked = rows.filter(([name = '']) => scopes.includes(scopeIn(name)));
    for (const [name = ''] of asked) {
      const route = routesByName.get(name);
      const row = [name];
      for (const caller of callers) {
        const seat = seats[caller];
        // Signing out ends a session, so it is done with one of its own; whoever was signed out elsewhere comes in again.
        const own = endsSessions.has(name) ? { ...seat, caller: await app.as(seat.person) } : seat;
        row.push(route ? await outcomeOf(route, own) : 'no such route');
      }
      found.push(row);
      if (name === 'endOtherSignIns') seats = await signInAgain(app, seats);
    }
    expect(found.map((row) => row.join(' '))).toEqual(asked.map((row) => row.join(' ')));
  });

  it('is nothing for a visitor but the public surface', { timeout: 60_000 }, async () => {
    expect(routes.filter(([, route]) => scopeOf(route) === 'public').map(([name]) => name).toSorted()).toEqual(publicSurface);
    for (const [name, route] of routes.filter(([, one]) => scopeOf(one) !== 'public')) {
      expect((await callBare(app, route, seats.visitor, newId())).status, name).toBe(401);
    }
  });

  it('is the same for a case that is hidden, one that does not exist and an id that cannot be', { timeout: 60_000 }, async () => {
    const inCase = routes.filter(([, route]) => scopeOf(route) === 'case');
    expect(inCase.length).toBeGreaterThan(40);
    for (const [name, route] of inCase) {
      for (const caller of ['shut', 'beside', 'other'] as const) {
        const { caseId } = seats[caller];
        const [hidden, missing] = [await callBare(app, route, seats[caller], caseId), await callBare(app, route, seats[caller], newId())];
        expect(comparable(hidden), `${name} for ${caller}`).toEqual(comparable(missing));
      }
      const odd = await callBare(app, route, seats.lead, 'no-id-at-all');
      expect(odd, name).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});
