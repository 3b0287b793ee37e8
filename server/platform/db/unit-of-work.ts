import pg from 'pg';
import type { Actor } from '../actor.ts';
import { auditSql, type AuditEntry } from '../audit/audit-entry.ts';
import type { Clock, Moment } from '../clock.ts';
import { newId } from '../new-id.ts';
import { isFail, type NamedError } from '../named-error.ts';
import { kyselyOnClient, type Database } from './kysely-on-client.ts';
import type { SealedPool } from './pool.ts';

/** What has happened, in the past tense: ids only, never words about a person. */
export interface WorkEvent {
  name: string;
  caseId: string;
  recordId: string;
}

/**
 * One request's work: database, clock, audit and events on one transaction, with the actor set for
 * row security. Nothing of it lasts unless all of it does.
 */
export interface Work extends Moment {
  db: Database;
  actor: Actor | null;
  /** Kept until the end and written with the rest. */
  audit(entry: AuditEntry): void;
  /**
   * The request is about these cases beside the one in its address: those that a list shows, one that was made. They and
   * their persons stand in the request's own entry, the first one.
   */
  concerns(caseIds: readonly string[]): void;
  record(event: WorkEvent): void;
}

interface Pending {
  audits: AuditEntry[];
  caseIds: Set<string>;
  events: WorkEvent[];
}

interface EnteredRow {
  /** The number of the last data key that was made. */
  last_key: number;
  actor_kind: Actor['kind'];
  /** Null for a visitor. */
  actor_id: string | null;
  agency_id: string | null;
  unit_id: string | null;
  role: Actor['role'];
  name: string;
  title: string;
  agency_name: string | null;
}

const quote = (value: string | null | undefined) => (value == null ? 'null' : pg.escapeLiteral(value));

/** What is known once the transaction has begun. */
interface Entered { actor: Actor | null; lastKey: number; asked: readonly unknown[] | null }

/** Begins a transaction as the one behind a session, at a moment. */
function enterSql(tokenHash: Buffer | null, { today, now }: Moment): string {
  const hash = `'\\x${(tokenHash ?? Buffer.alloc(0)).toString('hex')}'::bytea`;
  return `begin; select k.last_key, e.* from platform.last_key() as k (last_key)
    left join platform.enter(${hash}, ${quote(today)}::date, ${quote(now.toISOString())}::timestamptz) as e on true`;
}

/** Begins, finds the session, sets the actor and asks the first question in one round trip. */
async function enter(client: pg.PoolClient, tokenHash: Buffer | null, moment: Moment, question: string | null): Promise<Entered> {
  const entering = enterSql(tokenHash, moment);
  const results = (await client.query(question === null ? entering : `${entering}; ${question}`)) as unknown as pg.QueryResult[];
  const asked = question === null ? null : results[2]?.rows ?? [];
  const row = results[1]?.rows[0] as EnteredRow | undefined;
  const lastKey = row?.last_key ?? 0;
  if (row?.actor_id == null) return { actor: null, lastKey, asked };
  const actor: Actor = {
    kind: row.actor_kind, id: row.actor_id, agencyId: row.agency_id, unitId: row.unit_id,
    role: row.role, name: row.name, title: row.title, agencyName: row.agency_name,
  };
  return { actor, lastKey, asked };
}

/** The entries as they are written: what the request is about stands in the first one. */
function entriesOf({ audits, caseIds }: Pending): AuditEntry[] {
  if (caseIds.size === 0) return audits;
  const [first, ...others] = audits;
  if (!first) throw new Error('What is about cases must be asked for through a route that is audited');
  return [{ ...first, caseIds: [...caseIds] }, ...others];
}

function eventSql(actor: Actor | null, events: readonly WorkEvent[]): string {
  if (events.length === 0 || !actor) return '';
  const rows = events.map((event) =>
    `(${[newId(), event.name, event.caseId, event.recordId, actor.id, actor.agencyId].map(quote).join(', ')})`);
  return `insert into platform.events (id, name, case_id, record_id, actor_id, agency_id) values ${rows.join(', ')};`;
}

/**
 * Runs `use` in one transaction for the session behind a token hash (null: a visitor). A named error
 * rolls everything back but denials, which are written by themselves; a fault rolls back and is thrown on.
 *
 * @param question one statement without parameters that is asked as the actor together with the `begin`; `use` is given
 *   its rows, or null when there is none.
 */
export async function withWork<T>(
  pool: SealedPool, clock: Clock, tokenHash: Buffer | null,
  use: (work: Work, asked: readonly unknown[] | null) => Promise<T | NamedError>, question: string | null = null,
): Promise<T | NamedError> {
  const client = await pool.connect();
  let broken = true;
  try {
    const moment: Moment = { today: clock.today(), now: clock.now() };
    const { actor, lastKey, asked } = await enter(client, tokenHash, moment, question);
    pool.keys.noticeKeys(lastKey);
    const pending: Pending = { audits: [], caseIds: new Set(), events: [] };
    const work: Work = {
      db: kyselyOnClient(client, pool.seals), actor, ...moment,
      audit: (entry) => { pending.audits.push(entry); },
      concerns: (caseIds) => { for (const id of caseIds) pending.caseIds.add(id); },
      record: (event) => { pending.events.push(event); },
    };
    const result = await run(client, () => use(work, asked));
    await client.query(isFail(result)
      ? undoing(pending, enterSql(tokenHash, moment))
      : `${eventSql(actor, pending.events)}${auditSql(entriesOf(pending))}commit`);
    broken = false;
    return result;
  } finally {
    client.release(broken);
  }
}

/** Nothing lasts but the denials, which are written in a transaction of their own, by the same actor. */
function undoing({ audits }: Pending, entering: string): string {
  const denials = audits.filter((entry) => entry.outcome === 'denied');
  return denials.length === 0 ? 'rollback' : `rollback; ${entering}; ${auditSql(denials)}commit`;
}

/** A fault ends the transaction before it is thrown on, so that no half of it lasts. */
async function run<T>(client: pg.PoolClient, use: () => Promise<T | NamedError>) {
  try {
    return await use();
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  }
}
