import { z } from 'zod';
import { Id, Language } from './words.ts';

/** What a page is about: a pre-study, or a project that came of one. */
export const publicationKinds = ['prestudy', 'project'] as const;
export const PublicationKind = z.enum(publicationKinds);
export type PublicationKind = z.infer<typeof PublicationKind>;

export const blockKinds = ['paragraph', 'list', 'heading'] as const;
/** A part of a running text, by what it is. A list has one item on each line. No mark-up is read in any of it. */
export const TextBlock = z.object({ kind: z.enum(blockKinds), text: z.string().trim().min(1).max(4000) });
export type TextBlock = z.infer<typeof TextBlock>;

/** The items of a list. */
export const itemsOf = ({ text }: TextBlock): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The running texts of a page, in the order in which they are read; findings come after `done`, files after `use`. */
export const publicationSections = ['why', 'done', 'lessons', 'idea', 'use'] as const;
export type PublicationSection = (typeof publicationSections)[number];
const Blocks = z.array(TextBlock).max(60).default([]);

/** The words of a page in one language. */
export const PublicationText = z.object({
  title: z.string().trim().min(1).max(160),
  /** One or two sentences that say what it is; the catalogue and shared links show them. */
  lede: z.string().trim().max(400).default(''),
  /** The heading above the idea, such as the name of the project idea. */
  ideaTitle: z.string().trim().max(160).default(''),
  sections: z.object({ why: Blocks, done: Blocks, lessons: Blocks, idea: Blocks, use: Blocks }),
});
export type PublicationText = z.infer<typeof PublicationText>;

/** What a finding rests on, as the page names it. */
export const PublicEvidence = z.object({ kind: z.string().max(40), label: z.string().max(400), detail: z.string().max(1000).default('') });
export type PublicEvidence = z.infer<typeof PublicEvidence>;

/** A finding (rön) as it stood when it was taken from the analysis. */
export const PublicFinding = z.object({
  findingId: Id.nullable(),
  kind: z.enum(['finding', 'insight', 'lesson']),
  sv: z.string().trim().min(1).max(600),
  /** Empty: the English page shows the Swedish sentence, marked as such. */
  en: z.string().trim().max(600).default(''),
  evidence: z.array(PublicEvidence).max(30),
});
export type PublicFinding = z.infer<typeof PublicFinding>;

/** A quotation that a person has checked: nobody can be recognised in it. */
export const PublicQuotation = z.object({ quotationId: Id, text: z.string().min(1).max(2000), from: z.string().max(400).default('') });
export type PublicQuotation = z.infer<typeof PublicQuotation>;

/**
 * How a file can be read by someone who cannot see it: it is itself accessible, the same is told in words here, or
 * neither, which the page says.
 */
export const alternatives = ['in-file', 'in-words', 'none'] as const;
export const PublicFile = z.object({
  attachmentId: Id,
  title: z.object({ sv: z.string().trim().min(1).max(200), en: z.string().trim().max(200).default('') }),
  alternative: z.enum(alternatives),
  words: z.object({ sv: z.string().trim().max(4000).default(''), en: z.string().trim().max(4000).default('') }),
});
export type PublicFile = z.infer<typeof PublicFile>;

/** Whom a reader turns to: best a function, not a person. */
export const PublicContact = z.object({
  name: z.string().trim().max(200).default(''), organisation: z.string().trim().max(200).default(''),
  email: z.union([z.literal(''), z.email()]).default(''), phone: z.union([z.literal(''), z.string().trim().regex(/^[+\d][\d\s()-]{5,24}$/, 'not-a-phone-number')]).default(''),
});
export type PublicContact = z.infer<typeof PublicContact>;

/** Whether the page says that the Union pays: as its funding project has it, part of it, all of it, or not at all. */
export const euSupports = ['by-project', 'part', 'whole', 'none'] as const;
export const EuSupport = z.enum(euSupports);
export type EuSupport = z.infer<typeof EuSupport>;

/** All that a page says and hands out; a published version holds one that never changes. */
export const PublicationContent = z.object({
  texts: z.object({ sv: PublicationText, en: PublicationText.nullable() }),
  findings: z.array(PublicFinding).max(60),
  quotations: z.array(PublicQuotation).max(60),
  attachments: z.array(PublicFile).max(40),
  contact: PublicContact,
  /** Left out: `by-project`. */
  euSupport: EuSupport.optional(),
});
export type PublicationContent = z.infer<typeof PublicationContent>;

/** Parts of an address below which other things lie. */
const reserved: ReadonlySet<string> = new Set(['assets', 'catalog', 'files']);

/** The last part of an address: small letters, figures and single hyphens. */
export const Slug = z.string().min(2).max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).refine((slug) => !reserved.has(slug), 'slug-taken');

/** What is asked of a page before someone reviews it. `required` stops; the rest is good to know. */
export const publicationGaps = ['lede', 'why', 'findings', 'finding-without-evidence', 'contact', 'english', 'file-without-alternative'] as const;
export const PublicationGap = z.object({ gap: z.enum(publicationGaps), required: z.boolean() });
export type PublicationGap = z.infer<typeof PublicationGap>;

export const LanguageQuery = z.object({ language: Language.default('sv') });
