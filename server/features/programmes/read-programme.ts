import type { OpenProgramme, Programme, ProgrammeSummary } from '../../../contract/programmes.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { cadenceOf } from './duty.ts';
import { modelOf } from './model-of.ts';
import {
  selectFundingProject, selectParties, selectProgramme, selectProgrammesOpenOn, selectVersions, type ProgrammeRow,
} from './programmes.sql.ts';

/** One programme with its model, parties and funding project, or `not-found`. */
export async function readProgramme(work: Work, id: string): Promise<Programme | NamedError> {
  const row = await selectProgramme(work.db, id);
  if (!row) return fail('not-found');
  const model = await modelOf(work.db, row.modelKey, row.modelVersion);
  return {
    ...summaryOf(row, model.name),
    parties: await selectParties(work.db, id),
    model,
    versions: await selectVersions(work.db, row.modelKey),
    fundingProject: await selectFundingProject(work.db, id),
  };
}

/** Gives stored programmes their name in both languages. */
export async function summariesOf(db: Database, rows: readonly ProgrammeRow[]): Promise<ProgrammeSummary[]> {
  const summaries: ProgrammeSummary[] = [];
  for (const row of rows) summaries.push(summaryOf(row, (await modelOf(db, row.modelKey, row.modelVersion)).name));
  return summaries;
}

/** What a visitor may read of the programmes that are open today. */
export async function listOpenProgrammes(work: Work): Promise<OpenProgramme[]> {
  const open: OpenProgramme[] = [];
  for (const row of await selectProgrammesOpenOn(work.db, work.today)) {
    const model = await modelOf(work.db, row.modelKey, row.modelVersion);
    open.push({
      id: row.id, name: model.name, ownerAgencyName: row.ownerAgencyName, targetGroup: model.targetGroup.description,
      criteria: model.admissionCriteria, decisionWithinDays: cadenceOf(model, 'referral-decision')?.withinDays ?? null,
    });
  }
  return open;
}

function summaryOf(row: ProgrammeRow, name: ProgrammeSummary['name']): ProgrammeSummary {
  const { id, key, ownerAgencyId, ownerAgencyName, startsOn, endsOn, modelVersion } = row;
  return { id, key, name, ownerAgencyId, ownerAgencyName, startsOn, endsOn, modelVersion };
}
