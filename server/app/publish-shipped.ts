import { fileURLToPath } from 'node:url';
import { loadConsentForms } from '../features/consents/load-consent-forms.ts';
import { publishConsentForms } from '../features/consents/publish-consent-forms.ts';
import { shippedLaw } from '../features/consents/law.ts';
import { publishLaw } from '../features/consents/publish-law.ts';
import { loadProgrammeModels } from '../features/programmes/load-programme-models.ts';
import { publishModels } from '../features/programmes/publish-models.ts';
import { publishRetention } from '../features/retention/publish-retention.ts';
import { loadRetentionRules } from '../features/retention/load-retention.ts';
import type { Database } from '../platform/db/kysely-on-client.ts';

const programmes = fileURLToPath(new URL('../../programmes', import.meta.url));

/**
 * Publishes what comes along with the program as data: programme models, what the law allows,
 * the texts of consent, and how long things are kept.
 * What is published already is left as it is.
 * @throws OperatorFault when a file is wrong, or a published version was changed.
 */
export async function publishShipped(db: Database): Promise<void> {
  await publishModels(db, loadProgrammeModels(programmes));
  await publishLaw(db, shippedLaw());
  await publishConsentForms(db, loadConsentForms());
  await publishRetention(db, loadRetentionRules());
}
