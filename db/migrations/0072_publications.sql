-- Publications (ADR 27): public pages of pre-studies and of the projects that came of them. What visitors read goes through
-- functions of db/views/097_publications.sql alone.
create schema publications;
grant usage on schema publications to samsteg_app;

create table publications.publications (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  owner_agency_id uuid not null references agencies.agencies,
  kind text not null check (kind in ('prestudy', 'project')),
  -- The running programme that a page of a project is about, for its project facts.
  programme_id uuid references programmes.programmes,
  -- The last part of the page's address. It stays once something was published there.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- What is being written: PublicationContent of contract/publications.ts.
  draft jsonb not null,
  edited_by uuid not null references agencies.staff,
  edited_at timestamptz not null default now(),
  -- The newest version that was published; null before the first.
  current_number integer,
  withdrawn_at timestamptz,
  withdrawn_by uuid references agencies.staff,
  withdrawn_reason text not null default '',
  -- When what visitors see changed last.
  public_changed_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (id, prestudy_id),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (withdrawn_at is null or current_number is not null)
);
create index publications_of_prestudy on publications.publications (prestudy_id);
create index publications_of_programme on publications.publications (programme_id) where programme_id is not null;

-- One asking for a review, of the draft as it was then. Another person than who asked and who wrote last answers.
create table publications.reviews (
  id uuid primary key,
  prestudy_id uuid not null,
  publication_id uuid not null,
  draft_hash text not null,
  edited_by uuid not null references agencies.staff,
  asked_by uuid not null references agencies.staff,
  asked_at timestamptz not null default now(),
  outcome text check (outcome in ('approved', 'returned')),
  words text not null default '',
  decided_by uuid references agencies.staff check (decided_by <> asked_by and decided_by <> edited_by),
  decided_at timestamptz,
  foreign key (publication_id, prestudy_id) references publications.publications (id, prestudy_id),
  unique (id, draft_hash, outcome),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
);
-- One waits at a time for each wording; what was asked of an earlier wording holds nobody up.
create unique index reviews_open on publications.reviews (publication_id, draft_hash) where outcome is null;

-- A published version is never changed. The reference to its review holds it to what was approved, word for word.
create table publications.versions (
  publication_id uuid not null,
  number integer not null check (number >= 1),
  prestudy_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  review_id uuid not null unique,
  review_outcome text not null default 'approved' check (review_outcome = 'approved'),
  -- All words of the page, for the search of the catalogue.
  words_sv text not null,
  words_en text not null,
  search_sv tsvector generated always as (to_tsvector('swedish', words_sv)) stored,
  search_en tsvector generated always as (to_tsvector('english', words_en)) stored,
  -- The picture that is shown where someone shares the address; null where none could be drawn.
  picture_sv bytea,
  picture_en bytea,
  change_note text not null default '',
  published_by uuid not null references agencies.staff,
  published_at timestamptz not null default now(),
  primary key (publication_id, number),
  foreign key (publication_id, prestudy_id) references publications.publications (id, prestudy_id),
  foreign key (review_id, content_hash, review_outcome) references publications.reviews (id, draft_hash, outcome)
);
create index versions_search_sv on publications.versions using gin (search_sv);
create index versions_search_en on publications.versions using gin (search_en);
alter table publications.publications add foreign key (id, current_number) references publications.versions (publication_id, number);

-- A file as it is handed out: what it said of its authors is removed before it is stored.
create table publications.attachments (
  id uuid primary key,
  prestudy_id uuid not null,
  publication_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  size integer not null check (size > 0),
  sha256 text not null,
  -- What was removed, as codes.
  removed text[] not null,
  uploaded_by uuid not null references agencies.staff,
  uploaded_at timestamptz not null default now(),
  foreign key (publication_id, prestudy_id) references publications.publications (id, prestudy_id)
);
create index attachments_of_publication on publications.attachments (publication_id);

-- Which files a published version hands out: they stay as long as it does.
create table publications.version_attachments (
  publication_id uuid not null,
  number integer not null,
  prestudy_id uuid not null references prestudies.prestudies,
  attachment_id uuid not null references publications.attachments,
  primary key (publication_id, number, attachment_id),
  foreign key (publication_id, number) references publications.versions (publication_id, number)
);
create index version_attachments_of_file on publications.version_attachments (attachment_id);

-- What people say of the accessibility of the service, without signing in (lag 2018:1937 13 §). It belongs to no pre-study.
create schema accessibility_reports;
grant usage on schema accessibility_reports to samsteg_app;
create table accessibility_reports.reports (
  id uuid primary key,
  language text not null check (language in ('sv', 'en')),
  -- The address within the service that it is about, without its query.
  page text not null default '',
  words text not null,
  -- How to reach the one who wrote, if they want an answer.
  contact text not null default '',
  received_at timestamptz not null default now(),
  handled_at timestamptz,
  handled_by uuid references agencies.staff,
  check ((handled_at is null) = (handled_by is null))
);
create index reports_by_time on accessibility_reports.reports (received_at);
