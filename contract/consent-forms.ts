import { z } from 'zod';
import { informationCategories } from './access.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Day, Id, Language, Version } from './words.ts';

const category = z.enum(informationCategories);

/** Where a consent holds: in this case alone, or in every case that the person has in the same programme. */
export const ConsentScope = z.enum(['case', 'programme']);
export type ConsentScope = z.infer<typeof ConsentScope>;

/** The text that a person was shown: which, in which of its languages, and whether in its easy-read version. */
export const ShownForm = z.object({
  key: z.string().min(1).max(60), version: Version, language: Language, easyRead: z.boolean(),
});
export type ShownForm = z.infer<typeof ShownForm>;

/**
 * The parts of every form, in the order they are read. The law and the practice of the authorities ask for each of them
 * (docs/law.md), so a text that leaves one out is refused.
 */
export const formSections = ['what', 'why', 'until', 'no', 'withdraw', 'limits', 'filed', 'control', 'ask'] as const;
export type FormSection = (typeof formSections)[number];

/** One question about one way of sharing, before it is answered. */
export const ConsentQuestion = z.object({
  fromAgencyId: Id,
  toAgencyId: Id,
  categories: z.array(category).min(1),
  purpose: z.string().trim().min(3).max(500),
  scope: ConsentScope,
  validTo: Day,
  language: Language,
  easyRead: z.boolean(),
});
export type ConsentQuestion = z.infer<typeof ConsentQuestion>;

/** A form with everything filled in, as the person reads it. */
export const FilledForm = z.object({
  form: ShownForm,
  /** Who wrote the text and what is left to check. */
  standing: z.string(),
  title: z.string(),
  lead: z.string(),
  fromName: z.string(),
  toName: z.string(),
  /** What the picture shows, in one sentence. */
  picture: z.string(),
  categories: z.array(z.object({ key: category, words: z.string() })),
  sections: z.array(z.object({ key: z.enum(formSections), heading: z.string(), text: z.array(z.string()) })),
});
export type FilledForm = z.infer<typeof FilledForm>;

const tag = 'consents';
const inCase = z.object({ caseId: Id });
const aConsent = inCase.extend({ consentId: Id });
const madeAs = z.enum(['pdf', 'docx']);
export type FormFileType = z.infer<typeof madeAs>;

const exampleQuestion = {
  fromAgencyId: '0198f4a0-0000-7000-8000-000000000001', toAgencyId: '0198f4a0-0000-7000-8000-000000000002', categories: ['identity', 'plan'],
  purpose: 'Gemensam planering mot arbete', scope: 'case', validTo: '2026-09-15', language: 'sv', easyRead: false,
} as const;
const exampleForm: FilledForm = {
  form: { key: 'standard', version: 1, language: 'sv', easyRead: false },
  standing: 'En jurist ska granska texten innan den används på riktigt.',
  title: 'Får Granviks kommun berätta om dig för Försäkringskassan?', lead: 'Du bestämmer själv.', fromName: 'Granviks kommun', toName: 'Försäkringskassan',
  picture: 'Granviks kommun vill få berätta för Försäkringskassan om ditt namn och din ålder och din plan.',
  categories: [{ key: 'identity', words: 'ditt namn och din ålder' }, { key: 'plan', words: 'din plan' }],
  sections: [{ key: 'no', heading: 'Om du säger nej', text: ['Inget tas ifrån dig.'] }],
};

export const consentFormsRoutes = {
  askConsentForm: defineRoute({
    method: 'POST', path: '/cases/:caseId/consent-form', tag, access: 'consent-form.read', asks: true,
    summary: 'Fills in the form of a question about sharing, in one of its languages and readings',
    params: inCase, body: ConsentQuestion, response: FilledForm, status: 200, errors: ['same-agency', 'not-a-party'],
    example: { body: exampleQuestion, response: exampleForm },
  }),
  makeConsentForm: defineRoute({
    method: 'POST', path: '/cases/:caseId/consent-form-file', tag, access: 'consent-form.read', asks: true,
    summary: 'Makes the form of a question as a file to print and sign: tagged PDF or Word',
    params: inCase, body: ConsentQuestion.extend({ type: madeAs }), file: [fileTypes.pdf, fileTypes.docx], status: 200,
    errors: ['same-agency', 'not-a-party', 'pdf-not-here'], example: { body: { ...exampleQuestion, type: 'pdf' } },
  }),
  readShownForm: defineRoute({
    method: 'GET', path: '/cases/:caseId/consents/:consentId/form', tag, access: 'consent-form.read',
    summary: 'Shows the very text that was answered, in the version, language and reading it was shown in',
    params: aConsent, response: FilledForm, status: 200, errors: ['form-not-kept'], example: { response: exampleForm },
  }),
  makeShownForm: defineRoute({
    method: 'GET', path: '/cases/:caseId/consents/:consentId/form-file', tag, access: 'consent-form.read',
    summary: 'Makes the text that was answered, with the answer, as a file: tagged PDF or Word',
    params: aConsent, query: z.object({ type: madeAs.default('pdf') }), file: [fileTypes.pdf, fileTypes.docx], status: 200,
    errors: ['form-not-kept', 'pdf-not-here'],
  }),
} as const;
