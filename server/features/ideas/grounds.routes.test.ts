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

  it('is handed out as a document, and its idea is not taken away under it', async () => {
    const { status, headers } = await reader.call(applicationGroundsRoutes.fetchGround, { params, query: { format: 'docx' } });
    expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="underlag.docx"']);
    expect(await leader.call(ideasRoutes.removeIdea, { params })).toMatchObject({ status: 409, body: { code: 'idea-in-use' } });
  });
});
