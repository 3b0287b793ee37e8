import { Command } from 'commander';
import { z } from 'zod';
import { importPrestudyProject } from '../../features/prestudies/import-funding.ts';
import { importFundingProject } from '../../features/programmes/import-funding-project.ts';
import type { FundingProjectImport } from '../../features/programmes/public.ts';
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
    .description('spara projektsidor som det projekt som betalar ett program eller en förstudie; en gång till uppdaterar det')
    .argument('<file...>', 'sparade sidor, som text eller HTML')
    .option('--programme <key>', 'programmets nyckel, till exempel steget')
    .option('--prestudy <id>', 'förstudiens id, det sista i dess adress')
    .option('--json', 'ett JSON-objekt per fil, ett på varje rad')
    .action((files: string[], options: ImportOptions) => importPages(terminal, files, options));
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

interface ImportOptions { programme?: string; prestudy?: string; json?: true }

/** What a page is kept for: a programme by its key, or a pre-study by its id. */
type Payee = { kind: 'programme' | 'prestudy'; key: string };

function payeeOf({ programme, prestudy }: ImportOptions): Payee | null {
  if (programme !== undefined && prestudy === undefined) return { kind: 'programme', key: programme };
  if (prestudy !== undefined && programme === undefined && z.uuid().safeParse(prestudy).success) return { kind: 'prestudy', key: prestudy };
  return null;
}

async function importPages(terminal: Terminal, files: readonly string[], options: ImportOptions): Promise<void> {
  const payee = payeeOf(options);
  if (!payee) {
    terminal.complain('Säg vad projektet betalar: --programme med programmets nyckel, eller --prestudy med förstudiens id.');
    throw new CommandFailed(1);
  }
  const pages = await Promise.all(files.map(readPageFile));
  for (const page of pages) if (!page.ok) terminal.complain(`${page.file} ${page.why}`);
  const readable = pages.filter((page) => page.ok);
  if (readable.length > 0) {
    await withOwnerDatabase(terminal.environment, async (db) => {
      for (const page of readable) {
        const result = await (payee.kind === 'programme' ? importFundingProject : importPrestudyProject)(db, payee.key, page.project, new Date());
        if (isFail(result)) throw await unknownPayee(terminal, db, payee);
        terminal.print(options.json ? JSON.stringify({ file: page.file, [payee.kind]: payee.key, ...result }) : importWords(page.file, payee, result));
      }
    });
  }
  if (readable.length < pages.length) throw new CommandFailed(notAPage);
}

async function unknownPayee(terminal: Terminal, db: Database, { kind, key }: Payee): Promise<CommandFailed> {
  if (kind === 'prestudy') {
    terminal.complain(`Det finns ingen förstudie med id ${key}. Öppna den och ta det sista i adressen.`);
    return new CommandFailed(1);
  }
  const keys = await selectProgrammeKeys(db);
  terminal.complain(`Det finns inget program med nyckeln ${key}. ${keys.length > 0 ? `De som finns är ${keys.join(', ')}.` : 'Databasen har inga program ännu.'}`);
  return new CommandFailed(1);
}

function importWords(file: string, { kind, key }: Payee, { outcome, version, changes }: FundingProjectImport): string {
  const name = kind === 'programme' ? key : `förstudien ${key}`;
  if (outcome === 'stored') return `${file}: sparad som projektet bakom ${name}`;
  if (outcome === 'unchanged') return `${file}: inget har ändrats för ${name}`;
  return [`${file}: projektet bakom ${name} är uppdaterat (version ${version})`, ...changeLines(changes).map((line) => `  ${line}`)].join('\n');
}
