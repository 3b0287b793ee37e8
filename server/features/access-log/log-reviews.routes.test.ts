import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesRoutes } from '../../../contract/cases.ts';
import { logReviewsRoutes, type LogReview, type LogReviewItem } from '../../../contract/log-reviews.ts';
import { caseCode } from '../../../contract/case-code.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';

const march = { from: '2026-03-01', to: '2026-03-16' };
const wanted = { ...march, randomSize: 50, riskSize: 50 };
const inOrder = { finding: 'allowed' as const };

let app: TestApp;
let leader: Caller;
let vilma: SavedCase;
let namesake: SavedCase;
let hidden: SavedCase;
beforeAll(async () => {
  app = await startTestApp('2026-03-16', aModel());
  vilma = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(app.insuranceOfficer)
    .withConsent(app.insurance, ['identity']).save();
  namesake = await aCase(app.world, app.programme).named('Nils', 'Berg-Coachberg').active('2026-03-01').ledBy(app.otherCoach).save();
  hidden = await aCase(app.world, app.programme).named('Olle', 'Annanby').active('2026-03-01').ledBy(app.coach).save();
  const { db } = app.world;
  await db.updateTable('participants.participants').set({ protection: 'marked' }).where('id', '=', hidden.participant.id).execute();
  await db.updateTable('participants.contacts').set(await db.seals.row('participants.contacts', app.municipality.id, { phone: '+46 70 123 45 67' }, vilma.participant.id))
    .where('participant_id', '=', vilma.participant.id).execute();
  await db.updateTable('agencies.staff').set({ phone: '070-1234567' }).where('id', '=', app.coach.id).execute();
  const coach = await app.as(app.coach);
  await coach.call(casesRoutes.readCase, { params: { caseId: vilma.id } });
  await coach.call(casesRoutes.readCase, { params: { caseId: namesake.id } });
  leader = await app.as(app.leader);
  await leader.call(casesRoutes.readCase, { params: { caseId: vilma.id } });
  await (await app.as(app.insuranceOfficer)).call(casesRoutes.readCase, { params: { caseId: vilma.id } });
  const late = JSON.stringify([{ action: 'note.read', outcome: 'allowed', reason: 'leads-programme', case_id: hidden.id }]);
  await sql`select platform.chain_audit(${app.municipality.id}, 'staff', ${app.otherCoach.id}, ${app.municipality.id}, null,
    timestamptz '2026-03-15 22:30+01', ${late}::jsonb)`.execute(db);
});
afterAll(() => app.close());

async function draw(caller: Caller, body = wanted): Promise<LogReview> {
  const answer = await caller.call(logReviewsRoutes.drawLogReview, { body });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as LogReview;
}
const find = (caller: Caller, review: LogReview, item: LogReviewItem | undefined, body: object = inOrder) =>
  caller.call(logReviewsRoutes.findInLogReview, { params: { reviewId: review.id, itemId: item?.id ?? '' }, body: body as typeof inOrder });
const sign = (caller: Caller, review: LogReview) =>
  caller.call(logReviewsRoutes.signLogReview, { params: { reviewId: review.id }, body: { conclusion: 'Inget att anmärka på.' } });
const read = async (caller: Caller, review: LogReview) => caller.call(logReviewsRoutes.readLogReview, { params: { reviewId: review.id } });
const told = ({ sample }: LogReview) => sample.map(({ staffName, caseCode: code, rules }) => `${staffName} ${code}: ${rules.join()}`).toSorted();

describe('a review of the log', () => {
  it('draws the looks of the agency\'s own staff with what marks them out, never the reviewer\'s own', async () => {
    const review = await draw(leader);
    expect(told(review)).toEqual([
      `Karin Coachberg ${caseCode(namesake.id)}: namesake,denied`,
      `Karin Coachberg ${caseCode(vilma.id)}: same-contact`,
      `Olle Annanby ${caseCode(hidden.id)}: protected-identity,colleague,namesake,not-on-team,out-of-hours`,
    ].toSorted());
    expect(review).toMatchObject({ looks: 3, looksMarked: 3, items: 3, found: 0, isMine: true, hidden: 0, isIntact: null, signedAt: null });
  });

  it('names people by the code of the case alone, and leads only to those that the reader may open', async () => {
    const review = await draw(leader);
    expect(JSON.stringify(review)).not.toMatch(/Nils|Berg|Vilma|Testgren/u);
    const open = Object.fromEntries(review.sample.map(({ caseCode: code, caseId }) => [code, caseId]));
    expect(open).toEqual({ [caseCode(vilma.id)]: vilma.id, [caseCode(namesake.id)]: namesake.id, [caseCode(hidden.id)]: null });
    const byAdministrator = await draw(await app.as(app.administrator));
    expect(byAdministrator.sample.every(({ caseId }) => caseId === null)).toBe(true);
    // The team leader's looks are the administrator's to review.
    expect(told(byAdministrator)).toContain(`Lena Ledsten ${caseCode(vilma.id)}: not-on-team`);
  });

  it('answers of another agency as of what is not there', async () => {
    const review = await draw(leader);
    const other = await app.as(await app.world.staff(app.insurance, 'team-leader', 'Siri', 'Annorlunda', 'Enhetschef'));
    expect(await other.call(logReviewsRoutes.listLogReviews)).toMatchObject({ status: 200, body: { items: [], statistics: { reviews: 0, items: 0 } } });
    expect((await read(other, review)).status).toBe(404);
    expect((await find(other, review, review.sample[0])).status).toBe(404);
    expect((await sign(other, review)).status).toBe(404);
    expect(told(await draw(other))).toEqual([`Fia Kassman ${caseCode(vilma.id)}: `]);
  });

  it('refuses a period that cannot be, and one without looks', async () => {
    const ask = async (more: object) => (await leader.call(logReviewsRoutes.drawLogReview, { body: { ...wanted, ...more } })).body;
    expect(await ask({ to: '2026-03-17' })).toMatchObject({ code: 'invalid-input', errors: [{ path: 'to', code: 'too-late' }] });
    expect(await ask({ from: '2025-11-01' })).toMatchObject({ errors: [{ path: 'from', code: 'too-early' }] });
    expect(await ask({ from: '2026-02-01', to: '2026-02-28' })).toMatchObject({ code: 'nothing-to-review' });
  });
});

describe('findings and signature', () => {
  it('asks for words and what was done where something is remarked', async () => {
    const review = await draw(leader);
    expect((await find(leader, review, review.sample[0], { finding: 'to-ask', words: '', measures: '' })).body)
      .toMatchObject({ code: 'invalid-input', errors: [{ path: 'words' }, { path: 'measures' }] });
    const remark = { finding: 'not-allowed', words: 'Ingen uppgift i ärendet.', measures: 'Anmält till chefen.' };
    expect(await find(leader, review, review.sample[0], remark)).toMatchObject({ status: 200, body: remark });
    expect((await read(leader, review)).body).toMatchObject({ found: 1, remarked: 1 });
  });

  it('signs when all is judged, once, and then nothing changes', async () => {
    const review = await draw(leader);
    expect(await sign(leader, review)).toMatchObject({ status: 409, body: { code: 'findings-left' } });
    for (const item of review.sample) await find(leader, review, item);
    const long = await app.as(app.leader, { confirmed: false });
    expect(await sign(long, review)).toMatchObject({ status: 403, body: { code: 'step-up-needed' } });
    expect(await sign(leader, review)).toMatchObject({ status: 201, body: { isIntact: true, conclusion: 'Inget att anmärka på.' } });
    expect((await read(leader, review)).body).toMatchObject({ isIntact: true, signedAt: '2026-03-16T11:00:00.000Z' });
    expect(await sign(leader, review)).toMatchObject({ status: 409, body: { code: 'review-signed' } });
    expect(await find(leader, review, review.sample[0])).toMatchObject({ status: 409, body: { code: 'review-signed' } });
    expect((await leader.call(logReviewsRoutes.readLogReviewDuty)).body).toMatchObject({ dueOn: '2026-04-16', isLate: false });
  });

  it('shows when something was changed behind it', async () => {
    const review = await draw(leader);
    for (const item of review.sample) await find(leader, review, item, { finding: 'to-ask', words: 'Frågar.', measures: 'Frågat.' });
    await sign(leader, review);
    await app.world.db.updateTable('log_reviews.items').set({ finding: 'allowed' }).where('review_id', '=', review.id).where('place', '=', 0).execute();
    expect((await read(leader, review)).body).toMatchObject({ isIntact: false });
  });

  it('is the drawer\'s alone to judge, and hides from a colleague what is about them', async () => {
    const byAdministrator = await draw(await app.as(app.administrator));
    const seen = (await read(leader, byAdministrator)).body as LogReview;
    expect(seen).toMatchObject({ isMine: false, hidden: 1, sample: { length: 3 } });
    expect(told(seen).join()).not.toContain('Lena Ledsten');
    expect((await find(leader, byAdministrator, seen.sample[0])).status).toBe(403);
    const own = byAdministrator.sample.find(({ staffName }) => staffName === 'Lena Ledsten');
    expect((await find(leader, byAdministrator, own)).status).toBe(403);
    expect((await sign(leader, byAdministrator)).status).toBe(403);
  });

  it('counts what is signed, of all and by mark', async () => {
    const { body } = await leader.call(logReviewsRoutes.listLogReviews);
    const { statistics } = body as { statistics: { reviews: number; items: number; byRule: { rule: string; items: number }[] } };
    expect(statistics).toMatchObject({ reviews: 2, items: 6 });
    expect(statistics.byRule.find(({ rule }) => rule === 'namesake')).toEqual({ rule: 'namesake', items: 4, remarked: expect.any(Number) as number });
  });

  it('tells the persons that someone has looked at who has read', async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from platform.audit_entries
      where action = 'log-review.read' and participant_ids @> array[${vilma.participant.id}::uuid]`.execute(app.world.db);
    expect(rows[0]?.count).toBeGreaterThan(0);
  });
});

describe('keeping', () => {
  const cut = (before: string) => sql<{ gone: string }>`select log_reviews.cut(${app.municipality.id}, ${before}::timestamptz)::text as gone`.execute(app.world.db);

  it('lets nothing go before five years, and says in the log what went then', async () => {
    await expect(cut('2026-01-01')).rejects.toThrow('at least five years');
    expect((await cut('2020-01-01')).rows).toEqual([{ gone: '0' }]);
    await app.world.db.updateTable('log_reviews.reviews').set({ signed_at: '2019-12-31T00:00:00Z' }).where('signed_at', 'is not', null).execute();
    expect((await cut('2020-01-01')).rows).toEqual([{ gone: '2' }]);
    const { rows } = await sql`select detail from platform.audit_entries where action = 'log-review.cut'`.execute(app.world.db);
    expect(rows).toEqual([{ detail: '2' }]);
  });

  it('gives the app no way to the comparison for anyone else', async () => {
    const asked = async (person: WorldPerson) => (await (await app.as(person)).call(logReviewsRoutes.listLogReviews)).status;
    expect(await asked(app.coach)).toBe(403);
    expect(await asked(vilma.participant)).toBe(403);
  });
});
