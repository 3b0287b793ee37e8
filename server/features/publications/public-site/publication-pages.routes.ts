import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PublicationKind, Slug } from '../../../../contract/publication-content.ts';
import type { Language } from '../../../../contract/words.ts';
import type { Work } from '../../../platform/db/unit-of-work.ts';
import type { HttpPlatform } from '../../../platform/http/bind-routes.ts';
import { cataloguePage, queryText } from '../pages/catalogue-page.ts';
import { missingPage, projectPage, versionsPage, withdrawnPage } from '../pages/other-pages.ts';
import { publicationPage } from '../pages/publication-page.ts';
import { feedPath, filePath, pathIn, publicationPath, type PublicSite } from '../pages/public-site.ts';
import { pageAssets } from '../pages/stylesheet.ts';
import { selectFacets, selectHits, selectPage, selectPicture, selectProject, selectPublicFile, selectStamp } from '../public-pages.sql.ts';
import { publicationsFeed } from './feed.ts';
import { answerKept, asVisitor, inBothLanguages, KeptAnswers, page, sendFresh, sendKept, type PublicAnswer } from './answer-public.ts';

/** Pages kept as they were made: a thousand publications in both languages fit, at some 10 kB each. */
const mostKept = 2500;
const aYear = 'public, max-age=31536000, immutable';

/** What stands in the address of a search; what cannot be read is as if it were not there. */
const text = z.string().transform((asked) => asked.replaceAll('\0', '').toWellFormed().trim().slice(0, 200));
const Query = z.object({
  q: text.catch(''), kind: PublicationKind.nullable().catch(null), owner: text.transform((owner) => owner || null).nullable().catch(null),
  year: z.coerce.number().int().min(1800).max(2200).nullable().catch(null), page: z.coerce.number().int().min(1).max(1000).catch(1),
});

const numberIn = (asked: string): number | null => (/^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null);

export function registerPublicationPages(platform: HttpPlatform, site: PublicSite): void {
  const { server } = platform;
  const kept = new KeptAnswers(mostKept);
  const missing = (request: FastifyRequest, reply: FastifyReply, language: Language) => sendFresh(request, reply, page(missingPage(site, language), 404));

  const answerPage = (request: FastifyRequest, reply: FastifyReply, language: Language, slug: string, number: number | null) => (Slug.safeParse(slug).success
    ? answerKept(platform, kept, request, reply, `${language} ${slug} ${number ?? ''}`, (db) => selectStamp(db, slug), (work) => makePage(work, site, language, slug, number))
    : missing(request, reply, language));

  for (const { language, url } of inBothLanguages('/publications')) {
    server.get(url, async (request, reply) => {
      const query = Query.parse(request.query);
      const make = async (work: Work) => page(cataloguePage(site, language, query, await selectHits(work.db, language, query), await selectFacets(work.db)));
      // What people search for is asked of the database each time: there are as many searches as people.
      if (queryText(query) !== '') return sendFresh(request, reply, await asVisitor(platform, make));
      return answerKept(platform, kept, request, reply, `${language} catalogue`, (db) => selectStamp(db, null), make);
    });
    server.get(pathIn(language, feedPath), async (request, reply) => answerKept(platform, kept, request, reply, `${language} feed`, (db) => selectStamp(db, null), async (work) => {
      const { hits } = await selectHits(work.db, language, Query.parse({}));
      return { status: 200, type: 'application/atom+xml; charset=utf-8', body: publicationsFeed(site, language, hits) };
    }));
    server.get<{ Params: { slug: string } }>(`${url}/:slug`, async (request, reply) => answerPage(request, reply, language, request.params.slug, null));
    server.get<{ Params: { slug: string } }>(`${url}/:slug/versions`, async (request, reply) => {
      const { slug } = request.params;
      if (!Slug.safeParse(slug).success) return missing(request, reply, language);
      return answerKept(platform, kept, request, reply, `${language} ${slug} versions`, (db) => selectStamp(db, slug), (work) => makeVersions(work, site, language, slug));
    });
    server.get<{ Params: { slug: string; number: string } }>(`${url}/:slug/versions/:number`, async (request, reply) => {
      const number = numberIn(request.params.number);
      return number === null ? missing(request, reply, language) : answerPage(request, reply, language, request.params.slug, number);
    });
  }
  registerFiles(platform, site);
}

/** One page at an address: a written one, that it was withdrawn, a project's facts, or that there is nothing. */
async function makePage(work: Work, site: PublicSite, language: Language, slug: string, number: number | null): Promise<PublicAnswer | { to: string }> {
  const found = await selectPage(work.db, slug, number);
  if (found && 'reason' in found) return page(withdrawnPage(site, language, found), 410);
  if (found) return page(publicationPage(site, language, found, { fileAddress: ({ id, name }) => filePath(id, name) }));
  const project = number === null ? await selectProject(work.db, slug) : undefined;
  if (project?.writtenSlug) return { to: pathIn(language, publicationPath(project.writtenSlug)) };
  return project ? page(projectPage(site, language, project)) : page(missingPage(site, language), 404);
}

async function makeVersions(work: Work, site: PublicSite, language: Language, slug: string): Promise<PublicAnswer> {
  const found = await selectPage(work.db, slug, null);
  if (!found) return page(missingPage(site, language), 404);
  return 'reason' in found ? page(withdrawnPage(site, language, found), 410) : page(versionsPage(site, language, found));
}

/** Files, pictures, and what the pages are shown with. */
function registerFiles(platform: HttpPlatform, site: PublicSite): void {
  const { server } = platform;
  const assets = new KeptAnswers(10);
  server.get<{ Params: { file: string } }>('/publications/assets/:file', async (request, reply) => {
    const address = `/publications/assets/${request.params.file}`;
    const asset = pageAssets.get(address);
    if (!asset) return sendFresh(request, reply, page(missingPage(site, 'sv'), 404));
    if (!asset.type.startsWith('text/')) return reply.header('cache-control', aYear).type(asset.type).send(asset.bytes);
    const packed = assets.get(address, '') ?? assets.keep(address, '', { status: 200, type: asset.type, body: asset.bytes });
    return sendKept(request, reply, packed, aYear);
  });
  server.get<{ Params: { id: string; name: string } }>('/publications/files/:id/:name', async (request, reply) => {
    const { id } = request.params;
    const file = z.uuid().safeParse(id).success ? await asVisitor(platform, (work) => selectPublicFile(work.db, id)) : undefined;
    if (!file) return sendFresh(request, reply, page(missingPage(site, 'sv'), 404));
    const etag = `"${file.sha256.slice(0, 32)}"`;
    reply.headers({ etag, 'cache-control': 'public, no-cache', 'content-disposition': `attachment; filename="${file.name}"` });
    return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.type(file.mediaType).send(file.bytes);
  });
  server.get<{ Params: { slug: string; number: string; picture: string } }>('/publications/:slug/versions/:number/:picture', async (request, reply) => {
    const { slug, number, picture } = request.params;
    const language = picture === 'share-en.png' ? 'en' : picture === 'share-sv.png' ? 'sv' : null;
    const version = numberIn(number);
    const bytes = language && version !== null && Slug.safeParse(slug).success ? await asVisitor(platform, (work) => selectPicture(work.db, slug, version, language)) : null;
    if (!bytes) return sendFresh(request, reply, page(missingPage(site, 'sv'), 404));
    // A picture is shown by those who share the address: other sites fetch it.
    return reply.headers({ 'cache-control': 'public, max-age=86400', 'cross-origin-resource-policy': 'cross-origin' }).type('image/png').send(bytes);
  });
}
