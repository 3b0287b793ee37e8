import { resolve } from 'node:path';
import { Command } from 'commander';
import { caseCode } from '../../../contract/case-code.ts';
import { saveAgencyPlan, selectAgencyKind } from '../../features/retention/agency-plans.sql.ts';
import { appendDeeds, readDeeds } from '../../features/retention/deeds-file.ts';
import { reapplyDeed, selectDeeds, selectWaiting } from '../../features/retention/removals.sql.ts';
import { loadAgencyPlan, loadRetentionRules } from '../../features/retention/load-retention.ts';
import { planFault, ruleOfPlan } from '../../features/retention/retention.rules.ts';
import { runApproved } from '../../features/retention/run-approved.ts';
import { tidyHouse } from '../../features/retention/tidy-house.ts';
import { auditOperatorDeed } from '../../platform/audit/operator-deed.ts';
import { inTransaction } from '../../platform/db/kysely-on-client.ts';
import { readRetentionDeedsFile } from '../config.ts';
import { startFault } from '../start-fault.ts';
import { CommandFailed, type Terminal } from './terminal.ts';
import { withOwnerDatabase } from './with-owner-database.ts';

/** `retention …`: what is approved for removal, doing it, and doing it again after a backup was restored. */
export function retentionCommand(terminal: Terminal): Command {
  const retention = new Command('retention').description('gallring av det som inte längre får sparas');
  retention.command('list').description('visa det som är godkänt och väntar på att tas bort').action(() => list(terminal));
  retention.command('run').description('ta bort det som är godkänt, och det som huset självt har sparat för länge').action(() => run(terminal));
  retention.command('reapply').description('ta bort på nytt det som en återställd säkerhetskopia har tagit tillbaka')
    .option('--from <file>', 'filen med det som har gallrats, om den inte ligger på sin plats')
    .action((options: { from?: string }) => reapply(terminal, options.from));
  retention.command('plan').description('lägg en organisations egen gallringsplan över lagens regel').argument('<file>', 'YAML')
    .action((file: string) => plan(terminal, resolve(file)));
  return retention;
}

function list(terminal: Terminal): Promise<void> {
  return withOwnerDatabase(terminal.environment, async (db) => {
    const waiting = await selectWaiting(db);
    for (const { listId, caseId } of waiting) terminal.print(`${caseCode(caseId)}  lista ${listId}`);
    terminal.print(`${waiting.length} ärenden väntar.`);
  });
}

function run(terminal: Terminal): Promise<void> {
  return withOwnerDatabase(terminal.environment, async (db) => {
    const tally = await runApproved((use) => inTransaction(db, use), (error) => terminal.complain(startFault(error)));
    await appendDeeds(readRetentionDeedsFile(terminal.environment), await selectDeeds(db));
    terminal.print(`${tally.removed} gallrade, ${tally.held} stoppade, ${tally.changed} ändrade sedan de godkändes.`);
    const tidied = await inTransaction(db, async (work) => {
      const gone = await tidyHouse(work, loadRetentionRules());
      const detail = `${gone.logEntries} log entries, ${gone.answers} answers, ${gone.sessions} sessions, ${gone.signIns} sign-ins, ${gone.reports} reports, ${gone.people} people`;
      await auditOperatorDeed(work, null, { action: 'retention.tidy', detail });
      return gone;
    });
    terminal.print(`Huset: ${tidied.logEntries} loggposter, ${tidied.answers} sparade svar, ${tidied.sessions} inloggningar, ${tidied.signIns} påbörjade inloggningar, ${tidied.reports} anmälda hinder, ${tidied.people} kontaktpersoner och möten i avslutade förstudier.`);
    if (tally.failed > 0) throw new CommandFailed(1);
  });
}

function reapply(terminal: Terminal, from: string | undefined): Promise<void> {
  const file = from === undefined ? readRetentionDeedsFile(terminal.environment) : resolve(from);
  return withOwnerDatabase(terminal.environment, async (db) => {
    const deeds = await readDeeds(file);
    const answers = { removed: 0, gone: 0, newer: 0 };
    for (const deed of deeds) {
      const answer = await inTransaction(db, (work) => reapplyDeed(work, deed));
      answers[answer] += 1;
      if (answer === 'newer') terminal.complain(`${caseCode(deed.case_id)}: något är skrivet efter gallringen. Se på ärendet innan något tas bort.`);
    }
    terminal.print(`${deeds.length} gallringar i ${file}: ${answers.removed} gjordes om, ${answers.gone} var redan borta.`);
    if (answers.newer > 0) throw new CommandFailed(1);
  });
}

function plan(terminal: Terminal, file: string): Promise<void> {
  return withOwnerDatabase(terminal.environment, async (db) => {
    const read = loadAgencyPlan(file);
    const { records } = loadRetentionRules();
    const kind = await selectAgencyKind(db, read.agency);
    if (kind === undefined) return refuse(terminal, `Det finns ingen organisation ${read.agency}.`);
    const rule = ruleOfPlan(read, records, kind);
    const fault = planFault(read, records, kind);
    if (!rule || fault === 'no-such-rule') return refuse(terminal, `Det finns ingen regel ${read.rule ?? kind}. Det finns ${records.map(({ key }) => key).join(', ')}.`);
    if (fault === 'too-short-or-long') return refuse(terminal, `${rule.statute} tillåter inte ${read.keepYears} år.`);
    await inTransaction(db, async (work) => {
      await saveAgencyPlan(work, read, rule.key);
      await auditOperatorDeed(work, read.agency, { action: 'retention.plan', detail: `${rule.key} ${read.keepYears ?? rule.keepYears ?? '-'} years` });
    });
    terminal.print(`${read.document}: ${rule.name.sv}, ${read.keepYears ?? rule.keepYears ?? 'ingen tid'} år.`);
  });
}

function refuse(terminal: Terminal, why: string): never {
  terminal.complain(why);
  throw new CommandFailed(1);
}
