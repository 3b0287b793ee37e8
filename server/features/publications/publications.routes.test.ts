import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentLimit, publicationsRoutes, type Publication, type PublicationSummary } from '../../../contract/publications.ts';
import type { PublicationContent } from '../../../contract/publication-content.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { apiBase } from '../../platform/http/bind-routes.ts';
import { csrfHeader } from '../../platform/http/create-server.ts';
import { newSessionToken, sessionCookieName } from '../../platform/http/session-cookie.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSession } from '../../platform/sign-in/sessions.sql.ts';
import { aContent } from './publication-content.builder.ts';

let app: TestApp;
let leader: Caller;
let writer: Caller;
let reader: Caller;
let prestudyId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ id: prestudyId } = await aPrestudy(app.world, { leader: app.projectOwner, members: [app.leader, app.employmentOfficer], readers: [app.coach] }).save());
  [leader, writer, reader] = [await app.as(app.projectOwner), await app.as(app.leader), await app.as(app.coach)];
});
afterAll(() => app.close());

const visit = (url: string, headers: Record<string, string> = {}) => app.server.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });
const read = async (publicationId: string, by = writer) => (await by.call(publicationsRoutes.readPublication, { params: { prestudyId, publicationId } })).body as Publication;

async function begin(title: string): Promise<string> {
  const { status, body } = await writer.call(publicationsRoutes.beginPublication, { params: { prestudyId }, body: { kind: 'prestudy', title, programmeId: null } });
  expect(status).toBe(201);
  return (body as { id: string }).id;
}
async function write(publicationId: string, draft: PublicationContent, more: { slug?: string; version?: number } = {}) {
  const { slug, version } = await read(publicationId);
  return writer.call(publicationsRoutes.changePublication, { params: { prestudyId, publicationId }, body: { draft, slug: more.slug ?? slug, version: more.version ?? version } });
}
async function ask(publicationId: string): Promise<string> {
  const { body } = await writer.call(publicationsRoutes.askPublicationReview, { params: { prestudyId, publicationId }, body: { version: (await read(publicationId)).version } });
  return (body as { id: string }).id;
}
const answer = (by: Caller, publicationId: string, publicationReviewId: string, outcome: 'approved' | 'returned', words = '') =>
  by.call(publicationsRoutes.answerPublicationReview, { params: { prestudyId, publicationId, publicationReviewId }, body: { outcome, words } });
const publish = async (publicationId: string, changeNote = '') =>
  leader.call(publicationsRoutes.publishPublication, { params: { prestudyId, publicationId }, body: { changeNote, version: (await read(publicationId)).version } });

/** A page that is public, with its address. */
async function published(title: string, draft = aContent()): Promise<{ id: string; slug: string }> {
  const id = await begin(title);
  await write(id, draft);
  expect((await answer(leader, id, await ask(id), 'approved')).status).toBe(204);
  expect((await publish(id)).status).toBe(201);
  return { id, slug: (await read(id)).slug };
}

describe('a page on its way to the public', () => {
  it('begins with the pre-study\'s own words, and is nobody else\'s to see', async () => {
    const id = await begin('Vägar till arbete på landet');
    const page = await read(id);
    expect(page).toMatchObject({ slug: 'vagar-till-arbete-pa-landet', state: 'draft', currentNumber: null, mayReview: false });
    expect(JSON.stringify(page.draft)).toContain('Vad hindrar den som vill arbeta?');
    expect((await visit(`/publications/${page.slug}`)).statusCode).toBe(404);
    const stranger = await app.as(app.otherCoach);
    expect((await stranger.call(publicationsRoutes.readPublication, { params: { prestudyId, publicationId: id } })).status).toBe(404);
  });

  it('is reviewed by another than who wrote and asked, and published as it was approved', async () => {
    const id = await begin('Fyra ögon');
    expect((await ask(id))).toBeUndefined();
    await write(id, aContent());
    const review = await ask(id);
    expect(await read(id)).toMatchObject({ state: 'in-review', mayReview: false });
    expect((await answer(writer, id, review, 'approved')).body).toMatchObject({ status: 403, code: 'own-draft' });
    expect((await publish(id)).body).toMatchObject({ code: 'not-approved' });
    expect((await answer(leader, id, review, 'returned')).body).toMatchObject({ status: 400, errors: [{ path: 'words' }] });
    expect((await answer(leader, id, review, 'approved')).status).toBe(204);
    expect((await answer(leader, id, review, 'approved')).body).toMatchObject({ code: 'publication-reviewed' });
    // What was approved is what is published: a change needs new eyes.
    await write(id, aContent({ quotations: [], contact: { name: '', organisation: 'Ny', email: 'ny@example.org', phone: '' } }));
    expect((await publish(id)).body).toMatchObject({ code: 'not-approved' });
    const second = await ask(id);
    expect((await answer(leader, id, second, 'approved')).status).toBe(204);
    expect((await publish(id)).body).toMatchObject({ number: 1 });
    expect(await read(id)).toMatchObject({ state: 'published', currentNumber: 1 });
    expect((await visit('/publications/fyra-ogon')).statusCode).toBe(200);
  });

  it('has an address of its own when two begin under one title at the same time', async () => {
    const ids = await Promise.all([begin('Samma rubrik'), begin('Samma rubrik'), begin('Samma rubrik')]);
    const slugs = await Promise.all(ids.map(async (id) => (await read(id)).slug));
    expect(new Set(slugs).size).toBe(3);
    expect(slugs).toContain('samma-rubrik');
  });

  it('is published once by two who do it at the same time', async () => {
    const id = await begin('Två på en gång');
    await write(id, aContent());
    expect((await answer(leader, id, await ask(id), 'approved')).status).toBe(204);
    const answers = await Promise.all([publish(id), publish(id)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
    expect(await read(id)).toMatchObject({ state: 'published', currentNumber: 1 });
  });

  it('cannot be approved once its text has changed, but given back', async () => {
    const id = await begin('Ändrad under tiden');
    await write(id, aContent());
    const review = await ask(id);
    await write(id, aContent({ findings: [] }));
    expect((await answer(leader, id, review, 'approved')).body).toMatchObject({ code: 'draft-changed' });
    expect((await answer(leader, id, review, 'returned', 'Läs igen.')).status).toBe(204);
    expect((await read(id)).reviews[0]).toMatchObject({ outcome: 'returned', words: 'Läs igen.', isOfNow: false });
  });

  it('holds to its newest version and to free addresses, and drops only what nobody has seen', async () => {
    const { id, slug } = await published('Adressen');
    expect((await write(id, aContent(), { slug: 'ny-adress' })).body).toMatchObject({ code: 'slug-is-public' });
    expect((await write(id, aContent(), { version: 1 })).body).toMatchObject({ status: 409, code: 'stale-version' });
    const other = await begin('Adressen');
    expect((await read(other)).slug).not.toBe(slug);
    expect((await write(other, aContent(), { slug })).body).toMatchObject({ code: 'slug-taken' });
    expect((await write(other, aContent(), { slug: 'files' })).body).toMatchObject({ status: 400 });
    // The key of a programme is the address of its project, and no other page's.
    expect((await write(other, aContent(), { slug: app.programme.key })).body).toMatchObject({ code: 'slug-taken' });
    expect((await writer.call(publicationsRoutes.removePublication, { params: { prestudyId, publicationId: id } })).body).toMatchObject({ code: 'published-already' });
    expect((await writer.call(publicationsRoutes.removePublication, { params: { prestudyId, publicationId: other } })).status).toBe(204);
  });

  it('hands out no quotation that nobody has passed, nor a file that is not its own', async () => {
    const id = await begin('Citat');
    const quotation = { quotationId: newId(), text: 'Vi ringer Gunvor.', from: '' };
    expect((await write(id, aContent({ quotations: [quotation] }))).body).toMatchObject({ code: 'quotation-not-usable' });
    const [finding] = aContent().findings;
    if (!finding) throw new Error('no finding');
    expect((await write(id, aContent({ findings: [{ ...finding, evidence: [{ kind: 'quotation', label: 'Vi ringer Gunvor.', detail: '' }] }] }))).body).toMatchObject({ code: 'quotation-not-usable' });
    const file = { attachmentId: newId(), title: { sv: 'Fil', en: '' }, alternative: 'none' as const, words: { sv: '', en: '' } };
    expect((await write(id, aContent({ attachments: [file] }))).body).toMatchObject({ code: 'attachment-unknown' });
    expect((await writer.call(publicationsRoutes.beginPublication, { params: { prestudyId }, body: { kind: 'project', title: 'X', programmeId: newId() } })).body).toMatchObject({ code: 'programme-unknown' });
  });

  it('is read by readers, and written by members', async () => {
    const { items } = (await reader.call(publicationsRoutes.listPublications, { params: { prestudyId } })).body as { items: PublicationSummary[] };
    expect(items.length).toBeGreaterThan(2);
    expect((await reader.call(publicationsRoutes.beginPublication, { params: { prestudyId }, body: { kind: 'prestudy', title: 'X', programmeId: null } })).status).toBe(403);
    expect((await writer.call(publicationsRoutes.withdrawPublication, { params: { prestudyId, publicationId: items[0]?.id ?? '' }, body: { reason: 'x', version: 1 } })).status).toBe(403);
  });
});

describe('a file', () => {
  /** Sends a file as a browser does. */
  async function upload(publicationId: string, name: string, bytes: Buffer, who = app.leader) {
    const { token, hash } = newSessionToken();
    await insertSession(app.world.db, { tokenHash: hash, actorKind: 'staff', actorId: who.id, now: new Date() });
    return app.server.inject({
      method: 'POST', url: `${apiBase}/prestudies/${prestudyId}/publications/${publicationId}/attachments?name=${encodeURIComponent(name)}`, payload: bytes,
      cookies: { [sessionCookieName]: token }, headers: { 'content-type': 'application/octet-stream', [csrfHeader]: '1', 'idempotency-key': newId() },
    });
  }
  const table = Buffer.from('fråga;ja;nej\nMöten;80;40\n');

  it('is taken in by what it is, handed out once it is published, and then stays', async () => {
    const id = await begin('Med bilaga');
    const [kept, dropped] = await Promise.all([upload(id, '../Enkätens svar.exe', table), upload(id, 'överbliven.csv', table)]);
    expect(kept.json()).toMatchObject({ name: 'enkatens-svar.csv', mediaType: 'text/csv', removed: [] });
    const attachmentId = kept.json<{ id: string }>().id;
    const named = (fileId: string) => ({ params: { prestudyId, publicationId: id, attachmentId: fileId } });
    expect((await reader.call(publicationsRoutes.fetchPublicationAttachment, named(attachmentId))).body).toEqual(table);
    const address = `/publications/files/${attachmentId}/enkatens-svar.csv`;
    expect((await visit(address)).statusCode).toBe(404);
    await write(id, aContent({ attachments: [{ attachmentId, title: { sv: 'Svaren', en: '' }, alternative: 'none', words: { sv: '', en: '' } }] }));
    expect((await answer(leader, id, await ask(id), 'approved')).status).toBe(204);
    expect((await publish(id)).status).toBe(201);
    expect((await visit(address)).rawPayload).toEqual(table);
    expect((await visit('/publications/med-bilaga')).body).toContain('Filen saknar textalternativ');
    expect((await writer.call(publicationsRoutes.removePublicationAttachment, named(attachmentId))).body).toMatchObject({ code: 'attachment-in-use' });
    expect((await writer.call(publicationsRoutes.removePublicationAttachment, named(dropped.json<{ id: string }>().id))).status).toBe(204);
    const { version } = await read(id);
    await leader.call(publicationsRoutes.withdrawPublication, { params: { prestudyId, publicationId: id }, body: { reason: 'Fel siffror.', version } });
    expect((await visit(address)).statusCode).toBe(404);
  });

  it('that is sent again is taken in once, and another of its length under the same key is refused', async () => {
    const id = await begin('Skickad igen');
    const send = (text: string, key: string) => writer.call(publicationsRoutes.addPublicationAttachment, {
      params: { prestudyId, publicationId: id }, query: { name: 'svar.csv' }, file: Buffer.from(text), headers: { 'idempotency-key': key },
    });
    const key = newId();
    const first = await send('svar;antal\nJa;80\n', key);
    expect(first.status).toBe(201);
    expect((await send('svar;antal\nJa;80\n', key)).body).toEqual(first.body);
    expect((await send('svar;antal\nJa;81\n', key)).body).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
    expect((await read(id)).attachments).toHaveLength(1);
  });

  it('leaves nothing behind when it is not taken', async () => {
    const id = await begin('Utan bilaga');
    expect((await upload(id, 'bild.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).json()).toMatchObject({ status: 409, code: 'file-type-not-allowed' });
    expect((await upload(id, 'stor.csv', Buffer.alloc(attachmentLimit + 1, 'a'))).json()).toMatchObject({ status: 413, code: 'file-too-large' });
    expect((await upload(id, 'x.csv', table, app.coach)).statusCode).toBe(403);
    expect((await upload(newId(), 'x.csv', table)).statusCode).toBe(404);
    expect((await read(id)).attachments).toEqual([]);
  });
});

describe('a public page', () => {
  it('is revised as a new version, with the old one reachable and saying so', async () => {
    const { id, slug } = await published('Reviderad');
    const before = await visit(`/publications/${slug}`);
    await write(id, aContent({ findings: [] }));
    expect(await read(id)).toMatchObject({ state: 'draft', currentNumber: 1 });
    expect((await visit(`/publications/${slug}`)).body).toBe(before.body);
    expect((await answer(leader, id, await ask(id), 'approved')).status).toBe(204);
    expect((await publish(id, 'Ett rön struket.')).body).toMatchObject({ number: 2 });
    expect((await visit(`/publications/${slug}`)).body).not.toContain('Samverkan kring ärendena brister');
    const first = await visit(`/publications/${slug}/versions/1`);
    expect(first.body).toContain('Samverkan kring ärendena brister');
    expect(first.body).toContain('Du läser en äldre version');
    expect(first.body).toContain('noindex');
    expect((await visit(`/publications/${slug}/versions`)).body).toContain('Ett rön struket.');
    expect((await visit(`/publications/${slug}/versions/3`)).statusCode).toBe(404);
  });

  it('is gone when it is withdrawn: page, versions, files, search and catalogue, with why in its place', async () => {
    const { id, slug } = await published('Tillbakadragen kunskap', aContent({ contact: { name: '', organisation: 'Hemligheten', email: 'h@example.org', phone: '' } }));
    await visit(`/publications/${slug}`);
    const { version } = await read(id);
    expect((await leader.call(publicationsRoutes.withdrawPublication, { params: { prestudyId, publicationId: id }, body: { reason: 'Uppgifterna ses över.', version } })).status).toBe(204);
    for (const url of [`/publications/${slug}`, `/publications/${slug}/versions/1`, `/publications/${slug}/versions`, `/en/publications/${slug}`]) {
      const gone = await visit(url);
      expect(gone.statusCode, url).toBe(410);
      expect(gone.body).toContain('Uppgifterna ses över.');
      expect(gone.body).not.toContain('Hemligheten');
    }
    expect((await visit('/publications')).body).not.toContain(slug);
    expect((await visit('/sitemap.xml')).body).not.toContain(slug);
    expect((await visit(`/publications/${slug}/versions/1/share-sv.png`)).statusCode).toBe(404);
    const again = await leader.call(publicationsRoutes.withdrawPublication, { params: { prestudyId, publicationId: id }, body: { reason: 'x', version: version + 1 } });
    expect(again.body).toMatchObject({ code: 'not-published' });
    // The approval was good for what was withdrawn, and for no more.
    expect((await read(id)).state).toBe('draft');
    expect((await publish(id)).body).toMatchObject({ code: 'not-approved' });
    // Published again after a new review, it is back.
    expect((await answer(leader, id, await ask(id), 'approved')).status).toBe(204);
    expect((await publish(id)).body).toMatchObject({ number: 2 });
    expect((await visit(`/publications/${slug}`)).statusCode).toBe(200);
  });

  it('is previewed as it would be, by those who may see the draft', async () => {
    const { id, slug } = await published('Förhandsvisad');
    const shown = await leader.call(publicationsRoutes.readPublication, { params: { prestudyId, publicationId: id } });
    expect(shown.status).toBe(200);
    const asReader = await app.server.inject({ method: 'GET', url: `${apiBase}/prestudies/${prestudyId}/publications/${id}/preview` });
    expect(asReader.statusCode).toBe(401);
    const preview = await previewOf(id);
    const main = (text: string) => /<div class="sheet">[\s\S]*?<aside/.exec(text)?.[0];
    expect(main(preview)).toBe(main((await visit(`/publications/${slug}`)).body));
    expect(preview).toContain('Förhandsvisning');
  });
});

/** The preview comes as a page, not as JSON. */
async function previewOf(id: string): Promise<string> {
  const { token, hash } = newSessionToken();
  await insertSession(app.world.db, { tokenHash: hash, actorKind: 'staff', actorId: app.coach.id, now: new Date() });
  const response = await app.server.inject({ method: 'GET', url: `${apiBase}/prestudies/${prestudyId}/publications/${id}/preview`, cookies: { [sessionCookieName]: token } });
  expect(response.headers['content-type']).toContain('text/html');
  return response.body;
}
