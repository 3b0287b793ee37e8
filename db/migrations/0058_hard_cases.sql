-- What a review of an opening in an emergency found, and of what kind a conflict of interest is.
alter table consents.emergency_openings
  add column finding_code text check (finding_code in ('justified', 'not-justified')),
  -- What is done now, in words.
  add column measures text,
  add check (finding_code is null or reviewed_at is not null);

-- A key of law/conflict-reasons.yaml.
alter table consents.blocks add column reason_code text;

-- Cases are found by their short code, which is the end of their id.
create index case_codes on cases.cases (right(id::text, 8));
