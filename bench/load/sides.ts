import pg from 'pg';
import { systemClock } from '../../server/platform/clock.ts';
import { rowTypes } from '../../server/platform/db/row-types.ts';
import type { RecordedPage, Statement } from '../pages/recorded-page.ts';
import type { Visitor } from '../world/visitors.ts';
import { HttpConnection } from './http-connection.ts';

/** One of several that open pages at the same time. */
export interface Opener { open: (page: RecordedPage) => Promise<void>; close: () => Promise<void> }

/** Opens pages over HTTP, each request after the one before, as signed in. */
export async function httpOpener(port: number): Promise<Opener> {
  const connection = await HttpConnection.open(port);
  return {
    open: async ({ visitor, requests }) => {
      for (const { path, body } of requests) {
        const status = await connection.ask({ path, body }, visitor.cookie);
        if (status < 200 || status > 299) throw new Error(`${path} answered ${status}`);
      }
    },
    close: async () => { connection.close(); },
  };
}

/**
 * Sends the SQL of the same pages straight: with the actor set for row security, each request in a transaction of its own,
 * every statement named so that it is planned once.
 * @param login the app role, or the owner, whom row security lets see everything.
 */
export async function sqlOpener(login: pg.ClientConfig): Promise<Opener> {
  const client = new pg.Client({ ...login, types: rowTypes });
  await client.connect();
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return name;
  };
  const send = ({ text, values }: Statement) => client.query({ name: nameOf(text), text, values: [...values] });
  return {
    open: async ({ visitor, requests }) => {
      for (const { statements } of requests) {
        await client.query(beginAs(visitor));
        for (const statement of statements) await send(statement);
        await client.query('commit');
      }
    },
    close: () => client.end(),
  };
}

export function beginAs({ staffId, agencyId, role }: Visitor): string {
  const settings = { 'app.today': systemClock.today(), 'app.now': systemClock.now().toISOString(), 'app.actor': staffId, 'app.agency': agencyId, 'app.role': role };
  return `begin; select ${Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`).join(', ')}`;
}
