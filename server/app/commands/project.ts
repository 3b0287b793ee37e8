import { Command } from 'commander';
import { importFundingProject, type FundingProjectImport } from '../../features/programmes/import-funding-project.ts';
import { selectProgrammeKeys } from '../../features/programmes/funding-project.sql.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { isFail } from '../../platform/named-error.ts';
import { changeLines, projectTable } from './funding-project-table.ts';
import { readPageFile, type PageFile } from './read-page-file.ts';
import { CommandFailed, type Terminal } from './terminal.ts';
import { withOwnerDatabase } from './with-owner-database.ts';

/** Exit code when a file is no project page or cannot be read. */
const notAPage = 2;

/** `project read` and `project import`: saved pages of the funder's project bank. */
export function projectCommand(terminal: Terminal): Command {
  const project = new Command('project').description('sparade projektsidor från ESF-rådets projektbank');
  project
    .command('read')
    .description('läs sparade projektsidor och skriv ut vad som står i dem')
    .argument('<file...>', 'sparade sidor, som text eller HTML')
    .option('--json', 'ett JSON-objekt per fil, ett på varje rad')
    .action((files: string[], options: { json?: true }) => readPages(terminal, files, options.json === true));
  project
    .command('import')
    .description('spara projektsidor som ett programs finansierade projekt; en gång till uppdaterar det')
    .argument('<file...>', 'sparade sidor, som text eller HTML')
    .requiredOption('--programme <key>', 'programmets nyckel, till exempel steget')
    .option('--json', 'ett JSON-objekt per fil, ett på varje rad')
    .action((files: string[], options: { programme: string; json?: true }) => importPages(terminal, files, options));
  return project;
}

async function readPages(terminal: Terminal, files: readonly string[], asJson: boolean): Promise<void> {
  const pages: PageFile[] = [];
  for (const file of files) {
    const page = await readPageFile(file);
    pages.push(page);
    if (!page.ok) terminal.complain(`${file} ${page.why}`);
    else if (asJson) terminal.print(JSON.stringify(page.project));
    else terminal.print(`${files.length > 1 ? `${pages.length > 1 ? '\n' : ''}${file}\n\n` : ''}${projectTable(page.project)}`);
  }
  if (pages.some((page) => !page.ok)) throw new CommandFailed(notAPage);
}

async function importPages(terminal: Terminal, files: readonly string[], options: { programme: string; json?: true }): Promise<void> {
  const pages = await Promise.all(files.map(readPageFile));
  for (const page of pages) if (!page.ok) terminal.complain(`${page.file} ${page.why}`);
  const readable = pages.filter((page) => page.ok);
  if (readable.length > 0) {
    await withOwnerDatabase(terminal.environment, async (db) => {
      for (const page of readable) {
        const result = await importFundingProject(db, options.programme, page.project, new Date());
        if (isFail(result)) throw await unknownProgramme(terminal, db, options.programme);
        terminal.print(options.json ? JSON.stringify({ file: page.file, programme: options.programme, ...result }) : importWords(page.file, options.programme, result));
      }
    });
  }
  if (readable.length < pages.length) throw new CommandFailed(notAPage);
}

async function unknownProgramme(terminal: Terminal, db: Database, key: string): Promise<CommandFailed> {
  const keys = await selectProgrammeKeys(db);
  terminal.complain(`Det finns inget program med nyckeln ${key}. ${keys.length > 0 ? `De som finns är ${keys.join(', ')}.` : 'Databasen har inga program ännu.'}`);
  return new CommandFailed(1);
}

function importWords(file: string, programme: string, { outcome, version, changes }: FundingProjectImport): string {
  if (outcome === 'stored') return `${file}: sparad som projektet bakom ${programme}`;
  if (outcome === 'unchanged') return `${file}: inget har ändrats för ${programme}`;
  return [`${file}: projektet bakom ${programme} är uppdaterat (version ${version})`, ...changeLines(changes).map((line) => `  ${line}`)].join('\n');
}
