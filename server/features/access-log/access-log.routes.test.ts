import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessLogRoutes, type AccessLogDay } from '../../../contract/access-log.ts';
import { casesRoutes } from '../../../contract/cases.ts';
import { plansRoutes } from '../../../contract/plans.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { todayRoutes } from '../../../contract/today.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';

interface Log { days: AccessLogDay[]; earlier: boolean; askAgencies?: string[] }

let app: TestApp;
let vilma: SavedCase;
let olga: SavedCase;
beforeAll(async () => {
  app = await startTestApp('2026-03-16', aModel());
  vilma = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach)
    .withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity']).save();
  olga = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.otherCoach).save();
  const coach = await app.as(app.coach);
  await coach.call(casesRoutes.readCase, { params: { caseId: vilma.id } });
  await coach.call(sessionsRoutes.listSessions, { params: { caseId: vilma.id } });
  await coach.call(todayRoutes.readToday);
  await (await app.as(app.leader)).call(casesRoutes.listCases);
  await (await app.as(app.insuranceOfficer)).call(casesRoutes.readCase, { params: { caseId: vilma.id } });
  await (await app.as(app.psychologist)).call(casesRoutes.readCase, { params: { caseId: vilma.id } });
  await (await app.as(vilma.participant)).call(plansRoutes.readPlan, { params: { caseId: vilma.id } });
});
afterAll(() => app.close());

async function myLog(person: WorldPerson, query = {}): Promise<Log> {
  const { status, body } = await (await app.as(person)).call(accessLogRoutes.readMyLog, { query });
  expect(status).toBe(200);
  return body as Log;
}
const told = ({ days }: Log) => days.flatMap(({ day, readers }) => readers.map(({ name, looks, reasons }) => `${day} ${name}: ${looks.join()} (${reasons.join()})`)).toSorted();

describe('who has read about me', () => {
  it('names everyone who has, what and why, but neither herself nor one who was denied', async () => {
    const log = await myLog(vilma.participant);
    expect(told(log)).toEqual([
      '2026-03-16 Fia Kassman: case (on-team)',
      '2026-03-16 Karin Coachberg: notes,day (on-team)',
      '2026-03-16 Lena Ledsten: list ()',
    ]);
    expect(log).toMatchObject({ earlier: false, askAgencies: ['Granviks kommun'] });
    expect(log.days[0]?.readers.find(({ name }) => name === 'Fia Kassman')).toMatchObject({ title: 'Personlig handläggare', agencyName: 'Försäkringskassan', emergency: false });
  });

  it('is each person\'s own', async () => {
    expect(told(await myLog(olga.participant))).toEqual(['2026-03-16 Lena Ledsten: list ()']);
    expect((await (await app.as(app.coach)).call(accessLogRoutes.readMyLog)).status).toBe(403);
  });

  it('pages back in time, day by day, by the Swedish day', async () => {
    const entry = JSON.stringify([{ action: 'plan.read', outcome: 'allowed', reason: 'on-team', case_id: olga.id }]);
    await sql`select platform.chain_audit(${app.municipality.id}, 'staff', ${app.otherCoach.id}, ${app.municipality.id}, null,
      timestamptz '2026-02-01 23:30+01' - n * interval '1 day', ${entry}::jsonb) from generate_series(0, 19) n`.execute(app.world.db);
    const first = await myLog(olga.participant);
    expect(first.days.map(({ day }) => day).slice(0, 3)).toEqual(['2026-03-16', '2026-02-01', '2026-01-31']);
    expect(first).toMatchObject({ earlier: true, days: { length: 14 } });
    const second = await myLog(olga.participant, { before: first.days.at(-1)?.day });
    expect(second).toMatchObject({ earlier: false, days: { length: 7, 0: { day: '2026-01-19' } } });
  });

  it('lets an emergency stand out', async () => {
    const entry = JSON.stringify([{ action: 'note.read', outcome: 'allowed', reason: 'emergency', case_id: vilma.id }]);
    await sql`select platform.chain_audit(${app.psychiatry.id}, 'staff', ${app.psychologist.id}, ${app.psychiatry.id}, null, timestamptz '2026-03-16 12:00Z', ${entry}::jsonb)`.execute(app.world.db);
    expect((await myLog(vilma.participant)).days[0]?.readers[0]).toMatchObject({ name: 'Petra Lugnvik', emergency: true, reasons: ['emergency'] });
  });
});

describe('who has read in a case', () => {
  const read = async (person: WorldPerson, caseId = vilma.id) => (await app.as(person)).call(accessLogRoutes.readCaseLog, { params: { caseId } });

  it('shows the one who leads it their own agency\'s people and emergencies, as another agency\'s log is its own', async () => {
    const names = ((await read(app.coach)).body as Log).days.flatMap(({ readers }) => readers.map(({ name }) => name));
    expect(names).toEqual(['Petra Lugnvik', 'Karin Coachberg', 'Lena Ledsten']);
    expect((await read(app.leader)).status).toBe(200);
  });

  it('is neither for others on the team, nor for the person, nor for other agencies', async () => {
    expect((await read(app.insuranceOfficer)).status).toBe(403);
    expect((await read(vilma.participant)).status).toBe(403);
    expect((await read(app.psychologist)).status).toBe(403);
    expect((await read(app.otherCoach)).status).toBe(404);
  });
});
