import { readFileSync } from 'node:fs';
import { importPrestudyFunding } from '../../../server/features/prestudies/import-funding.ts';
import { importFundingProject } from '../../../server/features/programmes/import-funding-project.ts';
import { readProjectPage } from '../../../server/features/programmes/read-project-page.ts';
import type { Database } from '../../../server/platform/db/kysely-on-client.ts';
import { isFail } from '../../../server/platform/named-error.ts';
import { prestudyId } from './lay/prestudies/prestudy-cast.ts';

/** The programmes whose project page lies in programmes/funding, by the name of the file. */
const funded = ['arbetsloshetshalsovard', 'nya-vagar-vellinge-plus'] as const;

/** Imports the project pages of the demo's funded programmes, by the same way as anyone's. */
export async function importFundings(db: Database, now: Date): Promise<void> {
  for (const key of funded) {
    const page = readProjectPage(readFileSync(new URL(`../../../programmes/funding/${key}.txt`, import.meta.url), 'utf8'));
    if (!page.ok) throw new Error(`programmes/funding/${key}.txt is no project page: ${page.reason}`);
    const stored = await importFundingProject(db, key, page.project, now);
    if (isFail(stored)) throw new Error(`There is no programme ${key} to import into`);
  }
  // The same page is of the pre-study that the programme grew out of.
  const stored = await importPrestudyFunding(db, prestudyId('mittskane'), readFileSync(new URL('../../../programmes/funding/arbetsloshetshalsovard.txt', import.meta.url), 'utf8'), now);
  if (isFail(stored)) throw new Error('The page of Arbetslöshetshälsovård is no project page');
}
