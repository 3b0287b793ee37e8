import { Command, Option } from 'commander';
import { Id, Language } from '../../../contract/words.ts';
import { houseChain, selectChainEnds } from '../../platform/audit/audit.sql.ts';
import { appendHeads, readHeads } from '../../platform/audit/heads-file.ts';
import { verifyLog, type VerifiedChain } from '../../platform/audit/verify-log.ts';
import { rowTypes } from '../../platform/db/row-types.ts';
import { withClient } from '../../platform/db/target.ts';
import { auditWords } from './audit.texts.ts';
import { CommandFailed, type Terminal } from './terminal.ts';
import { withOwnerTarget } from './with-owner-database.ts';

type Say = ReturnType<typeof auditWords>;
interface VerifyOptions { heads?: string; agency?: string; language: Language }

/** `audit …`: whether the log is as it was written, and where it ends. */
export function auditCommand(terminal: Terminal): Command {
  const audit = new Command('audit').description('loggen över vem som har sett och gjort vad');
  audit.command('verify').description('kontrollera att ingen har ändrat i loggen; avslutas med 1 om någon har det')
    .option('--heads <file>', 'filen utanför databasen med kedjornas ändar')
    .option('--agency <id>', 'bara en organisations kedja, eller house för Samstegs egen')
    .addOption(new Option('--language <language>', 'sv eller en').choices(Language.options).default('sv'))
    .action((options: VerifyOptions) => verify(terminal, options));
  audit.command('heads').description('skriv var kedjorna slutar, en rad var')
    .option('--to <file>', 'lägg till raderna sist i filen')
    .action((options: { to?: string }) => heads(terminal, options.to));
  return audit;
}

async function verify(terminal: Terminal, { heads: file, agency, language }: VerifyOptions): Promise<void> {
  const say = auditWords(language);
  const kept = file === undefined ? [] : await readHeads(file);
  const only = chainOf(terminal, agency, say);
  let whole = true;
  await withOwnerTarget(terminal.environment, (target) => withClient({ ...target.owner, types: rowTypes }, async (client) => {
    for await (const chain of verifyLog(client, kept, only)) {
      whole &&= chain.broken === null;
      if (chain.broken) terminal.complain(lineOf(chain, say));
      else terminal.print(lineOf(chain, say));
    }
  }));
  if (file === undefined) terminal.print(say.of('noHeads'));
  if (whole) return terminal.print(say.of('allWhole'));
  terminal.complain(say.of('notWhole'));
  throw new CommandFailed(1);
}

function chainOf(terminal: Terminal, agency: string | undefined, say: Say): string | undefined {
  if (agency === 'house') return houseChain;
  if (agency === undefined || Id.safeParse(agency).success) return agency;
  terminal.complain(`${say.of('noChain')}: ${agency}`);
  throw new CommandFailed(1);
}

function lineOf({ chain, agencyName, entries, broken }: VerifiedChain, say: Say): string {
  const name = agencyName ?? say.of(chain === houseChain ? 'house' : 'unknownAgency');
  if (!broken) return `${name}: ${say.count(entries)}, ${say.of('whole')}`;
  const when = broken.writtenAt === null ? '' : ` (${broken.writtenAt})`;
  return `${name}: ${say.of('brokenAt')} ${broken.seq}${when}: ${say.broken(broken.kind)} [${say.of('chain')} ${chain}]`;
}

async function heads(terminal: Terminal, to: string | undefined): Promise<void> {
  const ends = await withOwnerTarget(terminal.environment, (target) =>
    withClient({ ...target.owner, types: rowTypes }, selectChainEnds));
  if (to !== undefined) return appendHeads(to, ends, new Date());
  for (const end of ends) terminal.print(JSON.stringify({ at: new Date().toISOString(), ...end }));
}
