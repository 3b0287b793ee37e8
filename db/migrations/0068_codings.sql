-- Reading what people wrote: a codebook with codes in themes, what each coder marked in the free texts of a survey, what they
-- settled where they read otherwise, and quotations that a person has checked.
create schema codings;
grant usage on schema codings to samsteg_app;

create table codings.themes (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  name text not null,
  about text not null default '',
  position integer not null,
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (id, prestudy_id)
);
create index on codings.themes (prestudy_id);

create table codings.codes (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  owner_agency_id uuid not null references agencies.agencies,
  -- What it is pressed by and drawn with. A retired code keeps its number, so that no number ever means two things.
  number integer not null check (number between 1 and 99),
  parent_id uuid,
  theme_id uuid,
  name text not null,
  definition text not null default '',
  -- Often taken from what somebody wrote: sealed.
  example text not null,
  not_when text not null default '',
  retired boolean not null default false,
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (id, prestudy_id),
  unique (prestudy_id, number),
  check (parent_id <> id),
  foreign key (parent_id, prestudy_id) references codings.codes (id, prestudy_id),
  foreign key (theme_id, prestudy_id) references codings.themes (id, prestudy_id)
);
create index on codings.codes (theme_id);

-- How the answers to one question are coded. While it is blind a coder sees nobody else's marks before she is done.
create table codings.rounds (
  question_id uuid primary key,
  prestudy_id uuid not null,
  blind boolean not null default true,
  foreign key (question_id, prestudy_id) references surveys.questions (id, prestudy_id) on delete cascade
);

create table codings.coders (
  question_id uuid not null,
  prestudy_id uuid not null,
  coder_id uuid not null references agencies.staff,
  done_at timestamptz,
  primary key (question_id, coder_id),
  foreign key (question_id, prestudy_id) references surveys.questions (id, prestudy_id) on delete cascade
);

-- A coder has read a text to its end: a code that is not there was left out on purpose.
create table codings.readings (
  text_id uuid not null,
  coder_id uuid not null references agencies.staff,
  prestudy_id uuid not null,
  question_id uuid not null,
  primary key (text_id, coder_id),
  foreign key (text_id, prestudy_id) references surveys.free_texts (id, prestudy_id) on delete cascade
);
create index on codings.readings (question_id, coder_id);

-- From and up to a place in the text, counted in UTF-16 units as browsers do; the whole text is from 0 to its length.
create table codings.marks (
  id uuid primary key,
  prestudy_id uuid not null,
  question_id uuid not null,
  text_id uuid not null,
  coder_id uuid not null references agencies.staff,
  code_id uuid not null,
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null,
  made_at timestamptz not null default now(),
  unique (text_id, coder_id, code_id, starts_at, ends_at),
  check (ends_at > starts_at),
  foreign key (text_id, prestudy_id) references surveys.free_texts (id, prestudy_id) on delete cascade,
  foreign key (code_id, prestudy_id) references codings.codes (id, prestudy_id)
);
create index on codings.marks (question_id);
create index on codings.marks (code_id);

-- What the coders came to together about one code in one text.
create table codings.settlements (
  id uuid primary key,
  prestudy_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  question_id uuid not null,
  text_id uuid not null,
  code_id uuid not null,
  applies boolean not null,
  reason text not null,
  settled_by uuid not null references agencies.staff,
  settled_at timestamptz not null,
  unique (text_id, code_id),
  foreign key (text_id, prestudy_id) references surveys.free_texts (id, prestudy_id) on delete cascade,
  foreign key (code_id, prestudy_id) references codings.codes (id, prestudy_id)
);
create index on codings.settlements (question_id);

create table codings.quotations (
  id uuid primary key,
  prestudy_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  question_id uuid not null,
  text_id uuid not null,
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null,
  theme_id uuid,
  -- As it was written, and as it may be shown once somebody has checked that nobody can be recognised by it.
  original text not null,
  edited text not null,
  state text not null default 'waiting' check (state in ('waiting', 'usable', 'refused')),
  -- What the person who checked it has answered for, one by one.
  checks text[] not null default '{}',
  reason text not null,
  marked_by uuid not null references agencies.staff,
  marked_at timestamptz not null default now(),
  checked_by uuid references agencies.staff,
  checked_at timestamptz,
  version integer not null default 1,
  unique (id, prestudy_id),
  check (ends_at > starts_at),
  check ((state = 'waiting') = (checked_by is null) and (checked_by is null) = (checked_at is null)),
  foreign key (text_id, prestudy_id) references surveys.free_texts (id, prestudy_id) on delete cascade,
  foreign key (theme_id, prestudy_id) references codings.themes (id, prestudy_id)
);
create index on codings.quotations (prestudy_id, state);
create index on codings.quotations (text_id);
