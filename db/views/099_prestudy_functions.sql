-- The functions of the pre-study context are the app role's alone. Last, as each slice makes its own before.
do $functions$
declare
  s record;
begin
  for s in select nspname from pg_namespace where nspname in ('prestudies', 'actors', 'data_sets', 'surveys', 'codings', 'analyses', 'ideas', 'publications') loop
    execute format('revoke all on all functions in schema %I from public', s.nspname);
    execute format('grant execute on all functions in schema %I to samsteg_app', s.nspname);
    execute format('grant usage on schema %I to samsteg_app', s.nspname);
  end loop;
end $functions$;
