import { sql } from 'kysely';
import { newId } from '../../server/platform/new-id.ts';
import { insertSealed } from './insert-sealed.ts';
import type { World, WorldAgency, WorldProgramme, WorldStaff } from './world.ts';

interface FullCast { programme: WorldProgramme; owner: WorldAgency; coach: WorldStaff; other: WorldAgency; otherStaff: WorldStaff }
export interface FullCase { caseId: string; participantId: string; placementId: string; measurementId: string; sessionId: string }

/** An ended case with something in every table that rows about a case or its person can lie in, all of it from one day. */
export async function aFullCase(world: World, cast: FullCast, day: string, birthDate = '1990-03-09'): Promise<FullCase> {
  const full: FullCase = { caseId: newId(), participantId: newId(), placementId: newId(), measurementId: newId(), sessionId: newId() };
  await layPerson(world, cast, full, day, birthDate);
  await layCaseItself(world, cast, full, day);
  await laySharing(world, cast, full, day);
  await layPlan(world, cast, full, day);
  await layWork(world, cast, full, day);
  await layPlacement(world, cast, full, day);
  await layTraces(world, cast, full, day);
  return full;
}

async function layPerson({ db }: World, { owner, coach }: FullCast, { participantId }: FullCase, day: string, birth_date: string): Promise<void> {
  const of = { participant_id: participantId, owner_agency_id: owner.id };
  await db.insertInto('participants.participants').values({
    id: participantId, owner_agency_id: owner.id, given_name: 'Tora', family_name: 'Gammalgren', birth_date, created_at: day,
  }).execute();
  await insertSealed(db, 'participants.contacts', owner.id, { ...of, phone: '070-1740605' });
  await db.insertInto('participants.personal_numbers').values(await db.seals.row('participants.personal_numbers', owner.id,
    { ...of, kind: 'personal', personal_number: '199001012385' } as never, participantId) as never).execute();
  await insertSealed(db, 'participants.protected_details', owner.id, { ...of, details: { familyName: 'Gammalgren' } });
  await db.insertInto('participants.protections').values({ id: newId(), ...of, kind: 'marked', recorded_by: coach.id, recorded_at: day }).execute();
  await db.insertInto('participants.named_staff').values({ id: newId(), participant_id: participantId, staff_id: coach.id, named_by: coach.id, named_at: day }).execute();
  await insertSealed(db, 'consents.blocks', owner.id, {
    id: newId(), ...of, staff_id: coach.id, kind: 'participant', reason: 'Känner henne', registered_by_participant: participantId, from_at: day,
  });
}

async function layCaseItself({ db }: World, { programme, owner, coach, other }: FullCast, { caseId, participantId }: FullCase, day: string): Promise<void> {
  const of = { id: newId(), case_id: caseId };
  const discharge_id = newId();
  await db.insertInto('cases.cases').values({
    id: caseId, programme_id: programme.id, participant_id: participantId, responsible_agency_id: owner.id, model_key: programme.modelKey,
    model_version: programme.modelVersion, status: 'closed', phase: 'follow-up', referred_on: day, admitted_on: day, discharged_on: day, created_at: day,
  }).execute();
  await insertSealed(db, 'cases.referrals', owner.id, { case_id: caseId, reason: 'Vill arbeta', criteria_answers: {} });
  await insertSealed(db, 'cases.decisions', owner.id, { ...of, decision: 'admit', reason: 'Passar', criteria_checks: [], decided_on: day, decided_by: coach.id, made_at: day });
  await db.insertInto('cases.phase_changes').values({ ...of, phase: 'mapping', from_on: day, changed_by: coach.id }).execute();
  await db.insertInto('cases.team_members').values([
    { ...of, staff_id: coach.id, agency_id: owner.id, professional_role: 'coach', from_on: day, to_on: day },
    { ...of, id: newId(), staff_id: coach.id, agency_id: other.id, professional_role: 'gäst', from_on: day, to_on: day },
  ]).execute();
  await insertSealed(db, 'cases.discharges', owner.id, {
    ...of, id: discharge_id, discharged_on: day, reason: 'completed', outcome: 'work', summary: 'Klart', support_after: '', discharged_by: coach.id,
  });
  await db.insertInto('cases.income_sources').values({ ...of, occasion: 'before', source: 'income-support', percent: 100, on_day: day }).execute();
  await insertSealed(db, 'cases.follow_ups', owner.id, { ...of, discharge_id, result: 'done', on_day: day, note: 'Arbetar kvar', followed_up_by: coach.id });
  await db.insertInto('cases.snoozes').values({ ...of, staff_id: coach.id, rule: 'talk', subject_kind: 'case', subject_id: caseId, until_on: day }).execute();
}

async function laySharing({ db }: World, { owner, coach, other, otherStaff }: FullCast, { caseId, participantId, sessionId }: FullCase, day: string): Promise<void> {
  const way = { case_id: caseId, from_agency_id: owner.id, to_agency_id: other.id };
  const back = { case_id: caseId, from_agency_id: other.id, to_agency_id: owner.id };
  const said = { purpose: 'Samordning', state: 'withdrawn', valid_from: day, valid_to: day, how_given: 'oral', language: 'sv', recorded_by_participant: participantId, recorded_at: day } as const;
  const [first, renewed, theirs, disclosure] = [newId(), newId(), newId(), newId()];
  await insertSealed(db, 'consents.consents', owner.id, { ...way, ...said, id: first, categories: ['session'] });
  await insertSealed(db, 'consents.consents', owner.id, { ...way, ...said, id: renewed, categories: ['session'], renews_id: first });
  await insertSealed(db, 'consents.consents', other.id, { ...back, ...said, id: theirs, categories: ['session'] });
  await db.insertInto('consents.disclosures').values({
    ...way, id: disclosure, record_kind: 'session', record_id: sessionId, category: 'session', consent_id: renewed, disclosed_by: coach.id, disclosed_at: day,
  }).execute();
  await db.insertInto('consents.filed_copies').values({ disclosure_id: disclosure, case_id: caseId, agency_id: other.id, filed_by: otherStaff.id, filed_at: day }).execute();
  await insertSealed(db, 'consents.legal_grounds', owner.id, {
    ...way, id: newId(), categories: ['session'], ground_key: 'own-task', opens: true, reason: 'Nödvändigt', what_given: 'Ett samtal',
    valid_from: day, valid_to: day, recorded_by_staff: coach.id, recorded_at: day,
  });
  await insertSealed(db, 'consents.emergency_openings', owner.id, {
    id: newId(), case_id: caseId, staff_id: coach.id, agency_id: owner.id, reason_code: 'life', words: 'Fara', opened_at: day, until_at: day,
  });
}

async function layPlan({ db }: World, { owner, coach }: FullCast, { caseId, participantId }: FullCase, day: string): Promise<void> {
  const [id, goal_id] = [newId(), newId()];
  const of = { id: newId(), plan_id: id };
  await insertSealed(db, 'plans.plans', owner.id, { id, case_id: caseId, owner_agency_id: owner.id, overall_agency_id: owner.id, summary: 'Mot arbete', started_on: day, created_at: day });
  await insertSealed(db, 'plans.versions', owner.id, { plan_id: id, version: 1, content: {}, change: 'started', saved_by: coach.id, saved_at: day });
  await insertSealed(db, 'plans.agreements', owner.id, { ...of, plan_version: 1, answer: 'agrees', how: 'self', said_on: day, recorded_by_participant: participantId, created_at: day });
  await insertSealed(db, 'plans.goals', owner.id, { id: goal_id, plan_id: id, words: 'Arbeta', position: 0 });
  await insertSealed(db, 'plans.steps', owner.id, { ...of, goal_id, track: 'work', title: 'Söka', done_on: day });
  await insertSealed(db, 'plans.activities', owner.id, { ...of, goal_id, track: 'work', title: 'Besök', responsible_kind: 'participant', starts_on: day, due_on: day, done_on: day });
}

async function layWork({ db }: World, { owner, coach, other, otherStaff }: FullCast, { caseId, participantId, measurementId, sessionId }: FullCase, day: string): Promise<void> {
  const of = { case_id: caseId, owner_agency_id: owner.id };
  const talk = { case_id: caseId, kind: 'coaching', starts_at: `${day}T09:00:00Z`, note: 'Prat', created_at: day } as const;
  await insertSealed(db, 'sessions.sessions', owner.id, { ...talk, id: sessionId, owner_agency_id: owner.id, held_by: coach.id });
  await insertSealed(db, 'sessions.sessions', other.id, { ...talk, id: newId(), owner_agency_id: other.id, held_by: otherStaff.id });
  await insertSealed(db, 'sessions.attendance_agreements', owner.id, { ...of, id: newId(), from_on: day, hours_per_week: 5, days_per_week: 2, agreed_by: coach.id });
  await insertSealed(db, 'assessments.parts', owner.id, { ...of, id: newId(), category: 'work', area: 'work', view: 'neither', findings: 'Bra', assessed_on: day, assessed_by: coach.id, created_at: day });
  await insertSealed(db, 'assessments.statements', owner.id, { ...of, id: newId(), possible: 'yes', reasoning: 'Ja', measures: [], stated_on: day, stated_by: coach.id, created_at: day });
  await insertSealed(db, 'measurements.measurements', owner.id, {
    ...of, id: measurementId, category: 'progress', instrument_key: 'steget', instrument_version: 1, respondent: 'participant', measured_on: day,
    answers: {}, recorded_by_participant: participantId, created_at: day,
  });
  await insertSealed(db, 'measurements.routines', owner.id, { ...of, id: newId(), measurement_id: measurementId, key: 'call', started_on: day });
  const record = { ...of, record_kind: 'session', record_id: sessionId, category: 'session' };
  await insertSealed(db, 'corrections.corrections', owner.id, { ...record, id: newId(), field: 'note', earlier: 'Fel', corrected_by: coach.id, corrected_at: day });
  const first = newId();
  await insertSealed(db, 'corrections.differing_views', owner.id, { ...record, id: first, words: 'Nej', said_by: participantId, said_at: day });
  await insertSealed(db, 'corrections.differing_views', owner.id, { ...record, id: newId(), words: 'Nja', said_by: participantId, said_at: day, replaces_id: first });
}

async function layPlacement({ db }: World, { owner, coach, other }: FullCast, { caseId, placementId }: FullCase, day: string): Promise<void> {
  const employer_id = newId();
  await db.insertInto('placements.employers').values({ id: employer_id, owner_agency_id: owner.id, name: 'Bageriet' }).execute();
  const of = { case_id: caseId, owner_agency_id: owner.id };
  await insertSealed(db, 'placements.placements', owner.id, { ...of, id: placementId, kind: 'practice', employer_id, tasks: 'Baka', starts_on: day, ends_on: day, created_at: day });
  await db.insertInto('placements.hour_steps').values({ id: newId(), placement_id: placementId, from_on: day, hours_per_week: '10' }).execute();
  await insertSealed(db, 'placements.adaptations', owner.id, { id: newId(), placement_id: placementId, words: 'Pall', in_place_on: day, position: 0 });
  await insertSealed(db, 'placements.follow_ups', owner.id, { id: newId(), placement_id: placementId, side: 'employer', due_on: day, done_on: day, came_of_it: 'Bra' });
  await insertSealed(db, 'placements.employer_contacts', owner.id, { ...of, id: newId(), employer_id, contacted_on: day, way: 'phone', note: 'Ja', contacted_by: coach.id });
  const job = { case_id: caseId, placement_id: placementId, employer_id, starts_on: day, hours_per_week: '20', paid: true, title: 'Bagare' };
  await insertSealed(db, 'placements.jobs', owner.id, { ...job, id: newId(), owner_agency_id: owner.id });
  await insertSealed(db, 'placements.jobs', other.id, { ...job, id: newId(), owner_agency_id: other.id });
}

/** What is no record: what happened, ways in, answers that were kept, and something that stopped the removal once. */
async function layTraces({ db }: World, { owner, coach, other, otherStaff }: FullCast, { caseId, participantId, sessionId }: FullCase, day: string): Promise<void> {
  const event = { case_id: caseId, at: day, name: 'session-recorded', record_id: sessionId };
  await db.insertInto('platform.events').values([
    { ...event, id: newId(), actor_id: coach.id, agency_id: owner.id }, { ...event, id: newId(), actor_id: otherStaff.id, agency_id: other.id },
    { ...event, id: newId(), actor_id: participantId, agency_id: null },
  ]).execute();
  await db.insertInto('retention.holds').values({
    id: newId(), agency_id: owner.id, case_id: caseId, participant_id: participantId, whole_person: false, reason: 'dispute', until_on: day, set_by: coach.id, set_at: day,
  }).execute();
  const order_id = newId();
  await insertSealed(db, 'extracts.orders', owner.id, { id: order_id, case_id: caseId, participant_id: participantId, agency_id: owner.id, ordered_at: day, due_on: day, released_at: day, released_by: coach.id });
  await insertSealed(db, 'extracts.drafts', owner.id, { order_id, case_id: caseId, agency_id: owner.id, made_at: day, made_by: coach.id, content: {}, flags: [] });
  const hash = sql<Buffer>`sha256(${newId()}::bytea)`;
  const actor = { actor_kind: 'participant', actor_id: participantId } as const;
  const invitation_id = newId();
  const session_hash = Buffer.from(newId().replaceAll('-', ''), 'hex');
  await db.insertInto('platform.sessions').values({ ...actor, token_hash: session_hash, expires_at: day }).execute();
  await db.insertInto('platform.invitations').values({ ...actor, id: invitation_id, code_hash: hash, expires_at: day }).execute();
  await db.insertInto('platform.passkeys').values({ ...actor, id: newId(), credential_id: hash, public_key: hash, name: 'Telefon' }).execute();
  await db.insertInto('platform.passkey_challenges').values({ challenge_hash: hash, purpose: 'invitation', invitation_id }).execute();
  await db.insertInto('platform.sign_ins').values({ state_hash: hash, nonce: 'n', code_verifier: 'v', return_to: '/', session_hash }).execute();
  await db.insertInto('platform.known_devices').values({ ...actor, token_hash: hash }).execute();
  await db.insertInto('platform.idempotency_keys').values([
    { actor_id: participantId, key: newId(), route: 'POST /api/v1/x', request_hash: hash },
    { actor_id: coach.id, key: newId(), route: `POST /api/v1/cases/${caseId}/sessions`, request_hash: hash },
  ]).execute();
}
