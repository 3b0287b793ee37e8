import { publicationsRoutes } from '../../../contract/publications.ts';
import type { Language } from '../../../contract/words.ts';
import { apiBase, bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { registerAccessibilityPage } from './accessibility/accessibility-page.routes.ts';
import { registerAccessibilityReports } from './accessibility/accessibility-reports.routes.ts';
import { addAttachment, removeAttachment } from './add-attachment.ts';
import { selectAttachments, selectFile } from './attachments.sql.ts';
import { publicationPage } from './pages/publication-page.ts';
import type { PublicSite } from './pages/public-site.ts';
import { selectDraftFacts } from './public-pages.sql.ts';
import { registerOpenData } from './public-site/open-data.routes.ts';
import { registerPublicationPages } from './public-site/publication-pages.routes.ts';
import { listPublicationMaterial } from './publication-material.ts';
import { publishPublication, withdrawPublication } from './publish-publication.ts';
import { selectPageVersions, selectPublication } from './publications.sql.ts';
import { listPublications, readPublication } from './read-publication.ts';
import { answerReview, askReview } from './review-publication.ts';
import { beginPublication, changePublication, removePublication } from './write-publication.ts';

/** The draft as the page that it would become; its files are fetched by the route of those who may see the draft. */
async function preview(work: Work, site: PublicSite, prestudyId: string, publicationId: string, language: Language): Promise<string | NamedError> {
  const row = await selectPublication(work.db, prestudyId, publicationId);
  const facts = row && (await selectDraftFacts(work.db, row.id));
  if (!row || !facts) return fail('not-found');
  const versions = await selectPageVersions(work.db, row.id);
  const number = (versions[0]?.number ?? 0) + 1;
  const now = work.now.toISOString();
  return publicationPage(site, language, {
    ...facts, slug: row.slug, kind: row.kind, currentNumber: number, number, publishedAt: now, firstPublishedAt: versions.at(-1)?.publishedAt ?? now, changeNote: '', isOpen: false,
    content: row.draft, hasPicture: { sv: false, en: false }, versions, files: await selectAttachments(work.db, row.id),
  }, { isPreview: true, fileAddress: ({ id }) => `${apiBase}/prestudies/${prestudyId}/publications/${publicationId}/attachments/${id}` });
}

export function registerPublications(platform: HttpPlatform, site: PublicSite): void {
  bindRoutes(platform, publicationsRoutes, {
    listPublications: async ({ work, params }) => {
      const items = await listPublications(work, params.prestudyId);
      return { items, total: items.length };
    },
    beginPublication: async ({ work, actor, params, body }) => beginPublication(work, actor, params.prestudyId, body),
    readPublication: async ({ work, actor, params }) => readPublication(work, params.prestudyId, params.publicationId, actor.id),
    changePublication: async ({ work, actor, params, body }) => changePublication(work, actor, params.prestudyId, params.publicationId, body),
    removePublication: async ({ work, params }) => removePublication(work, params.prestudyId, params.publicationId),
    listPublicationMaterial: async ({ work, params }) => listPublicationMaterial(work, params.prestudyId),
    askPublicationReview: async ({ work, actor, params, body }) => askReview(work, actor, params.prestudyId, params.publicationId, body.version),
    answerPublicationReview: async ({ work, actor, params, body }) => answerReview(work, actor, params, body),
    publishPublication: async ({ work, actor, params, body }) => publishPublication(work, actor, params, body),
    withdrawPublication: async ({ work, actor, params, body }) => withdrawPublication(work, actor, params, body),
    previewPublication: async ({ work, params, query }) => preview(work, site, params.prestudyId, params.publicationId, query.language),
    addPublicationAttachment: async ({ work, actor, params, query, upload }) => addAttachment(work, actor, params, query.name, upload),
    fetchPublicationAttachment: async ({ work, params }) => {
      const file = (await selectPublication(work.db, params.prestudyId, params.publicationId)) && (await selectFile(work.db, params.publicationId, params.attachmentId));
      return file ? { name: file.name, type: file.mediaType, bytes: file.bytes } : fail('not-found');
    },
    removePublicationAttachment: async ({ work, params }) => removeAttachment(work, params),
  });
  registerAccessibilityReports(platform);
  registerPublicationPages(platform, site);
  registerOpenData(platform, site);
  registerAccessibilityPage(platform, site);
}
