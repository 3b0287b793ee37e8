-- For how long what Samsteg keeps beside the records of cases stays, by the key of its rule: data from retention/rules.yaml,
-- written at each start.
create table retention.house_times (
  key text primary key,
  keep_days integer not null check (keep_days > 0)
);
