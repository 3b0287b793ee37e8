import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agenciesRoutes } from '../../contract/agencies.ts';
import { casesRoutes, type CaseSearch } from '../../contract/cases.ts';
import { participantsRoutes } from '../../contract/participants.ts';
import { placementsRoutes } from '../../contract/placements.ts';
import type { Referral, ReferralBody } from '../../contract/referrals.ts';
import { sessionsRoutes } from '../../contract/sessions.ts';
import { todayRoutes } from '../../contract/today.ts';
import { newId } from '../../server/platform/new-id.ts';
import { aCase, type SavedCase } from '../world/a-case.ts';
import { aModel } from '../world/a-model.ts';
import { startTestApp, type Answer, type TestApp } from '../world/test-app.ts';
import type { WorldPerson } from '../world/world.ts';
import { insertSealed } from '../world/insert-sealed.ts';

/** Published by Skatteverket for test environments (CC0 1.0). */
const number = '198501139995';
const onFile = 'Hemlinda Doldgren';

/**
 * Every way but the straight one by which somebody could learn of a person whom they may not know of: each is tried here.
 * What a case's own address answers is tried for each route in `access-matrix.test.ts` and `hidden-is-missing.test.ts`.
 */
describe('someone who may not know of a person does not learn of her', () => {
  let app: TestApp;
  let known: SavedCase;
  /** Staff of agencies that have nothing to do with her. */
  let curious: WorldPerson[];
  beforeAll(async () => {
    app = await startTestApp('2026-03-16', aModel());
    known = await aCase(app.world, app.programme).named('Hemlinda', 'Doldgren').active('2026-03-01').ledBy(app.coach).save();
    await insertSealed(app.world.db, 'participants.personal_numbers', app.municipality.id, {
      participant_id: known.participant.id, owner_agency_id: app.municipality.id, personal_number: number, kind: 'personal',
    });
    curious = [app.insuranceOfficer, app.employmentOfficer, app.otherCoach];
  });
  afterAll(() => app.close());

  const search = async (who: WorldPerson, asked: Partial<CaseSearch>) =>
    (await app.as(who)).call(casesRoutes.searchCases, { body: { status: 'all', sort: 'name', ...asked } as CaseSearch });
  const refer = async (who: WorldPerson, change: Partial<ReferralBody>): Promise<Answer> => (await app.as(who)).call(casesRoutes.refer, { body: {
    givenName: 'Nova', familyName: 'Provgren', birthDate: '1994-05-17', municipality: 'Granvik', phone: '070-174 06 05', email: '', language: 'sv',
    programmeId: app.programme.id, reason: 'Vill tillbaka till arbete', answers: {}, consent: { toReferral: true, toFeedback: true, howGiven: 'oral' }, ...change,
  } });

  it('by a search for her name or a part of it', async () => {
    for (const who of curious) {
      for (const asked of [{ search: 'Hemlinda' }, { search: 'Doldgren' }, { search: onFile }, { search: '%' }, { search: 'emlind' }]) {
        const { body } = await search(who, asked);
        expect(body, JSON.stringify(asked)).toEqual((await search(who, { search: 'Ingalunda Ingensdotter' })).body);
      }
    }
  });

  it('by a total, on any page of a list or in any order', async () => {
    for (const who of curious) {
      const caller = await app.as(who);
      for (const query of [{ limit: '1' }, { offset: '0', status: 'all' as const }, { offset: '1', limit: '1', status: 'all' as const }]) {
        expect(await caller.call(casesRoutes.listCases, { query: query as never })).toMatchObject({ status: 200, body: { items: [], total: 0 } });
      }
    }
    expect((await search(app.leader, { search: onFile })).body).toMatchObject({ total: 1 });
  });

  it('by the day\'s list, what is new there, or how many cases it has looked at', async () => {
    for (const who of curious) {
      const { body } = await (await app.as(who)).call(todayRoutes.readToday);
      expect(JSON.stringify(body)).not.toContain('Hemlinda');
      expect(body).toMatchObject({ news: { total: 0 }, later: 0, cases: { reckoned: 0, total: 0 } });
    }
  });

  it('by the suggestions of agencies, colleagues and employers', async () => {
    const coach = await app.as(app.coach);
    await coach.call(placementsRoutes.addEmployer, { body: { name: 'Doldgrens snickeri', city: 'Granvik' } as never });
    for (const who of [app.insuranceOfficer, app.employmentOfficer]) {
      const caller = await app.as(who);
      for (const route of [agenciesRoutes.listAgencies, agenciesRoutes.listStaff, placementsRoutes.listEmployers]) {
        expect(JSON.stringify((await caller.call(route)).body)).not.toMatch(/Hemlinda|Doldgren/);
      }
    }
  });

  it('by a referral of her number: it is taken as any other, and no key stands in its way', async () => {
    const [her, nobody] = [await refer(app.insuranceOfficer, { personalNumber: number }), await refer(app.insuranceOfficer, {})];
    expect(her.status).toBe(201);
    expect({ ...(her.body as object), caseId: '' }).toEqual({ ...(nobody.body as object), caseId: '' });
    expect(Object.keys(her.headers)).toEqual(Object.keys(nobody.headers));
    expect((await refer(app.insuranceOfficer, { personalNumber: number })).status).toBe(201);
  });

  it.each([
    ['though the sender says that she wants to tell them how it goes', true], ['and is told nothing more', false],
  ])('by a referral of her number under another name, %s', async (_what, toFeedback) => {
    const { body: receipt } = await refer(app.psychologist, {
      personalNumber: number, givenName: 'Påhitta', familyName: 'Namnlund', municipality: 'Fjärran', consent: { toReferral: true, toFeedback, howGiven: 'oral' },
    });
    const params = { caseId: (receipt as { caseId: string }).caseId };
    const sender = await app.as(app.psychologist);
    const answers = [
      await sender.call(casesRoutes.readCase, { params }), await sender.call(casesRoutes.readReferral, { params }),
      await sender.call(casesRoutes.listCases), await sender.call(todayRoutes.readToday), await sender.call(casesRoutes.listTeamMembers, { params }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/Hemlinda|Doldgren/);
    }
    expect(answers[0]?.body).toMatchObject({ person: { name: 'Påhitta Namnlund', birthYear: 1985 } });
    expect(answers[1]?.body).toMatchObject({ otherCaseId: null } satisfies Partial<Referral>);
    expect((await search(app.psychologist, { search: 'Hemlinda' })).body).toMatchObject({ total: 0 });
    expect((await search(app.psychologist, { search: 'Påhitta' })).body).not.toMatchObject({ total: 0 });
    for (const route of [participantsRoutes.readContact, participantsRoutes.readPersonalNumber]) {
      expect(JSON.stringify((await sender.call(route, { params })).body)).not.toContain(number);
    }
    // Whoever answers for the case goes by what is on file, and so does the sender once the person is admitted.
    expect((await (await app.as(app.leader)).call(casesRoutes.readCase, { params })).body).toMatchObject({ person: { name: onFile } });
  });

  it('by sending again what somebody else has sent, with the same key', async () => {
    const headers = { 'idempotency-key': newId() };
    const body = { startsAt: '2026-03-16T09:00:00.000Z', kind: 'coaching', attendance: 'attended', note: 'Hemlinda berättade' } as const;
    const sending = { params: { caseId: known.id }, body, headers };
    const first = await (await app.as(app.coach)).call(sessionsRoutes.recordSession, sending);
    expect(first.status).toBe(201);
    for (const who of curious) {
      const again = await (await app.as(who)).call(sessionsRoutes.recordSession, sending);
      const missing = await (await app.as(who)).call(sessionsRoutes.recordSession, { ...sending, params: { caseId: newId() } });
      expect(again.status).toBe(404);
      expect({ ...(again.body as object), instance: '' }).toEqual({ ...(missing.body as object), instance: '' });
    }
  });

  it('by the text of an error, which never repeats what was sent', async () => {
    const sent = { personalNumber: `${number}0`, givenName: 'Hemlinda', programmeId: 'Doldgren' };
    const refused = [
      await refer(app.insuranceOfficer, sent), await refer(app.insuranceOfficer, { ...sent, personalNumber: number, birthDate: onFile }),
      await (await app.as(app.insuranceOfficer)).call(casesRoutes.readCase, { params: { caseId: `${number} Hemlinda` } }),
    ];
    for (const { status, body } of refused) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(body)).not.toMatch(/Hemlinda|Doldgren|19850113|9995/);
    }
  });

  it('by what a browser or a proxy keeps', async () => {
    const caller = await app.as(app.coach);
    for (const answer of [await caller.call(casesRoutes.readCase, { params: { caseId: known.id } }), await caller.call(casesRoutes.listCases)]) {
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
      expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['etag']));
      expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['last-modified']));
    }
  });
});
