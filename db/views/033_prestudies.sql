-- Row security of the pre-study context: what names a pre-study is its members' to read and, but for readers, to write.
-- The same rule in code: server/features/prestudies/prestudies.rules.ts.
create or replace function prestudies.my_prestudies(at_least text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.prestudy_id from prestudies.members m
   where m.staff_id = platform.actor() and m.left_on is null
     and case at_least when 'reader' then true when 'member' then m.part in ('member', 'leader') when 'leader' then m.part = 'leader' else false end
$$;

-- A pre-study begins with the one who made it; from then on its leader says who takes part.
create or replace function prestudies.is_begun_by_me(in_prestudy uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from prestudies.prestudies p where p.id = in_prestudy and p.created_by = platform.actor())
     and not exists (select from prestudies.members m where m.prestudy_id = in_prestudy)
$$;

do $prestudies$
declare
  t record;
  p record;
  changeable text;
begin
  for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('prestudies', 'actors', 'data_sets', 'surveys', 'codings', 'analyses', 'ideas', 'publications')
  loop
    execute format('alter table %I.%I enable row level security', t.nspname, t.relname);
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    for p in select polname from pg_policy where polrelid = format('%I.%I', t.nspname, t.relname)::regclass loop
      execute format('drop policy %I on %I.%I', p.polname, t.nspname, t.relname);
    end loop;
    execute format('create policy owner_login on %I.%I to current_user using (true) with check (true)', t.nspname, t.relname);
    execute format('revoke all on %I.%I from samsteg_app', t.nspname, t.relname);
    -- A table that names no pre-study is nobody's through row security.
    continue when not exists (select from pg_attribute a where a.attrelid = format('%I.%I', t.nspname, t.relname)::regclass
      and not a.attisdropped and a.attname = case t.nspname || '.' || t.relname when 'prestudies.prestudies' then 'id' else 'prestudy_id' end);
    execute format('grant select, insert, delete on %I.%I to samsteg_app', t.nspname, t.relname);
    select string_agg(quote_ident(a.attname), ', ') into changeable from pg_attribute a
     where a.attrelid = format('%I.%I', t.nspname, t.relname)::regclass and a.attnum > 0 and not a.attisdropped
       and a.attname not in ('id', 'prestudy_id', 'owner_agency_id', 'created_at', 'created_by');
    -- A table may hold nothing but what is said once.
    if changeable is not null then execute format('grant update (%s) on %I.%I to samsteg_app', changeable, t.nspname, t.relname); end if;
    continue when t.nspname = 'prestudies';
    execute format('create policy read on %I.%I for select to samsteg_app using (prestudy_id in (select prestudies.my_prestudies(''reader'')))', t.nspname, t.relname);
    execute format('create policy add on %I.%I for insert to samsteg_app with check (prestudy_id in (select prestudies.my_prestudies(''member'')))', t.nspname, t.relname);
    execute format('create policy change on %I.%I for update to samsteg_app using (prestudy_id in (select prestudies.my_prestudies(''member'')))', t.nspname, t.relname);
    execute format('create policy remove on %I.%I for delete to samsteg_app using (prestudy_id in (select prestudies.my_prestudies(''member'')))', t.nspname, t.relname);
  end loop;

  create policy read on prestudies.prestudies for select to samsteg_app using (id in (select prestudies.my_prestudies('reader')));
  create policy add on prestudies.prestudies for insert to samsteg_app with check (
    platform.actor_role() in ('project-owner', 'team-leader') and owner_agency_id = platform.actor_agency() and created_by = platform.actor());
  create policy change on prestudies.prestudies for update to samsteg_app using (id in (select prestudies.my_prestudies('leader')));
  revoke delete on prestudies.prestudies from samsteg_app;

  create policy read on prestudies.members for select to samsteg_app using (prestudy_id in (select prestudies.my_prestudies('reader')));
  create policy add on prestudies.members for insert to samsteg_app with check (
    prestudy_id in (select prestudies.my_prestudies('leader'))
    or (staff_id = platform.actor() and part = 'leader' and prestudies.is_begun_by_me(prestudy_id)));
  create policy change on prestudies.members for update to samsteg_app using (prestudy_id in (select prestudies.my_prestudies('leader')));
  revoke delete, update (staff_id) on prestudies.members from samsteg_app;

  for t in select * from (values ('milestones'), ('decisions'), ('funding_projects')) as x (relname) loop
    execute format('create policy read on prestudies.%I for select to samsteg_app using (prestudy_id in (select prestudies.my_prestudies(''reader'')))', t.relname);
    execute format('create policy add on prestudies.%I for insert to samsteg_app with check (prestudy_id in (select prestudies.my_prestudies(''member'')))', t.relname);
    execute format('create policy change on prestudies.%I for update to samsteg_app using (prestudy_id in (select prestudies.my_prestudies(''member'')))', t.relname);
    execute format('create policy remove on prestudies.%I for delete to samsteg_app using (prestudy_id in (select prestudies.my_prestudies(''member'')))', t.relname);
  end loop;
  -- What was decided stays as it was written.
  execute 'revoke delete on prestudies.decisions from samsteg_app';
  execute (select format('revoke update (%s) on prestudies.decisions from samsteg_app', string_agg(quote_ident(attname), ', '))
             from pg_attribute where attrelid = 'prestudies.decisions'::regclass and attnum > 0 and not attisdropped);

  -- What people wrote and what was read of them, row by row, is for those who work in the pre-study. Readers are told what the
  -- routes tell them, by functions and views that leave the words out (093, 094).
  for t in select * from (values
      ('surveys', 'answers'), ('surveys', 'free_texts'), ('surveys', 'invitations'),
      ('codings', 'codes'), ('codings', 'quotations'), ('codings', 'settlements'),
      ('data_sets', 'chunks'), ('data_sets', 'steps')) as x (nspname, relname) loop
    execute format('create policy members_alone on %I.%I as restrictive for select to samsteg_app using (prestudy_id in (select prestudies.my_prestudies(''member'')))', t.nspname, t.relname);
  end loop;
end $prestudies$;
