-- The headings of the call that an idea is written for, as its team has set them; until they do, the shipped ones hold.
create table ideas.application_forms (
  idea_id uuid primary key,
  prestudy_id uuid not null,
  -- As contract/application-form.ts has it.
  form jsonb not null,
  changed_by uuid not null references agencies.staff,
  changed_at timestamptz not null,
  version integer not null default 1,
  foreign key (idea_id, prestudy_id) references ideas.ideas (id, prestudy_id)
);
