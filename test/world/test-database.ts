import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { shippedLaw } from '../../server/features/consents/law.ts';
import { publishLaw } from '../../server/features/consents/publish-law.ts';
import { publishRetention } from '../../server/features/retention/publish-retention.ts';
import { loadRetentionRules } from '../../server/features/retention/load-retention.ts';
import { withKysely } from '../../server/platform/db/kysely-on-client.ts';
import { migrate, schemaChecksum } from '../../server/platform/db/migrate.ts';
import { prepareSealing } from '../../server/platform/sealing/prepare-sealing.ts';
import { withClient, withDatabase, type DatabaseTarget } from '../../server/platform/db/target.ts';
import { testMasterKey } from './test-master-key.ts';

export type TestDatabase = {
  target: DatabaseTarget;
  /** Removes the database. Close your own connections first. */
  drop: () => Promise<void>;
};

const insufficientPrivilege = '42501';
const objectInUse = '55006';
const templateLock = 7_264_837_002;

/** A fresh, migrated, empty database of your own, copied from the template of this test run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { target, prefix } = inject('testServer');
  const name = `${prefix}_${randomUUID().slice(0, 8)}`;
  const template = await ensureTemplate(target, prefix);
  await createFrom(target, name, template);
  return {
    target: withDatabase(target, name),
    drop: () => withClient(target.owner, (client) => dropDatabase(client, name)),
  };
}

/** A fresh database without any schema, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { target, prefix } = inject('testServer');
  const name = `${prefix}_${randomUUID().slice(0, 8)}`;
  await createFrom(target, name, 'template1');
  return {
    target: withDatabase(target, name),
    drop: () => withClient(target.owner, (client) => dropDatabase(client, name)),
  };
}

/**
 * Drops a database with whatever connections are left on it. The server's own housekeeping may be looking at it just
 * then, which no ordinary owner may end: that is waited for.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
      return;
    } catch (error) {
      const busy = error instanceof pg.DatabaseError && (error.code === insufficientPrivilege || error.code === objectInUse);
      if (!busy || attempt === 100) throw error;
      await sleep(50);
    }
  }
}

async function createFrom(target: DatabaseTarget, name: string, template: string): Promise<void> {
  await withClient(target.owner, async (client) => {
    // Two copies of one template at a time refuse each other on template1.
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    await client.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`);
  });
}

/** One template for each state of `db/`, so that a changed migration shows in watch mode. */
async function ensureTemplate(target: DatabaseTarget, prefix: string): Promise<string> {
  const name = `${prefix}_tpl_${schemaChecksum().slice(0, 12)}`;
  await withClient(target.owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const growing = `${name}_new`;
    await dropDatabase(client, growing);
    await client.query(`create database ${pg.escapeIdentifier(growing)}`);
    const grown = withDatabase(target, growing).owner;
    await migrate(grown);
    // What the program brings along at each start: the grounds in law, that records refer to, and how long things are kept.
    await withKysely(grown, testMasterKey, async (db) => {
      await publishLaw(db, shippedLaw());
      await publishRetention(db, loadRetentionRules());
    });
    await prepareSealing(withDatabase(target, growing).owner, testMasterKey);
    await client.query(`alter database ${pg.escapeIdentifier(growing)} rename to ${pg.escapeIdentifier(name)}`);
  });
  return name;
}
