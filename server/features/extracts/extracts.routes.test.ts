import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtractFile, extractsRoutes as routes, type ExtractDraft, type ExtractOrder, type MyOrder } from '../../../contract/extracts.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type Answer, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

const note = { kind: 'coaching', startsAt: '2026-03-16T09:00:00.000Z', attendance: 'attended' } as const;
const json = (answer: Answer): ExtractFile => ExtractFile.parse(JSON.parse((answer.body as Buffer).toString('utf8')));

describe('a register extract', () => {
  let app: TestApp;
  let saved: SavedCase;
  let coach: Caller;
  let officer: Caller;
  let person: Caller;
  let ids: string[];

  beforeAll(async () => {
    app = await startTestApp('2026-03-16', aModel());
    saved = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.insuranceOfficer)
      .withConsent(app.insurance, ['identity']).save();
    [coach, officer, person] = await Promise.all([app.as(app.coach), app.as(app.insuranceOfficer), app.as(saved.participant)]);
    const write = async (caller: Caller, text: string, shared: boolean) => (await caller.call(sessionsRoutes.recordSession, {
      params: { caseId: saved.id }, body: { ...note, note: text, sharedWithParticipant: shared },
    })).status;
    expect(await write(coach, 'Vill arbeta halvtid.', true)).toBe(201);
    expect(await write(coach, 'Berättar att mamma är sjuk och att Jasminka hjälper till. Ring 070-1740605.', false)).toBe(201);
    expect(await write(officer, 'Handläggarens egen bedömning.', false)).toBe(201);
    ids = ((await person.call(routes.orderMyExtract)).body as { orders: MyOrder[] }).orders.map(({ id }) => id);
  });
  afterAll(() => app.close());

  const orderOf = async (caller: Caller): Promise<ExtractOrder> => {
    const [order] = ((await caller.call(routes.listExtractOrders)).body as { orders: ExtractOrder[] }).orders;
    if (!order) throw new Error('no order');
    return order;
  };
  const ofOrder = (orderId: string) => ({ params: { orderId } });
  const draftOf = async (caller: Caller, id: string) => {
    expect((await caller.call(routes.makeExtractDraft, ofOrder(id))).body).toMatchObject({ state: 'being-checked' });
    return (await caller.call(routes.readExtractDraft, ofOrder(id))).body as ExtractDraft;
  };

  it('gives the person at once what she sees, each agency by itself, as a file whose name says nothing of her', async () => {
    const answer = await person.call(routes.makeMyExtract, { body: { type: 'json' } });
    expect(answer.headers).toMatchObject({ 'content-disposition': 'attachment; filename="registerutdrag.json"', 'cache-control': 'no-store' });
    const file = json(answer);
    expect(file.parts.map(({ agencyName }) => agencyName)).toEqual(['Försäkringskassan', 'Granviks kommun']);
    expect(JSON.stringify(file)).toContain('Vill arbeta halvtid.');
    expect(JSON.stringify(file)).not.toMatch(/mamma|egen bedömning/u);
    expect(file.parts[1]?.log).toContainEqual(expect.objectContaining({ name: 'Karin Coachberg', looks: ['notes-write'] }));
    expect(file.notIn[0]).toContain('inte delat med dig');
  });

  it('asks each agency for its own part, within the month of the law, and once', async () => {
    expect(ids).toHaveLength(2);
    const again = (await person.call(routes.orderMyExtract)).body as { orders: MyOrder[] };
    expect(again.orders).toMatchObject([{ agencyName: 'Försäkringskassan', dueOn: '2026-04-16', state: 'ordered' }, { agencyName: 'Granviks kommun', state: 'ordered' }]);
    expect((await orderOf(coach)).caseId).toBe(saved.id);
    expect((await orderOf(officer)).id).not.toBe((await orderOf(coach)).id);
  });

  it('is not given out until somebody has looked at each passage that may be about another', async () => {
    const { id } = await orderOf(coach);
    expect((await person.call(routes.fetchMyExtract, { ...ofOrder(id), body: { type: 'json' } })).body).toMatchObject({ code: 'extract-not-ready' });
    const draft = await draftOf(coach, id);
    expect(draft.flags.map(({ kind, passage }) => `${kind} ${passage}`)).toEqual(['relation mamma', 'maybe-name Jasminka', 'phone 070-1740605']);
    expect(draft.flags[0]).toMatchObject({ before: 'Berättar att ', after: expect.stringContaining(' är sjuk') as string, choice: null });
    expect((await coach.call(routes.releaseExtract, { ...ofOrder(id), body: { version: draft.version } })).body).toMatchObject({ code: 'extract-unchecked' });

    const [mother, friend, phone] = draft.flags.map(({ id: flagId }) => flagId);
    const checked = (await coach.call(routes.checkExtractFlags, { ...ofOrder(id), body: { version: draft.version, choices: [
      { flagId: mother ?? '', choice: 'keep' }, { flagId: friend ?? '', choice: 'mask', reason: 'third-person-any' }, { flagId: phone ?? '', choice: 'mask', reason: 'third-person-social-services' },
    ] } })).body as ExtractDraft;
    expect((await coach.call(routes.checkExtractFlags, { ...ofOrder(id), body: { version: draft.version, choices: [{ flagId: mother ?? '', choice: 'keep' }] } })).body)
      .toMatchObject({ code: 'stale-version' });
    // Made anew, what was chosen for the same passage still holds.
    const anew = await draftOf(coach, id);
    expect(anew.flags.map(({ choice }) => choice)).toEqual(['keep', 'mask', 'mask']);
    expect(checked.version).toBe(2);
    expect((await coach.call(routes.releaseExtract, { ...ofOrder(id), body: { version: anew.version } })).body).toMatchObject({ state: 'ready', releasedByName: 'Karin Coachberg' });
    expect((await coach.call(routes.readExtractDraft, ofOrder(id))).status).toBe(404);
    expect((await coach.call(routes.makeExtractDraft, ofOrder(id))).body).toMatchObject({ code: 'extract-released' });

    const file = json(await person.call(routes.fetchMyExtract, { ...ofOrder(id), body: { type: 'json' } }));
    const text = JSON.stringify(file);
    expect(text).toContain('mamma är sjuk och att [maskerat: EU 2016/679 artikel 15.4] hjälper till. Ring [maskerat: OSL (2009:400) 26 kap. 1 §].');
    expect(text).not.toMatch(/Jasminka|1740605|egen bedömning/u);
    expect(file.parts).toMatchObject([{ agencyName: 'Granviks kommun', checked: { byName: 'Karin Coachberg' }, masks: [{ count: 1 }, { count: 1 }] }]);
    expect(json(await coach.call(routes.fetchExtract, { ...ofOrder(id), body: { type: 'json' } })).parts).toEqual(file.parts);
  });

  it('is each agency\'s own: another\'s order is answered as one that does not exist', async () => {
    const theirs = await orderOf(officer);
    const body = { type: 'json' } as const;
    for (const [caller, orderId] of [[coach, theirs.id], [await app.as(app.otherCoach), theirs.id], [coach, newId()]] as const) {
      expect((await caller.call(routes.makeExtractDraft, ofOrder(orderId))).status).toBe(404);
      expect((await caller.call(routes.readExtractDraft, ofOrder(orderId))).status).toBe(404);
      expect((await caller.call(routes.releaseExtract, { ...ofOrder(orderId), body: { version: 1 } })).status).toBe(404);
      expect((await caller.call(routes.fetchExtract, { ...ofOrder(orderId), body })).status).toBe(404);
    }
    const olga = await aCase(app.world, app.programme).active().ledBy(app.otherCoach).save();
    const other = await app.as(olga.participant);
    for (const id of ids) expect((await other.call(routes.fetchMyExtract, { ...ofOrder(id), body })).status).toBe(404);
  });

  it('wants the one who makes or fetches it to show who they are, and is in the log with the person', async () => {
    const tired = await app.as(saved.participant, { confirmed: false });
    expect((await tired.call(routes.makeMyExtract, { body: { type: 'pdf' } })).body).toMatchObject({ code: 'step-up-needed' });
    const { rows } = await sql<{ action: string }>`select action from platform.audit_entries
      where outcome = 'allowed' and participant_ids @> array[${saved.participant.id}::uuid] and action like '%extract.%'`.execute(app.world.db);
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['my-extract.make', 'my-extract.order', 'extract.list', 'extract.make', 'extract.release', 'extract.fetch']));
  });

  it('is a PDF, too', async () => {
    const { status, body } = await person.call(routes.makeMyExtract, { body: { type: 'pdf' } });
    expect(status).toBe(200);
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
