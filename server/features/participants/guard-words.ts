import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { saysWhoItIs, textsIn } from './names-in-text.rules.ts';
import { selectProtectedDetails } from './protection.sql.ts';

/**
 * Stops a text that staff write of a protected person when it says who she is: lists, files and others' pages show text.
 * Her own words are hers. Asked before every write to a case.
 */
export async function guardWords(work: Work, caseId: string, body: unknown): Promise<NamedError | null> {
  if (work.actor?.kind !== 'staff') return null;
  const texts = textsIn(body);
  if (texts.length === 0) return null;
  const stored = await selectProtectedDetails(work.db, caseId);
  return stored && texts.some((text) => saysWhoItIs(text, stored.details)) ? fail('says-who-it-is') : null;
}
