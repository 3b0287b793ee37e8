import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationGroundsRoutes, type ApplicationGround } from '../../../contract/application-grounds.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import { newId } from '../../platform/new-id.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';

let app: TestApp;
let leader: Caller;
let reader: Caller;
let params: { prestudyId: string; ideaId: string };
beforeAll(async () => {
  app = await startTestApp('2026-03-16', aModel());
  const { id: prestudyId } = await aPrestudy(app.world, { leader: app.projectOwner, readers: [app.coach] }).save();
  leader = await app.as(app.projectOwner);
  reader = await app.as(app.coach);
  const added = await leader.call(ideasRoutes.addIdea, { params: { prestudyId }, body: { name: 'HUBen', summary: 'Stöd nära hemmet.' } });
  params = { prestudyId, ideaId: (added.body as { id: string }).id };
});
afterAll(() => app.close());

const read = async (caller: Caller) => (await caller.call(applicationGroundsRoutes.readGround, { params })).body as ApplicationGround;
const write = (caller: Caller, section: string, blocks: unknown, version: number) =>
  caller.call(applicationGroundsRoutes.writeGroundSection, { params: { ...params, section }, body: { blocks, version } as never });

describe('the ground for an application', () => {
  it('begins empty, with what the material offers and what is missing', async () => {
    const ground = await read(leader);
    expect(ground).toMatchObject({ ideaName: 'HUBen', mayWrite: true, form: { key: 'esf-plus', verified: false } });
    expect(ground.sections.find(({ key }) => key === 'summary')).toEqual({ key: 'summary', blocks: [], version: 0, changedByName: null, suggested: [{ kind: 'text', text: 'Stöd nära hemmet.' }] });
    expect(ground.gaps).toContainEqual({ gap: 'section-empty', section: 'need', count: 1 });
  });

  it('is written heading by heading, each by its own version', async () => {
    const blocks = [{ kind: 'text', text: 'Vi finns på flera orter.' }];
    expect(await write(leader, 'summary', blocks, 0)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await write(leader, 'summary', blocks, 0)).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(await write(leader, 'summary', [...blocks, { kind: 'claim', text: 'Alla vet det.', findingIds: [] }], 1)).toMatchObject({ status: 200, body: { version: 2 } });
    const ground = await read(reader);
    expect(ground.mayWrite).toBe(false);
    expect(ground.sections.find(({ key }) => key === 'summary')).toMatchObject({ version: 2, blocks: [{ kind: 'text' }, { kind: 'claim' }] });
    expect(ground.gaps).toContainEqual({ gap: 'claim-without-evidence', section: 'summary', count: 1 });
  });

  it('takes nothing that is not there, and nothing from a reader', async () => {
    expect(await write(leader, 'need', [{ kind: 'claim', text: 'Så är det.', findingIds: [newId()] }], 0)).toMatchObject({ status: 409, body: { code: 'finding-unknown' } });
    expect(await write(leader, 'need', [{ kind: 'figure', figureId: newId() }], 0)).toMatchObject({ status: 409, body: { code: 'figure-unknown' } });
    expect((await write(leader, 'no-such-heading', [], 0)).status).toBe(404);
    expect((await write(reader, 'need', [], 0)).status).toBe(403);
    expect((await leader.call(applicationGroundsRoutes.readGround, { params: { ...params, ideaId: newId() } })).status).toBe(404);
  });

  it('is filled from the material where nobody has written, and nowhere else', async () => {
    expect((await reader.call(applicationGroundsRoutes.fillGround, { params })).status).toBe(403);
    // The question is all that this pre-study has said beside the summary, which is written.
    expect(await leader.call(applicationGroundsRoutes.fillGround, { params })).toMatchObject({ status: 200, body: { filled: 1 } });
    const { sections } = await read(reader);
    expect(sections.find(({ key }) => key === 'need')).toMatchObject({ version: 1, blocks: [{ kind: 'text' }] });
    expect(sections.find(({ key }) => key === 'summary')).toMatchObject({ version: 2 });
    expect(await leader.call(applicationGroundsRoutes.fillGround, { params })).toMatchObject({ body: { filled: 0 } });
  });

  it('takes the headings of the call, and what is written comes along', async () => {
    const { form } = await read(leader);
    const kept = form.sections.map(({ key, heading, asks, required, principle }) => ({ key, heading: heading.sv, asks: asks.sv, required, principle }));
    const body = { name: 'Utlysning för fler i arbete', source: 'Utlysningens text', asOf: '2026-03-01', verified: true, version: 0 };
    const change = (caller: Caller, headings: unknown[], version = 0) => caller.call(applicationGroundsRoutes.changeGroundForm, { params, body: { ...body, headings, version } as never });
    expect((await change(reader, kept)).status).toBe(403);
    expect(await change(leader, kept.filter(({ key }) => key !== 'summary'))).toMatchObject({ status: 409, body: { code: 'heading-has-text' } });
    const own = [...kept.filter(({ key }) => key === 'summary' || key === 'need'), { key: null, heading: 'Spridning', asks: 'Hur ni berättar vad ni lär er.', required: true, principle: null }];
    expect(await change(leader, own)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await change(leader, own)).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    const ground = await read(reader);
    expect(ground).toMatchObject({ formVersion: 1, form: { verified: true, name: { sv: 'Utlysning för fler i arbete' } } });
    expect(ground.form.sections.map(({ key, heading }) => [key, heading.en])).toEqual([['summary', 'Summary'], ['need', 'Problem and need'], ['spridning', 'Spridning']]);
    expect(ground.sections.map(({ blocks }) => blocks.length > 0)).toEqual([true, true, false]);
    expect(ground.gaps.map(({ gap }) => gap)).not.toContain('form-unverified');
    expect(await write(leader, 'spridning', [{ kind: 'text', text: 'På en öppen sida.' }], 0)).toMatchObject({ status: 200 });
  });

  it('is handed out as a document, and its idea is not taken away under it', async () => {
    for (const [format, opening] of [['docx', 'PK'], ['pdf', '%PDF']] as const) {
      const { status, headers, body } = await reader.call(applicationGroundsRoutes.fetchGround, { params, query: { format } });
      expect([status, headers['content-disposition']]).toEqual([200, `attachment; filename="underlag.${format}"`]);
      expect(String(body).startsWith(opening)).toBe(true);
    }
    expect(await leader.call(ideasRoutes.removeIdea, { params })).toMatchObject({ status: 409, body: { code: 'idea-in-use' } });
  });
});
