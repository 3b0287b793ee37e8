import type { Job, JobChange, NewJob } from '../../../contract/jobs.ts';
import type { FieldProblem } from '../../../contract/problems.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { keepEarlier } from '../corrections/public.ts';
import { selectEmployer } from './employers.sql.ts';
import { insertJob, selectJobs, updateJob } from './jobs.sql.ts';
import { selectPlacements } from './placements.sql.ts';

/** Records a job the person has got. */
export async function addJob(
  work: Work, actor: Actor, { caseId, body, language }: { caseId: string; body: NewJob; language: Language },
): Promise<Job | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const faults = await faultsOfJob(work, caseId, body);
  if (faults.length > 0) return fail('invalid-input', faults);
  const id = newId();
  await insertJob(work.db, { ...body, id, caseId, ownerAgencyId: actor.agencyId ?? '' });
  work.record({ name: 'job-recorded', caseId, recordId: id });
  const unshared = await shareRecord(work, { ...recordOf(caseId, id), toAgencyIds: body.shareWith, field: 'shareWith', language });
  if (unshared) return unshared;
  const [job] = await selectJobs(work.db, caseId, id);
  return job ?? fail('not-found');
}

const recordOf = (caseId: string, recordId: string) => ({ caseId, recordKind: 'job', recordId, category: 'work' }) as const;

/** Changes a job, for instance the day it ended. What it was called before is kept. */
export async function changeJob(
  work: Work, actor: Actor, { caseId, jobId, body, language }: { caseId: string; jobId: string; body: JobChange; language: Language },
): Promise<Job | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const [before] = await selectJobs(work.db, caseId, jobId);
  if (!before) return fail('not-found');
  if (before.ownerAgencyId !== actor.agencyId) return fail('not-own-record');
  const faults = await faultsOfJob(work, caseId, body);
  if (faults.length > 0) return fail('invalid-input', faults);
  if (!(await updateJob(work.db, before, body.version, body))) return fail('stale-version');
  const refused = await keepEarlier(work, {
    ...recordOf(caseId, jobId), ownerAgencyId: before.ownerAgencyId, reason: body.correctionReason,
    texts: [{ field: 'title', before: before.title, after: body.title }],
  }) ?? await shareRecord(work, { ...recordOf(caseId, jobId), toAgencyIds: body.shareWith, field: 'shareWith', language });
  if (refused) return refused;
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
