import { ensureAppRole } from '../../platform/db/app-role.ts';
import { withKysely, type Database } from '../../platform/db/kysely-on-client.ts';
import { startEmbedded } from '../../platform/db/embedded.ts';
import { migrate } from '../../platform/db/migrate.ts';
import type { DatabaseTarget } from '../../platform/db/target.ts';
import { prepareSealing } from '../../platform/sealing/prepare-sealing.ts';
import { embeddedFolder, readDatabase, readDataFolder, readMasterKeySource } from '../config.ts';

/**
 * Runs a command's work on the database: that of DATABASE_URL, else the embedded one, joined when Samsteg already runs it.
 * @throws OperatorFault when the database cannot be reached or the folder cannot be used.
 */
export async function withOwnerTarget<T>(environment: Record<string, string | undefined>, use: (target: DatabaseTarget) => Promise<T>): Promise<T> {
  const given = readDatabase(environment);
  if (given !== undefined) return use(given);
  const embedded = await startEmbedded({ folder: embeddedFolder(readDataFolder(environment)), mayJoin: true });
  try {
    return await use(embedded.target);
  } finally {
    await embedded.stop();
  }
}

/** The same on the database brought to the newest schema, with everything sealed that shall be. */
export function withPreparedTarget<T>(environment: Record<string, string | undefined>, use: (target: DatabaseTarget) => Promise<T>): Promise<T> {
  return withOwnerTarget(environment, async (target) => {
    await ensureAppRole(target);
    await migrate(target.owner);
    await prepareSealing(target.owner, readMasterKeySource(environment));
    return use(target);
  });
}

/** The same, as the owner login. */
export function withOwnerDatabase<T>(environment: Record<string, string | undefined>, use: (db: Database) => Promise<T>): Promise<T> {
  return withPreparedTarget(environment, (target) => withKysely(target.owner, readMasterKeySource(environment), use));
}
