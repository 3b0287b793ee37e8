import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRules } from '../../contract/access.ts';
import { aModel } from '../world/a-model.ts';
import { startTestApp, type TestApp } from '../world/test-app.ts';
import { outcomes, routesByName } from './access-callers.ts';
import { accessMatrix, openInAnEmergency } from './access-matrix.table.ts';
import { layStates } from './access-states.ts';

const [[, ...columns] = [], ...rows] = accessMatrix.trim().split('\n').map((line) => line.split(/\s+/));
const expected = new Map(rows.map(([route = '', ...cells]) => [route, new Map(columns.map((column, index) => [column, cells[index] ?? '']))]));
const inCase = [...routesByName].filter(([, { access }]) => accessRules[access].scope === 'case');

/** What the matrix says; an emergency opens what is listed and no more. */
function outcomeFor(route: string, like: string): string | undefined {
  if (like !== 'emergency') return expected.get(route)?.get(like);
  return openInAnEmergency.has(route) ? '+' : '403';
}

describe('who gets what at every route of a case, in every state', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', aModel()); });
  afterAll(() => app.close());

  it('is as the matrix says of whom the state makes one like', { timeout: 240_000 }, async () => {
    const outcomeOf = outcomes(app);
    const states = await layStates(app);
    expect(states.length).toBeGreaterThan(25);
    const wrong: string[] = [];
    for (const { name, like, person, caseId } of states) {
      const seat = { caller: await app.as(person), person, caseId };
      for (const [route, one] of inCase) {
        const [found, wanted] = [await outcomeOf(one, seat), outcomeFor(route, like)];
        if (found !== wanted) wrong.push(`${name}: ${route} gives ${found}, not ${wanted}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is written down for an emergency by names of routes that are there', () => {
    expect([...openInAnEmergency].filter((name) => !inCase.some(([route]) => route === name))).toEqual([]);
  });
});
