import type { ActorRole } from '../../contract/access.ts';
import { signInRoutes } from '../../contract/sign-in.ts';
import type { LentPersona } from '../../server/app/sign-in/sign-in.routes.ts';
import { startDemoApp, type DemoApp } from '../world/demo-app.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import type { ClientConfig } from 'pg';
import { rowTypes } from '../../server/platform/db/row-types.ts';
import { withClient } from '../../server/platform/db/target.ts';
import { KeyRing } from '../../server/platform/sealing/key-ring.ts';
import { verifySealed, type Astray } from '../../server/platform/sealing/verify-sealed.ts';
import { testMasterKey } from '../world/test-master-key.ts';
import { bodyOf, judge, type RawAnswer } from './judge.ts';
import { chooseCase, Memory } from './memory.ts';
import { settle } from './chosen.ts';
import { readOperations, type Json, type Operation } from './operations.ts';
import { caseOf, recordOf, type PlannedRequest } from './requests.ts';

/** The day that the fuzzed world stands at. */
export const fuzzedDay = '2026-11-24';

/** One who calls: a persona of the demo with what it has been told, or a visitor. */
export interface FuzzActor {
  name: string;
  role: ActorRole | 'visitor';
  persona: LentPersona | null;
  cookie: string | null;
  memory: Memory;
  usedKeys: string[];
  requests: number;
  /** Requests that did what they asked for, by operation. */
  done: Map<string, number>;
}

/** A request as it was sent, to be shown when its answer is wrong. */
export interface Exchange { said: string; complaints: readonly string[] }

export interface FuzzApp {
  operations: readonly Operation[];
  actors: readonly FuzzActor[];
  send(actor: FuzzActor, planned: PlannedRequest): Promise<Exchange>;
  /** What lies sealed in the database and cannot be opened, or was sealed by another agency's key than its owner's. */
  astray(): Promise<readonly Astray[]>;
  close(): Promise<void>;
}

const uuidOf = (choice: number, round: number) => `0199eeee-${choice.toString(16).padStart(4, '0')}-7000-8000-${round.toString(16).padStart(12, '0')}`;

/** The whole app on the demo world, with everyone that the demo lends out and a visitor ready to call. */
export async function startFuzzApp(): Promise<FuzzApp> {
  const demo = await startDemoApp(fuzzedDay);
  const { db, personas } = demo;
  const actors = [null, ...personas].map((persona): FuzzActor => ({
    name: persona?.key ?? 'visitor', role: persona?.role ?? 'visitor', persona, cookie: null, memory: new Memory(), usedKeys: [], requests: 0, done: new Map(),
  }));
  const staffRows = await db.selectFrom('agencies.staff').selectAll().execute();
  // An administrator among the actors may close an account or change a role: whoever was thrown out comes back as they were.
  const restore = async () => {
    for (const { id, ...row } of staffRows) await db.updateTable('agencies.staff').set(row).where('id', '=', id).execute();
  };
  const callers = new Callers(demo, actors, restore);
  for (const actor of actors) await callers.signIn(actor);
  const operations = readOperations(bodyOf(await callers.ask('GET', `${apiBase}/openapi.json`, {}, undefined, 0)));
  return {
    operations, actors,
    send: (actor, planned) => callers.send(actor, planned),
    astray: () => astrayIn(demo.target.owner),
    close: () => demo.close(),
  };
}

async function astrayIn(owner: ClientConfig): Promise<readonly Astray[]> {
  return withClient({ ...owner, types: rowTypes }, async (client) => {
    const ring = new KeyRing(testMasterKey, (use) => use(client));
    const found: Astray[] = [];
    for await (const { astray } of verifySealed(client, ring)) found.push(...astray);
    return found;
  });
}

class Callers {
  readonly #demo: DemoApp;
  readonly #actors: readonly FuzzActor[];
  readonly #restore: () => Promise<void>;
  constructor(demo: DemoApp, actors: readonly FuzzActor[], restore: () => Promise<void>) {
    this.#demo = demo;
    this.#actors = actors;
    this.#restore = restore;
  }

  /** @param round tells the address that it comes from: what has a limit by address is not to be held back. */
  async ask(method: string, url: string, headers: Record<string, string>, payload: string | undefined, round: number): Promise<RawAnswer> {
    const response = await this.#demo.server.inject({
      method: method as 'GET', url, headers, ...(payload === undefined ? {} : { payload }),
      remoteAddress: `10.${(round >> 16) & 255}.${(round >> 8) & 255}.${round & 255}`,
    });
    return { status: response.statusCode, headers: response.headers, text: response.payload };
  }

  async signIn(actor: FuzzActor): Promise<void> {
    if (!actor.persona) return;
    actor.cookie = await this.#demo.signIn(actor.persona);
    const session = await this.ask('GET', `${apiBase}${signInRoutes.readSession.path}`, { cookie: actor.cookie }, undefined, 0);
    actor.memory.learn('', undefined, bodyOf(session));
    if ((bodyOf(session) as { person: unknown }).person === null) await this.#restore();
  }

  async send(actor: FuzzActor, planned: PlannedRequest): Promise<Exchange> {
    const { operation } = planned;
    const { url, path, caseId, payload, contentType } = this.#settle(actor, planned);
    const key = this.#keyFor(actor, planned);
    const answer = await this.ask(operation.method, url, {
      ...planned.headers, 'idempotency-key': key, ...(payload === undefined ? {} : { 'content-type': contentType }),
      ...(actor.cookie ? { cookie: actor.cookie } : {}),
    }, payload, actor.requests);
    const complaints = judge(operation, answer);
    if (answer.status < 400) {
      actor.done.set(operation.name, (actor.done.get(operation.name) ?? 0) + 1);
      actor.memory.learn(path, caseId, bodyOf(answer));
    }
    if (actor.persona && (answer.status === 401 || operation.name === 'endSession')) await this.signIn(actor);
    const said = `${operation.name} as ${actor.name}: ${operation.method} ${url}\n${JSON.stringify(planned.headers)}\n${payload ?? ''}\nanswered ${answer.status} ${answer.text.slice(0, 2000)}`;
    return { said, complaints };
  }

  #keyFor(actor: FuzzActor, { key }: PlannedRequest): string {
    actor.requests += 1;
    const used = actor.usedKeys[key.choice % Math.max(1, actor.usedKeys.length)];
    if (key.again) return used ?? 'no-key';
    const fresh = uuidOf(key.choice, actor.requests);
    if (actor.usedKeys.length < 50) actor.usedKeys.push(fresh);
    return fresh;
  }

  #settle(actor: FuzzActor, planned: PlannedRequest): { url: string; path: string; caseId: string | undefined; payload: string | undefined; contentType: string } {
    const { operation, body } = planned;
    const others = this.#actors.filter((other) => other !== actor).map(({ memory }) => memory);
    const chosenCase = caseOf(planned);
    const caseId = chosenCase && chooseCase(actor.memory, others, chosenCase, recordOf(planned));
    let path = '';
    const choose = actor.memory.chooser(others, caseId, () => path);
    const text = (value: Json) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
    path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      const plan = planned.params[name] ?? '';
      return encodeURIComponent(plan === chosenCase && caseId ? caseId : text(settle(plan, choose)));
    });
    const query = new URLSearchParams(Object.entries(planned.query).map(([name, plan]) => [name, text(settle(plan, choose))])).toString();
    const sent = body === null ? undefined : 'json' in body ? JSON.stringify(settle(body.json, choose)) : body.text;
    return { url: query ? `${path}?${query}` : path, path, caseId, payload: sent, contentType: body && 'text' in body ? body.contentType : 'application/json' };
  }
}
