-- Finds a person among one agency's by the code of their number, or writes a new one: the number and the ways to reach them
-- come sealed for the new row. It answers with an id only, so nobody learns who was known.
drop function if exists participants.enrol(uuid, uuid, text, text, date, text, text, text, text, text, text, text);
create or replace function participants.enrol(
  new_id uuid, agency uuid, given text, family text, born date, person_sex text, home text, lang text,
  number text, number_code text, number_kind text, tel text, mail text
) returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare
  known uuid;
begin
  if number_code is not null then
    -- Two referrals of the same person at once must not make two people.
    perform pg_advisory_xact_lock(hashtextextended(agency::text || number_code, 0));
    select n.participant_id into known from participants.personal_numbers n
     where n.owner_agency_id = agency and n.number_index = number_code;
    if found then return known; end if;
  end if;
  insert into participants.participants (id, owner_agency_id, given_name, family_name, birth_date, sex, municipality, preferred_language)
    values (new_id, agency, given, family, born, person_sex, home, lang);
  if number_code is not null then
    insert into participants.personal_numbers (participant_id, owner_agency_id, personal_number, number_index, kind)
      values (new_id, agency, number, number_code, number_kind);
  end if;
  insert into participants.contacts (participant_id, owner_agency_id, phone, email) values (new_id, agency, tel, mail);
  return new_id;
end $$;
