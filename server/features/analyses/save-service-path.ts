import type { NewServicePath, ServicePath, ServicePathChange } from '../../../contract/service-paths.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { standUnderFindings } from '../prestudies/public.ts';
import { gapsLost, readSteps } from './analyses.rules.ts';
import { deleteServicePath, insertServicePath, replaceSteps, selectServicePaths, updateServicePath } from './service-paths.sql.ts';

interface OnPath { prestudyId: string; pathId: string }

/** One way through the services. */
export async function readServicePath({ db }: Pick<Work, 'db'>, { prestudyId, pathId }: OnPath): Promise<ServicePath | NamedError> {
  const [path] = await selectServicePaths(db, prestudyId, pathId);
  return path ?? fail('not-found');
}

/** Adds a typical person's way through the services. */
export async function addServicePath(work: Work, actor: Actor, prestudyId: string, body: NewServicePath): Promise<ServicePath | NamedError> {
  const read = readSteps(body.steps, [], newId);
  if ('faults' in read) return fail('invalid-input', read.faults);
  const pathId = newId();
  await insertServicePath(work.db, { id: pathId, prestudyId, createdBy: actor.id, name: body.name, about: body.about });
  await replaceSteps(work.db, prestudyId, pathId, read.steps);
  return readServicePath(work, { prestudyId, pathId });
}

/** Says a way anew. A gap that a finding stands on is not lost. */
export async function changeServicePath(work: Work, on: OnPath, body: ServicePathChange): Promise<ServicePath | NamedError> {
  const before = await readServicePath(work, on);
  if (isFail(before)) return before;
  const read = readSteps(body.steps, before.steps.flatMap(({ gap }) => gap?.id ?? []), newId);
  if ('faults' in read) return fail('invalid-input', read.faults);
  const used = await standUnderFindings(work.db, on.prestudyId, 'gap', gapsLost(before.steps, read.steps));
  if (used) return used;
  if (!(await updateServicePath(work.db, on.pathId, body.version, body))) return fail('stale-version');
  await replaceSteps(work.db, on.prestudyId, on.pathId, read.steps);
  return readServicePath(work, on);
}

/** Removes a way, unless a finding stands on one of its gaps. */
export async function removeServicePath(work: Work, on: OnPath, version: number): Promise<undefined | NamedError> {
  const before = await readServicePath(work, on);
  if (isFail(before)) return before;
  const used = await standUnderFindings(work.db, on.prestudyId, 'gap', gapsLost(before.steps, []));
  if (used) return used;
  return (await deleteServicePath(work.db, on.pathId, version)) ? undefined : fail('stale-version');
}
