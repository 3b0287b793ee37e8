import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineRoutes, type TimelineEntry } from '../../../contract/timeline.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

interface Listed { items: TimelineEntry[]; total: number }

describe('the timeline of a case', () => {
  let app: TestApp;
  let vilma: SavedCase;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    const { world, programme, coach, insuranceOfficer, insurance, employmentOfficer } = app;
    vilma = await aCase(world, programme).referredOn('2026-01-05').referredBy(employmentOfficer).active('2026-01-12').ledBy(coach)
      .withTeamMember(insuranceOfficer).withConsent(insurance, ['identity']).save();
    // By the database's own clock it would lie ahead of the world's day.
    await world.db.updateTable('consents.consents').set({ recorded_at: '2026-03-02T09:00:00Z' }).where('case_id', '=', vilma.id).execute();
    const talk = (starts_at: string, values: { attendance: string; note: string; shared_with_participant?: boolean }) =>
      insertSealed(world.db, 'sessions.sessions', coach.agencyId, {
        id: newId(), case_id: vilma.id, owner_agency_id: coach.agencyId, kind: 'coaching', held_by: coach.id, starts_at, ...values,
      });
    await talk('2026-02-02T09:00:00Z', { attendance: 'attended', note: 'Vill prova förmiddagar.' });
    await talk('2026-02-09T09:00:00Z', { attendance: 'attended', note: 'Bara för oss.', shared_with_participant: false });
    await talk('2026-03-20T09:00:00Z', { attendance: 'booked', note: '' });
    const plan = newId();
    await world.db.insertInto('plans.plans').values({
      id: plan, case_id: vilma.id, owner_agency_id: coach.agencyId, overall_agency_id: coach.agencyId, started_on: '2026-01-20', version: 2,
    }).execute();
    for (const [version, change, subject] of [[1, 'plan-started', ''], [2, 'step-added', 'Besöka två kök'], [3, 'step-reached', 'Besöka två kök']] as const) {
      await insertSealed(world.db, 'plans.versions', coach.agencyId, {
        plan_id: plan, version, content: {}, change, subject, saved_by: coach.id, saved_at: '2026-01-20T09:00:00Z',
      });
    }
    await insertSealed(world.db, 'plans.steps', coach.agencyId, { id: newId(), plan_id: plan, track: 'work', title: 'Besöka två kök', done_on: '2026-03-01' });
  });
  afterAll(() => app.close());

  async function read(person: WorldPerson, query = {}): Promise<Listed> {
    const { status, body } = await (await app.as(person)).call(timelineRoutes.readTimeline, { params: { caseId: vilma.id }, query });
    expect(status).toBe(200);
    return body as Listed;
  }
  const told = ({ items }: Listed) => items.map(({ kind, event }) => `${kind} ${event}`);

  it('tells what has happened, latest first, and nothing that is only booked', async () => {
    const listed = await read(app.coach);
    expect(told(listed).slice(0, 4)).toEqual(['consent given', 'step reached', 'talk attended', 'talk attended']);
    expect(told(listed)).toEqual(expect.arrayContaining(['plan plan-started', 'plan step-added', 'team lead-coach', 'team joined', 'referral referred']));
    expect(told(listed)).not.toContain('talk booked');
    expect(told(listed)).not.toContain('plan step-reached');
    expect(listed.items.find(({ kind }) => kind === 'referral')).toMatchObject({ byName: 'Arvid Jobbfors', agencyName: 'Arbetsförmedlingen' });
    expect(listed.items.find(({ kind }) => kind === 'talk')).toMatchObject({ byName: 'Karin Coachberg', agencyName: 'Granviks kommun', about: { words: 'Bara för oss.' } });
    expect(new Set(listed.items.map(({ key }) => key)).size).toBe(listed.total);
  });

  it('tells of what was given by law to those it was given by and to, and of her own view to those who read the record', async () => {
    const { coach, insurance, world } = app;
    const talk = await world.db.selectFrom('sessions.sessions').select('id').where('case_id', '=', vilma.id).where('starts_at', '=', '2026-02-02T09:00:00Z').executeTakeFirstOrThrow();
    const [ground, view] = [newId(), newId()];
    await insertSealed(world.db, 'consents.legal_grounds', coach.agencyId, {
      id: ground, case_id: vilma.id, from_agency_id: coach.agencyId, to_agency_id: insurance.id, ground_key: 'duty-social-insurance', opens: true, categories: ['identity'],
      reason: 'De begärde det.', what_given: 'Utbetalt stöd', valid_from: '2026-03-03', valid_to: '2026-03-10', recorded_by_staff: coach.id, recorded_at: '2026-03-03T09:00:00Z',
    });
    await insertSealed(world.db, 'corrections.differing_views', coach.agencyId, {
      id: view, case_id: vilma.id, record_kind: 'session', record_id: talk.id, owner_agency_id: coach.agencyId, category: 'session',
      words: 'Jag sa halvtid.', said_by: vilma.participant.id, said_at: '2026-03-04T09:00:00Z',
    });
    const asked = { kinds: 'ground,view' };
    const both = await read(coach, asked);
    expect(both.items).toMatchObject([
      { kind: 'view', event: 'said', byName: null, about: { words: 'Jag sa halvtid.' } },
      { kind: 'ground', event: 'recorded', agencyName: 'Granviks kommun', about: { from: 'Granviks kommun', to: 'Försäkringskassan' } },
    ]);
    // The talk is not shared with the insurance agency, so what she says of it is not either.
    expect(told(await read(app.insuranceOfficer, asked))).toEqual(['ground recorded']);
  });

  it('filters by kind and pages, with the total', async () => {
    expect(told(await read(app.coach, { kinds: 'talk,step' }))).toEqual(['step reached', 'talk attended', 'talk attended']);
    const second = await read(app.coach, { kinds: 'talk,step', limit: 1, offset: 1 });
    expect(second).toMatchObject({ total: 3, items: [{ kind: 'talk', on: '2026-02-09' }] });
    expect(await read(app.coach, { kinds: 'talk', offset: 50 })).toEqual({ items: [], total: 2 });
  });

  it('says what is wrong with an unknown kind', async () => {
    const answer = await (await app.as(app.coach)).call(timelineRoutes.readTimeline, { params: { caseId: vilma.id }, query: { kinds: 'gossip' } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });

  it('lets each row obey its own table: the person sees what is shared with her', async () => {
    const listed = await read(vilma.participant, { kinds: 'talk' });
    expect(listed.items.map(({ about }) => about['words'])).toEqual(['Vill prova förmiddagar.']);
  });

  it('keeps from another agency why someone left the team', async () => {
    await insertSealed(app.world.db, 'cases.team_members', app.municipality.id, {
      id: newId(), case_id: vilma.id, staff_id: app.otherCoach.id, agency_id: app.municipality.id, professional_role: 'Coach',
      from_on: '2026-01-12', to_on: '2026-02-01', ended_reason: 'Sjukskriven.',
    });
    const why = async (person: WorldPerson) => (await read(person, { kinds: 'team' })).items.find(({ event }) => event === 'left')?.about['words'] ?? null;
    expect(await why(app.coach)).toBe('Sjukskriven.');
    expect(await why(app.insuranceOfficer)).toBeNull();
  });

  it('shows another agency neither talks nor plan that it has not been given', async () => {
    const listed = await read(app.insuranceOfficer);
    expect(told(listed)).toEqual(expect.arrayContaining(['team lead-coach', 'consent given', 'referral referred']));
    expect(listed.items.find(({ kind }) => kind === 'referral')).toMatchObject({ byName: null, agencyName: null });
    expect(listed.items.some(({ kind }) => kind === 'talk' || kind === 'plan' || kind === 'step')).toBe(false);
  });

  it('is not there for one who may not know of the case', async () => {
    const answer = await (await app.as(app.psychologist)).call(timelineRoutes.readTimeline, { params: { caseId: vilma.id } });
    expect(answer.status).toBe(404);
  });
});
