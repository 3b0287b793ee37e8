-- Reviews of the log. The log itself is closed to the app role: what is compared with names, addresses and teams is
-- compared here, and answered in codes.

-- Who reviews, and of which agency: its team leaders and its administrators.
create or replace function log_reviews.my_agency() returns uuid language sql stable
  return case when platform.actor_role() in ('team-leader', 'administrator') then platform.actor_agency() end;

-- Whether two family names have a part in common: Lind and Ferhadi-Lind.
create or replace function log_reviews.share_name(one text, other text) returns boolean language sql immutable
  return string_to_array(lower(replace(one, '-', ' ')), ' ') && string_to_array(lower(replace(other, '-', ' ')), ' ');

-- What the staff of the agency did in single cases between two days, one row for each person, day and case, and what is
-- known of the two; never what the one who asks did themselves. Lists are left out: they show each one their own.
create or replace function log_reviews.looks(first_day date, last_day date)
returns table (staff_id uuid, day date, case_id uuid, first_at timestamptz, last_at timestamptz, from_time text, to_time text, weekday integer,
  entries integer, denied integer, actions text[], reasons text[],
  is_namesake boolean, is_colleague boolean, is_protected boolean, is_on_team boolean, has_referred boolean, is_after_end boolean)
language sql stable security definer set search_path = '' as $$
  with grouped as (
    select e.actor_id as staff_id, (e.at at time zone 'Europe/Stockholm')::date as day, e.case_id, min(e.at) as first_at, max(e.at) as last_at,
           count(*)::integer as entries, (count(*) filter (where e.outcome = 'denied'))::integer as denied,
           coalesce(array_agg(distinct e.action order by e.action) filter (where e.outcome = 'allowed'), '{}') as actions,
           array_agg(distinct e.reason order by e.reason) as reasons
      from platform.audit_entries e
     where e.chain = log_reviews.my_agency() and e.agency_id = e.chain and e.actor_kind = 'staff' and e.case_id is not null
       and e.actor_id <> platform.actor()
       and e.at >= first_day::timestamp at time zone 'Europe/Stockholm' and e.at < (last_day + 1)::timestamp at time zone 'Europe/Stockholm'
     group by 1, 2, 3
  )
  select g.staff_id, g.day, g.case_id, g.first_at, g.last_at,
         to_char(g.first_at at time zone 'Europe/Stockholm', 'HH24:MI'), to_char(g.last_at at time zone 'Europe/Stockholm', 'HH24:MI'),
         extract(isodow from g.day)::integer, g.entries, g.denied, g.actions, g.reasons,
         coalesce(log_reviews.share_name(s.family_name, p.family_name), false),
         exists (select from agencies.staff o where o.agency_id = s.agency_id
                    and lower(o.given_name) = lower(p.given_name) and lower(o.family_name) = lower(p.family_name)),
         p.protection is not null,
         exists (select from cases.team_members t where t.case_id = g.case_id and t.staff_id = g.staff_id
                    and t.from_on <= g.day and (t.to_on is null or t.to_on >= g.day)),
         coalesce(c.referred_by = g.staff_id, false),
         coalesce(c.discharged_on < g.day, false)
    from grouped g
    join agencies.staff s on s.id = g.staff_id
    left join cases.cases c on c.id = g.case_id
    left join participants.participants p on p.id = c.participant_id
$$;

-- How those who looked and those who were looked at are reached, where both are known: the person's own still sealed, so
-- that the program compares them and keeps the answer alone.
create or replace function log_reviews.contacts(first_day date, last_day date)
returns table (staff_id uuid, staff_email text, staff_phone text, case_id uuid, participant_id uuid, email text, phone text)
language sql stable security definer set search_path = '' as $$
  select distinct l.staff_id, s.email, s.phone, l.case_id, k.participant_id, k.email, k.phone
    from log_reviews.looks(first_day, last_day) l
    join agencies.staff s on s.id = l.staff_id and (s.email <> '' or s.phone <> '')
    join cases.cases c on c.id = l.case_id
    join participants.contacts k on k.participant_id = c.participant_id and (k.email <> '' or k.phone <> '')
$$;

-- Whether the log of the agency bears this signature.
create or replace function log_reviews.is_in_log(review uuid, signature text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from platform.audit_entries e where e.chain = log_reviews.my_agency() and e.action = 'log-review.sign'
                    and e.record_id = review and e.detail = signature)
$$;

-- Figures over what is signed: how many looks, and how many with a remark; of all, and of each mark.
create or replace function log_reviews.statistics()
returns table (rule text, reviews integer, items integer, remarked integer)
language sql stable security definer set search_path = '' as $$
  with signed as (
    select i.* from log_reviews.items i join log_reviews.reviews r on r.id = i.review_id
     where r.agency_id = log_reviews.my_agency() and r.signed_at is not null
  ), marked as (
    select null as rule, s.review_id, s.finding from signed s
    union all
    select m.rule, s.review_id, s.finding from signed s, unnest(s.rules) as m (rule)
  )
  select m.rule, count(distinct m.review_id)::integer, count(*)::integer, (count(*) filter (where m.finding <> 'allowed'))::integer
    from marked m group by m.rule
$$;

-- Removes signed reviews that are older than an instant at least five years back (HSLF-FS 2016:40 4:9). Answers how many
-- went; the log says so. For the owner login alone.
create or replace function log_reviews.cut(in_agency uuid, before timestamptz) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
  gone bigint;
begin
  if before > now() - interval '5 years' then
    raise exception 'Reviews of the log are kept for at least five years' using errcode = 'check_violation';
  end if;
  delete from log_reviews.items i using log_reviews.reviews r where r.id = i.review_id and r.agency_id = in_agency and r.signed_at < before;
  delete from log_reviews.reviews r where r.agency_id = in_agency and r.signed_at < before;
  get diagnostics gone = row_count;
  if gone > 0 then
    perform platform.chain_audit(in_agency, 'operator', null, in_agency, null, now(), jsonb_build_array(jsonb_build_object(
      'action', 'log-review.cut', 'outcome', 'allowed', 'reason', 'kept-long-enough', 'detail', gone::text)));
  end if;
  return gone;
end $$;

do $policies$
declare
  name text;
begin
  foreach name in array array['reviews', 'items'] loop
    execute format('alter table log_reviews.%I enable row level security', name);
    execute format('alter table log_reviews.%I force row level security', name);
    execute format('drop policy if exists owner_login on log_reviews.%I', name);
    execute format('drop policy if exists read on log_reviews.%I', name);
    execute format('drop policy if exists add on log_reviews.%I', name);
    execute format('drop policy if exists change on log_reviews.%I', name);
    execute format('create policy owner_login on log_reviews.%I to current_user using (true) with check (true)', name);
    execute format('revoke all on log_reviews.%I from samsteg_app', name);
    execute format('grant select, insert on log_reviews.%I to samsteg_app', name);
  end loop;
end $policies$;
create policy read on log_reviews.reviews for select to samsteg_app using (agency_id = log_reviews.my_agency());
create policy add on log_reviews.reviews for insert to samsteg_app with check (
  agency_id = log_reviews.my_agency() and reviewer_id = platform.actor() and signed_at is null);
-- Once signed, nothing in it changes.
create policy change on log_reviews.reviews for update to samsteg_app
  using (agency_id = log_reviews.my_agency() and reviewer_id = platform.actor() and signed_at is null)
  with check (reviewer_id = platform.actor());
grant update (conclusion, signed_at, signed_hash) on log_reviews.reviews to samsteg_app;

-- Nobody reads what a colleague found of their own looks here, nor judges them.
create policy read on log_reviews.items for select to samsteg_app using (
  agency_id = log_reviews.my_agency() and staff_id <> platform.actor());
create policy add on log_reviews.items for insert to samsteg_app with check (
  agency_id = log_reviews.my_agency() and staff_id <> platform.actor() and finding is null
  and review_id in (select r.id from log_reviews.reviews r where r.reviewer_id = platform.actor() and r.signed_at is null));
create policy change on log_reviews.items for update to samsteg_app using (
  agency_id = log_reviews.my_agency() and staff_id <> platform.actor()
  and review_id in (select r.id from log_reviews.reviews r where r.reviewer_id = platform.actor() and r.signed_at is null));
grant update (finding, words, measures, found_at) on log_reviews.items to samsteg_app;

revoke all on all functions in schema log_reviews from public, samsteg_app;
grant execute on function log_reviews.my_agency(), log_reviews.looks(date, date), log_reviews.contacts(date, date),
  log_reviews.is_in_log(uuid, text), log_reviews.statistics() to samsteg_app;
