import type { Job, NewJob } from '../../../contract/jobs.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The jobs of a case that the actor may see, the newest first; or the one with an id. */
export async function selectJobs(db: Database, caseId: string, id?: string): Promise<Job[]> {
  const rows = await db.selectFrom('placements.jobs as j')
    .leftJoin('placements.employers as e', 'e.id', 'j.employer_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'j.owner_agency_id')
    .select(['j.id', 'j.placement_id as placementId', 'j.employer_id as employerId', 'e.name as employerName', 'j.title',
      'j.starts_on as startsOn', 'j.ends_on as endsOn', 'j.hours_per_week as hoursPerWeek', 'j.paid', 'j.subsidy',
      'j.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 'j.category', 'j.version'])
    .where('j.case_id', '=', caseId).$if(id !== undefined, (query) => query.where('j.id', '=', id ?? ''))
    .orderBy('j.starts_on', 'desc').orderBy('j.id', 'desc').execute();
  return await db.seals.open('placements.jobs', rows, { title: 'title' }) as Job[];
}

const columns = (job: NewJob) => ({
  placement_id: job.placementId, employer_id: job.employerId, title: job.title, starts_on: job.startsOn, ends_on: job.endsOn,
  hours_per_week: job.hoursPerWeek, paid: job.paid, subsidy: job.subsidy,
});

export async function insertJob(db: Database, row: NewJob & { id: string; caseId: string; ownerAgencyId: string }): Promise<void> {
  const values = { ...columns(row), id: row.id, case_id: row.caseId, owner_agency_id: row.ownerAgencyId };
  await db.insertInto('placements.jobs').values(await db.seals.row('placements.jobs', row.ownerAgencyId, values)).execute();
}

/** Changes a job that still has the version; false when it no longer has. */
export async function updateJob(
  db: Database, { id, ownerAgencyId }: Pick<Job, 'id' | 'ownerAgencyId'>, version: number, job: NewJob,
): Promise<boolean> {
  const values = await db.seals.row('placements.jobs', ownerAgencyId, columns(job), id);
  const { numUpdatedRows } = await db.updateTable('placements.jobs').set({ ...values, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}
