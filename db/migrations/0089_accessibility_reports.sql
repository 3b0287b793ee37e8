-- What holds for reports on accessibility: how long one is kept, and whose administrators read them. Written at each start
-- from retention/rules.yaml and the setting OPERATOR_AGENCY.
create table accessibility_reports.settings (
  only_row boolean primary key default true check (only_row),
  keep_days integer not null check (keep_days > 0),
  -- The agency that runs the service, by its name; null: nobody reads reports.
  operator_agency text
);
