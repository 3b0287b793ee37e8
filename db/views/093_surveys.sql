-- What one who has a link to a survey may do without signing in, and what the team may not do with answers (ADR 26).
-- Tables of the schema have their common row security from 033_prestudies.sql; here it is narrowed.
drop policy if exists read on surveys.answers;
drop policy if exists add on surveys.answers;
drop policy if exists change on surveys.answers;
drop policy if exists remove on surveys.answers;
-- An answer that waits is seen by nobody. The team adds answers only to try a survey, or to one for practice.
create policy read on surveys.answers for select to samsteg_app using (
  (shown or test) and prestudy_id in (select prestudies.my_prestudies('member')));
create policy add on surveys.answers for insert to samsteg_app with check (
  prestudy_id in (select prestudies.my_prestudies('member'))
  and (test or exists (select from surveys.surveys s where s.id = survey_id and s.practice)));
create policy remove on surveys.answers for delete to samsteg_app using (test and prestudy_id in (select prestudies.my_prestudies('member')));
revoke update on surveys.answers from samsteg_app;

drop policy if exists read on surveys.free_texts;
drop policy if exists add on surveys.free_texts;
drop policy if exists change on surveys.free_texts;
drop policy if exists remove on surveys.free_texts;
create policy read on surveys.free_texts for select to samsteg_app using (answer_id in (select id from surveys.answers));
create policy add on surveys.free_texts for insert to samsteg_app with check (
  prestudy_id in (select prestudies.my_prestudies('member')) and answer_id in (select id from surveys.answers));
revoke update, delete on surveys.free_texts from samsteg_app;

drop policy if exists add on surveys.invitations;
drop policy if exists change on surveys.invitations;
create policy add on surveys.invitations for insert to samsteg_app with check (
  not answered and prestudy_id in (select prestudies.my_prestudies('member')));
revoke update, delete on surveys.invitations from samsteg_app;
revoke update on surveys.versions from samsteg_app;
grant update (content) on surveys.versions to samsteg_app;

-- What a link leads to. Reading leaves no trace.
drop function if exists surveys.by_link(bytea);
create or replace function surveys.by_link(link bytea) returns table (
  survey_id uuid, prestudy_id uuid, owner_agency_id uuid, asked_by text, way text, state text, opens_on date, closes_on date, practice boolean,
  threshold integer, least_answers integer, question_version integer, content jsonb, used boolean
) language sql stable security definer set search_path = '' as $$
  select s.id, s.prestudy_id, s.owner_agency_id, a.name, s.way, s.state, s.opens_on, s.closes_on, s.practice,
         s.threshold, s.least_answers, s.current_version, v.content, coalesce(i.answered, false)
    from surveys.surveys s
    join agencies.agencies a on a.id = s.owner_agency_id
    join surveys.versions v on v.survey_id = s.id and v.version = s.current_version
    left join surveys.invitations i on i.survey_id = s.id and i.token_hash = link
   where s.link_hash = link or i.token_hash = link
$$;

-- The questions of an earlier wording, for one who began to answer before it changed, and the ids of those with free text.
create or replace function surveys.asked_by_link(link bytea, asked_version integer) returns table (content jsonb, text_questions jsonb)
language sql stable security definer set search_path = '' as $$
  select v.content, coalesce((select jsonb_object_agg(q.key, q.id) from surveys.questions q where q.survey_id = v.survey_id and q.kind = 'text'), '{}')
    from surveys.by_link(link) l join surveys.versions v on v.survey_id = l.survey_id and v.version = asked_version
$$;

-- Takes in an answer, in one transaction with the mark that a personal link has been used, so that neither is without the
-- other. Every link of the survey is written anew, used or not, in the same way: afterwards all of them bear the same
-- transaction, and nothing in their rows says which one it was about.
-- Returns how it went, with how many answers to that wording are in the results and how many wait.
create or replace function surveys.hand_in(
  link bytea, most integer, answer_id uuid, asked_version integer, sealed_content text, text_ids uuid[], text_questions uuid[], sealed_texts text[]
) returns table (outcome text, shown integer, waiting integer)
language plpgsql volatile security definer set search_path = '' as $$
declare
  l record;
begin
  select * into l from surveys.by_link(link);
  if not found then return query select 'survey-link-not-valid', 0, 0; return; end if;
  -- One at a time, so that two who send by the same link do not both count.
  perform pg_advisory_xact_lock(hashtextextended(l.survey_id::text, 67));
  select * into l from surveys.by_link(link);
  -- The survey may have been removed meanwhile.
  if not found then return query select 'survey-link-not-valid', 0, 0; return; end if;
  if l.state <> 'open' then return query select 'survey-not-open', 0, 0; return; end if;
  if l.used then return query select 'survey-link-used', 0, 0; return; end if;
  -- The results of an earlier wording stand as they were shown.
  if asked_version <> l.question_version and (select count(*) from surveys.answers a where a.survey_id = l.survey_id and a.survey_version = asked_version and a.shown) >= l.least_answers then
    return query select 'survey-not-open', 0, 0; return;
  end if;
  if (select count(*) from surveys.answers a where a.survey_id = l.survey_id and not a.test) >= most then
    return query select 'survey-full', 0, 0; return;
  end if;
  insert into surveys.answers (id, prestudy_id, owner_agency_id, survey_id, survey_version, content)
    values (answer_id, l.prestudy_id, l.owner_agency_id, l.survey_id, asked_version, sealed_content);
  insert into surveys.free_texts (id, prestudy_id, owner_agency_id, answer_id, question_id, words)
    select t.id, l.prestudy_id, l.owner_agency_id, hand_in.answer_id, t.question_id, t.words
      from unnest(text_ids, text_questions, sealed_texts) as t (id, question_id, words);
  if l.way = 'personal' then
    update surveys.invitations i set answered = i.answered or i.token_hash = link where i.survey_id = l.survey_id;
  end if;
  return query select 'taken', count(*) filter (where a.shown)::integer, count(*) filter (where not a.shown)::integer
    from surveys.answers a where a.survey_id = l.survey_id and a.survey_version = asked_version and not a.test;
end $$;

-- Lets waiting answers into the results, drawn by lot, as one showing. How many is for
-- server/features/surveys/release.rules.ts to say; never so few that they could be told apart from those that were there.
-- They and their texts are written anew one by one, in an order that is drawn too: before, each row bears the transaction
-- that brought it and lies where it came in the order, and both tell the time to one who looks at what else was written then.
create or replace function surveys.show_answers(of_survey uuid, of_version integer, how_many integer) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  chosen uuid[];
  one uuid;
  showing integer;
  s surveys.surveys;
begin
  select * into s from surveys.surveys where id = of_survey;
  -- Anyone else's wish does nothing: the team shows what waits when it has closed its survey; while one is open, who answers
  -- by the common link does, and leaves as many waiting.
  if not coalesce(case when platform.actor() is not null then s.state = 'closed' and s.prestudy_id in (select prestudies.my_prestudies('member'))
    else s.state = 'open' and s.way = 'link' and how_many <= (select count(*) from surveys.answers a
      where a.survey_id = of_survey and a.survey_version = of_version and not a.shown and not a.test) - s.threshold end, false) then
    return;
  end if;
  select coalesce(max(a.wave) filter (where a.shown), 0) + 1 into showing from surveys.answers a
   where a.survey_id = of_survey and a.survey_version = of_version and not a.test;
  if showing > 1 and how_many < s.threshold then
    raise exception 'too few answers to be shown at once';
  end if;
  select array_agg(w.id) into chosen from (
    select a.id from surveys.answers a where a.survey_id = of_survey and a.survey_version = of_version and not a.shown and not a.test
     order by random() limit how_many) w;
  for one in select c.id from unnest(chosen) as c (id) order by random() loop
    update surveys.answers set shown = true, wave = showing where id = one;
  end loop;
  for one in select t.id from surveys.free_texts t where t.answer_id = any (chosen) order by random() loop
    update surveys.free_texts set words = words where id = one;
  end loop;
end $$;

-- Remembers that what is shown of a survey's results is looked at, while more may come, and tells which showings have been.
-- No answer comes in meanwhile, so that what is read next is what is remembered.
create or replace function surveys.remember_look(of_survey uuid, of_version integer) returns integer[]
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from surveys.surveys s where s.id = of_survey and s.prestudy_id in (select prestudies.my_prestudies('reader'))) then return '{}'; end if;
  perform pg_advisory_xact_lock(hashtextextended(of_survey::text, 67));
  insert into surveys.looks (survey_id, survey_version, wave, prestudy_id)
    select a.survey_id, a.survey_version, max(a.wave), a.prestudy_id from surveys.answers a join surveys.surveys s on s.id = a.survey_id
     where a.survey_id = of_survey and a.survey_version = of_version and a.shown and not a.test and s.state = 'open'
     group by a.survey_id, a.survey_version, a.prestudy_id
    on conflict do nothing;
  return (select coalesce(array_agg(l.wave order by l.wave), '{}') from surveys.looks l where l.survey_id = of_survey and l.survey_version = of_version);
end $$;
revoke insert, update, delete on surveys.looks from samsteg_app;

-- How many answers there are to each wording of the surveys of a pre-study that the one who asks takes part in.
create or replace function surveys.answer_counts(of_prestudy uuid) returns table (
  survey_id uuid, survey_version integer, shown integer, waiting integer, tests integer
) language sql stable security definer set search_path = '' as $$
  select a.survey_id, a.survey_version, count(*) filter (where a.shown and not a.test)::integer,
         count(*) filter (where not a.shown and not a.test)::integer, count(*) filter (where a.test)::integer
    from surveys.answers a
   where a.prestudy_id = of_prestudy and of_prestudy in (select prestudies.my_prestudies('reader'))
   group by a.survey_id, a.survey_version
$$;

-- What was chosen in the answers to one wording, in the order of random ids, for the results that everyone in the pre-study
-- may see: nothing while they are withheld (the same rule in code: withheldBecause in
-- server/features/surveys/release.rules.ts), and no free text ever. It is counted where the seals are, in the program.
create or replace function surveys.counted_answers(of_survey uuid, of_version integer) returns table (id uuid, wave integer, content text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.wave, a.content from surveys.answers a join surveys.surveys s on s.id = a.survey_id
   where a.survey_id = of_survey and a.survey_version = of_version and a.shown and not a.test
     and s.prestudy_id in (select prestudies.my_prestudies('reader')) and (s.way = 'link' or s.state = 'closed')
     and (select count(*) from surveys.answers o where o.survey_id = of_survey and o.shown and not o.test) >= s.least_answers
   order by a.id
$$;

-- That something was written in an answer that counts; not what, nor in which answer.
create or replace view surveys.shown_texts with (security_barrier = true) as
  select t.id, t.prestudy_id, t.question_id, a.survey_id, a.survey_version
    from surveys.free_texts t join surveys.answers a on a.id = t.answer_id
   where a.shown and not a.test and t.prestudy_id in (select prestudies.my_prestudies('reader'));
grant select on surveys.shown_texts to samsteg_app;

-- How many personal links there are to each survey of a pre-study.
create or replace function surveys.invitation_counts(of_prestudy uuid) returns table (survey_id uuid, invited integer)
language sql stable security definer set search_path = '' as $$
  select i.survey_id, count(*)::integer from surveys.invitations i
   where i.prestudy_id = of_prestudy and of_prestudy in (select prestudies.my_prestudies('reader')) group by i.survey_id
$$;
