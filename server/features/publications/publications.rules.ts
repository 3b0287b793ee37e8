import { publicationSections, type PublicationContent, type PublicationGap, type PublicationText } from '../../../contract/publication-content.ts';
import type { PublicationState } from '../../../contract/publications.ts';
import { contentHash } from '../../platform/content-hash.ts';

/** What is missing, or good to know, before someone reviews a page. Without `required` ones it can be sent to review. */
export function publicationGapsOf({ texts, findings, attachments, contact }: PublicationContent): PublicationGap[] {
  const gaps: (PublicationGap | false)[] = [
    texts.sv.lede === '' && { gap: 'lede', required: true },
    texts.sv.sections.why.length === 0 && { gap: 'why', required: true },
    contact.email === '' && contact.phone === '' && { gap: 'contact', required: true },
    findings.length === 0 && { gap: 'findings', required: false },
    findings.some(({ evidence }) => evidence.length === 0) && { gap: 'finding-without-evidence', required: false },
    texts.en === null && { gap: 'english', required: false },
    attachments.some(({ alternative, words }) => alternative === 'none' || (alternative === 'in-words' && words.sv === '')) && { gap: 'file-without-alternative', required: false },
  ];
  return gaps.filter((gap) => gap !== false);
}

/** The fingerprint by which a review and a version are held to the same words. */
export const draftHash = (content: PublicationContent): string => contentHash(content);

export interface Standing {
  draftHash: string;
  /** The fingerprint of the newest version; null before the first, and when the page is withdrawn. */
  publishedHash: string | null;
  /** The newest review: of which draft, what came of it, and whether a version was published by it already. */
  review: { draftHash: string; outcome: 'approved' | 'returned' | null; isUsed: boolean } | null;
}

/**
 * Where a page stands as it is written now. A review says something of the draft that it was about, and of no other; and an
 * approval is good for one publishing: what was withdrawn is looked at anew before it is shown again.
 */
export function publicationState({ draftHash: now, publishedHash, review }: Standing): PublicationState {
  if (publishedHash === now) return 'published';
  if (review?.draftHash !== now) return 'draft';
  if (review.outcome === null) return 'in-review';
  return review.outcome === 'approved' && !review.isUsed ? 'approved' : 'draft';
}

/** An address made of a title: `Psykisk hälsa & sysselsättning` → `psykisk-halsa-sysselsattning`. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const short = plain.slice(0, 70).replace(/-+$/, '');
  return short.length >= 2 ? short : `sida-${short}`.replace(/-$/, '');
}

function wordsOfText({ title, lede, ideaTitle, sections }: PublicationText): string[] {
  const running = publicationSections.flatMap((key) => sections[key].map(({ text }) => text));
  return [title, lede, ideaTitle, ...running];
}

/** All words of a page in a language, for the search: what has no translation is found by its Swedish words. */
export function searchWords({ texts, findings, quotations, attachments, contact }: PublicationContent, language: 'sv' | 'en'): string {
  const words = [
    ...wordsOfText(texts[language] ?? texts.sv),
    ...findings.map(({ sv, en }) => (language === 'en' && en !== '' ? en : sv)),
    ...quotations.map(({ text }) => text),
    ...attachments.flatMap(({ title, words: told }) => (language === 'en' ? [title.en || title.sv, told.en || told.sv] : [title.sv, told.sv])),
    contact.organisation,
  ];
  return words.filter((word) => word !== '').join('\n');
}

/** A page that has nothing yet but a title. */
export function emptyContent(title: string, beginning: Partial<PublicationText['sections']>, lede: string, organisation: string): PublicationContent {
  return {
    texts: { sv: { title, lede, ideaTitle: '', sections: { why: [], done: [], lessons: [], idea: [], use: [], ...beginning } }, en: null },
    findings: [], quotations: [], attachments: [], contact: { name: '', organisation, email: '', phone: '' },
  };
}
