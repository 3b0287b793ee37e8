import type { Language } from '../../../../contract/words.ts';

/** Who runs the service and answers for what it publishes, as the operator has set it. */
export interface Operator {
  name: string;
  /** A code of http://purl.org/adms/publishertype/. */
  publisherType: string;
  /** Where the public writes; null when the operator has named none. */
  email: string | null;
  /** Null: the public pages themselves. */
  homepage: string | null;
}

/** What every public page needs to know of the place that it stands at. */
export interface PublicSite {
  /** The address that people type, without a slash at the end. */
  url: string;
  operator: Operator;
}

/** The path of a public page in a language: Swedish is the first, English lies below `/en`. */
export function pathIn(language: Language, path: string): string {
  return language === 'en' ? `/en${path}` : path;
}

/** What was published last, for readers of feeds. */
export const feedPath = '/publications/feed.atom';
export const publicationPath = (slug: string) => `/publications/${slug}`;
export const versionPath = (slug: string, number: number) => `/publications/${slug}/versions/${number}`;
export const filePath = (id: string, name: string) => `/publications/files/${id}/${encodeURIComponent(name)}`;
export const picturePath = (language: Language, slug: string, number: number) => `/publications/${slug}/versions/${number}/share-${language}.png`;
