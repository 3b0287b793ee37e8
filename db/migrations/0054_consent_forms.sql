-- The texts that people are shown before they answer. A published version stays as it was, as consents point at it.
create table consents.forms (
  key text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  content jsonb not null,
  content_hash text not null,
  published_at timestamptz not null default now(),
  primary key (key, version)
);

alter table consents.consents
  -- The language of the text that was shown; what was spoken can be another.
  add column form_language text check (form_language in ('sv', 'en')),
  add foreign key (form_key, form_version) references consents.forms (key, version),
  add check (num_nonnulls(form_key, form_language) in (0, 2)),
  -- The yes that this one says again for new days.
  add column renews_id uuid references consents.consents;
create index on consents.consents (renews_id) where renews_id is not null;
