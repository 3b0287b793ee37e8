import { sql } from 'kysely';
import { PublicationContent, type PublicationKind } from '../../../contract/publication-content.ts';
import type { Language, Words } from '../../../contract/words.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CatalogueQuery, Facets } from './pages/catalogue-page.ts';
import { hitsPerPage } from './pages/catalogue-page.ts';
import type { CatalogueHit, ProjectFacts, ProjectPage, PublicFileFact, PublicVersionFact, PublishedPage, WithdrawnPage } from './pages/page-models.ts';

/** A word that changes whenever what stands at an address does, or anywhere when none is named. */
export async function selectStamp(db: Database, slug: string | null): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select publications.public_stamp(${slug}) as stamp`.execute(db);
  return rows[0]?.stamp ?? '';
}

interface PageRow {
  slug: string; kind: PublicationKind; owner_name: string; starts_on: string | null; ends_on: string | null; current_number: number; number: number;
  published_at: string; first_published_at: string; withdrawn_at: string | null; withdrawn_reason: string; change_note: string; content: unknown;
  has_picture_sv: boolean; has_picture_en: boolean; versions: PublicVersionFact[]; attachments: PublicFileFact[]; project: ProjectFacts | null; is_open: boolean;
}

/** A written page at an address: in its newest version or the one that is asked for; that it was withdrawn; or undefined. */
export async function selectPage(db: Database, slug: string, number: number | null): Promise<PublishedPage | WithdrawnPage | undefined> {
  const { rows: [row] } = await sql<PageRow>`select * from publications.public_page(${slug}, ${number}::integer)`.execute(db);
  if (!row) return undefined;
  if (row.withdrawn_at !== null) return { slug, withdrawnAt: row.withdrawn_at, reason: row.withdrawn_reason };
  return {
    slug, kind: row.kind, ownerName: row.owner_name, startsOn: row.starts_on, endsOn: row.ends_on, currentNumber: row.current_number, number: row.number,
    publishedAt: row.published_at, firstPublishedAt: row.first_published_at, changeNote: row.change_note, content: PublicationContent.parse(row.content),
    hasPicture: { sv: row.has_picture_sv, en: row.has_picture_en || row.has_picture_sv }, versions: row.versions, files: row.attachments, project: row.project, isOpen: row.is_open,
  };
}

interface ProjectRow {
  key: string; owner_name: string; programme_name: string; content: ProjectFacts; imported_at: string; written_slug: string | null; is_open: boolean;
  model: { name?: Words; purpose?: readonly { text: Words }[]; targetGroup?: { description: Words } };
}

/** A project that is known by its funding project; with the address of its written page, where somebody has written one. */
export async function selectProject(db: Database, key: string): Promise<(ProjectPage & { writtenSlug: string | null }) | undefined> {
  const { rows: [row] } = await sql<ProjectRow>`select * from publications.public_project(${key})`.execute(db);
  if (!row) return undefined;
  const { model } = row;
  return {
    key: row.key, ownerName: row.owner_name, name: model.name ?? { sv: row.programme_name, en: row.programme_name }, purpose: (model.purpose ?? []).map(({ text }) => text),
    targetGroup: model.targetGroup?.description ?? null, facts: row.content, importedAt: row.imported_at, writtenSlug: row.written_slug, isOpen: row.is_open,
  };
}

interface HitRow {
  slug: string; kind: PublicationKind; owner_name: string; title: string; lede: string; is_translated: boolean; year: number | null; published_at: string; is_written: boolean; total: number;
}

/** What the catalogue holds of what is asked, one page of it. */
export async function selectHits(db: Database, language: Language, { q, kind, owner, year, page }: CatalogueQuery): Promise<{ hits: CatalogueHit[]; total: number }> {
  const { rows } = await sql<HitRow>`
    select * from publications.public_list(${q}, ${language}, ${kind}, ${owner}, ${year}::integer, ${hitsPerPage}::integer, ${(page - 1) * hitsPerPage}::integer)`.execute(db);
  return {
    hits: rows.map((row) => ({
      slug: row.slug, kind: row.kind, ownerName: row.owner_name, title: row.title, lede: row.lede, isTranslated: row.is_translated, year: row.year, publishedAt: row.published_at,
      isWritten: row.is_written,
    })),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** What the catalogue can be narrowed by. */
export async function selectFacets(db: Database): Promise<Facets> {
  const { rows: [row] } = await sql<{ owners: string[] | null; years: number[] | null }>`select * from publications.public_facets()`.execute(db);
  return { owners: row?.owners ?? [], years: row?.years ?? [] };
}

/** The address of every public page, with when it last changed. */
export async function selectAddresses(db: Database): Promise<{ slug: string; changedAt: string; isTranslated: boolean }[]> {
  const { rows } = await sql<HitRow>`select * from publications.public_list(null, 'en', null, null, null, 50000, 0)`.execute(db);
  return rows.map((row) => ({ slug: row.slug, changedAt: row.published_at, isTranslated: row.is_translated }));
}

export interface PublicFile { name: string; mediaType: string; bytes: Buffer; sha256: string }

/** A file of a published version. */
export async function selectPublicFile(db: Database, id: string): Promise<PublicFile | undefined> {
  const { rows: [row] } = await sql<{ name: string; media_type: string; bytes: Buffer; sha256: string }>`select * from publications.public_attachment(${id}::uuid)`.execute(db);
  return row && { name: row.name, mediaType: row.media_type, bytes: row.bytes, sha256: row.sha256 };
}

/** The picture of a version for shared links. */
export async function selectPicture(db: Database, slug: string, number: number, language: Language): Promise<Buffer | null> {
  const { rows: [row] } = await sql<{ picture: Buffer | null }>`select publications.public_picture(${slug}, ${number}::integer, ${language}) as picture`.execute(db);
  return row?.picture ?? null;
}

/** A funding project as the list of operations has it. */
export interface OperationRow { slug: string; ownerName: string; facts: ProjectFacts; importedAt: string }

/** The funding projects of running programmes, and of pre-studies that have published something. */
export async function selectOperations(db: Database): Promise<OperationRow[]> {
  const { rows } = await sql<{ slug: string; owner_name: string; content: ProjectFacts; imported_at: string }>`
    select coalesce(o.key, publications.prestudy_address(o.prestudy_id)) as slug, o.owner_name, o.content, o.imported_at
      from publications.operations() o order by o.content ->> 'number', slug`.execute(db);
  return rows.map((row) => ({ slug: row.slug, ownerName: row.owner_name, facts: row.content, importedAt: row.imported_at }));
}

export interface DataFilesRow {
  slug: string; title: { sv: string; en: string | null }; lede: { sv: string; en: string | null }; ownerName: string; publishedAt: string;
  named: PublicationContent['attachments']; files: readonly PublicFileFact[];
}

/** Tables among what is published. */
export async function selectDataFiles(db: Database): Promise<DataFilesRow[]> {
  interface Row {
    slug: string; title_sv: string; title_en: string | null; lede_sv: string; lede_en: string | null; owner_name: string; published_at: string;
    content: PublicationContent['attachments']; files: PublicFileFact[];
  }
  const { rows } = await sql<Row>`select * from publications.public_data_files()`.execute(db);
  return rows.map((row) => ({
    slug: row.slug, title: { sv: row.title_sv, en: row.title_en }, lede: { sv: row.lede_sv, en: row.lede_en }, ownerName: row.owner_name, publishedAt: row.published_at,
    named: row.content, files: row.files,
  }));
}

/** What a page says beside what is written in it, for its preview: whose it is, when, and who pays. */
export async function selectDraftFacts(db: Database, publicationId: string): Promise<Pick<PublishedPage, 'ownerName' | 'startsOn' | 'endsOn' | 'project'> | undefined> {
  const { rows: [row] } = await sql<{ ownerName: string; startsOn: string | null; endsOn: string | null; project: ProjectFacts | null }>`
    select a.name as "ownerName", coalesce(p.starts_on, s.starts_on) as "startsOn", case when p.id is null then s.ends_on else p.ends_on end as "endsOn",
           (select f.content - 'contact' - 'unknown' from programmes.funding_projects f where f.programme_id = x.programme_id
             union all select f.content - 'contact' - 'unknown' from prestudies.funding_projects f where x.kind = 'prestudy' and f.prestudy_id = x.prestudy_id limit 1) as project
      from publications.publications x join agencies.agencies a on a.id = x.owner_agency_id join prestudies.prestudies s on s.id = x.prestudy_id
      left join programmes.programmes p on p.id = x.programme_id where x.id = ${publicationId}`.execute(db);
  return row;
}
