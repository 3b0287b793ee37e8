-- Ways of sharing that the one asking may see, with their last day: for the slices of a case, which say who may see what.
create or replace view consents.visible_ways with (security_invoker = true) as
  select k.id as consent_id, k.case_id, k.from_agency_id, k.to_agency_id, unnest(k.categories) as category, k.valid_to, null::uuid as ground_id
    from consents.consents k
   where k.state = 'given' and platform.today() between k.valid_from and k.valid_to
  union all
  select k.id, p.case_id, k.from_agency_id, k.to_agency_id, unnest(k.categories), k.valid_to, null
    from consents.my_programme_consents() p join consents.consents k on k.id = p.consent_id
   where k.state = 'given' and platform.today() between k.valid_from and k.valid_to
  union all
  select null, g.case_id, g.from_agency_id, g.to_agency_id, unnest(g.categories), g.valid_to, g.id
    from consents.legal_grounds g
   where g.opens and g.ended_at is null and platform.today() between g.valid_from and g.valid_to;
grant select on consents.visible_ways to samsteg_app;

-- What the person agreed to when another agency referred them. The answer to be given back is a consent of the owner
-- agency, which the one who refers could not write; it is taken here once, by the one who asked, and at the referral only. What it is for
-- comes sealed for the agency that gives.
create or replace function cases.record_referral_consent(
  new_id uuid, referred_case uuid, to_owner boolean, kinds text[], what_for text, ends date, how text, lang text
) returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  c cases.cases;
begin
  select * into strict c from cases.cases x
   where x.id = referred_case and x.status = 'referred' and x.referred_by = platform.actor()
     and x.referred_from_agency_id = platform.actor_agency() and x.referred_on = platform.today();
  insert into consents.consents (id, case_id, from_agency_id, to_agency_id, categories, purpose, state, valid_from, valid_to,
      how_given, language, recorded_by_staff)
    values (new_id, c.id,
      case when to_owner then c.referred_from_agency_id else c.responsible_agency_id end,
      case when to_owner then c.responsible_agency_id else c.referred_from_agency_id end,
      kinds, what_for, 'given', platform.today(), ends, how, lang, platform.actor());
end $$;

-- Referrals that my agency sent, where the person wants those who decide to tell it how it goes: it sees what was
-- decided, why, and what is offered instead.
create or replace function cases.my_answered_referrals() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select c.id from consents.my_cases() m join cases.cases c on c.id = m.case_id
   where c.referred_from_agency_id = platform.actor_agency()
     and exists (select from consents.open_ways w
                  where w.case_id = c.id and w.from_agency_id = c.responsible_agency_id
                    and w.to_agency_id = platform.actor_agency() and w.category = 'identity')
$$;
grant execute on function cases.my_answered_referrals() to samsteg_app;

-- Referrals that I have sent today. One about a person whom I may not know of is made as any other, and then not seen:
-- the one who sends it must not be told by an error.
create or replace function cases.my_fresh_referrals() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select c.id from cases.cases c
   where c.referred_by = platform.actor() and c.referred_from_agency_id = platform.actor_agency()
     and c.status = 'referred' and c.referred_on = platform.today()
$$;
grant execute on function cases.my_fresh_referrals() to samsteg_app;

-- A referral by the person, who is not signed in; her words come sealed. One that waits already is let be; either way the answer is the same.
drop function if exists cases.receive_self_referral(uuid, uuid, uuid, text, jsonb, text);
create or replace function cases.receive_self_referral(
  new_case uuid, person uuid, programme uuid, because text, answers text, reach text
) returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  if platform.actor() is not null then raise exception 'a self-referral is made by a visitor'; end if;
  perform pg_advisory_xact_lock(hashtextextended(person::text || programme::text, 0));
  if exists (select from cases.cases c where c.participant_id = person and c.programme_id = programme
                and c.status = 'referred' and c.referred_by is null) then return; end if;
  insert into cases.cases (id, programme_id, participant_id, responsible_agency_id, model_key, model_version, status, phase, referred_on)
    select new_case, p.id, person, p.owner_agency_id, p.model_key, p.model_version, 'referred', 'referred', platform.today()
      from programmes.programmes p where p.id = programme;
  insert into cases.referrals (case_id, reason, criteria_answers, reach_at) values (new_case, because, answers, reach);
end $$;
grant execute on function cases.record_referral_consent(uuid, uuid, boolean, text[], text, date, text, text),
  cases.receive_self_referral(uuid, uuid, uuid, text, text, text) to samsteg_app;
