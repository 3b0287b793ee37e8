-- Thinking in a pre-study: findings with the evidence behind them, notes from looking around, and the ways that people go
-- through the services. It is written of groups, services and published sources; the persons of a way are invented.
create schema analyses;
grant usage on schema analyses to samsteg_app;

create table analyses.findings (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  kind text not null check (kind in ('finding', 'insight', 'lesson')),
  sentence_sv text not null,
  sentence_en text not null default '',
  level text not null check (level in ('society', 'organisation', 'service', 'individual')),
  principles text[] not null default '{}'
    check (principles <@ array['gender-equality', 'accessibility', 'non-discrimination', 'ecological-sustainability']),
  strength text not null check (strength in ('tentative', 'likely', 'strong')),
  strength_why text not null default '',
  withdrawn_on date,
  withdrawn_reason text not null default '',
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null default now(),
  changed_on date not null,
  version integer not null default 1,
  unique (id, prestudy_id),
  check (withdrawn_on is null or withdrawn_reason <> '')
);
create index findings_of_prestudy on analyses.findings (prestudy_id);

-- What a finding stands on. The source lies with another slice: analyses.evidence_sources says whether it is still there.
create table analyses.evidence (
  finding_id uuid not null,
  prestudy_id uuid not null,
  position integer not null,
  kind text not null,
  source_id text not null,
  note text not null default '',
  primary key (finding_id, kind, source_id),
  foreign key (finding_id, prestudy_id) references analyses.findings (id, prestudy_id)
);
create index evidence_by_source on analyses.evidence (prestudy_id, kind, source_id);

create table analyses.outlook_notes (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  title text not null,
  kind text not null check (kind in ('programme', 'research', 'law', 'statistics')),
  content text not null,
  place text not null default '',
  -- An address or a reference; at least one of them.
  link text not null default '',
  reference text not null default '',
  seen_on date not null,
  takeaway text not null default '',
  relevance integer not null check (relevance between 1 and 3),
  tags text[] not null default '{}',
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  check (link <> '' or reference <> '')
);
create index outlook_notes_of_prestudy on analyses.outlook_notes (prestudy_id);

-- A typical, invented person's way through the services.
create table analyses.service_paths (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  name text not null,
  about text not null default '',
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (id, prestudy_id)
);
create index service_paths_of_prestudy on analyses.service_paths (prestudy_id);

create table analyses.path_steps (
  path_id uuid not null,
  prestudy_id uuid not null,
  position integer not null,
  service text not null,
  what_happens text not null default '',
  -- Whole weeks of waiting before the step; null when nobody knows.
  wait_weeks integer check (wait_weeks between 0 and 520),
  -- How the person comes on to the next step; null at the end of the way.
  handover text check (handover in ('works', 'depends-on-persons', 'missing')),
  primary key (path_id, position),
  foreign key (path_id, prestudy_id) references analyses.service_paths (id, prestudy_id)
);

-- Where a person falls between two: between a step and the next.
create table analyses.gaps (
  id uuid primary key,
  path_id uuid not null,
  prestudy_id uuid not null,
  after_position integer not null,
  why text not null,
  -- Who could close it; empty while nobody owns it.
  owner text not null default '',
  unique (path_id, after_position),
  foreign key (path_id, prestudy_id) references analyses.service_paths (id, prestudy_id)
);
create index gaps_of_prestudy on analyses.gaps (prestudy_id);
