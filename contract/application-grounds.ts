import { z } from 'zod';
import { ApplicationForm, ApplicationFormChange } from './application-form.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Id, Version } from './words.ts';

const Text = z.string().trim().min(1).max(4000);
const findingIds = z.array(Id).max(30).default([]);

/** What stands under a heading: a text, a claim with the findings it rests on, or a released table as a chart. */
export const GroundBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: Text }),
  z.object({ kind: z.literal('claim'), text: Text, findingIds }),
  z.object({ kind: z.literal('figure'), figureId: Id }),
  /** The budget of the idea as it stands when the document is made. */
  z.object({ kind: z.literal('budget') }),
]);
export type GroundBlock = z.infer<typeof GroundBlock>;
/** As many blocks as a heading holds. */
export const mostBlocks = 60;
const Blocks = z.array(GroundBlock).max(mostBlocks);

/** What is missing before a ground can be sent; the page has the words. */
export const groundGaps = [
  'section-empty', 'claim-without-evidence', 'finding-gone', 'finding-unsupported', 'figure-gone', 'principle-without-finding', 'no-letter-of-intent', 'budget-missing', 'budget-does-not-add-up',
  'unit-cost-unverified', 'form-unverified',
] as const;
export const GroundGap = z.object({ gap: z.enum(groundGaps), section: z.string().nullable(), count: z.number().int().positive() });
export type GroundGap = z.infer<typeof GroundGap>;

export const GroundSection = z.object({
  key: z.string(), blocks: Blocks, version: z.number().int().min(0), changedByName: z.string().nullable(),
  /** What could be taken over from the material, and is not there already. */
  suggested: Blocks,
});
export type GroundSection = z.infer<typeof GroundSection>;

/** Something a claim can rest on, or a chart that can be shown. */
export const GroundMaterial = z.object({
  findings: z.array(z.object({ id: Id, sentence: z.string(), evidence: z.array(z.string()), supported: z.boolean() })),
  figures: z.array(z.object({ id: Id, dataSetId: Id, title: z.string(), practice: z.boolean() })),
});

/** The ground for the application (ansökningsunderlag) of one idea. */
export const ApplicationGround = z.object({
  ideaName: z.string(), form: ApplicationForm,
  /** Of the headings as the team has set them; 0 while the shipped ones hold. */
  formVersion: z.number().int().min(0),
  sections: z.array(GroundSection), material: GroundMaterial, gaps: z.array(GroundGap), mayWrite: z.boolean(),
});
export type ApplicationGround = z.infer<typeof ApplicationGround>;

export const GroundSectionChange = z.object({ blocks: Blocks, version: z.number().int().min(0).max(2_147_483_646) });

const tag = 'ideas';
const params = z.object({ prestudyId: Id, ideaId: Id });
const exampleId = '01990000-0000-7000-8000-000000001111';
const claim = { kind: 'claim' as const, text: 'Samverkan kring ärendena brister.', findingIds: [exampleId] };
const words = { sv: 'Problem och behov', en: 'Problem and need' };

export const applicationGroundsRoutes = {
  readGround: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/ideas/:ideaId/ground', tag, access: 'prestudy.read', params,
    summary: 'Shows the ground for the application: what stands under each heading, what could be taken over from the material, and what is missing',
    response: ApplicationGround, status: 200, errors: [],
    example: { response: {
      ideaName: 'HUBen', mayWrite: true, formVersion: 0, gaps: [{ gap: 'form-unverified', section: null, count: 1 }],
      form: { key: 'esf-plus', version: 1, name: words, asOf: '2026-11-22', verified: false, standing: words, source: 'Projektbanken', sections: [{ key: 'need', heading: words, asks: words, required: true, evidence: true, principle: null, gathers: ['need'] }] },
      sections: [{ key: 'need', blocks: [claim], version: 1, changedByName: 'Karin Coachberg', suggested: [] }],
      material: { findings: [{ id: exampleId, sentence: claim.text, evidence: ['Handläggarna vill mötas regelbundet'], supported: true }], figures: [] },
    } },
  }),
  writeGroundSection: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/ideas/:ideaId/ground/sections/:section', tag, access: 'prestudy.write',
    summary: 'Writes what stands under one heading; the others are left as they are',
    params: params.extend({ section: z.string().min(1).max(80) }), body: GroundSectionChange, response: z.object({ version: Version }), status: 200,
    errors: ['stale-version', 'finding-unknown', 'figure-unknown'], example: { body: { blocks: [claim], version: 0 }, response: { version: 1 } },
  }),
  fillGround: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/ground/fillings', tag, access: 'prestudy.write', params,
    summary: 'Fills every heading that nobody has written under with what the material has for it', response: z.object({ filled: z.number().int().min(0) }), status: 200, errors: [],
    example: { response: { filled: 9 } },
  }),
  changeGroundForm: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/ideas/:ideaId/ground/form', tag, access: 'prestudy.write', params,
    summary: 'Sets the headings of the call for this idea; what is written comes along', body: ApplicationFormChange, response: z.object({ version: Version }), status: 200,
    errors: ['stale-version', 'heading-has-text'],
    example: { body: { name: 'Utlysning för fler i arbete', source: 'Utlysningens text, avsnitt 4', asOf: '2026-11-22', verified: true, headings: [{ key: 'need', heading: 'Problem och behov', asks: 'Vilket problem ni vill lösa.' }], version: 0 }, response: { version: 1 } },
  }),
  fetchGround: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/ideas/:ideaId/ground/file', tag, access: 'prestudy.read', params,
    summary: 'Hands out the ground as a document, with its evidence numbered and its charts', query: z.object({ format: z.enum(['pdf', 'docx']), language: z.enum(['sv', 'en']).default('sv') }),
    file: [fileTypes.pdf, fileTypes.docx], status: 200, errors: ['pdf-not-here'],
    example: { query: { format: 'pdf' } },
  }),
} as const;
