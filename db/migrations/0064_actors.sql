-- Whom a pre-study needs (ADR 23): organisations that are to take part, how they stand to it and to each other, and what
-- came out of meeting them. They are no parties of a programme and no agencies of the house.
create schema actors;
grant usage on schema actors to samsteg_app;

create table actors.actors (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  name text not null check (name <> ''),
  kind text not null,
  sector text not null,
  -- What the organisation does for the group, and what it can bring: the words of a letter of intent.
  role text not null default '',
  contribution text not null default '',
  -- One to five; null while nobody has judged it.
  interest smallint check (interest between 1 and 5),
  influence smallint check (influence between 1 and 5),
  note text not null default '',
  next_contact_on date,
  next_contact_about text not null default '',
  -- The one on the team who keeps the contact.
  kept_by uuid references agencies.staff,
  -- Taken off the map. It is kept, so that it can be put back.
  removed_at timestamptz,
  version integer not null default 1,
  unique (id, prestudy_id)
);
create index on actors.actors (prestudy_id);

-- Whom to call there.
create table actors.people (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  actor_id uuid not null,
  name text not null,
  role text not null default '',
  email text not null default '',
  phone text not null default '',
  version integer not null default 1,
  foreign key (actor_id, prestudy_id) references actors.actors (id, prestudy_id)
);
create index on actors.people (actor_id);

-- The history: each contact, and how engaged the actor was after it. The latest says how it stands.
create table actors.contacts (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  actor_id uuid not null,
  on_day date not null,
  stage text not null check (stage in ('identified', 'contacted', 'met', 'taking-part', 'letter-of-intent', 'agreement')),
  note text not null default '',
  noted_by uuid not null references agencies.staff,
  foreign key (actor_id, prestudy_id) references actors.actors (id, prestudy_id)
);
create index on actors.contacts (actor_id, on_day desc, id desc);

-- Cooperation between two actors about one matter: it exists, somebody wants it, or it is missing.
create table actors.relations (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  one_actor_id uuid not null,
  other_actor_id uuid not null,
  state text not null check (state in ('exists', 'wanted', 'missing')),
  about text not null check (about <> ''),
  version integer not null default 1,
  -- It has no direction: the smaller id stands first.
  check (one_actor_id < other_actor_id),
  unique (prestudy_id, one_actor_id, other_actor_id, about),
  foreign key (one_actor_id, prestudy_id) references actors.actors (id, prestudy_id),
  foreign key (other_actor_id, prestudy_id) references actors.actors (id, prestudy_id)
);

-- Meetings and workshops with actors.
create table actors.meetings (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  kind text not null check (kind in ('meeting', 'workshop', 'interview', 'visit')),
  title text not null check (title <> ''),
  held_on date not null,
  place text not null default '',
  -- Who was there by name, and how many in all; null when nobody counted.
  present text not null default '',
  headcount integer check (headcount > 0),
  version integer not null default 1,
  unique (id, prestudy_id)
);
create index on actors.meetings (prestudy_id, held_on desc);

create table actors.meeting_actors (
  prestudy_id uuid not null references prestudies.prestudies (id),
  meeting_id uuid not null,
  actor_id uuid not null,
  primary key (meeting_id, actor_id),
  foreign key (meeting_id, prestudy_id) references actors.meetings (id, prestudy_id) on delete cascade,
  foreign key (actor_id, prestudy_id) references actors.actors (id, prestudy_id)
);
create index on actors.meeting_actors (actor_id);

-- What came out of a meeting, a sentence each.
create table actors.outcomes (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  meeting_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('learned', 'decided', 'to-do')),
  words text not null,
  foreign key (meeting_id, prestudy_id) references actors.meetings (id, prestudy_id) on delete cascade
);
create index on actors.outcomes (meeting_id, position);

-- An actor's letter of intent: its parts as they were written, and when it was signed. A signed letter does not change.
create table actors.letters (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies (id),
  actor_id uuid not null unique,
  language text not null check (language in ('sv', 'en')),
  content text not null,
  saved_on date not null,
  signed_on date,
  signed_by text not null default '',
  version integer not null default 1,
  foreign key (actor_id, prestudy_id) references actors.actors (id, prestudy_id)
);
