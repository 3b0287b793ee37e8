import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { selectPrestudy } from '../prestudies/public.ts';
import type { Place } from './actors.sql.ts';

/** Where what is written in a pre-study lies, and whose key seals it. */
export async function placeOf(work: Work, prestudyId: string): Promise<Place | NamedError> {
  const prestudy = await selectPrestudy(work.db, prestudyId);
  return prestudy ? { prestudyId, ownerAgencyId: prestudy.ownerAgencyId } : fail('not-found');
}
