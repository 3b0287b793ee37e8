-- Openings in an emergency, blocks and conflicts of interest: what has to be asked beyond what the one asking may see.

-- Cases that I may open in an emergency, by the end of their id or by the code of the person's number. What is not there,
-- what is another agency's and who is protected are not told apart: no row.
create or replace function consents.cases_for_emergency(id_tail text, number_codes text[]) returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select c.id
    from (select x.id from cases.cases x where right(x.id::text, 8) = id_tail
          union
          select x.id from participants.personal_numbers n join cases.cases x on x.participant_id = n.participant_id
           where n.number_index = any (number_codes)) found
    join cases.cases c on c.id = found.id
   where c.status not in ('declined', 'closed') and consents.may_open_in_emergency(c.id)
$$;

-- I have a conflict of interest with the person of the case whose id ends so. The case need not be one that I may see, so
-- nothing is answered, whether there is such a case or not; only programmes that my agency is part of come in question.
create or replace function consents.say_own_conflict(id_tail text, code text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into consents.blocks (id, participant_id, owner_agency_id, staff_id, kind, reason_code, registered_by_staff)
  select distinct on (p.id) gen_random_uuid(), p.id, p.owner_agency_id, platform.actor(), 'conflict-of-interest', code, platform.actor()
    from cases.cases c
    join participants.participants p on p.id = c.participant_id
    join programmes.programmes m on m.id = c.programme_id
   where right(c.id::text, 8) = id_tail and platform.actor_role() in ('coach', 'team-leader', 'professional')
     and (m.owner_agency_id = platform.actor_agency()
          or exists (select from programmes.parties y where y.programme_id = m.id and y.agency_id = platform.actor_agency()))
     and not exists (select from consents.blocks b where b.participant_id = p.id and b.staff_id = platform.actor()
                        and b.kind = 'conflict-of-interest' and b.ended_at is null)
$$;

-- Whether nothing shuts someone out from a case that I lead: what is asked before they are asked onto its team.
create or replace function consents.may_join(asked uuid, member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from consents.my_responsible_work() w
     where w.case_id = asked
       and not exists (select from consents.blocks b join agencies.staff s on s.id = member
                        where b.participant_id = w.participant_id and (b.staff_id = s.id or b.unit_id = s.unit_id)
                          and platform.is_running(b.from_at, b.ended_at)))
$$;

revoke all on function consents.cases_for_emergency(text, text[]), consents.say_own_conflict(text, text), consents.may_join(uuid, uuid) from public;
grant execute on function consents.cases_for_emergency(text, text[]), consents.say_own_conflict(text, text), consents.may_join(uuid, uuid) to samsteg_app;

-- That a case was opened in an emergency is told to those who answer for it, whoever's staff did it, and to the others
-- around the person who may know that agency's people there.
drop policy if exists emergencies on platform.events;
create policy emergencies on platform.events for select to samsteg_app using (
  name in ('emergency-opened', 'emergency-reviewed') and (case_id in (select case_id from consents.my_responsible_cases())
    or (case_id, agency_id) in (select case_id, agency_id from consents.my_known_agencies())));
