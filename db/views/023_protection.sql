-- Protected identity: the details leave the ordinary rows when it is recorded, and come back when it is lifted.

-- The person of a case that I lead; an exception where I do not, as what asks has been refused before it comes here.
create or replace function participants.led_person(asked uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  person uuid;
begin
  select c.participant_id into person from cases.cases c
   where c.id = asked and c.participant_id in (select participant_id from consents.my_led_people());
  if person is null then raise exception 'only those who lead the case change who may know of the person'; end if;
  return person;
end $$;

-- The same for one whom I have just referred, and said that her details are protected: her case is protected from the first.
create or replace function participants.protectable_person(asked uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  person uuid;
begin
  select c.participant_id into person from cases.cases c where c.id = asked and c.id in (select case_id from cases.my_fresh_referrals());
  return coalesce(person, participants.led_person(asked));
end $$;

-- All that the ordinary rows say of who the person of a case is, held until the transaction ends; sealed texts are marked.
create or replace function participants.hold_details(asked uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person constant uuid := participants.protectable_person(asked);
  k participants.contacts;
begin
  perform 1 from participants.participants p where p.id = person for update;
  select * into k from participants.contacts x where x.participant_id = person for update;
  return (select jsonb_build_object(
      'participantId', p.id, 'ownerAgencyId', p.owner_agency_id, 'protection', p.protection,
      'givenName', p.given_name, 'familyName', p.family_name, 'birthDate', p.birth_date, 'municipality', p.municipality,
      'personalNumber', platform.sealed(n.personal_number, 'participants.personal_numbers.personal_number', p.id::text),
      'phone', platform.sealed(k.phone, 'participants.contacts.phone', p.id::text),
      'email', platform.sealed(k.email, 'participants.contacts.email', p.id::text),
      'address', platform.sealed(k.address, 'participants.contacts.address', p.id::text),
      'postalCode', platform.sealed(k.postal_code, 'participants.contacts.postal_code', p.id::text),
      'city', platform.sealed(k.city, 'participants.contacts.city', p.id::text),
      'referrals', (select coalesce(jsonb_agg(jsonb_build_object('caseId', r.case_id, 'givenName', r.given_name, 'familyName', r.family_name,
          'birthDate', r.birth_date, 'municipality', r.municipality,
          'reachAt', platform.sealed(r.reach_at, 'cases.referrals.reach_at', r.case_id::text))), '[]')
        from cases.cases c join cases.referrals r on r.case_id = c.id where c.participant_id = p.id))
    from participants.participants p left join participants.personal_numbers n on n.participant_id = p.id
   where p.id = person);
end $$;

-- Records the protection: the details, sealed, in a row of their own, and a stand-in wherever a name stood. The code that a
-- number is found by stays, so that the same person is not written anew; nobody reads a number out of it.
-- Those who are named, and where a referral says it of someone who is known here already, those who lead her work now.
create or replace function participants.protect(asked uuid, new_id uuid, as_kind text, stand_in text[], sealed_details text, named uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  person constant uuid := participants.protectable_person(asked);
  fresh constant boolean := asked in (select case_id from cases.my_fresh_referrals());
  agency uuid;
begin
  if cardinality(named) = 0 then raise exception 'somebody must be named before the rest are shut out'; end if;
  insert into participants.named_staff (id, participant_id, staff_id, named_by, named_at)
    select gen_random_uuid(), person, s.staff_id, platform.actor(), platform.now()
      from (select unnest(named) union
            select t.staff_id from cases.cases c join cases.team_members t on t.case_id = c.id
             where fresh and c.participant_id = person and t.is_lead and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today())) s (staff_id)
    on conflict do nothing;
  update participants.participants p set protection = as_kind, given_name = stand_in[1], family_name = stand_in[2],
      birth_date = null, municipality = null, version = p.version + 1
    where p.id = person and p.protection is null returning p.owner_agency_id into strict agency;
  insert into participants.protected_details (participant_id, owner_agency_id, details) values (person, agency, sealed_details);
  insert into participants.protections (id, participant_id, owner_agency_id, kind, recorded_by) values (new_id, person, agency, as_kind, platform.actor());
  update participants.personal_numbers n set personal_number = '' where n.participant_id = person;
  update participants.contacts k set phone = null, email = null, address = null, postal_code = null, city = null, best_way = 'phone', version = k.version + 1
   where k.participant_id = person;
  update cases.referrals r set given_name = case when r.given_name is not null then stand_in[1] end,
      family_name = case when r.family_name is not null then stand_in[2] end, birth_date = null, municipality = null, reach_at = null
    from cases.cases c where c.id = r.case_id and c.participant_id = person;
end $$;

-- Puts the details back. Texts come sealed for the rows that they go to.
create or replace function participants.lift_protection(asked uuid, known jsonb, sealed_reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  person constant uuid := participants.led_person(asked);
begin
  delete from participants.protected_details d where d.participant_id = person;
  if not found then raise exception 'there is no protection to lift'; end if;
  update participants.participants p set protection = null, given_name = known ->> 'givenName', family_name = known ->> 'familyName',
      birth_date = (known ->> 'birthDate')::date, municipality = known ->> 'municipality', version = p.version + 1
   where p.id = person;
  update participants.personal_numbers n set personal_number = known ->> 'personalNumber'
   where n.participant_id = person and known ->> 'personalNumber' is not null;
  update participants.contacts k set phone = known ->> 'phone', email = known ->> 'email', address = known ->> 'address',
      postal_code = known ->> 'postalCode', city = known ->> 'city', version = k.version + 1
   where k.participant_id = person;
  update cases.referrals r set given_name = x ->> 'givenName', family_name = x ->> 'familyName', birth_date = (x ->> 'birthDate')::date,
      municipality = x ->> 'municipality', reach_at = x ->> 'reachAt'
    from jsonb_array_elements(known -> 'referrals') x, cases.cases c
   where r.case_id = (x ->> 'caseId')::uuid and c.id = r.case_id and c.participant_id = person;
  update participants.protections h set lifted_by = platform.actor(), lifted_at = platform.now(), lifted_reason = sealed_reason
   where h.participant_id = person and h.lifted_at is null;
  update participants.named_staff n set ended_at = platform.now() where n.participant_id = person and n.ended_at is null;
end $$;

-- Ways to reach the person, as they are written over in the details.
create or replace function participants.change_protected(asked uuid, sealed_details text, as_version integer) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  person constant uuid := participants.led_person(asked);
begin
  update participants.protected_details d set details = sealed_details, version = d.version + 1
   where d.participant_id = person and d.version = as_version;
  return found;
end $$;

-- Whether the person of a case that I may know of is protected, and who is named for her. No row: not protected, or not mine.
create or replace function participants.protection_of(asked uuid) returns table (kind text, staff_id uuid, agency_id uuid)
language sql stable security definer set search_path = '' as $$
  select p.protection, s.id, s.agency_id
    from consents.my_cases() m
    join cases.cases c on c.id = m.case_id
    join participants.participants p on p.id = c.participant_id and p.protection is not null
    left join participants.named_staff n on n.participant_id = p.id and platform.is_running(n.named_at, n.ended_at)
    left join agencies.staff s on s.id = n.staff_id and s.active
   where m.case_id = asked
$$;

-- Whatever the program does: nothing that tells who she is goes into the ordinary rows of one who is protected.
create or replace function participants.keep_contact_out() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if num_nonnulls(nullif(new.phone, ''), nullif(new.email, ''), nullif(new.address, ''), nullif(new.postal_code, ''), nullif(new.city, '')) > 0
     and exists (select from participants.participants p where p.id = new.participant_id and p.protection is not null) then
    raise exception 'how to reach a protected person is kept among the protected details';
  end if;
  return new;
end $$;
create or replace trigger keep_out_of_contacts before insert or update on participants.contacts
  for each row execute function participants.keep_contact_out();

-- A new referral of someone who is protected already: what the sender wrote of who she is stays with them.
create or replace function participants.mask_referral() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  p participants.participants;
begin
  select x.* into p from cases.cases c join participants.participants x on x.id = c.participant_id where c.id = new.case_id;
  if p.protection is not null then
    new.given_name := case when new.given_name is not null then p.given_name end;
    new.family_name := case when new.family_name is not null then p.family_name end;
    new.birth_date := null;
    new.municipality := null;
    new.reach_at := null;
  end if;
  return new;
end $$;
create or replace trigger mask_protected before insert on cases.referrals
  for each row execute function participants.mask_referral();
