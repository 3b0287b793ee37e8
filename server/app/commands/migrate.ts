import { Command } from 'commander';
import { ensureAppRole } from '../../platform/db/app-role.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { prepareSealing } from '../../platform/sealing/prepare-sealing.ts';
import { readMasterKeySource } from '../config.ts';
import type { Terminal } from './terminal.ts';
import { withOwnerTarget } from './with-owner-database.ts';

/** `migrate`: brings the database to the newest schema, as the server does when it starts. */
export function migrateCommand(terminal: Terminal): Command {
  return new Command('migrate')
    .description('för databasen till det nyaste schemat')
    .action(() => withOwnerTarget(terminal.environment, async (target) => {
      await ensureAppRole(target);
      const { applied } = await migrate(target.owner);
      const sealed = await prepareSealing(target.owner, readMasterKeySource(terminal.environment));
      if (sealed > 0) terminal.print(`${sealed} rader förseglades.`);
      terminal.print(applied.length > 0 ? applied.join('\n') : 'Databasen har redan det nyaste schemat.');
    }));
}
