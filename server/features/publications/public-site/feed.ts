import type { Language } from '../../../../contract/words.ts';
import { html } from '../../../platform/http/html.ts';
import type { CatalogueHit } from '../pages/page-models.ts';
import { wordsIn } from '../pages/public.texts.ts';
import { feedPath, pathIn, publicationPath, type PublicSite } from '../pages/public-site.ts';

/** What was published last, for those who follow it in a reader of feeds (Atom, RFC 4287). */
export function publicationsFeed(site: PublicSite, language: Language, hits: readonly CatalogueHit[]): string {
  const say = wordsIn(language);
  const own = `${site.url}${pathIn(language, feedPath)}`;
  const newest = hits.map(({ publishedAt }) => publishedAt).toSorted().at(-1) ?? '1970-01-01T00:00:00Z';
  const entries = hits.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)).map((hit) => {
    const address = `${site.url}${pathIn(language, publicationPath(hit.slug))}`;
    return html`<entry xml:lang="${hit.isTranslated ? language : 'sv'}"><id>${address}</id><title>${hit.title}</title><link href="${address}"/>
<updated>${hit.publishedAt}</updated><author><name>${hit.ownerName}</name></author><category term="${hit.kind}" label="${say(hit.kind)}"/>${hit.lede === '' ? null : html`<summary>${hit.lede}</summary>`}</entry>
`;
  });
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${own}</id><title>${say('catalogue')}</title><subtitle>${say('catalogueLede')}</subtitle>
<link rel="self" type="application/atom+xml" href="${own}"/><link href="${site.url}${pathIn(language, '/publications')}"/><updated>${newest}</updated><author><name>${site.operator.name}</name></author>
${entries}</feed>
`.text;
}
