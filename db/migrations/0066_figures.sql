-- The tables and charts of a data set that others may see. A figure is given out once and stays as it was: what others know
-- of a set is remembered as long as the set, so that no later table gives a hidden number back (ADR 25).
create table data_sets.released_figures (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  data_set_id uuid not null,
  -- The finding, as a sentence.
  title text not null check (length(title) between 1 and 300),
  note text not null default '' check (length(note) <= 1000),
  -- The table as it is shown: what was asked, and the counts that are not hidden.
  content jsonb not null,
  -- The same counts as disclosure control reckons with them: which people each of them counts.
  ledger jsonb not null,
  released_by uuid not null references agencies.staff,
  released_at timestamptz not null,
  -- No longer shown in lists; what it told is remembered still.
  withdrawn_by uuid references agencies.staff,
  withdrawn_at timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  unique (id, prestudy_id),
  foreign key (data_set_id, prestudy_id) references data_sets.data_sets (id, prestudy_id)
);
create index on data_sets.released_figures (data_set_id);
