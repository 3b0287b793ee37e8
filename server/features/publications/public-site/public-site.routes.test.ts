import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationContent } from '../../../../contract/publication-content.ts';
import { aPrestudy } from '../../../../test/world/a-prestudy.ts';
import { startTestApp, type TestApp } from '../../../../test/world/test-app.ts';
import { newId } from '../../../platform/new-id.ts';
import { aContent } from '../publication-content.builder.ts';
import { draftHash, searchWords } from '../publications.rules.ts';

let app: TestApp;
let prestudyId: string;
const fileId = newId();
const strayFileId = newId();
const hostile = '<img src=x onerror=alert(1)>"\'&';

async function addFile(id: string, publicationId: string, name: string): Promise<void> {
  await app.world.db.insertInto('publications.attachments').values({
    id, prestudy_id: prestudyId, publication_id: publicationId, name, media_type: 'text/csv', bytes: Buffer.from('a,b\r\n1,2\r\n'), size: 10, sha256: 'f'.repeat(64), removed: [], uploaded_by: app.leader.id,
  }).execute();
}

/** A page that is public, straight into the tables. */
async function publish(slug: string, content: PublicationContent, files: readonly string[] = []): Promise<void> {
  const { db } = app.world;
  const [id, review_id] = [newId(), newId()];
  const of = { publication_id: id, prestudy_id: prestudyId };
  const hash = draftHash(content);
  await db.insertInto('publications.publications').values({ id, prestudy_id: prestudyId, owner_agency_id: app.municipality.id, kind: 'prestudy', slug, draft: JSON.stringify(content), edited_by: app.leader.id }).execute();
  for (const file of files) await addFile(file, id, 'tabell.csv');
  await db.insertInto('publications.reviews').values({
    id: review_id, ...of, draft_hash: hash, edited_by: app.leader.id, asked_by: app.leader.id, outcome: 'approved', decided_by: app.projectOwner.id, decided_at: new Date().toISOString(),
  }).execute();
  await db.insertInto('publications.versions').values({
    ...of, number: 1, content: JSON.stringify(content), content_hash: hash, review_id, words_sv: searchWords(content, 'sv'), words_en: searchWords(content, 'en'), published_by: app.projectOwner.id,
  }).execute();
  for (const attachment_id of files) await db.insertInto('publications.version_attachments').values({ ...of, number: 1, attachment_id }).execute();
  await db.updateTable('publications.publications').set({ current_number: 1 }).where('id', '=', id).execute();
}

const text = (title: string, lede = '') => ({ title, lede, ideaTitle: '', sections: { why: [{ kind: 'paragraph' as const, text: 'Därför att samverkan brister.' }], done: [], lessons: [], idea: [], use: [] } });

beforeAll(async () => {
  app = await startTestApp();
  ({ id: prestudyId } = await aPrestudy(app.world, { leader: app.projectOwner }).save());
  const file = { attachmentId: fileId, title: { sv: 'Tabellen', en: '' }, alternative: 'none' as const, words: { sv: '', en: '' } };
  await publish('hel-sida', aContent({ attachments: [file] }), [fileId]);
  await publish('bara-svenska', aContent({ texts: { sv: text('Gårdagens förutsättningar'), en: null } }));
  await publish('fientlig', aContent({ texts: { sv: { ...text(hostile, hostile), ideaTitle: hostile }, en: text('</script><script>alert(1)</script>') }, findings: [{ findingId: null, kind: 'finding', sv: hostile, en: '', evidence: [{ kind: 'theme', label: hostile, detail: hostile }] }] }));
  const { db } = app.world;
  await db.insertInto('programmes.funding_projects').values({
    id: newId(), programme_id: app.programme.id, content_hash: 'x',
    content: JSON.stringify({ generation: '2021-2027', number: '26-001-S01', name: 'Steget', owner: ['Granviks kommun'], ownerOrganisationNumber: null, startDate: '2026-01-01', endDate: null, description: 'Vägen kortare.', contact: { name: 'Ada Hemlig', email: 'ada@example.org' }, unknown: { Kontakt: 'Ada Hemlig' } }),
  }).execute();
  const [first] = await db.selectFrom('publications.publications').select('id').limit(1).execute();
  await addFile(strayFileId, first?.id ?? '', 'utkast.csv');
});
afterAll(() => app.close());

const visit = (url: string, headers: Record<string, string> = {}) => app.server.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });
const isStrict = (headers: Record<string, unknown>) => String(headers['content-security-policy']).includes("script-src 'self'") && headers['x-content-type-options'] === 'nosniff';

describe('public pages', () => {
  it.each(['/publications', '/en/publications', '/publications/hel-sida', '/en/publications/hel-sida', '/publications/hel-sida/versions', '/publications/steget', '/open-data', '/en/open-data', '/accessibility', '/en/accessibility'])(
    '%s is a whole page without a script that runs, small, and asks nobody else for anything', async (url) => {
      const { statusCode, body, headers } = await visit(url);
      expect(statusCode).toBe(200);
      expect(isStrict(headers)).toBe(true);
      expect(body).toContain(`<html lang="${url.startsWith('/en') ? 'en' : 'sv'}">`);
      expect(body.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
      expect(body.match(/<[a-z][^>]* (?:style|on\w+)=/g)).toBeNull();
      const fetched = [...body.matchAll(/<(?:link rel="(?:stylesheet|icon)"|img|script)[^>]*(?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? '');
      expect(fetched.filter((address) => !address.startsWith('/'))).toEqual([]);
      const sizes = await Promise.all(fetched.filter((address) => address.startsWith('/publications/assets/')).map(async (address) => (await visit(address)).rawPayload.byteLength));
      expect(body.length + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
    });

  it('are kept by browsers until they change, and sent as small as they can be', async () => {
    const first = await visit('/publications/hel-sida', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(first.rawPayload).toString()).toContain('Vägen till arbete');
    expect(first.headers['vary']).toBe('Accept-Encoding');
    expect((await visit('/publications/hel-sida', { 'if-none-match': String(first.headers['etag']) })).statusCode).toBe(304);
    expect((await visit('/publications/hel-sida', { 'if-none-match': '"another"' })).statusCode).toBe(200);
  });

  it('let nothing that was written act as mark-up', async () => {
    for (const url of ['/publications/fientlig', '/en/publications/fientlig', '/publications', '/publications/fientlig/versions', '/publications?q=%3Cscript%3Ealert(1)%3C/script%3E&owner=%22%3E%3Cb%3E']) {
      const { body } = await visit(url);
      expect(body, url).not.toMatch(/<img|<script>|<b>/);
    }
  });

  it('say in English what is in Swedish only, and read it out as Swedish', async () => {
    const { body } = await visit('/en/publications/bara-svenska');
    expect(body).toContain('<h1 lang="sv">Gårdagens förutsättningar</h1>');
    expect(body).toContain('The text of this page is in Swedish');
    expect((await visit('/en/publications')).body).toContain('In Swedish only');
  });

  it.each(['/publications/finns-inte', '/publications/Finns%20Inte', '/publications/hel-sida/versions/0', '/publications/hel-sida/versions/9999999', '/publications/hel-sida/versions/2', `/publications/files/${newId()}/x.csv`,
    '/publications/files/nothing/x.csv', '/publications/assets/none.css', '/publications/hel-sida/versions/1/share-xx.png', '/publications/%00', '/publications/hel-sida/versions/1/share-sv.png'])('%s is answered as nothing', async (url) => {
    const { statusCode, headers } = await visit(url);
    expect(statusCode).toBe(404);
    expect(isStrict(headers)).toBe(true);
  });

  it('hand out the files of published versions alone, to be kept and not shown', async () => {
    const file = await visit(`/publications/files/${fileId}/tabell.csv`);
    expect(file.headers).toMatchObject({ 'content-disposition': 'attachment; filename="tabell.csv"', 'content-type': 'text/csv', 'x-content-type-options': 'nosniff' });
    expect((await visit(`/publications/files/${strayFileId}/utkast.csv`)).statusCode).toBe(404);
  });
});

describe('the catalogue', () => {
  const slugsIn = (body: string) => [...body.matchAll(/<h2[^>]*><a href="\/publications\/([^"]+)"/g)].map(([, slug]) => slug);

  it('finds words in any form, also in the text, and narrows by kind, organisation and year', async () => {
    expect(slugsIn((await visit('/publications')).body)).toEqual(expect.arrayContaining(['hel-sida', 'bara-svenska', 'steget']));
    expect(slugsIn((await visit('/publications?q=förutsättning')).body)).toEqual(['bara-svenska']);
    expect(slugsIn((await visit('/publications?q=samverkan')).body)).toContain('hel-sida');
    expect(slugsIn((await visit('/publications?kind=project')).body)).toEqual(['steget']);
    expect(slugsIn((await visit(`/publications?owner=${encodeURIComponent('Granviks kommun')}&year=2026&kind=prestudy`)).body)).toHaveLength(3);
    expect(slugsIn((await visit('/publications?year=1999')).body)).toEqual([]);
    expect((await visit('/publications?year=abc&page=-1&kind=x&q=%00%27%27%20%26%20%7C')).statusCode).toBe(200);
  });
});

describe('a draft at the address of a programme', () => {
  it('takes no place from the project that stands there', async () => {
    const id = newId();
    await app.world.db.insertInto('publications.publications').values({ id, prestudy_id: prestudyId, owner_agency_id: app.municipality.id, kind: 'prestudy', slug: 'steget', draft: JSON.stringify(aContent()), edited_by: app.leader.id }).execute();
    expect((await visit('/publications')).body).toContain('href="/publications/steget"');
    expect((await visit('/publications/steget')).statusCode).toBe(200);
    await app.world.db.deleteFrom('publications.publications').where('id', '=', id).execute();
  });
});

describe('the feed', () => {
  it('tells what was published last, in both languages, with nothing that could be mark-up', async () => {
    const { statusCode, headers, body } = await visit('/publications/feed.atom');
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(body).toContain('<id>http://localhost:4600/publications/hel-sida</id><title>Vägen till arbete</title>');
    expect(body).not.toContain('<img');
    expect((await visit('/en/publications/feed.atom')).body).toContain('<link href="http://localhost:4600/en/publications/hel-sida"/>');
  });
});

describe('a project that takes people in', () => {
  it('says how to ask, until the day it ends', async () => {
    const { db } = app.world;
    expect((await visit('/publications/steget')).body).toContain('<a href="/self-referral">Fråga om att få vara med</a>');
    expect((await visit('/publications/hel-sida')).body).not.toContain('/self-referral');
    await db.updateTable('programmes.programmes').set({ ends_on: '2026-03-15' }).where('id', '=', app.programme.id).execute();
    expect((await visit('/en/publications/steget')).body).not.toContain('/self-referral');
    await db.updateTable('programmes.programmes').set({ ends_on: null }).where('id', '=', app.programme.id).execute();
    // Nor where the funder's bank says that the project is over: the page shows that period.
    await db.updateTable('programmes.funding_projects').set({ content: sql`content || '{"endDate": "2026-03-15"}'::jsonb`, imported_at: new Date().toISOString() }).where('programme_id', '=', app.programme.id).execute();
    expect((await visit('/publications/steget')).body).not.toContain('/self-referral');
    await db.updateTable('programmes.funding_projects').set({ content: sql`content || '{"endDate": null}'::jsonb`, imported_at: new Date(Date.now() + 1000).toISOString() }).where('programme_id', '=', app.programme.id).execute();
  });
});

describe('the support of the Union', () => {
  it('is said where the funding project has it, and nowhere else', async () => {
    expect((await visit('/publications/steget')).body).toContain('Medfinansieras av Europeiska unionen');
    expect((await visit('/en/publications/steget')).body).toContain('Co-funded by the European Union');
    expect((await visit('/publications/hel-sida')).body).not.toContain('Europeiska unionen');
  });
});

describe('open data', () => {
  it('lists operations without natural persons, in three forms that any site may read', async () => {
    for (const form of ['csv', 'json', 'xlsx']) {
      const { statusCode, headers, rawPayload } = await visit(`/open-data/operations.${form}`);
      expect(statusCode, form).toBe(200);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(rawPayload.toString('latin1')).not.toContain('Hemlig');
    }
    const { operations } = JSON.parse((await visit('/open-data/operations.json')).body) as { operations: object[] };
    expect(operations).toMatchObject([{ operation_id: '26-001-S01', operation_name: 'Steget', uri: 'http://localhost:4600/publications/steget' }]);
    expect((await visit('/publications/steget')).body).not.toContain('Hemlig');
  });
  it('is described by DCAT-AP-SE, in sitemap and robots', async () => {
    expect((await visit('/publications/catalog.ttl')).body).toContain('a dcat:Catalog');
    expect((await visit('/publications/catalog.rdf')).headers['content-type']).toContain('application/rdf+xml');
    expect((await visit('/publications/catalog.jsonld')).headers['content-type']).toContain('application/ld+json');
    expect((await visit('/sitemap.xml')).body).toContain('<loc>http://localhost:4600/en/publications/hel-sida</loc>');
    expect((await visit('/robots.txt')).body).toContain('Sitemap: http://localhost:4600/sitemap.xml');
  });
});
