-- Reports on accessibility: anyone leaves one. The administrators of the agency that runs the service read them: what people
-- write of their hindrances is no business of the other agencies. Where two agencies bear the name that is set, neither does.
create or replace function accessibility_reports.is_operator() returns boolean
language sql stable security definer set search_path = '' as $$
  select platform.actor_role() = 'administrator' and count(*) = 1 and coalesce(bool_and(a.id = platform.actor_agency()), false)
    from accessibility_reports.settings s join agencies.agencies a on a.name = s.operator_agency
$$;
create or replace function accessibility_reports.leave(new_id uuid, in_language text, about_page text, sealed_words text, sealed_contact text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into accessibility_reports.reports (id, language, page, words, contact) values (new_id, in_language, about_page, sealed_words, sealed_contact)
$$;
-- Removes reports whose time is out, dealt with or not, and says how many. The time is the operator's: nobody hands it in.
create or replace function accessibility_reports.remove_old() returns integer
language sql volatile security definer set search_path = '' as $$
  with gone as (
    delete from accessibility_reports.reports r using accessibility_reports.settings s
     where r.received_at < now() - make_interval(days => s.keep_days) returning r.id)
  select count(*)::integer from gone
$$;
-- For how many days a report is kept, so that the form can say it; null before the service has started once.
create or replace function accessibility_reports.kept_days() returns integer
language sql stable security definer set search_path = '' as $$ select s.keep_days from accessibility_reports.settings s $$;
alter table accessibility_reports.settings enable row level security;
alter table accessibility_reports.settings force row level security;
drop policy if exists owner_login on accessibility_reports.settings;
create policy owner_login on accessibility_reports.settings to current_user using (true) with check (true);
alter table accessibility_reports.reports enable row level security;
alter table accessibility_reports.reports force row level security;
drop policy if exists owner_login on accessibility_reports.reports;
drop policy if exists read on accessibility_reports.reports;
drop policy if exists change on accessibility_reports.reports;
drop policy if exists remove on accessibility_reports.reports;
create policy owner_login on accessibility_reports.reports to current_user using (true) with check (true);
create policy read on accessibility_reports.reports for select to samsteg_app using ((select accessibility_reports.is_operator()));
create policy change on accessibility_reports.reports for update to samsteg_app
  using ((select accessibility_reports.is_operator())) with check (handled_by = platform.actor() or handled_by is null);
create policy remove on accessibility_reports.reports for delete to samsteg_app using ((select accessibility_reports.is_operator()) and handled_at is not null);
revoke all on accessibility_reports.reports, accessibility_reports.settings from samsteg_app;
grant select, delete, update (handled_at, handled_by) on accessibility_reports.reports to samsteg_app;
revoke all on all functions in schema accessibility_reports from public;
grant execute on all functions in schema accessibility_reports to samsteg_app;
