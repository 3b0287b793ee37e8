import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { giveRecords } from './disclose-record.ts';
import type { OwnedRecord } from './disclosures.rules.ts';
import { selectAgencyName } from './disclosures.sql.ts';

/** A record of the actor's own agency to give to several agencies, and the field of the form in which they were named. */
export interface Sharing extends OwnedRecord {
  caseId: string;
  toAgencyIds: readonly string[];
  field: string;
  language: Language;
}

const words = {
  sv: (name: string) => `Det saknas samtycke för ${name}. Fråga personen först, eller ta bort ${name} här.`,
  en: (name: string) => `There is no consent for ${name}. Ask the person first, or take away ${name} here.`,
};

/**
 * Gives a record of the actor's agency to each of several agencies while it is being saved. Null when all have it;
 * `consent-missing` says at the form's own field which agency lacks consent, `nobody-named-there` that the person is protected.
 */
export async function shareRecord(work: Work, sharing: Sharing): Promise<NamedError | null> {
  const { field, language, toAgencyIds, caseId, ...record } = sharing;
  if (toAgencyIds.length === 0) return null;
  const made = await giveRecords(work, caseId, [record], toAgencyIds);
  if (!isFail(made)) return null;
  if (made.code === 'nobody-named-there') return fail(made.code, [{ path: field, code: made.code, message: '' }]);
  const [missing] = made.errors;
  if (made.code !== 'consent-missing' || !missing) return made;
  const name = await selectAgencyName(work.db, missing.path);
  if (name === undefined) return fail('not-found');
  return fail('consent-missing', [{ path: field, code: 'consent-missing', message: words[language](name) }]);
}
