import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { analysesRoutes } from '../../../contract/analyses.ts';
import type { EvidenceSource, Finding } from '../../../contract/findings.ts';
import type { OutlookNote } from '../../../contract/outlook-notes.ts';
import type { NewServicePath, ServicePath } from '../../../contract/service-paths.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

const today = '2026-03-16';
const aFinding = { kind: 'insight', sentenceSv: 'Ingen tar emot.', level: 'organisation', strength: 'likely' } as const;
const aNote = { title: 'Hälsa och arbete', kind: 'research', content: 'En översikt.', reference: 'Rapport 2024:1', seenOn: today, relevance: 2 } as const;
const aPath: z.input<typeof NewServicePath> = {
  name: 'Trettio år', steps: [
    { service: 'Vårdcentralen', waitWeeks: 3, handover: 'missing', gap: { why: 'Remissen har ingen mottagare.' } },
    { service: 'Kommunen', handover: 'works' }, { service: 'Arbetsförmedlingen' },
  ],
};

describe('the analysis of a pre-study', () => {
  let app: TestApp;
  let leader: Caller;
  let params: { prestudyId: string };
  const sources = async () => ((await leader.call(analysesRoutes.listEvidenceSources, { params })).body as { items: EvidenceSource[] }).items;
  const add = async (body: Parameters<typeof leader.call<typeof analysesRoutes.addFinding>>[1] & object) =>
    (await leader.call(analysesRoutes.addFinding, { params, ...body })).body as Finding;

  beforeAll(async () => {
    app = await startTestApp(today);
    params = { prestudyId: (await aPrestudy(app.world, { leader: app.projectOwner, readers: [app.coach] }).save()).id };
    leader = await app.as(app.projectOwner);
  });
  afterAll(() => app.close());

  it('makes a note and a gap to what a finding stands on, and leads back to them', async () => {
    const note = (await leader.call(analysesRoutes.addOutlookNote, { params, body: { ...aNote, tags: ['vård', 'vård'] } })).body as OutlookNote;
    expect(note).toMatchObject({ tags: ['vård'], createdByName: expect.any(String) as string, version: 1 });
    const path = (await leader.call(analysesRoutes.addServicePath, { params, body: aPath })).body as ServicePath;
    expect(path.steps.map(({ handover, gap }) => [handover, gap?.why])).toEqual([['missing', 'Remissen har ingen mottagare.'], ['works', undefined], [null, undefined]]);
    const gapId = path.steps[0]?.gap?.id ?? '';
    expect(await sources()).toEqual([
      { kind: 'gap', id: gapId, label: 'Vårdcentralen → Kommunen', detail: 'Remissen har ingen mottagare.', path: `/prestudies/${params.prestudyId}/analysis/paths/${path.id}` },
      { kind: 'outlook-note', id: note.id, label: 'Hälsa och arbete', detail: 'Rapport 2024:1', path: `/prestudies/${params.prestudyId}/analysis/outlook/${note.id}` },
    ]);
    const finding = await add({ body: { ...aFinding, evidence: [{ kind: 'gap', sourceId: gapId, note: 'Se första steget.' }] } });
    expect(finding).toMatchObject({
      supported: true, changedOn: today, evidence: [{ note: 'Se första steget.', label: 'Vårdcentralen → Kommunen', gone: false, path: expect.stringContaining(path.id) as string }],
    });
    // What a finding stands on cannot be taken away under it, neither by the step nor by the whole way.
    const without = { ...aPath, steps: aPath.steps.slice(1), version: 1 };
    const onPath = { ...params, pathId: path.id };
    expect((await leader.call(analysesRoutes.changeServicePath, { params: onPath, body: without })).body).toMatchObject({ code: 'used-as-evidence' });
    expect((await leader.call(analysesRoutes.removeServicePath, { params: onPath, query: { version: 1 } })).body).toMatchObject({ code: 'used-as-evidence' });
    expect((await leader.call(analysesRoutes.readAnalysis, { params })).body).toMatchObject({ findings: { total: 1, unsupported: 0 }, outlook: { total: 1, unused: 1 }, paths: { gaps: 1, unowned: 1 } });
  });

  it('shows a finding without ground as such, and takes no source that is not there', async () => {
    expect(await add({ body: aFinding })).toMatchObject({ supported: false, evidence: [] });
    const foreign = await leader.call(analysesRoutes.addFinding, { params, body: { ...aFinding, evidence: [{ kind: 'theme', sourceId: newId() }] } });
    expect(foreign.body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'evidence.0', code: 'no-such-choice' }] });
  });

  it('changes, withdraws and restores a finding, each by its version', async () => {
    const { id } = await add({ body: aFinding });
    const on = { ...params, findingId: id };
    const change = { ...aFinding, sentenceSv: 'Ingen tar emot remissen.', principles: ['accessibility' as const], version: 1 };
    expect((await leader.call(analysesRoutes.changeFinding, { params: on, body: change })).body).toMatchObject({ sentenceSv: 'Ingen tar emot remissen.', principles: ['accessibility'], version: 2 });
    expect((await leader.call(analysesRoutes.changeFinding, { params: on, body: change })).body).toMatchObject({ code: 'stale-version' });
    expect((await leader.call(analysesRoutes.withdrawFinding, { params: on, body: { reason: 'Fel år.', version: 1 } })).body).toMatchObject({ code: 'stale-version' });
    expect((await leader.call(analysesRoutes.withdrawFinding, { params: on, body: { reason: 'Fel år.', version: 2 } })).body).toMatchObject({ withdrawnOn: today, withdrawnReason: 'Fel år.', version: 3 });
    expect((await leader.call(analysesRoutes.changeFinding, { params: on, body: { ...change, version: 3 } })).body).toMatchObject({ code: 'finding-withdrawn' });
    expect((await leader.call(analysesRoutes.withdrawFinding, { params: on, body: { reason: 'Igen.', version: 3 } })).body).toMatchObject({ code: 'finding-withdrawn' });
    expect((await leader.call(analysesRoutes.restoreFinding, { params: on, body: { version: 2 } })).body).toMatchObject({ code: 'stale-version' });
    expect((await leader.call(analysesRoutes.restoreFinding, { params: on, body: { version: 3 } })).body).toMatchObject({ withdrawnOn: null, withdrawnReason: '', version: 4 });
  });

  it('keeps a finding whose source is removed while it was withdrawn, and says that the source has gone', async () => {
    const note = (await leader.call(analysesRoutes.addOutlookNote, { params, body: aNote })).body as OutlookNote;
    const { id } = await add({ body: { ...aFinding, evidence: [{ kind: 'outlook-note', sourceId: note.id }] } });
    const [onFinding, onNote] = [{ ...params, findingId: id }, { ...params, noteId: note.id }];
    expect((await leader.call(analysesRoutes.removeOutlookNote, { params: onNote, query: { version: 1 } })).body).toMatchObject({ code: 'used-as-evidence' });
    await leader.call(analysesRoutes.withdrawFinding, { params: onFinding, body: { reason: 'Håller inte.', version: 1 } });
    expect((await leader.call(analysesRoutes.removeOutlookNote, { params: onNote, query: { version: 2 } })).body).toMatchObject({ code: 'stale-version' });
    expect((await leader.call(analysesRoutes.removeOutlookNote, { params: onNote, query: { version: 1 } })).status).toBe(204);
    const kept = (await leader.call(analysesRoutes.restoreFinding, { params: onFinding, body: { version: 2 } })).body as Finding;
    expect(kept).toMatchObject({ supported: false, evidence: [{ gone: true, path: null, label: '' }] });
    const change = { ...aFinding, evidence: kept.evidence.map(({ kind, sourceId, note: why }) => ({ kind, sourceId, note: why })), version: 3 };
    expect((await leader.call(analysesRoutes.changeFinding, { params: onFinding, body: change })).body).toMatchObject({ version: 4, supported: false });
  });

  it('changes a note, and wants a source that a reader can find', async () => {
    const { id } = (await leader.call(analysesRoutes.addOutlookNote, { params, body: aNote })).body as OutlookNote;
    const on = { ...params, noteId: id };
    expect((await leader.call(analysesRoutes.changeOutlookNote, { params: on, body: { ...aNote, relevance: 3, version: 1 } })).body).toMatchObject({ relevance: 3, version: 2 });
    expect((await leader.call(analysesRoutes.changeOutlookNote, { params: on, body: { ...aNote, version: 1 } })).body).toMatchObject({ code: 'stale-version' });
    expect((await leader.call(analysesRoutes.changeOutlookNote, { params: on, body: { ...aNote, reference: '', version: 2 } })).body).toMatchObject({ errors: [{ path: 'reference', code: 'source-needed' }] });
    expect((await leader.call(analysesRoutes.addOutlookNote, { params, body: { ...aNote, link: 'javascript:alert(1)' } })).status).toBe(400);
    expect((await leader.call(analysesRoutes.readOutlookNote, { params: on })).body).toMatchObject({ title: 'Hälsa och arbete', version: 2 });
  });

  it('changes and removes a way; a gap keeps its id', async () => {
    const path = (await leader.call(analysesRoutes.addServicePath, { params, body: aPath })).body as ServicePath;
    const on = { ...params, pathId: path.id };
    const gapId = path.steps[0]?.gap?.id ?? '';
    const said = { ...aPath, name: 'Trettiotvå år', steps: aPath.steps.map((step, index) => (index === 0 ? { ...step, gap: { id: gapId, why: 'Ingen tar emot.', owner: 'Regionen' } } : step)), version: 1 };
    const changed = (await leader.call(analysesRoutes.changeServicePath, { params: on, body: said })).body as ServicePath;
    expect(changed).toMatchObject({ name: 'Trettiotvå år', version: 2 });
    expect(changed.steps[0]?.gap).toEqual({ id: gapId, why: 'Ingen tar emot.', owner: 'Regionen' });
    expect((await leader.call(analysesRoutes.changeServicePath, { params: on, body: said })).body).toMatchObject({ code: 'stale-version' });
    expect((await leader.call(analysesRoutes.addServicePath, { params, body: { ...aPath, steps: [{ service: 'A' }, { service: 'B' }] } })).body).toMatchObject({ errors: [{ path: 'steps.0.handover', code: 'required' }] });
    expect((await leader.call(analysesRoutes.removeServicePath, { params: on, query: { version: 2 } })).status).toBe(204);
    expect((await leader.call(analysesRoutes.readServicePath, { params: on })).status).toBe(404);
  });

  it('lets a reader read and not write, and is not there for others', async () => {
    const [reader, stranger] = [await app.as(app.coach), await app.as(app.leader)];
    expect((await reader.call(analysesRoutes.listFindings, { params })).status).toBe(200);
    expect((await reader.call(analysesRoutes.addFinding, { params, body: aFinding })).status).toBe(403);
    expect((await stranger.call(analysesRoutes.listFindings, { params })).status).toBe(404);
  });

  it('keeps one pre-study\'s findings and sources from another, whose leader is the same', async () => {
    const { id } = await add({ body: aFinding });
    const [source] = await sources();
    const other = { prestudyId: (await aPrestudy(app.world, { leader: app.projectOwner }).save()).id };
    expect((await leader.call(analysesRoutes.readFinding, { params: { ...other, findingId: id } })).status).toBe(404);
    expect((await leader.call(analysesRoutes.listEvidenceSources, { params: other })).body).toMatchObject({ total: 0 });
    const stolen = { ...aFinding, evidence: [{ kind: source?.kind ?? 'gap', sourceId: source?.id ?? '' }] };
    expect((await leader.call(analysesRoutes.addFinding, { params: other, body: stolen })).body).toMatchObject({ errors: [{ path: 'evidence.0' }] });
  });
});
