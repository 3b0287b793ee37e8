import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prestudiesRoutes, type Prestudy } from '../../../contract/prestudies.ts';
import { newId } from '../../platform/new-id.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { readProjectPage } from '../programmes/public.ts';
import { importPrestudyProject } from './import-funding.ts';

let app: TestApp;
let owner: Caller;
let leader: Caller;
const change = { name: 'Vägar till arbete', question: 'Vad hindrar?', purpose: 'Kartlägga', startsOn: '2026-01-01', endsOn: '2026-12-31', budgetSek: 390_000 };

beforeAll(async () => {
  app = await startTestApp('2026-03-16', aModel());
  owner = await app.as(app.projectOwner);
  leader = await app.as(app.leader);
});
afterAll(() => app.close());

async function begin(): Promise<{ prestudyId: string }> {
  const { status, body } = await owner.call(prestudiesRoutes.beginPrestudy, { body: change });
  expect(status).toBe(201);
  return { prestudyId: (body as { id: string }).id };
}
const read = async (caller: Caller, params: { prestudyId: string }) => (await caller.call(prestudiesRoutes.readPrestudy, { params })).body as Prestudy;

describe('a pre-study', () => {
  it('is led by the one who begins it, and nobody else knows of it', async () => {
    const params = await begin();
    expect(await read(owner, params)).toMatchObject({ ...change, myPart: 'leader', version: 1, members: [{ staffId: app.projectOwner.id, part: 'leader' }] });
    expect((await leader.call(prestudiesRoutes.readPrestudy, { params })).status).toBe(404);
    expect((await leader.call(prestudiesRoutes.listPrestudies)).body).toMatchObject({ total: 0 });
    expect((await owner.call(prestudiesRoutes.listPrestudies)).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: params.prestudyId })]) });
  });

  it('is not begun by a coach, nor with an end before its beginning', async () => {
    expect((await (await app.as(app.coach)).call(prestudiesRoutes.beginPrestudy, { body: change })).status).toBe(403);
    const { status, body } = await owner.call(prestudiesRoutes.beginPrestudy, { body: { ...change, endsOn: '2025-12-31' } });
    expect([status, body]).toMatchObject([400, { errors: [{ path: 'endsOn' }] }]);
  });

  it('takes people on, lets a reader read and a member write, and lets them go', async () => {
    const params = await begin();
    const { body } = await owner.call(prestudiesRoutes.addPrestudyMember, { params, body: { staffId: app.leader.id, part: 'reader', task: 'Följer' } });
    const prestudyMemberId = (body as { id: string }).id;
    expect(await owner.call(prestudiesRoutes.addPrestudyMember, { params, body: { staffId: app.leader.id, part: 'member' } })).toMatchObject({ status: 409, body: { code: 'already-in-prestudy' } });
    expect(await owner.call(prestudiesRoutes.addPrestudyMember, { params, body: { staffId: newId(), part: 'member' } })).toMatchObject({ status: 409, body: { code: 'staff-unknown' } });
    expect((await read(leader, params)).myPart).toBe('reader');
    const milestone = { name: 'Enkäten stängd', dueOn: '2026-04-30' };
    expect((await leader.call(prestudiesRoutes.addMilestone, { params, body: milestone })).status).toBe(403);
    const changed = (part: 'reader' | 'member' | 'leader', version: number, leaves = false) =>
      owner.call(prestudiesRoutes.changePrestudyMember, { params: { ...params, prestudyMemberId }, body: { part, version, leaves } });
    expect((await changed('member', 1)).status).toBe(204);
    expect(await changed('member', 1)).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect((await leader.call(prestudiesRoutes.addMilestone, { params, body: milestone })).status).toBe(201);
    expect((await leader.call(prestudiesRoutes.changePrestudy, { params, body: { ...change, version: 1 } })).status).toBe(403);
    expect((await changed('member', 2, true)).status).toBe(204);
    expect((await leader.call(prestudiesRoutes.readPrestudy, { params })).status).toBe(404);
  });

  it('is never left without a leader', async () => {
    const params = await begin();
    const prestudyMemberId = (await read(owner, params)).members[0]?.id ?? '';
    expect(await owner.call(prestudiesRoutes.changePrestudyMember, { params: { ...params, prestudyMemberId }, body: { part: 'member', leaves: false, version: 1 } }))
      .toMatchObject({ status: 409, body: { code: 'last-prestudy-leader' } });
  });

  it('changes by version, keeps its plan, and never rewrites a decision', async () => {
    const params = await begin();
    expect((await owner.call(prestudiesRoutes.changePrestudy, { params, body: { ...change, question: 'Vad hjälper?', version: 1 } })).status).toBe(204);
    expect(await owner.call(prestudiesRoutes.changePrestudy, { params, body: { ...change, version: 1 } })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    const added = await owner.call(prestudiesRoutes.addMilestone, { params, body: { name: 'Kartlagt', dueOn: '2026-02-28', responsibleStaffId: app.projectOwner.id } });
    const milestoneId = (added.body as { id: string }).id;
    expect((await owner.call(prestudiesRoutes.changeMilestone, { params: { ...params, milestoneId }, body: { name: 'Kartlagt', dueOn: '2026-02-28', doneOn: '2026-02-20', version: 1 } })).status).toBe(204);
    const first = await owner.call(prestudiesRoutes.recordDecision, { params, body: { decidedOn: '2026-03-01', decision: 'Vi frågar handläggarna' } });
    const replacesId = (first.body as { id: string }).id;
    await owner.call(prestudiesRoutes.recordDecision, { params, body: { decidedOn: '2026-03-10', decision: 'Vi frågar även vården', replacesId } });
    expect(await read(owner, params)).toMatchObject({
      question: 'Vad hjälper?', version: 2, milestones: [{ name: 'Kartlagt', doneOn: '2026-02-20', version: 2 }],
      decisions: [{ decision: 'Vi frågar även vården', replacesId }, { decision: 'Vi frågar handläggarna' }],
    });
    expect((await owner.call(prestudiesRoutes.removeMilestone, { params: { ...params, milestoneId } })).status).toBe(204);
    expect((await owner.call(prestudiesRoutes.removeMilestone, { params: { ...params, milestoneId } })).status).toBe(404);
  });

  it('does not take a milestone or a decision of another pre-study', async () => {
    const [one, other] = [await begin(), await begin()];
    const { body } = await owner.call(prestudiesRoutes.addMilestone, { params: one, body: { name: 'Kartlagt', dueOn: '2026-02-28' } });
    const milestoneId = (body as { id: string }).id;
    expect((await owner.call(prestudiesRoutes.removeMilestone, { params: { ...other, milestoneId } })).status).toBe(404);
    const decided = await owner.call(prestudiesRoutes.recordDecision, { params: one, body: { decidedOn: '2026-03-01', decision: 'Så' } });
    const replacesId = (decided.body as { id: string }).id;
    expect((await owner.call(prestudiesRoutes.recordDecision, { params: other, body: { decidedOn: '2026-03-01', decision: 'Nej', replacesId } })).status).toBe(404);
  });

  it('reads the project that pays from the project bank, and says what changed', async () => {
    const params = await begin();
    const page = readFileSync(new URL('../../../programmes/funding/arbetsloshetshalsovard.txt', import.meta.url), 'utf8');
    const read1 = await owner.call(prestudiesRoutes.importPrestudyFunding, { params, body: { page } });
    expect(read1).toMatchObject({ status: 200, body: { outcome: 'stored', version: 1 } });
    expect(await owner.call(prestudiesRoutes.importPrestudyFunding, { params, body: { page } })).toMatchObject({ body: { outcome: 'unchanged' } });
    const updated = await owner.call(prestudiesRoutes.importPrestudyFunding, { params, body: { page: page.replace('2022-12-01', '2022-12-15') } });
    expect(updated).toMatchObject({ body: { outcome: 'updated', version: 2, changes: [{ field: 'endDate', before: '2022-12-01', after: '2022-12-15' }] } });
    const refused = await owner.call(prestudiesRoutes.importPrestudyFunding, { params, body: { page: 'Ingen sida alls' } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-a-project-page', errors: [{ path: 'page', message: expect.stringContaining('Projektnummer') as string }] } });
    const { fundingProject } = await read(owner, params);
    expect(fundingProject).toMatchObject({ number: '2022/00099' });
    expect(fundingProject).not.toHaveProperty('contact');
  });

  it('takes a page that was read on the command line, too, as the same project', async () => {
    const { prestudyId } = await begin();
    const page = readProjectPage(readFileSync(new URL('../../../programmes/funding/arbetsloshetshalsovard.txt', import.meta.url), 'utf8'));
    if (!page.ok) throw new Error(page.reason);
    const now = new Date('2026-03-16T11:00:00Z');
    expect(await importPrestudyProject(app.world.db, prestudyId, page.project, now)).toMatchObject({ outcome: 'stored', version: 1 });
    expect(await importPrestudyProject(app.world.db, prestudyId, page.project, now)).toMatchObject({ outcome: 'unchanged' });
    expect(await importPrestudyProject(app.world.db, newId(), page.project, now)).toMatchObject({ code: 'not-found' });
  });

  it('tells how far the work has come', async () => {
    const params = await begin();
    const { body } = await owner.call(prestudiesRoutes.readPrestudyWork, { params });
    expect(body).toMatchObject({ parts: [{ part: 'actors', known: [], missing: ['no-actors', 'no-workshop', 'no-letter-of-intent'] }, {}, {}, {}, {}, {}, {}] });
  });
});
