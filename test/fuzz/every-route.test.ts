import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRules } from '../../contract/access.ts';
import { allRoutes } from '../../contract/all-routes.ts';
import { ChosenId, kindOf } from './chosen.ts';
import { fuzzedDay, startFuzzApp, type FuzzActor, type FuzzApp } from './fuzz-app.ts';
import type { Operation } from './operations.ts';
import { requestsTo, type PlannedRequest } from './requests.ts';
import { SchemaArbitrary } from './schema-arbitrary.ts';

/** How many requests in all; `npm run fuzz -- --requests N --seed S` asks for more, or for the same again. */
const wanted = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
/** The same in every `npm test`, so that a fault is one's own; `npm run fuzz` draws another each time. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
/** How many actors call at the same time. */
const lanes = 3;

const ruleOf = new Map(Object.values(allRoutes).flatMap((table) => Object.entries(table)).map(([name, { access }]) => [name, accessRules[access]]));

type Planners = ReadonlyMap<Operation, fc.Arbitrary<PlannedRequest>>;

/** An actor calls what is meant for them more often than what is not, and in a case what writes more often than what reads: it can do more harm. */
function weightFor({ role }: FuzzActor, { name, method }: Operation): number {
  const rule = ruleOf.get(name);
  const meant = rule?.scope === 'public' || (role !== 'visitor' && rule?.roles.some((one) => one === role));
  if (!meant) return 1;
  // The few doors that a visitor has are tried often, however many they have not.
  if (role === 'visitor') return 25;
  return rule?.scope === 'case' && method === 'GET' ? 3 : 10;
}

describe('requests that the OpenAPI document allows, nearly allows and does not allow', () => {
  let app: FuzzApp;
  beforeAll(async () => { app = await startFuzzApp(); }, 120_000);
  afterAll(() => app.close());

  it('are answered as it says, and never by a fault', { timeout: 900_000 }, async () => {
    const made = new SchemaArbitrary(fuzzedDay);
    const planners = new Map(app.operations.map((operation) => [operation, requestsTo(operation, made)]));
    const each = Math.ceil(wanted / app.actors.length);
    const send = async (actor: FuzzActor, planned: PlannedRequest) => {
      const { said, complaints } = await app.send(actor, planned);
      if (complaints.length > 0) throw new Error(`${complaints.join('\n')}\n${said}`);
    };
    const fuzzOne = async (actor: FuzzActor) => {
      await lookAround(planners, actor, send);
      const requests = fc.oneof(...[...planners].map(([operation, arbitrary]) => ({ weight: weightFor(actor, operation), arbitrary })));
      const { failed, errorInstance, numShrinks, counterexamplePath } = await fc.check(fc.asyncProperty(requests, (planned) => send(actor, planned)), { numRuns: each, seed });
      // The report of fast-check would show the whole operation; what was sent and answered says it all.
      if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}, shrunk ${numShrinks} times\n${(errorInstance as Error).message}`);
    };
    const waiting = [...app.actors];
    await Promise.all(Array.from({ length: lanes }, async () => {
      for (let actor = waiting.shift(); actor; actor = waiting.shift()) await fuzzOne(actor);
    }));
    tell(app);
    // Whatever was written, by whichever route, is sealed for the agency that owns it.
    expect(await app.astray()).toEqual([]);
    expect(app.actors.reduce((sum, { requests }) => sum + requests, 0)).toBeGreaterThanOrEqual(wanted);
    for (const { role, share } of sharesByRole(app)) expect(share, `${role}: requests that did what they asked for`).toBeGreaterThan(0.1);
    const reached = app.operations.filter(({ name }) => app.actors.some(({ done }) => done.has(name)));
    expect(reached.length / app.operations.length, 'operations that did what they were asked at least once').toBeGreaterThan(0.7);
  });
});

/** Reads everything that the actor is told of, so that there are ids to go on with. */
async function lookAround(planners: Planners, actor: FuzzActor, send: (actor: FuzzActor, planned: PlannedRequest) => Promise<void>): Promise<void> {
  const reading = [...planners].filter(([{ method }]) => method === 'GET').toSorted(([a], [b]) => a.path.length - b.path.length);
  for (const [operation, arbitrary] of reading) {
    const names = operation.parameters.filter((parameter) => parameter.in === 'path' && parameter.schema.format === 'uuid').map(({ name }) => name);
    for (const [index, planned] of fc.sample(arbitrary, { numRuns: names.length > 0 ? 4 : 1, seed }).entries()) {
      const params = Object.fromEntries(names.map((name) => [name, new ChosenId(kindOf(name), index, 'told')]));
      await send(actor, { ...planned, params: { ...planned.params, ...params }, headers: { 'x-samsteg': '1' } });
    }
  }
}

function sharesByRole({ actors }: FuzzApp): { role: string; requests: number; share: number }[] {
  return [...Map.groupBy(actors, ({ role }) => role)].map(([role, some]) => {
    const requests = some.reduce((sum, actor) => sum + actor.requests, 0);
    const done = some.flatMap((actor) => [...actor.done.values()]).reduce((sum, count) => sum + count, 0);
    return { role, requests, share: done / requests };
  });
}

function tell(app: FuzzApp): void {
  const unreached = app.operations.map(({ name }) => name).filter((name) => !app.actors.some(({ done }) => done.has(name)));
  process.stdout.write(`${[
    `fuzzed with seed ${seed}`,
    ...sharesByRole(app).map(({ role, requests, share }) => `  ${role}: ${requests} requests, ${Math.round(share * 100)} % did what they asked for`),
    `  never done: ${unreached.join(', ') || 'none'}`,
  ].join('\n')}\n`);
}
