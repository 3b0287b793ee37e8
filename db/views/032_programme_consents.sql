-- An answer that holds in every case the person has in the same programme is ended from each of them too: a no said in one
-- must not leave a yes of another open.
drop policy if exists change_of_programme on consents.consents;
create policy change_of_programme on consents.consents for update to samsteg_app
  using (scope = 'programme' and id in (select p.consent_id from consents.my_programme_consents() p
    where p.case_id in (select case_id from consents.my_own_cases())
       or (platform.actor_agency() in (from_agency_id, to_agency_id) and p.case_id in (select case_id from consents.my_lasting_cases()))))
  with check (state in ('withdrawn', 'superseded'));
