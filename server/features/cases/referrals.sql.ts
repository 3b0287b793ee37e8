import { sql } from 'kysely';
import type { CriterionCheck } from '../../../contract/programme-criteria.ts';
import type { Decision } from '../../../contract/referrals.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { DescribedPerson } from '../participants/public.ts';
import type { CriteriaAnswers, FoundProgramme } from '../programmes/public.ts';
import type { CaseStatus } from './load-case.ts';
import type { ReferralConsent } from './referrals.rules.ts';
import { selectCaseAgency } from './case-agency.sql.ts';

export interface NewReferral {
  caseId: string;
  participantId: string;
  programme: FoundProgramme;
  fromAgencyId: string;
  referredBy: string;
  referredOn: string;
  reason: string;
  answers: CriteriaAnswers;
  reachAt: string | null;
  /** The person as the one who refers describes them. */
  described: DescribedPerson;
}

/** Writes the case and its referral. Nothing is returned: the row is not yet one that the actor may see. */
export async function insertReferral(db: Database, one: NewReferral): Promise<void> {
  await db.insertInto('cases.cases').values({
    id: one.caseId, programme_id: one.programme.id, participant_id: one.participantId, responsible_agency_id: one.programme.ownerAgencyId,
    model_key: one.programme.modelKey, model_version: one.programme.modelVersion, status: 'referred', phase: 'referred',
    referred_on: one.referredOn, referred_from_agency_id: one.fromAgencyId, referred_by: one.referredBy,
  }).execute();
  await db.insertInto('cases.referrals').values(await db.seals.row('cases.referrals', one.programme.ownerAgencyId, {
    case_id: one.caseId, from_agency_id: one.fromAgencyId, reason: one.reason, criteria_answers: one.answers, reach_at: one.reachAt,
    given_name: one.described.givenName, family_name: one.described.familyName, birth_date: one.described.birthDate, municipality: one.described.municipality,
  })).execute();
}

/** What is referred, by which agency and to whom: the two sides of the consents that go with it. */
export interface ReferredCase { caseId: string; fromAgencyId: string; ownerAgencyId: string }

/** See `cases.record_referral_consent` in db/views for why this is no plain insert. */
export async function insertReferralConsent(
  db: Database, referred: ReferredCase, id: string, consent: ReferralConsent, how: string, language: string,
): Promise<void> {
  const from = consent.toOwner ? referred.fromAgencyId : referred.ownerAgencyId;
  const { purpose } = await db.seals.row('consents.consents', from, { purpose: consent.purpose }, id);
  await sql`select cases.record_referral_consent(${id}::uuid, ${referred.caseId}::uuid, ${consent.toOwner}::boolean, ${consent.categories}::text[],
    ${purpose}::text, ${consent.validTo}::date, ${how}::text, ${language}::text)`.execute(db);
}

export interface SelfReferral {
  caseId: string;
  participantId: string;
  programme: FoundProgramme;
  reason: string;
  answers: CriteriaAnswers;
  reachAt: string;
}

export async function insertSelfReferral(db: Database, one: SelfReferral): Promise<void> {
  const words = await db.seals.row('cases.referrals', one.programme.ownerAgencyId, {
    reason: one.reason, criteria_answers: one.answers, reach_at: one.reachAt,
  }, one.caseId);
  await sql`select cases.receive_self_referral(${one.caseId}::uuid, ${one.participantId}::uuid, ${one.programme.id}::uuid,
    ${words.reason}::text, ${words.criteria_answers}::text, ${words.reach_at}::text)`.execute(db);
}

/** What is decided on, with the facts that the criteria ask for. Nothing when the actor may not see the referral. */
export async function selectReferral(db: Database, caseId: string) {
  const row = await db.selectFrom('cases.cases as c')
    .innerJoin('cases.referrals as r', 'r.case_id', 'c.id')
    .leftJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .leftJoin('agencies.agencies as a', 'a.id', 'r.from_agency_id')
    .leftJoin('agencies.staff as s', 's.id', 'c.referred_by')
    .select(['c.status', 'c.model_key as modelKey', 'c.model_version as modelVersion', 'c.referred_on as referredOn',
      'c.responsible_agency_id as responsibleAgencyId',
      'a.name as fromAgencyName', sql<string | null>`s.given_name || ' ' || s.family_name`.as('referredByName'), 'r.reason',
      'r.reach_at as reachAt', 'r.criteria_answers as answers', 'c.version'])
    // Whoever only sent it is answered by what they sent: what is on file would tell them more.
    .select(sql<string | null>`case when p.id is null then r.birth_date else p.birth_date end`.as('birthDate'))
    .select(sql<string | null>`case when p.id is null then r.municipality else p.municipality end`.as('municipality'))
    .select((other) => other.selectFrom('cases.cases as o').select('o.id')
      .whereRef('o.participant_id', '=', 'c.participant_id').whereRef('o.programme_id', '=', 'c.programme_id')
      .whereRef('o.id', '<>', 'c.id').where('o.status', 'in', ['waiting', 'active']).limit(1).as('otherCaseId'))
    .where('c.id', '=', caseId).executeTakeFirst();
  const opened = await db.seals.openOne('cases.referrals', row, { reason: 'reason', reachAt: 'reach_at', answers: 'criteria_answers' }, () => caseId);
  return opened && { ...opened, status: opened.status as CaseStatus, answers: opened.answers as CriteriaAnswers };
}
export type ReferralRow = NonNullable<Awaited<ReturnType<typeof selectReferral>>>;

/** The decisions on a referral, the latest first. */
export async function selectDecisions(db: Database, caseId: string): Promise<(Decision & { checks: CriterionCheck[] })[]> {
  const rows = await db.selectFrom('cases.decisions as d').innerJoin('agencies.staff as s', 's.id', 'd.decided_by')
    .select(['d.id', 'd.decision', 'd.reason', 'd.offered_instead as offeredInstead', 'd.decided_on as decidedOn', 'd.criteria_checks as checks',
      sql<string>`s.given_name || ' ' || s.family_name`.as('decidedByName')])
    .where('d.case_id', '=', caseId).orderBy('d.made_at', 'desc').execute();
  const opened = await db.seals.open('cases.decisions', rows, { reason: 'reason', offeredInstead: 'offered_instead', checks: 'criteria_checks' });
  return opened.map(({ id: _id, ...row }) => ({ ...row, decision: row.decision as Decision['decision'], checks: row.checks as CriterionCheck[] }));
}

export interface NewDecision {
  id: string;
  caseId: string;
  decision: Decision['decision'];
  reason: string;
  offeredInstead: string | null;
  checks: readonly CriterionCheck[];
  decidedOn: string;
  decidedBy: string;
}

export async function insertDecision(db: Database, one: NewDecision): Promise<void> {
  await db.insertInto('cases.decisions').values(await db.seals.row('cases.decisions', await selectCaseAgency(db, one.caseId), {
    id: one.id, case_id: one.caseId, decision: one.decision, reason: one.reason, offered_instead: one.offeredInstead,
    criteria_checks: one.checks, decided_on: one.decidedOn, decided_by: one.decidedBy,
  })).execute();
}
