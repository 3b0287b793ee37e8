-- A figure that was given out stays as it was, and is never forgotten: later tables are held against it (ADR 25).
do $figures$
begin
  execute 'revoke delete on data_sets.released_figures from samsteg_app';
  execute (select format('revoke update (%s) on data_sets.released_figures from samsteg_app', string_agg(quote_ident(attname), ', '))
             from pg_attribute where attrelid = 'data_sets.released_figures'::regclass and attnum > 0 and not attisdropped
              and attname not in ('withdrawn_by', 'withdrawn_at'));
end $figures$;
