import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { giveRecord, type Giving } from './disclose-record.ts';
import { selectAgencyName } from './disclosures.sql.ts';

/** A record to give to several agencies, and the field of the form in which they were named. */
export interface Sharing extends Omit<Giving, 'toAgencyId'> {
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
 * `consent-missing` says at the form's own field which agency lacks consent.
 */
export async function shareRecord(work: Work, sharing: Sharing): Promise<NamedError | null> {
  const { field, language, toAgencyIds, ...record } = sharing;
  for (const toAgencyId of new Set(toAgencyIds)) {
    const refusal = await giveRecord(work, { ...record, toAgencyId });
    if (!isFail(refusal)) continue;
    if (refusal.code !== 'consent-missing') return refusal;
    const name = await selectAgencyName(work.db, toAgencyId);
    if (name === undefined) return fail('not-found');
    return fail('consent-missing', [{ path: field, code: 'consent-missing', message: words[language](name) }]);
  }
  return null;
}
