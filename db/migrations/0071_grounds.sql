-- The ground for an application: what a team writes under each heading of an application form, with what each claim rests on.
create table ideas.ground_sections (
  id uuid primary key,
  prestudy_id uuid not null,
  idea_id uuid not null,
  -- The form's key, version and heading, as in funding-rules/.
  form_key text not null,
  form_version integer not null,
  section text not null,
  -- What is written, block by block, as contract/application-grounds.ts has it.
  blocks jsonb not null,
  changed_by uuid not null references agencies.staff,
  changed_at timestamptz not null,
  version integer not null default 1,
  foreign key (idea_id, prestudy_id) references ideas.ideas (id, prestudy_id),
  unique (idea_id, form_key, form_version, section)
);
