-- Surveys of a pre-study (ADR 26): what is asked, who has been given a link, and what was answered. Who has answered and
-- what was answered lie in two tables that nothing ties together.
create schema surveys;
grant usage on schema surveys to samsteg_app;

create table surveys.surveys (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  owner_agency_id uuid not null references agencies.agencies,
  name text not null,
  -- One link for all, or one for each person.
  way text not null check (way in ('link', 'personal')),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  -- From and to which day it takes answers while it is open; null: no such day.
  opens_on date,
  closes_on date,
  -- Numbers of people below this are hidden.
  threshold integer not null default 5 check (threshold between 3 and 20),
  -- With fewer answers than this nothing is shown at all.
  least_answers integer not null default 10 check (least_answers between 5 and 100),
  -- Begun from the material to practise on: its answers are invented.
  practice boolean not null default false,
  -- What the links are reckoned from; sealed.
  link_secret text not null,
  -- The hash of the one link for all; null where each person has her own.
  link_hash bytea unique,
  -- The version of the questions that is answered or edited now.
  current_version integer not null default 1,
  created_by uuid not null references agencies.staff,
  created_on date not null,
  version integer not null default 1,
  unique (id, prestudy_id),
  check (closes_on >= opens_on),
  check ((way = 'link') = (link_hash is not null))
);
create index on surveys.surveys (prestudy_id);

-- The questions as they were worded. Once somebody has answered a version it stays as it is.
create table surveys.versions (
  survey_id uuid not null,
  version integer not null,
  prestudy_id uuid not null,
  content jsonb not null,
  made_on date not null,
  primary key (survey_id, version),
  foreign key (survey_id, prestudy_id) references surveys.surveys (id, prestudy_id) on delete cascade
);

-- Each question under one id through all versions, so that a finding can point at it.
create table surveys.questions (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  survey_id uuid not null,
  key text not null,
  kind text not null check (kind in ('single', 'multiple', 'scale', 'number', 'text', 'matrix')),
  words jsonb not null,
  position integer not null,
  -- No longer asked, but answered once.
  retired boolean not null default false,
  unique (survey_id, key),
  unique (id, prestudy_id),
  foreign key (survey_id, prestudy_id) references surveys.surveys (id, prestudy_id) on delete cascade
);

-- One personal link each. No name, no address, no time: only whether the link has been used.
-- There must be no index on `answered`: the row that changes is to be written exactly as all the others.
create table surveys.invitations (
  token_hash bytea primary key,
  prestudy_id uuid not null,
  survey_id uuid not null,
  number integer not null,
  answered boolean not null default false,
  unique (survey_id, number),
  foreign key (survey_id, prestudy_id) references surveys.surveys (id, prestudy_id) on delete cascade
);

-- One answered survey. The id is random (UUID v4), as one of version 7 would tell the millisecond; there is no time, and no
-- column that leads to a link or to a person.
create table surveys.answers (
  id uuid primary key,
  prestudy_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  survey_id uuid not null,
  survey_version integer not null,
  -- Sent by the team to try the survey: never counted.
  test boolean not null default false,
  -- Counted in results. Answers are let into the results several at a time (ADR 26).
  shown boolean not null default false,
  -- What was chosen, by question; sealed JSON.
  content text not null,
  unique (id, prestudy_id),
  foreign key (survey_id, prestudy_id) references surveys.surveys (id, prestudy_id) on delete cascade,
  foreign key (survey_id, survey_version) references surveys.versions (survey_id, version)
);
create index on surveys.answers (survey_id, survey_version);

-- What was written in free text; sealed.
create table surveys.free_texts (
  id uuid primary key,
  prestudy_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  answer_id uuid not null,
  question_id uuid not null,
  words text not null,
  unique (answer_id, question_id),
  unique (id, prestudy_id),
  foreign key (answer_id, prestudy_id) references surveys.answers (id, prestudy_id) on delete cascade,
  foreign key (question_id, prestudy_id) references surveys.questions (id, prestudy_id)
);
create index on surveys.free_texts (question_id);
