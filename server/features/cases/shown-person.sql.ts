import { sql } from 'kysely';

/**
 * What a case calls its person, for a query over `cases.cases as c` that joins `participants.participants as p` from the left.
 * Row security keeps what is on file from one who has only sent the referral: they are shown what they wrote themselves.
 */
const givenName = sql<string>`coalesce(p.given_name, (select r.given_name from cases.referrals r where r.case_id = c.id))`;
const familyName = sql<string>`coalesce(p.family_name, (select r.family_name from cases.referrals r where r.case_id = c.id))`;
export const shownPerson = {
  givenName, familyName,
  name: sql<string>`${givenName} || ' ' || ${familyName}`,
  birthDate: sql<string | null>`case when p.id is null then (select r.birth_date from cases.referrals r where r.case_id = c.id) else p.birth_date end`,
};
