import type { Consent } from '../../../contract/consents.ts';
import { consentFormsRoutes, type ConsentQuestion, type FilledForm, type FormFileType, type ShownForm } from '../../../contract/consent-forms.ts';
import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { makeDocx } from '../../platform/documents/make-docx.ts';
import { makePdf } from '../../platform/documents/make-pdf.ts';
import type { PrintedDocument } from '../../platform/documents/printed-document.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import type { ConsentForm } from './consent-form.ts';
import { answerRows, fillForm, printedForm, type FormFacts } from './consent-forms.rules.ts';
import { selectParties, selectProgrammeName } from './consents.sql.ts';
import { formInUse, formOf } from './find-consent-form.ts';
import { readConsent } from './read-consents.ts';

interface Filled { form: ConsentForm; filled: FilledForm }

/** The form of a question that nobody has answered yet. */
async function askForm(work: Work, caseId: string, question: ConsentQuestion): Promise<Filled | NamedError> {
  const { fromAgencyId, toAgencyId, language, easyRead } = question;
  if (fromAgencyId === toAgencyId) return fail('same-agency');
  const names = new Map((await selectParties(work.db, caseId)).map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const [fromName, toName] = [names.get(fromAgencyId), names.get(toAgencyId)];
  if (fromName === undefined || toName === undefined) return fail('not-a-party');
  const form = await formInUse(work, caseId);
  const facts: FormFacts = { ...question, fromName, toName, programmeName: await selectProgrammeName(work.db, caseId) };
  return { form, filled: fillForm(form, facts, { language, easyRead }) };
}

interface Shown extends Filled { consent: Consent }

/** The form of an answer, as it was shown then. */
async function shownForm(work: Work, caseId: string, consentId: string): Promise<Shown | NamedError> {
  const consent = await readConsent(work, caseId, consentId);
  if (isFail(consent)) return consent;
  const shown: ShownForm | null = consent.form;
  if (shown === null) return fail('form-not-kept');
  const form = await formOf(work, shown.key, shown.version);
  const facts: FormFacts = {
    ...consent, categories: consent.asked, fromName: consent.fromAgencyName, toName: consent.toAgencyName,
    programmeName: await selectProgrammeName(work.db, caseId),
  };
  return { form, consent, filled: fillForm(form, facts, shown) };
}

const fileNames: Record<Language, string> = { sv: 'samtycke', en: 'consent' };

/** The name says what the file is and nothing of whom it is about. */
async function fileOf(document: PrintedDocument, type: FormFileType): Promise<FileAnswer | NamedError> {
  const bytes = type === 'pdf' ? await makePdf(document) : await makeDocx(document);
  return isFail(bytes) ? bytes : { name: `${fileNames[document.language]}.${type}`, type: fileTypes[type], bytes };
}

export function registerConsentForms(platform: HttpPlatform): void {
  bindRoutes(platform, consentFormsRoutes, {
    askConsentForm: async ({ work, params, body }) => {
      const asked = await askForm(work, params.caseId, body);
      return isFail(asked) ? asked : asked.filled;
    },
    makeConsentForm: async ({ work, params, body }) => {
      const asked = await askForm(work, params.caseId, body);
      return isFail(asked) ? asked : fileOf(printedForm(asked.form, asked.filled, null), body.type);
    },
    readShownForm: async ({ work, params }) => {
      const shown = await shownForm(work, params.caseId, params.consentId);
      return isFail(shown) ? shown : shown.filled;
    },
    makeShownForm: async ({ work, params, query }) => {
      const shown = await shownForm(work, params.caseId, params.consentId);
      if (isFail(shown)) return shown;
      return fileOf(printedForm(shown.form, shown.filled, answerRows(shown.consent, shown.filled)), query.type);
    },
  });
}
