import pg from 'pg';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { newId } from '../new-id.ts';
import { isFail, type NamedError } from '../named-error.ts';
import { kyselyOnClient, type Database } from './kysely-on-client.ts';

/** What has happened, in the past tense: ids only, never words about a person. */
export interface WorkEvent {
  name: string;
  caseId: string;
  recordId: string;
}

/** One audited look or deed. `reason` is a code of the access rule. */
export interface AuditEntry {
  action: string;
  outcome: 'allowed' | 'denied';
  reason: string;
  caseId?: string | undefined;
  recordId?: string | undefined;
}

/** When something is asked, by the program's clock: the same in the rules and, by `platform.enter`, in the database. */
export interface Moment {
  /** The calendar day in Sweden, `2026-11-24`: what days are held against. */
  today: string;
  /** What instants are held against. */
  now: Date;
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
  record(event: WorkEvent): void;
}

interface Pending {
  audits: AuditEntry[];
  events: WorkEvent[];
}

interface EnteredRow {
  actor_kind: Actor['kind'];
  actor_id: string;
  agency_id: string | null;
  unit_id: string | null;
  role: Actor['role'];
  name: string;
  title: string;
  agency_name: string | null;
}

const quote = (value: string | null | undefined) => (value == null ? 'null' : pg.escapeLiteral(value));

/** What is known once the transaction has begun. */
interface Entered { actor: Actor | null; asked: readonly unknown[] | null }

/** Begins, finds the session, sets the actor and asks the first question in one round trip. */
async function enter(client: pg.PoolClient, tokenHash: Buffer | null, moment: Moment, question: string | null): Promise<Entered> {
  const hash = `'\\x${(tokenHash ?? Buffer.alloc(0)).toString('hex')}'::bytea`;
  const results = (await client.query(
    `begin; select * from platform.enter(${hash}, ${quote(moment.today)}::date, ${quote(moment.now.toISOString())}::timestamptz)${question === null ? '' : `; ${question}`}`,
  )) as unknown as pg.QueryResult[];
  const asked = question === null ? null : results[2]?.rows ?? [];
  const row = results[1]?.rows[0] as EnteredRow | undefined;
  if (!row) return { actor: null, asked };
  const actor: Actor = {
    kind: row.actor_kind, id: row.actor_id, agencyId: row.agency_id, unitId: row.unit_id,
    role: row.role, name: row.name, title: row.title, agencyName: row.agency_name,
  };
  return { actor, asked };
}

function auditSql(actor: Actor | null, entries: readonly AuditEntry[]): string {
  if (entries.length === 0) return '';
  const rows = entries.map((entry) => {
    const values = [newId(), actor?.kind ?? 'visitor', actor?.id, actor?.agencyId, actor?.unitId,
      entry.action, entry.outcome, entry.caseId, entry.recordId, entry.reason];
    return `(${values.map(quote).join(', ')})`;
  });
  return `insert into platform.audit_entries
    (id, actor_kind, actor_id, agency_id, unit_id, action, outcome, case_id, record_id, reason)
    values ${rows.join(', ')};`;
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
  pool: pg.Pool, clock: Clock, tokenHash: Buffer | null,
  use: (work: Work, asked: readonly unknown[] | null) => Promise<T | NamedError>, question: string | null = null,
): Promise<T | NamedError> {
  const client = await pool.connect();
  let broken = true;
  try {
    const moment: Moment = { today: clock.today(), now: clock.now() };
    const { actor, asked } = await enter(client, tokenHash, moment, question);
    const pending: Pending = { audits: [], events: [] };
    const work: Work = {
      db: kyselyOnClient(client), actor, ...moment,
      audit: (entry) => { pending.audits.push(entry); },
      record: (event) => { pending.events.push(event); },
    };
    const result = await run(client, () => use(work, asked));
    if (isFail(result)) {
      const denials = pending.audits.filter((entry) => entry.outcome === 'denied');
      await client.query(`rollback;${auditSql(actor, denials)}`);
    } else {
      await client.query(`${auditSql(actor, pending.audits)}${eventSql(actor, pending.events)}commit`);
    }
    broken = false;
    return result;
  } finally {
    client.release(broken);
  }
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
