import { contentHash } from '../../platform/content-hash.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { OperatorFault } from '../../platform/db/operator-fault.ts';
import type { ConsentForm } from './consent-form.ts';
import { insertForm, selectPublishedForms } from './consent-forms.sql.ts';

/**
 * Publishes the consent texts of the files: versions that the database lacks are added, and none is changed, as people
 * have answered them. Run as the owner login at start.
 * @throws OperatorFault naming every version that says something else than when it was published.
 */
export async function publishConsentForms(db: Database, forms: readonly ConsentForm[]): Promise<void> {
  const published = new Map((await selectPublishedForms(db)).map(({ key, version, contentHash: hash }) => [`${key} ${version}`, hash]));
  const changed = forms.filter((form) => {
    const hash = published.get(`${form.key} ${form.version}`);
    return hash !== undefined && hash !== contentHash(form);
  });
  if (changed.length > 0) {
    throw new OperatorFault(changed.map(({ key, version }) =>
      `consent-forms/${key}.v${version}.yaml has changed since it was published: put it back, and write ${key}.v${version + 1}.yaml`).join('; '));
  }
  for (const form of forms) {
    if (published.has(`${form.key} ${form.version}`)) continue;
    await insertForm(db, { key: form.key, version: form.version, validFrom: form.validFrom, content: form, contentHash: contentHash(form) });
  }
}
