import type { Language } from '../../../../contract/words.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { wordsIn } from './public.texts.ts';
import { feedPath, pathIn, type PublicSite } from './public-site.ts';
import { stylesheetPath } from './stylesheet.ts';

export interface FramedPage {
  language: Language;
  title: string;
  /** One or two sentences; for those who search and those who share. */
  description: string;
  /** The path without language; null for a page that has no address of its own. */
  path: string | null;
  main: Html;
  /** More in the head: data blocks. */
  head?: Html;
  /** The picture for shared links, by its path. */
  picture?: string | null;
  /** Whether search engines are to leave it: older versions, what was withdrawn, previews. */
  hidden?: boolean;
  /** What is asked of the page, to keep when the language is changed; begins with `?` or is empty. */
  query?: string;
}

const mark = html`<svg viewBox="0 0 16 16" width="28" height="28" fill="currentColor" aria-hidden="true"><path d="M1 9.2h6.2V6H13V1h2v7H9.2v3.2H3V15H1z"/></svg>`;

function shareHead(site: PublicSite, { language, title, description, path, picture }: FramedPage): Html {
  return html`
<meta property="og:type" content="article"><meta property="og:site_name" content="Samsteg"><meta property="og:title" content="${title}">
<meta property="og:description" content="${description}"><meta property="og:locale" content="${language === 'sv' ? 'sv_SE' : 'en_GB'}">
${path === null ? null : html`<meta property="og:url" content="${site.url}${pathIn(language, path)}">`}
${picture ? html`<meta property="og:image" content="${site.url}${picture}"><meta property="og:image:type" content="image/png"><meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630"><meta property="og:image:alt" content="${title}"><meta name="twitter:card" content="summary_large_image">` : null}`;
}

function addressHead(site: PublicSite, { language, path, hidden }: FramedPage): Html {
  if (hidden || path === null) return html`<meta name="robots" content="noindex">`;
  return html`<link rel="canonical" href="${site.url}${pathIn(language, path)}"><link rel="alternate" hreflang="sv" href="${site.url}${path}">
<link rel="alternate" hreflang="en" href="${site.url}${pathIn('en', path)}"><link rel="alternate" hreflang="x-default" href="${site.url}${path}">`;
}

function topBar({ language, path, query = '' }: FramedPage): Html {
  const say = wordsIn(language);
  const other = language === 'sv' ? 'en' : 'sv';
  return html`<header class="top">
<a class="brand" href="${pathIn(language, '/publications')}">${mark}<span aria-hidden="true">Samsteg</span><span class="unseen">${say('home')}</span></a>
${path === null ? null : html`<a class="language" href="${pathIn(other, path)}${query}" hreflang="${other}" lang="${other}">${say('otherLanguage')}</a>`}
<nav aria-label="${language === 'sv' ? 'Sidor' : 'Pages'}"><ul>
<li><a href="${pathIn(language, '/publications')}"${path === '/publications' ? html` aria-current="page"` : null}>${say('catalogue')}</a></li>
<li><a href="${pathIn(language, '/open-data')}"${path === '/open-data' ? html` aria-current="page"` : null}>${say('openData')}</a></li>
</ul></nav></header>`;
}

/** A whole public page: it needs no script, one stylesheet of ours and one font, and no one else. */
export function framePage(site: PublicSite, page: FramedPage): string {
  const { language, title, description, main, head } = page;
  const say = wordsIn(language);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Samsteg</title><meta name="description" content="${description}"><meta name="color-scheme" content="light dark">
${addressHead(site, page)}${shareHead(site, page)}
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="${stylesheetPath()}">
<link rel="alternate" type="application/rdf+xml" href="/publications/catalog.rdf" title="DCAT-AP-SE">
<link rel="alternate" type="application/atom+xml" href="${pathIn(language, feedPath)}" title="${say('catalogue')}">
${head}</head>
<body><a class="skip" href="#main">${say('skip')}</a>
${topBar(page)}
<main id="main" tabindex="-1">${main}</main>
<footer class="foot"><ul><li><a href="${pathIn(language, '/accessibility')}">${say('accessibility')}</a></li><li><a href="${pathIn(language, '/open-data')}">${say('openData')}</a></li></ul>
<p>${site.operator.name}</p></footer></body></html>`.text;
}
