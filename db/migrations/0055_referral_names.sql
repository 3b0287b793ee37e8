-- The person as the one who referred them described them. Whoever is known here already keeps what is on file, and an
-- agency that only sent a referral goes by its own words until the person is admitted: or a number alone would tell whose
-- it is. Null where nobody but the person herself asked.
alter table cases.referrals
  add column given_name text,
  add column family_name text,
  add column birth_date date,
  add column municipality text;

-- What another agency has sent before now was shown to it under the name on file: that is what it knows.
update cases.referrals r set given_name = p.given_name, family_name = p.family_name, birth_date = p.birth_date, municipality = p.municipality
  from cases.cases c join participants.participants p on p.id = c.participant_id
 where c.id = r.case_id and r.from_agency_id is not null;

alter table cases.referrals add constraint named_by_its_sender
  check (from_agency_id is null or (given_name is not null and family_name is not null));
