import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { keysCommand } from './commands/keys.ts';
import { migrateCommand } from './commands/migrate.ts';
import { projectCommand } from './commands/project.ts';
import { retentionCommand } from './commands/retention.ts';
import { staffCommand } from './commands/staff.ts';
import { CommandFailed, processTerminal, type Terminal } from './commands/terminal.ts';
import { startFault } from './start-fault.ts';

/** The command line of Samsteg: one file for each command under `commands/`. */
const commands = [auditCommand, keysCommand, migrateCommand, retentionCommand, staffCommand, projectCommand];

/**
 * Runs one command.
 * @returns its exit code: 0 when all went well, 1 for wrong use or a fault, or a code of the command's own.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('samsteg').description('Samsteg från kommandoraden').helpCommand(false);
  for (const command of commands) program.addCommand(command(terminal));
  quiet(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommandFailed || error instanceof CommanderError) return error.exitCode;
    terminal.complain(startFault(error));
    return 1;
  }
}

/** Lets commander throw instead of ending the process, in each of its commands. */
function quiet(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.print(text.trimEnd()),
    writeErr: (text) => terminal.complain(text.trimEnd()),
  });
  for (const inner of command.commands) quiet(inner, terminal);
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await runCli(process.argv.slice(2), processTerminal());
}
