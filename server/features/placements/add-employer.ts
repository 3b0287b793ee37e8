import type { Employer, NewEmployer } from '../../../contract/employers.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { insertEmployer, selectEmployer } from './employers.sql.ts';
import { organisationNumberOf } from './organisation-number.rules.ts';

/** Adds an employer to the list of the actor's agency. */
export async function addEmployer(work: Work, actor: Actor, body: NewEmployer): Promise<Employer | NamedError> {
  const read = organisationNumberOf(body.organisationNumber);
  if ('fault' in read) return fail('invalid-input', [read.fault]);
  const id = newId();
  await insertEmployer(work.db, { ...body, id, organisationNumber: read.number, ownerAgencyId: actor.agencyId ?? '' });
  return (await selectEmployer(work.db, id)) ?? fail('not-found');
}
