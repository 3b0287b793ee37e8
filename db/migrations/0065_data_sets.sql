create schema data_sets;

-- A group that is mapped from a pseudonymised file: what the file is, where it comes from, and how it is read.
create table data_sets.data_sets (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  owner_agency_id uuid not null references agencies.agencies (id),
  name text not null check (length(name) between 1 and 120),
  -- Who gave the file out, and from which register.
  source text not null check (length(source) between 1 and 300),
  description text not null default '' check (length(description) <= 2000),
  -- The material that is shipped to practise on: about nobody.
  practice boolean not null default false,
  -- Numbers from one up to, but not including, this one are hidden from all but the analyst.
  threshold smallint not null default 5 check (threshold between 3 and 20),
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (id, prestudy_id)
);
create index on data_sets.data_sets (prestudy_id);

-- The key that values were made pseudonyms with, where it is kept so that a later period gets the same ones.
create table data_sets.pseudonym_keys (
  data_set_id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  owner_agency_id uuid not null references agencies.agencies (id),
  secret text not null,
  foreign key (data_set_id, prestudy_id) references data_sets.data_sets (id, prestudy_id)
);

-- The data dictionary: one row a column that was kept, the same for every period.
create table data_sets.columns (
  data_set_id uuid not null,
  prestudy_id uuid not null references prestudies.prestudies (id),
  -- Counts from one and never changes: steps and figures name a column by it.
  number smallint not null check (number between 1 and 200),
  name text not null check (length(name) between 1 and 120),
  role text not null check (role in ('age', 'sex', 'time-on-support', 'income-source', 'diagnosis-group', 'education', 'municipality', 'net-days', 'period', 'free')),
  kind text not null check (kind in ('code', 'number', 'date')),
  pseudonymised boolean not null default false,
  label_sv text not null default '' check (length(label_sv) <= 200),
  label_en text not null default '' check (length(label_en) <= 200),
  -- Where the column's meaning is defined.
  source text not null default '' check (length(source) <= 300),
  -- What each code means: [{"code": "F", "sv": "…", "en": "…"}].
  codes jsonb not null default '[]',
  primary key (data_set_id, number),
  unique (data_set_id, name),
  foreign key (data_set_id, prestudy_id) references data_sets.data_sets (id, prestudy_id)
);

-- One file, read as one period of the set.
create table data_sets.imports (
  id uuid primary key,
  data_set_id uuid not null,
  prestudy_id uuid not null references prestudies.prestudies (id),
  period text not null check (length(period) between 1 and 40),
  row_count integer not null check (row_count between 1 and 200000),
  file_kind text not null check (file_kind in ('csv', 'xlsx')),
  encoding text not null,
  -- What was missing, odd and repeated as the file was read, by column.
  quality jsonb not null,
  imported_by uuid not null references agencies.staff,
  imported_at timestamptz not null,
  unique (id, prestudy_id),
  unique (data_set_id, period),
  foreign key (data_set_id, prestudy_id) references data_sets.data_sets (id, prestudy_id)
);

-- The values, by column and then by row: a table of two columns reads two of them, and not thirty. Column 0 holds
-- 'repeat' for a row that repeats an earlier one of its file. An empty cell is null.
create table data_sets.chunks (
  import_id uuid not null,
  prestudy_id uuid not null references prestudies.prestudies (id),
  column_number smallint not null check (column_number between 0 and 200),
  chunk integer not null check (chunk >= 0),
  cells text[] not null,
  primary key (import_id, column_number, chunk),
  foreign key (import_id, prestudy_id) references data_sets.imports (id, prestudy_id) on delete cascade
);

-- The cleaning rules, in the order in which they are replayed each time the values are read. The values stay as they came.
create table data_sets.steps (
  id uuid primary key,
  data_set_id uuid not null,
  prestudy_id uuid not null references prestudies.prestudies (id),
  position smallint not null check (position between 1 and 40),
  -- Which step it is, its column, and what it is told.
  rule jsonb not null,
  -- How many rows there were and how many cells it changed when it was last counted.
  effect jsonb not null,
  added_by uuid not null references agencies.staff,
  added_at timestamptz not null,
  unique (data_set_id, position) deferrable initially deferred,
  foreign key (data_set_id, prestudy_id) references data_sets.data_sets (id, prestudy_id)
);
