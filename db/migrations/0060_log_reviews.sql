-- Reviews of the log: what an agency drew of its own staff's looks, what a reviewer found, and the signature.
create schema log_reviews;
grant usage on schema log_reviews to samsteg_app;

create table log_reviews.reviews (
  id uuid primary key,
  agency_id uuid not null references agencies.agencies,
  -- Who drew it, and alone writes findings in it and signs it.
  reviewer_id uuid not null references agencies.staff,
  from_on date not null,
  to_on date not null,
  -- The same seed draws the same looks out of the same log.
  seed integer not null check (seed >= 0),
  random_size integer not null check (random_size > 0),
  risk_size integer not null check (risk_size >= 0),
  -- How many looks there were to draw from, how many of them had a mark, and how many were drawn.
  looks integer not null,
  looks_marked integer not null,
  items_count integer not null check (items_count > 0),
  drawn_at timestamptz not null,
  conclusion text not null default '',
  signed_at timestamptz,
  -- SHA-256 of the whole review as it was signed; it stands in the agency's chain of the log too.
  signed_hash text,
  check (from_on <= to_on),
  check ((signed_at is null) = (signed_hash is null))
);
create index on log_reviews.reviews (agency_id, drawn_at);

-- One look: what one member of staff did in one case on one day.
create table log_reviews.items (
  id uuid primary key,
  review_id uuid not null references log_reviews.reviews,
  agency_id uuid not null references agencies.agencies,
  place integer not null,
  staff_id uuid not null references agencies.staff,
  day date not null,
  -- No reference: the log outlives what it is about, and someone may have asked for a case that never was.
  case_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  entries integer not null,
  denied integer not null,
  actions text[] not null,
  reasons text[] not null,
  -- What marks it out (law/log-review.yaml); codes alone, as they were when it was drawn.
  rules text[] not null,
  drawn_as text not null check (drawn_as in ('risk', 'random')),
  finding text check (finding in ('allowed', 'to-ask', 'not-allowed')),
  words text not null default '',
  measures text not null default '',
  found_at timestamptz,
  check ((finding is null) = (found_at is null)),
  unique (review_id, place),
  unique (review_id, staff_id, day, case_id)
);
