import type { Job, JobChange, NewJob } from '../../../contract/jobs.ts';
import type { FieldProblem } from '../../../contract/problems.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { selectEmployer } from './employers.sql.ts';
import { insertJob, selectJobs, updateJob } from './jobs.sql.ts';
import { selectPlacements } from './placements.sql.ts';

/** Records a job the person has got. */
export async function addJob(work: Work, actor: Actor, caseId: string, body: NewJob): Promise<Job | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const faults = await faultsOfJob(work, caseId, body);
  if (faults.length > 0) return fail('invalid-input', faults);
  const id = newId();
  await insertJob(work.db, { ...body, id, caseId, ownerAgencyId: actor.agencyId ?? '' });
  work.record({ name: 'job-recorded', caseId, recordId: id });
  const [job] = await selectJobs(work.db, caseId, id);
  return job ?? fail('not-found');
}

/** Changes a job, for instance the day it ended. */
export async function changeJob(work: Work, actor: Actor, caseId: string, jobId: string, body: JobChange): Promise<Job | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const [before] = await selectJobs(work.db, caseId, jobId);
  if (!before) return fail('not-found');
  if (before.ownerAgencyId !== actor.agencyId) return fail('not-own-record');
  const faults = await faultsOfJob(work, caseId, body);
  if (faults.length > 0) return fail('invalid-input', faults);
  if (!(await updateJob(work.db, jobId, body.version, body))) return fail('stale-version');
  work.record({ name: 'job-changed', caseId, recordId: jobId });
  const [job] = await selectJobs(work.db, caseId, jobId);
  return job ?? fail('not-found');
}

async function faultsOfJob(work: Work, caseId: string, job: NewJob): Promise<FieldProblem[]> {
  const faults: FieldProblem[] = [];
  if (job.endsOn !== null && job.endsOn < job.startsOn) faults.push({ path: 'endsOn', code: 'too-early', message: '' });
  if (job.employerId !== null && !(await selectEmployer(work.db, job.employerId))) faults.push({ path: 'employerId', code: 'no-such-choice', message: '' });
  if (job.placementId !== null && (await selectPlacements(work.db, caseId, job.placementId)).length === 0) {
    faults.push({ path: 'placementId', code: 'no-such-choice', message: '' });
  }
  return faults;
}
