import { z } from 'zod';
import { PublicationContent, PublicationGap, PublicationKind, PublicFinding, PublicQuotation, LanguageQuery, Slug, TextBlock } from './publication-content.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Id, Instant, listOf, Version } from './words.ts';

/** Where a page stands: being written, with a reviewer, approved as it is written, or public as it is written. */
export const publicationStates = ['draft', 'in-review', 'approved', 'published'] as const;
export const PublicationState = z.enum(publicationStates);
export type PublicationState = z.infer<typeof PublicationState>;

/** A page in the list of a pre-study. */
export const PublicationSummary = z.object({
  id: Id, kind: PublicationKind, title: z.string(), slug: z.string(), state: PublicationState,
  /** The newest public version; null before the first. */
  currentNumber: z.number().int().nullable(), publishedAt: Instant.nullable(), withdrawnAt: Instant.nullable(), editedAt: Instant,
});
export type PublicationSummary = z.infer<typeof PublicationSummary>;

/** One asking for a review; the answer is another person's. */
export const PublicationReview = z.object({
  id: Id, askedByName: z.string(), askedAt: Instant, outcome: z.enum(['approved', 'returned']).nullable(), words: z.string(),
  decidedByName: z.string().nullable(), decidedAt: Instant.nullable(),
  /** Whether it is about the draft as it is written now. */
  isOfNow: z.boolean(),
});
export type PublicationReview = z.infer<typeof PublicationReview>;

export const PublicationVersion = z.object({ number: z.number().int(), publishedAt: Instant, publishedByName: z.string(), changeNote: z.string() });
export type PublicationVersion = z.infer<typeof PublicationVersion>;

/** What can be found in a file about who made it, and is removed before it is stored. */
export const removedCodes = ['document-properties', 'xmp', 'comment-authors', 'revision-authors', 'people', 'exif', 'text-chunks', 'embedded-thumbnail'] as const;
/** A file that was uploaded; it is public once a version that names it is. */
export const PublicationAttachment = z.object({
  id: Id, name: z.string(), mediaType: z.string(), size: z.number().int(), removed: z.array(z.enum(removedCodes)), uploadedAt: Instant,
});
export type PublicationAttachment = z.infer<typeof PublicationAttachment>;

export const Publication = PublicationSummary.extend({
  draft: PublicationContent, programmeId: Id.nullable(), programmeName: z.string().nullable(), withdrawnReason: z.string(),
  gaps: z.array(PublicationGap),
  /** Whether the reader may answer the review that waits: neither its asker nor the last to write. */
  mayReview: z.boolean(),
  reviews: z.array(PublicationReview), versions: z.array(PublicationVersion), attachments: z.array(PublicationAttachment), version: Version,
});
export type Publication = z.infer<typeof Publication>;

/** An idea's words, as a beginning for the page. */
export const IdeaMaterial = z.object({ id: Id, name: z.string(), blocks: z.array(TextBlock) });
/** What the pre-study holds that a page can be made of. */
export const PublicationMaterial = z.object({ findings: z.array(PublicFinding), quotations: z.array(PublicQuotation), ideas: z.array(IdeaMaterial) });
export type PublicationMaterial = z.infer<typeof PublicationMaterial>;

export const NewPublication = z.object({ kind: PublicationKind, title: z.string().trim().min(1).max(160), programmeId: Id.nullable() });
/** What is written of a page: its content and its address. */
export const PublicationWriting = z.object({ draft: PublicationContent, slug: Slug });
export type PublicationWriting = z.infer<typeof PublicationWriting>;
export const PublicationChange = PublicationWriting.extend({ version: Version });
/** What is new in a version, for its readers. */
export const VersionNote = z.object({ changeNote: z.string().trim().max(400).default('') });
/** Why a page is taken away; it stands in its place. */
export const PublicationWithdrawal = z.object({ reason: z.string().trim().min(1).max(400) });
export const ReviewAnswer = z.object({ outcome: z.enum(['approved', 'returned']), words: z.string().trim().max(2000).default('') })
  .refine(({ outcome, words }) => outcome === 'approved' || words !== '', { path: ['words'], message: 'required' });

const tag = 'publications';
const params = z.object({ prestudyId: Id });
const one = params.extend({ publicationId: Id });
const ofFile = one.extend({ attachmentId: Id });
const versioned = z.object({ version: Version });

const exampleId = '01990000-0000-7000-8000-000000000951';
const reviewId = '01990000-0000-7000-8000-000000000952';
const attachmentId = '01990000-0000-7000-8000-000000000953';
const at = '2026-03-16T09:00:00Z';
const content: PublicationContent = {
  texts: {
    sv: {
      title: 'Psykisk hälsa och sysselsättning', lede: 'Idéer och lärdomar från en förstudie.', ideaTitle: '',
      sections: { why: [{ kind: 'paragraph', text: 'Många står utanför arbetsmarknaden.' }], done: [], lessons: [], idea: [], use: [] },
    },
    en: null,
  },
  findings: [{ findingId: null, kind: 'finding', sv: 'Samverkan brister.', en: '', evidence: [{ kind: 'question', label: 'Enkät till handläggare', detail: '' }] }],
  quotations: [], attachments: [], contact: { name: 'Förstudien', organisation: 'Granviks kommun', email: 'forstudie@example.org', phone: '' },
};
const summary = {
  id: exampleId, kind: 'prestudy', title: content.texts.sv.title, slug: 'psykisk-halsa-och-sysselsattning', state: 'draft', currentNumber: null,
  publishedAt: null, withdrawnAt: null, editedAt: at,
} as const;
const attachment = { id: attachmentId, name: 'forstudie.pdf', mediaType: 'application/pdf', size: 48_213, removed: ['document-properties'], uploadedAt: at } as const;

/** The largest file that is taken in: 20 MB. */
export const attachmentLimit = 20 * 1024 * 1024;

export const publicationsRoutes = {
  listPublications: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/publications', tag, access: 'prestudy.read', summary: 'Lists the public pages of a pre-study, written and published',
    params, response: listOf(PublicationSummary), status: 200, errors: [], example: { response: { items: [summary], total: 1 } },
  }),
  beginPublication: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/publications', tag, access: 'prestudy.write', summary: 'Begins a page, with the pre-study\'s own words as a first draft',
    params, body: NewPublication, response: z.object({ id: Id }), status: 201, errors: ['programme-unknown'],
    example: { body: { kind: 'prestudy', title: content.texts.sv.title, programmeId: null }, response: { id: exampleId } },
  }),
  readPublication: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/publications/:publicationId', tag, access: 'prestudy.read', summary: 'Shows a page as it is written, with its reviews, versions and files',
    params: one, response: Publication, status: 200, errors: [],
    example: {
      response: {
        ...summary, draft: content, programmeId: null, programmeName: null, withdrawnReason: '', gaps: [{ gap: 'english', required: false }], mayReview: false,
        reviews: [], versions: [], attachments: [attachment], version: 1,
      },
    },
  }),
  changePublication: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/publications/:publicationId', tag, access: 'prestudy.write', summary: 'Writes the draft of a page; an approval of what stood before no longer holds',
    params: one, body: PublicationChange, response: versioned, status: 200, errors: ['stale-version', 'slug-taken', 'slug-is-public', 'attachment-unknown', 'quotation-not-usable'],
    example: { body: { draft: content, slug: summary.slug, version: 1 }, response: { version: 2 } },
  }),
  removePublication: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/publications/:publicationId', tag, access: 'prestudy.write', summary: 'Throws away a page that was never published', params: one,
    status: 204, errors: ['published-already'],
  }),
  listPublicationMaterial: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/publication-material', tag, access: 'prestudy.read', params,
    summary: 'Lists what the pre-study holds that a page can be made of: findings with evidence, quotations that may be used, ideas',
    response: PublicationMaterial, status: 200, errors: [], example: { response: { findings: content.findings, quotations: [], ideas: [] } },
  }),
  askPublicationReview: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/publications/:publicationId/reviews', tag, access: 'prestudy.write', summary: 'Asks for a second person\'s eyes on the draft as it is',
    params: one, body: versioned, response: z.object({ id: Id }), status: 201, errors: ['stale-version', 'review-waits', 'publication-incomplete'],
    example: { body: { version: 2 }, response: { id: reviewId } },
  }),
  answerPublicationReview: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/publications/:publicationId/reviews/:publicationReviewId/answer', tag, access: 'prestudy.write',
    summary: 'Approves the draft, or gives it back with words; never by who asked or wrote last', params: one.extend({ publicationReviewId: Id }), body: ReviewAnswer, status: 204,
    errors: ['own-draft', 'publication-reviewed', 'draft-changed'], example: { body: { outcome: 'returned', words: 'Skriv ut förkortningarna.' } },
  }),
  publishPublication: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/publications/:publicationId/versions', tag, access: 'prestudy.lead', summary: 'Publishes what was approved as a new version; older ones stay reachable',
    params: one, body: VersionNote.extend({ version: Version }), response: z.object({ number: z.number().int() }), status: 201,
    errors: ['stale-version', 'not-approved', 'quotation-not-usable'], example: { body: { changeNote: '', version: 2 }, response: { number: 1 } },
  }),
  withdrawPublication: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/publications/:publicationId/withdrawal', tag, access: 'prestudy.lead', summary: 'Takes a page away from the public, with a reason that stands in its place',
    params: one, body: PublicationWithdrawal.extend({ version: Version }), status: 204, errors: ['stale-version', 'not-published'],
    example: { body: { reason: 'Uppgifterna ses över.', version: 2 } },
  }),
  previewPublication: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/publications/:publicationId/preview', tag, access: 'prestudy.read', summary: 'Shows the draft as the public page that it would become',
    params: one, query: LanguageQuery, page: true, status: 200, errors: [],
  }),
  addPublicationAttachment: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/publications/:publicationId/attachments', tag, access: 'prestudy.write',
    summary: 'Takes in a file of 20 MB at most, looked at by content, without what it says of its authors', params: one, query: z.object({ name: z.string().max(200).default('') }), upload: { mostBytes: attachmentLimit },
    response: PublicationAttachment, status: 201,
    errors: ['file-type-not-allowed', 'file-unreadable', 'file-with-active-content', 'file-locked'], example: { response: attachment },
  }),
  fetchPublicationAttachment: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/publications/:publicationId/attachments/:attachmentId', tag, access: 'prestudy.read', summary: 'Fetches a file as it would be handed out',
    params: ofFile, file: [fileTypes.pdf, fileTypes.docx, fileTypes.xlsx, fileTypes.csv, fileTypes.png, fileTypes.jpeg], status: 200, errors: [],
  }),
  removePublicationAttachment: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/publications/:publicationId/attachments/:attachmentId', tag, access: 'prestudy.write',
    summary: 'Throws away a file that no published version hands out', params: ofFile, status: 204, errors: ['attachment-in-use'],
  }),
} as const;
