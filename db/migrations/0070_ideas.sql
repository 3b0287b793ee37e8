-- Project ideas: what a pre-study proposes, what actors say of it, and how it becomes a programme (ADR 28).
create schema ideas;
grant usage on schema ideas to samsteg_app;

create table ideas.ideas (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  owner_agency_id uuid not null references agencies.agencies,
  name text not null,
  -- The idea in a sentence or two.
  summary text not null default '',
  state text not null default 'open' check (state in ('open', 'chosen', 'set-aside')),
  -- The sections, as contract/idea-content.ts has them.
  content jsonb not null,
  -- The programme that came of it. The one thing that the context knows of the rest of the house.
  programme_id uuid references programmes.programmes,
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  unique (id, prestudy_id)
);
create index ideas_of_prestudy on ideas.ideas (prestudy_id, name);
create unique index idea_of_programme on ideas.ideas (programme_id) where programme_id is not null;

-- The programme model on its way: every version as it was written.
create table ideas.drafts (
  id uuid primary key,
  prestudy_id uuid not null,
  idea_id uuid not null,
  version integer not null,
  yaml text not null,
  origin text not null check (origin in ('generated', 'written', 'filled-in', 'proposal')),
  made_by uuid not null references agencies.staff,
  made_at timestamptz not null,
  foreign key (idea_id, prestudy_id) references ideas.ideas (id, prestudy_id),
  unique (idea_id, version)
);

-- A link by which actors read an idea and say what they think. The token is kept as a hash alone.
create table ideas.dialogues (
  id uuid primary key,
  prestudy_id uuid not null,
  idea_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  token_hash bytea not null unique,
  introduction text not null default '',
  -- Which sections the readers are shown.
  sections text[] not null,
  ends_on date not null,
  ended_on date,
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null,
  foreign key (idea_id, prestudy_id) references ideas.ideas (id, prestudy_id),
  unique (id, prestudy_id)
);
create index dialogues_of_idea on ideas.dialogues (idea_id);

-- What one reader said of the whole: support or concern, and what kind of actor they are.
create table ideas.voices (
  id uuid primary key,
  prestudy_id uuid not null,
  idea_id uuid not null,
  dialogue_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  actor_kind text not null,
  stance text not null check (stance in ('support', 'concern', 'both', 'neither')),
  -- Who they said they were, sealed; empty when they did not.
  who text not null default '',
  given_on date not null,
  foreign key (idea_id, prestudy_id) references ideas.ideas (id, prestudy_id),
  foreign key (dialogue_id, prestudy_id) references ideas.dialogues (id, prestudy_id),
  unique (id, prestudy_id)
);
create index voices_of_idea on ideas.voices (idea_id);

-- What they said of a section, sealed; and what was done about it.
create table ideas.comments (
  id uuid primary key,
  prestudy_id uuid not null,
  idea_id uuid not null,
  voice_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  section text not null,
  words text not null,
  -- `new` is read by the team alone; `shown` by everyone with the link; `set-aside` by the team, greyed.
  state text not null default 'new' check (state in ('new', 'shown', 'set-aside')),
  -- What the team answers or has done, sealed; shown with the comment.
  answer text not null default '',
  handled_by uuid references agencies.staff,
  version integer not null default 1,
  foreign key (idea_id, prestudy_id) references ideas.ideas (id, prestudy_id),
  foreign key (voice_id, prestudy_id) references ideas.voices (id, prestudy_id)
);
create index comments_of_idea on ideas.comments (idea_id);
