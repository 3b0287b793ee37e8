-- Beside what covers every table of a pre-study (033): each coder marks for herself, and in a blind round sees the others'
-- marks only when she is done.
create or replace function codings.my_open_questions() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select q.id from surveys.questions q
   where q.prestudy_id in (select prestudies.my_prestudies('reader'))
     and (q.id in (select r.question_id from codings.rounds r where not r.blind)
       or q.id in (select c.question_id from codings.coders c where c.coder_id = platform.actor() and c.done_at is not null)
       -- One who does not code sees it once two or more are done and nobody is left.
       or q.id in (select c.question_id from codings.coders c group by c.question_id
                   having count(*) >= 2 and bool_and(c.done_at is not null and c.coder_id <> platform.actor()))
       -- Readers code nothing: nothing that they see can sway what they mark.
       or q.prestudy_id not in (select prestudies.my_prestudies('member')))
$$;

do $codings$
declare
  t text;
begin
  foreach t in array array['marks', 'readings'] loop
    execute format('create policy blind on codings.%I as restrictive for select to samsteg_app
      using (coder_id = (select platform.actor()) or question_id in (select codings.my_open_questions()))', t);
    execute format('create policy mine_to_add on codings.%I as restrictive for insert to samsteg_app with check (coder_id = platform.actor())', t);
    execute format('create policy mine_to_remove on codings.%I as restrictive for delete to samsteg_app using (coder_id = platform.actor())', t);
  end loop;
  execute (select string_agg(format('revoke update (%s) on codings.%I from samsteg_app',
      (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = format('codings.%I', x)::regclass and a.attnum > 0 and not a.attisdropped), x), '; ')
    from unnest(array['marks', 'readings']) as x);
  -- Who is done says so herself.
  create policy mine_to_add on codings.coders as restrictive for insert to samsteg_app with check (coder_id = platform.actor());
  create policy mine_to_change on codings.coders as restrictive for update to samsteg_app using (coder_id = platform.actor());
end $codings$;
-- Whether a round is blind is the leader's to say.
create policy leaders_to_change on codings.rounds as restrictive for update to samsteg_app using (prestudy_id in (select prestudies.my_prestudies('leader')));
create policy leaders_to_add on codings.rounds as restrictive for insert to samsteg_app with check (prestudy_id in (select prestudies.my_prestudies('leader')));
create policy leaders_to_remove on codings.rounds as restrictive for delete to samsteg_app using (prestudy_id in (select prestudies.my_prestudies('leader')));
