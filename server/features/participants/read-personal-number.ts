import type { z } from 'zod';
import type { PersonalNumberOnFile } from '../../../contract/participants.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { selectPersonalNumber } from './participants.sql.ts';

/** The person's number, for dealing with an authority. Asked for by itself, so that the log shows who needed it. */
export async function readPersonalNumberOnFile(work: Work, caseId: string): Promise<z.infer<typeof PersonalNumberOnFile> | NamedError> {
  const found = await selectPersonalNumber(work.db, caseId);
  if (!found) return { personalNumber: null, kind: null };
  // An empty one was moved to the protected details.
  if (found.personalNumber === '') return fail('identity-protected');
  work.audit({ action: 'personal-number.read', outcome: 'allowed', reason: 'row-security', caseId, recordId: found.participantId });
  return { personalNumber: found.personalNumber, kind: found.kind };
}
