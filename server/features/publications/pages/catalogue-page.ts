import { publicationKinds, type PublicationKind } from '../../../../contract/publication-content.ts';
import type { Language } from '../../../../contract/words.ts';
import { dataBlock, html, type Html } from '../../../platform/http/html.ts';
import { framePage } from './page-frame.ts';
import type { CatalogueHit } from './page-models.ts';
import { dayIn, wordsIn } from './public.texts.ts';
import { feedPath, pathIn, publicationPath, type PublicSite } from './public-site.ts';

/** What the catalogue is asked for. */
export interface CatalogueQuery { q: string; kind: PublicationKind | null; owner: string | null; year: number | null; page: number }
export interface Facets { owners: readonly string[]; years: readonly number[] }

/** How many hits stand on one page. */
export const hitsPerPage = 20;

/** The query as it stands in an address: what is not asked is left out. */
export function queryText({ q, kind, owner, year, page }: CatalogueQuery): string {
  const asked = Object.entries({ q, kind, owner, year, page: page === 1 ? null : page }).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]]));
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}

function choice(name: string, label: string, any: string, chosen: string | null, values: readonly (readonly [string, string])[]): Html {
  return html`<label>${label}<select name="${name}"><option value="">${any}</option>${values.map(([value, text]) =>
    html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`)}</select></label>`;
}

function searchForm(language: Language, query: CatalogueQuery, { owners, years }: Facets): Html {
  const say = wordsIn(language);
  return html`<form class="find" role="search" method="get" action="${pathIn(language, '/publications')}">
<label>${say('search')}<input type="search" name="q" value="${query.q}" maxlength="200"></label>
${choice('kind', say('filterKind'), say('any'), query.kind, publicationKinds.map((kind) => [kind, say(kind)] as const))}
${choice('owner', say('filterOwner'), say('any'), query.owner, owners.map((owner) => [owner, owner] as const))}
${choice('year', say('filterYear'), say('any'), query.year === null ? null : String(query.year), years.map((year) => [String(year), String(year)] as const))}
<button>${say('searchButton')}</button></form>`;
}

function hit(language: Language, one: CatalogueHit): Html {
  const say = wordsIn(language);
  const swedish = language === 'en' && !one.isTranslated ? html` lang="sv"` : null;
  return html`<li><p class="kind">${say(one.kind)}${language === 'en' && !one.isTranslated ? ` · ${say('onlySwedish')}` : null}</p>
<h2${swedish}><a href="${pathIn(language, publicationPath(one.slug))}">${one.title}</a></h2>${one.lede === '' ? null : html`<p${swedish}>${one.lede}</p>`}
<p class="meta">${one.ownerName}${one.year === null ? null : ` · ${one.year}`} · ${say(one.isWritten ? 'published' : 'fetched')} ${dayIn(language, one.publishedAt)}</p></li>`;
}

function turnPages(language: Language, query: CatalogueQuery, total: number): Html | null {
  const say = wordsIn(language);
  const last = Math.ceil(total / hitsPerPage);
  if (last <= 1) return null;
  const to = (page: number) => `${pathIn(language, '/publications')}${queryText({ ...query, page })}`;
  return html`<nav class="turn" aria-label="${say('pages')}">${query.page > 1 ? html`<a href="${to(query.page - 1)}" rel="prev">${say('earlier')}</a>` : null}
${query.page < last ? html`<a href="${to(query.page + 1)}" rel="next">${say('later')}</a>` : null}</nav>`;
}

/** The catalogue of all that is published, with search and filters as a plain form. */
export function cataloguePage(site: PublicSite, language: Language, query: CatalogueQuery, found: { hits: readonly CatalogueHit[]; total: number }, facets: Facets): string {
  const say = wordsIn(language);
  const isAsked = queryText(query) !== '';
  const count = html`<p class="meta" role="status">${found.total} ${say(found.total === 1 ? 'hit' : 'hits')}${isAsked ? html` · <a href="${pathIn(language, '/publications')}">${say('clear')}</a>` : null}</p>`;
  const main = html`<header class="intro"><h1>${say('catalogue')}</h1><p class="lede">${say('catalogueLede')}</p></header>
${isAsked || found.total > 0 ? searchForm(language, query, facets) : null}
<section class="part" aria-label="${say('nav')}">${isAsked ? count : null}
${found.hits.length === 0 ? html`<p>${say(isAsked ? 'nothing' : 'nothingYet')}</p>` : html`<ul class="hits">${found.hits.map((one) => hit(language, one))}</ul>`}${turnPages(language, query, found.total)}</section>
<p class="no-paper"><a href="${pathIn(language, feedPath)}">${say('feed')}</a></p>`;
  return framePage(site, {
    language, title: say('catalogue'), description: say('catalogueLede'), path: '/publications', query: queryText(query), main, hidden: isAsked,
    head: dataBlock('application/ld+json', {
      '@context': 'https://schema.org', '@type': 'CollectionPage', name: say('catalogue'), url: `${site.url}${pathIn(language, '/publications')}`, inLanguage: language,
    }),
  });
}
