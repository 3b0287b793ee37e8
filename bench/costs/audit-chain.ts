import pg from 'pg';
import { auditJson } from '../../server/platform/audit/audit-entry.ts';
import { withClient, type DatabaseTarget } from '../../server/platform/db/target.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { median, rounded, type Figure } from '../figure.ts';
import { connections, runLoad } from '../load/run-load.ts';
import { beginAs, httpOpener, type Opener } from '../load/sides.ts';
import type { BenchServer } from '../load/start-server.ts';
import type { RecordedPage } from '../pages/recorded-page.ts';
import { say } from '../say.ts';
import { sqlOf, type BenchDatabase } from '../world/bench-database.ts';
import type { Visitor } from '../world/visitors.ts';

type Seconds = { each: number; rounds: number };

/** What a chained entry may at least make of a plain one's rate: alone, many to one agency, many to ten. */
const leastOfWrites = { alone: 0.5, 'one-agency': 0.1, 'ten-agencies': 0.25 };
/** The same of whole requests over HTTP, sixteen at a time. */
const leastOfRequests = { 'one-agency': 0.35, 'ten-agencies': 0.6 };

/** A page as somebody opens it, when only the request itself matters. */
const pageOf = (visitor: Visitor, path: string, body?: object): RecordedPage =>
  ({ visitor, requests: [{ path: `${apiBase}${path}`, body, statements: [], queries: 0, roundTrips: 0 }] });

/** Transactions that write an entry and nothing else, as the app role: one simple query each. */
async function entryOpener(login: pg.ClientConfig, append: string): Promise<Opener> {
  const client = new pg.Client(login);
  await client.connect();
  const entryFor = ({ caseIds: [caseId] }: Visitor) => pg.escapeLiteral(auditJson([{ action: 'case.read', outcome: 'allowed', reason: 'on-team', caseId }]));
  return {
    open: async ({ visitor }) => { await client.query(`${beginAs(visitor)}; select ${append}(${entryFor(visitor)}::jsonb); commit`); },
    close: () => client.end(),
  };
}

/** A B A B, the first of each to warm up: the middle of the rounds' ratios. */
async function ratioOf(what: string, a: () => Promise<number>, b: () => Promise<number>, rounds: number): Promise<number> {
  const [chained, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await a(), await b()];
    if (round > 0) { chained.push(one); plain.push(other); }
  }
  say(`audit-chain: ${what} ${Math.round(median(chained))} a second with the chain, ${Math.round(median(plain))} plain`);
  return median(chained.map((rate, round) => rate / (plain[round] ?? Number.NaN)));
}

const rateOf = async (openers: readonly Opener[], pages: readonly RecordedPage[], seconds: number) =>
  (await runLoad(openers, pages, seconds * 1000)).pagesPerSecond;

async function benchEntries(target: DatabaseTarget, groups: Groups, { each, rounds }: Seconds): Promise<Figure[]> {
  const openAll = (append: string) => Promise.all(Array.from({ length: connections }, () => entryOpener(target.app, append)));
  const [chained, plain] = [await openAll('platform.append_audit'), await openAll('bench.append_plain')];
  try {
    const figures: Figure[] = [];
    for (const [kind, limit] of Object.entries(leastOfWrites)) {
      const pages = (kind === 'ten-agencies' ? groups.all : groups.one).map((visitor) => pageOf(visitor, '/'));
      const count = kind === 'alone' ? 1 : connections;
      const value = await ratioOf(`entries, ${kind},`, () => rateOf(chained.slice(0, count), pages, each), () => rateOf(plain.slice(0, count), pages, each), rounds);
      figures.push({ bench: 'audit-chain', metric: `entry-${kind}-ratio`, value: rounded(value, 2), limit, better: 'higher' });
    }
    return figures;
  } finally {
    await Promise.all([...chained, ...plain].map((opener) => opener.close()));
  }
}

/**
 * Whole requests to the very same server: what differs is what `platform.append_audit` does in the database meanwhile. Of
 * three requests two open a case and one writes a note.
 */
async function benchRequests(target: DatabaseTarget, server: BenchServer, groups: Groups, { each, rounds }: Seconds): Promise<Figure[]> {
  const note = { kind: 'call', startsAt: new Date(Date.now() - 3_600_000).toISOString(), attendance: 'attended', note: 'Ringde om veckan som kommer.' };
  const askedBy = (visitor: Visitor) => visitor.caseIds.slice(0, 3).map((id, nth) =>
    nth === 2 ? pageOf(visitor, `/cases/${id}/sessions`, { ...note, withWhom: 'participant' }) : pageOf(visitor, `/cases/${id}`));
  const openers = await Promise.all(Array.from({ length: connections }, () => httpOpener(server.port)));
  try {
    return await withClient(target.owner, async (owner) => {
      const { rows: [row] } = await owner.query<{ whole: string }>(`select pg_get_functiondef('platform.append_audit(jsonb)'::regprocedure) as whole`);
      const chain = row?.whole ?? '';
      const plain = `create or replace function platform.append_audit(asked jsonb) returns void language plpgsql volatile security definer
        set search_path = '' as $$ begin perform bench.append_plain(asked); end $$`;
      const figures: Figure[] = [];
      for (const [kind, limit] of Object.entries(leastOfRequests)) {
        const pages = (kind === 'ten-agencies' ? groups.all : groups.one).flatMap(askedBy);
        const rateWith = (definition: string) => async () => {
          await owner.query(definition);
          return rateOf(openers, pages, each);
        };
        const value = await ratioOf(`requests, ${kind},`, rateWith(chain), rateWith(plain), rounds);
        figures.push({ bench: 'audit-chain', metric: `request-${kind}-ratio`, value: rounded(value, 2), limit, better: 'higher' });
      }
      await owner.query(chain);
      return figures;
    });
  } finally {
    await Promise.all(openers.map((opener) => opener.close()));
  }
}

/** Those at one agency, and those at all ten. */
interface Groups { one: readonly Visitor[]; all: readonly Visitor[] }

/** What a log in chains costs against one that is only written. */
export async function benchAuditChain({ target, visitors }: BenchDatabase, server: BenchServer, seconds: Seconds): Promise<Figure[]> {
  await withClient(target.owner, (owner) => owner.query(sqlOf('plain-log.sql')));
  const groups = { one: visitors.filter(({ agencyId }) => agencyId === visitors[0]?.agencyId), all: visitors };
  const turn = { each: seconds.each / 4, rounds: seconds.rounds };
  return [...await benchEntries(target, groups, turn), ...await benchRequests(target, server, groups, turn)];
}
