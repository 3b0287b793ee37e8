-- What the reasons of the access decision are told from: every answer that holds, or has held, in a case between the
-- reader's agency and another, those given for the whole programme among them. The person sees all of hers.
create or replace function consents.my_answers_in(asked uuid)
returns table (case_id uuid, programme_id uuid, participant_id uuid, scope text, from_agency_id uuid, to_agency_id uuid,
               categories text[], state text, valid_from date, valid_to date, recorded_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select k.case_id, o.programme_id, o.participant_id, k.scope, k.from_agency_id, k.to_agency_id,
         k.categories, k.state, k.valid_from, k.valid_to, k.recorded_at
    from cases.cases c
    join cases.cases o on o.id = c.id or (o.participant_id = c.participant_id and o.programme_id = c.programme_id)
    join consents.consents k on k.case_id = o.id and (o.id = c.id or k.scope = 'programme')
   where c.id = asked
     and (asked in (select m.case_id from consents.my_own_cases() m)
          or (platform.actor_agency() in (k.from_agency_id, k.to_agency_id) and asked in (select m.case_id from consents.my_cases() m)))
$$;
revoke all on function consents.my_answers_in(uuid) from public;
grant execute on function consents.my_answers_in(uuid) to samsteg_app;
