-- A sealed text inside the JSON that a view gives, with its column and its row, so that the program can open it.
-- An empty text stays out.
create or replace function platform.sealed(value text, in_column text, of_row text) returns jsonb
language sql immutable parallel safe as $$
  select case when value <> '' then jsonb_build_object('sealed', value, 'in', in_column, 'of', of_row) end
$$;
grant execute on function platform.sealed(text, text, text) to samsteg_app;

-- The number of the last key that was made: each request says it to the program as it begins, so that a new key is used from then on.
create or replace function platform.last_key() returns bigint language sql stable as $$
  select coalesce(max(k.seq), 0) from platform.data_keys k
$$;
grant execute on function platform.last_key() to samsteg_app;
