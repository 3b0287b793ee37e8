import type { Language } from '../../../contract/words.ts';

/** Where a page of the tab lies. */
export const publicationPath = (prestudyId: string, publicationId?: string, part = ''): string =>
  `/prestudies/${prestudyId}/publication${publicationId === undefined ? '' : `/${publicationId}${part}`}`;

/** The preview of a draft: a page that the server makes, as the public would get it. */
export const previewAddress = (prestudyId: string, publicationId: string, language: Language): string =>
  `/api/v1/prestudies/${prestudyId}/publications/${publicationId}/preview?language=${language}`;

/** The address of a public page. */
export const publicAddress = (slug: string): string => `/publications/${slug}`;
