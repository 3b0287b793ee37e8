-- The access decision in SQL: the same rule as server/features/consents/consents.rules.ts.
-- Set-returning definer functions, used as `id in (select … from f())`: that form costs least under row security.

-- Ways of sharing that a consent keeps open today: who gives, who receives, what, in which case.
create or replace view consents.open_ways as
  select k.case_id, k.from_agency_id, k.to_agency_id, unnest(k.categories) as category
    from consents.consents k
   where k.state = 'given' and platform.today() between k.valid_from and k.valid_to;
revoke all on consents.open_ways from public;

create or replace function consents.my_own_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select c.id from cases.cases c
   where platform.actor_role() = 'participant' and c.participant_id = platform.actor()
$$;

-- Every case whose existence the one asking may know of, and why.
create or replace function consents.my_cases_with_reason() returns table (case_id uuid, reason text)
language sql stable security definer set search_path = '' as $$
  select c.id, 'own-case' from cases.cases c
   where platform.actor_role() = 'participant' and c.participant_id = platform.actor()
  union all
  select c.id, 'on-team' from cases.team_members t join cases.cases c on c.id = t.case_id
   where platform.actor_role() in ('coach', 'team-leader', 'professional')
     and t.staff_id = platform.actor() and t.agency_id = platform.actor_agency()
     and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today())
     and (t.agency_id = c.responsible_agency_id
          or exists (select from consents.open_ways w
                      where w.case_id = c.id and w.from_agency_id = c.responsible_agency_id
                        and w.to_agency_id = t.agency_id and w.category = 'identity'))
  union all
  select c.id, 'leads-programme' from cases.cases c
   where platform.actor_role() = 'team-leader' and c.responsible_agency_id = platform.actor_agency()
  union all
  select c.id, 'referred-by-me' from cases.cases c
   where platform.actor_role() in ('coach', 'team-leader', 'professional')
     and c.referred_by = platform.actor() and c.referred_from_agency_id = platform.actor_agency()
     and c.status in ('referred', 'waiting', 'declined')
$$;

create or replace function consents.my_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.case_id from consents.my_cases_with_reason() m
$$;

-- Cases that my own agency answers for, among those I may see.
create or replace function consents.my_responsible_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.case_id from consents.my_cases_with_reason() m join cases.cases c on c.id = m.case_id
   where c.responsible_agency_id = platform.actor_agency() or m.reason = 'own-case'
$$;

-- Records that another agency has given mine, while a consent covers that kind of information. A policy holds all four
-- columns against the record: a disclosure opens what its giver owns, of the kind it says, in its own case, and no more.
create or replace function consents.my_disclosures() returns table (record_id uuid, case_id uuid, owner_agency_id uuid, category text)
language sql stable security definer set search_path = '' as $$
  select d.record_id, d.case_id, d.from_agency_id, d.category from consents.disclosures d
   where d.to_agency_id = platform.actor_agency() and d.taken_back_at is null
     and d.case_id in (select m.case_id from consents.my_cases() m)
     and exists (select from consents.open_ways w
                  where w.case_id = d.case_id and w.from_agency_id = d.from_agency_id
                    and w.to_agency_id = d.to_agency_id and w.category = d.category)
$$;

-- Which agencies' people I may see on the team of a case.
create or replace function consents.my_known_agencies() returns table (case_id uuid, agency_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.case_id, platform.actor_agency() from consents.my_cases() m where platform.actor_agency() is not null
  union
  select m.case_id, c.responsible_agency_id from consents.my_cases() m join cases.cases c on c.id = m.case_id
  union
  select w.case_id, w.from_agency_id from consents.open_ways w
   where w.to_agency_id = platform.actor_agency() and w.category = 'identity'
     and w.case_id in (select m.case_id from consents.my_cases() m)
$$;

-- Cases whose contact details I may see: my own, my agency's, or opened by consent.
create or replace function consents.my_contact_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select r.case_id from consents.my_responsible_cases() r
  union
  select w.case_id from consents.open_ways w join cases.cases c on c.id = w.case_id
   where w.to_agency_id = platform.actor_agency() and w.from_agency_id = c.responsible_agency_id
     and w.category = 'contact' and w.case_id in (select m.case_id from consents.my_cases() m)
$$;

-- Lists join this before paging and counting.
create or replace view consents.case_access with (security_invoker = true) as
  select case_id, min(reason) as reason from consents.my_cases_with_reason() group by case_id;

-- Everything the route's access decision needs to know of one case, in one query. No row: nothing may be said of it.
create or replace function consents.case_relation(asked uuid)
returns table (status text, responsible_agency_id uuid, is_lead boolean, on_team boolean, leads_programme boolean,
               own_case boolean, referred_by_me boolean)
language sql stable security definer set search_path = '' as $$
  select c.status, c.responsible_agency_id,
         exists (select from cases.team_members t where t.case_id = c.id and t.staff_id = platform.actor() and t.is_lead
                    and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today())),
         bool_or(m.reason = 'on-team'), bool_or(m.reason = 'leads-programme'), bool_or(m.reason = 'own-case'),
         bool_or(m.reason = 'referred-by-me')
    from consents.my_cases_with_reason() m join cases.cases c on c.id = m.case_id
   where m.case_id = asked
   group by c.id
$$;

-- Finds a person among one agency's, or writes a new one. It answers with an id only, so nobody learns who was known.
create or replace function participants.enrol(
  new_id uuid, agency uuid, given text, family text, born date, person_sex text, home text, lang text,
  number text, number_kind text, tel text, mail text
) returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare
  known uuid;
begin
  if number is not null then
    -- Two referrals of the same person at once must not make two people.
    perform pg_advisory_xact_lock(hashtextextended(agency::text || number, 0));
    select n.participant_id into known from participants.personal_numbers n
     where n.owner_agency_id = agency and n.personal_number = number;
    if found then return known; end if;
  end if;
  insert into participants.participants (id, owner_agency_id, given_name, family_name, birth_date, sex, municipality, preferred_language)
    values (new_id, agency, given, family, born, person_sex, home, lang);
  if number is not null then
    insert into participants.personal_numbers values (new_id, agency, number, number_kind);
  end if;
  insert into participants.contacts (participant_id, owner_agency_id, phone, email) values (new_id, agency, tel, mail);
  return new_id;
end $$;
