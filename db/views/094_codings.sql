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

-- Whether one may begin to code a question: in a blind round only before she could see what others marked. The same rule in
-- code: mayCode in server/features/codings/rounds.rules.ts.
create or replace function codings.may_begin(of_question uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from codings.rounds r where r.question_id = of_question and not r.blind)
      or not coalesce((select count(*) >= 2 and bool_and(c.done_at is not null and c.coder_id <> platform.actor())
                         from codings.coders c where c.question_id = of_question), false)
$$;

-- Whether a question is coded by anyone yet.
create or replace function codings.is_begun(of_question uuid) returns boolean
language sql stable security definer set search_path = '' as $$ select exists (select from codings.coders c where c.question_id = of_question) $$;

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
  create policy mine_to_add on codings.coders as restrictive for insert to samsteg_app with check (coder_id = platform.actor() and codings.may_begin(question_id));
  -- What was settled tells what others marked.
  create policy blind on codings.settlements as restrictive for select to samsteg_app using (question_id in (select codings.my_open_questions()));
  create policy mine_to_change on codings.coders as restrictive for update to samsteg_app using (coder_id = platform.actor());
end $codings$;
-- Whether a round is blind is the leader's to say. What was coded in the open does not become blind.
create policy leaders_to_change on codings.rounds as restrictive for update to samsteg_app using (prestudy_id in (select prestudies.my_prestudies('leader')))
  with check (prestudy_id in (select prestudies.my_prestudies('leader')) and (not blind or not codings.is_begun(question_id)));
create policy leaders_to_add on codings.rounds as restrictive for insert to samsteg_app with check (prestudy_id in (select prestudies.my_prestudies('leader')));
create policy leaders_to_remove on codings.rounds as restrictive for delete to samsteg_app using (prestudy_id in (select prestudies.my_prestudies('leader')));

-- A quotation waits for another than the one who took it out, as long as the team has another who may check it. The same rule
-- in code: mayApprove in server/features/codings/quotations.rules.ts.
create policy mine_to_add on codings.quotations as restrictive for insert to samsteg_app with check (marked_by = platform.actor() and state = 'waiting');
revoke update (marked_by, original) on codings.quotations from samsteg_app;
create or replace function codings.check_by_another() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if platform.actor() is null or new.state = 'waiting' or (new.state = old.state and new.edited = old.edited) then return new; end if;
  if new.checked_by is distinct from platform.actor() then raise exception 'a quotation is checked by the one who says so' using errcode = '42501'; end if;
  if new.state = 'usable' and new.checked_by = old.marked_by and exists (
    select from prestudies.members m where m.prestudy_id = old.prestudy_id and m.left_on is null and m.part in ('member', 'leader') and m.staff_id <> old.marked_by) then
    raise exception 'a quotation is checked by another than the one who took it out' using errcode = '42501';
  end if;
  return new;
end $$;
create or replace trigger check_by_another before update on codings.quotations for each row execute function codings.check_by_another();

-- What readers are told of the coding, beside the marks: codes without their examples, which are often somebody's sentence;
-- quotations once they may be shown, without what was written; and what was settled, without the reasons.
create or replace view codings.code_words with (security_barrier = true) as
  select c.id, c.prestudy_id, c.number, c.parent_id, c.theme_id, c.name, c.definition, c.not_when, c.retired, c.version
    from codings.codes c where c.prestudy_id in (select prestudies.my_prestudies('reader'));
create or replace view codings.usable_quotations with (security_barrier = true) as
  select q.id, q.prestudy_id, q.question_id, q.theme_id, q.edited, q.checks, q.marked_by, q.marked_at, q.checked_by, q.version
    from codings.quotations q where q.state = 'usable' and q.prestudy_id in (select prestudies.my_prestudies('reader'));
create or replace view codings.settled with (security_barrier = true) as
  select t.prestudy_id, t.question_id, t.text_id, t.code_id, t.applies
    from codings.settlements t where t.prestudy_id in (select prestudies.my_prestudies('reader')) and t.question_id in (select codings.my_open_questions());
grant select on codings.code_words, codings.usable_quotations, codings.settled to samsteg_app;
