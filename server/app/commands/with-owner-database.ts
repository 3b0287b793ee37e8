import { ensureAppRole } from '../../platform/db/app-role.ts';
import { kyselyOnClient, type Database } from '../../platform/db/kysely-on-client.ts';
import { startEmbedded } from '../../platform/db/embedded.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { withClient, type DatabaseTarget } from '../../platform/db/target.ts';
import { readDatabase, readDataFolder } from '../config.ts';

/**
 * Runs a command's work on the migrated database as the owner login: that of DATABASE_URL, else the embedded one,
 * joined when Samsteg already runs it.
 * @throws OperatorFault when the database cannot be reached or the folder cannot be used.
 */
export async function withOwnerDatabase<T>(environment: Record<string, string | undefined>, use: (db: Database) => Promise<T>): Promise<T> {
  const given = readDatabase(environment);
  if (given !== undefined) return onTarget(given, use);
  const embedded = await startEmbedded({ folder: readDataFolder(environment), mayJoin: true });
  try {
    return await onTarget(embedded.target, use);
  } finally {
    await embedded.stop();
  }
}

async function onTarget<T>(target: DatabaseTarget, use: (db: Database) => Promise<T>): Promise<T> {
  await ensureAppRole(target);
  await migrate(target.owner);
  return withClient(target.owner, (client) => use(kyselyOnClient(client)));
}
