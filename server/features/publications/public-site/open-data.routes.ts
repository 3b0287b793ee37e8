import type { FastifyReply } from 'fastify';
import { html } from '../../../platform/http/html.ts';
import type { Work } from '../../../platform/db/unit-of-work.ts';
import type { HttpPlatform } from '../../../platform/http/bind-routes.ts';
import { dcatCatalog, openLicence, type CatalogFacts } from '../open-data/dcat-catalog.ts';
import { operationOf, operationsCsv, operationsJson, operationsXlsx, type Operation } from '../open-data/operations.ts';
import { openDataPage } from '../pages/open-data-page.ts';
import { pathIn, publicationPath, type PublicSite } from '../pages/public-site.ts';
import { selectAddresses, selectDataFiles, selectOperations, selectStamp } from '../public-pages.sql.ts';
import { answerKept, inBothLanguages, KeptAnswers, page, type PublicAnswer } from './answer-public.ts';

/** The day that the service first handed out open data. */
const issuedOn = '2026-11-22';

async function operationsNow(work: Work, site: PublicSite): Promise<Operation[]> {
  return (await selectOperations(work.db)).map((row) => operationOf(site, row));
}

const least = (days: readonly (string | null | undefined)[]) => days.filter((one) => typeof one === 'string').toSorted()[0] ?? null;
const most = (days: readonly (string | null | undefined)[]) => days.filter((one) => typeof one === 'string').toSorted().at(-1) ?? null;

async function catalogFacts(work: Work): Promise<CatalogFacts> {
  const operations = await selectOperations(work.db);
  const dataFiles = await selectDataFiles(work.db);
  return {
    operations: {
      from: least(operations.map(({ facts }) => facts.startDate)), to: most(operations.map(({ facts }) => facts.endDate)), changedAt: most(operations.map(({ importedAt }) => importedAt)),
    },
    dataFiles, issuedOn, changedAt: most([issuedOn, ...operations.map(({ importedAt }) => importedAt), ...dataFiles.map(({ publishedAt }) => publishedAt)]) ?? issuedOn,
  };
}

async function sitemap(work: Work, site: PublicSite): Promise<PublicAnswer> {
  const addresses = await selectAddresses(work.db);
  const one = (path: string, changedAt: string | null) => (['sv', 'en'] as const).map((language) => html`<url><loc>${site.url}${pathIn(language, path)}</loc>${changedAt === null ? null : html`<lastmod>${changedAt}</lastmod>`}
<xhtml:link rel="alternate" hreflang="sv" href="${site.url}${path}"/><xhtml:link rel="alternate" hreflang="en" href="${site.url}${pathIn('en', path)}"/></url>`);
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${['/publications', '/open-data', '/accessibility'].map((path) => one(path, null))}${addresses.map(({ slug, changedAt }) => one(publicationPath(slug), changedAt))}</urlset>`.text;
  return { status: 200, type: 'application/xml; charset=utf-8', body };
}

/** Open data may be fetched by the pages of other sites too: it is public, and no cookie says who asks. */
const openToAll = (reply: FastifyReply) => reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });

export function registerOpenData(platform: HttpPlatform, site: PublicSite): void {
  const { server } = platform;
  const kept = new KeptAnswers(20);
  const bind = (url: string, make: (work: Work) => Promise<PublicAnswer>, isOpen: boolean) => server.get(url, async (request, reply) =>
    answerKept(platform, kept, request, isOpen ? openToAll(reply) : reply, url, (db) => selectStamp(db, null), make));
  for (const { language, url } of inBothLanguages('/open-data')) {
    bind(url, async (work) => page(openDataPage(site, language, await operationsNow(work, site), await selectDataFiles(work.db))), false);
  }
  bind('/open-data/operations.csv', async (work) => ({ status: 200, type: 'text/csv; charset=utf-8; header=present', body: operationsCsv(await operationsNow(work, site)) }), true);
  bind('/open-data/operations.json', async (work) => ({ status: 200, type: 'application/json; charset=utf-8', body: operationsJson(await operationsNow(work, site), openLicence) }), true);
  bind('/open-data/operations.xlsx', async (work) =>
    ({ status: 200, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await operationsXlsx(await operationsNow(work, site)) }), true);
  bind('/publications/catalog.ttl', async (work) => ({ status: 200, type: 'text/turtle; charset=utf-8', body: dcatCatalog(site, await catalogFacts(work)).toTurtle() }), true);
  bind('/publications/catalog.rdf', async (work) => ({ status: 200, type: 'application/rdf+xml; charset=utf-8', body: dcatCatalog(site, await catalogFacts(work)).toRdfXml() }), true);
  bind('/publications/catalog.jsonld', async (work) => ({ status: 200, type: 'application/ld+json; charset=utf-8', body: dcatCatalog(site, await catalogFacts(work)).toJsonLd() }), true);
  bind('/sitemap.xml', (work) => sitemap(work, site), false);
  // The names of things in the catalogue lead to where they are told of.
  server.get('/publications/catalog', (_request, reply) => reply.redirect('/publications/catalog.rdf', 303));
  server.get('/open-data/operations', (_request, reply) => reply.redirect('/open-data', 303));
  server.get('/robots.txt', (_request, reply) => reply.header('cache-control', 'public, max-age=86400').type('text/plain; charset=utf-8').send(
    `User-agent: *\nAllow: /publications\nAllow: /en/publications\nAllow: /open-data\nAllow: /en/open-data\nAllow: /accessibility\nAllow: /en/accessibility\nDisallow: /\n\nSitemap: ${site.url}/sitemap.xml\n`));
}
