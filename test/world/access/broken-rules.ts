/** A way to break the rule in SQL: what is let through, and the change in a file of `db/views` that lets it. */
export interface BrokenRule { letsThrough: string; file: '020_access.sql' | '030_policies.sql'; from: string; to: string }

const access = (letsThrough: string, from: string, to: string): BrokenRule => ({ letsThrough, file: '020_access.sql', from, to });
const policies = (letsThrough: string, from: string, to: string): BrokenRule => ({ letsThrough, file: '030_policies.sql', from, to });

/** Each of these must be found by the generated worlds, or the test that holds rule and database together would prove nothing. */
export const brokenRules: readonly [BrokenRule, ...BrokenRule[]] = [
  access('a consent past its last day', 'platform.today() between k.valid_from and k.valid_to', 'platform.today() >= k.valid_from'),
  access('a consent before its first day', 'platform.today() between k.valid_from and k.valid_to', 'platform.today() <= k.valid_to'),
  access('a refusal', "k.state = 'given' and", "k.state in ('given', 'refused') and"),
  access('a consent that was withdrawn', "k.state = 'given' and", "k.state in ('given', 'withdrawn') and"),
  access('a consent for one case alone in another', "k.scope = 'programme' and k.state", 'k.state'),
  access('a consent for a programme in another programme', 'and s.programme_id = c.programme_id and s.id <> c.id\n    join consents.consents k on k.case_id = s.id\n   where', 'and s.id <> c.id\n    join consents.consents k on k.case_id = s.id\n   where'),
  access('a consent of another person', 's.participant_id = c.participant_id and s.programme_id = c.programme_id and s.id <> c.id\n    join consents.consents k on k.case_id = s.id\n   where', 's.programme_id = c.programme_id and s.id <> c.id\n    join consents.consents k on k.case_id = s.id\n   where'),
  access('a ground in law that opens nothing', 'where g.opens and g.ended_at is null', 'where g.ended_at is null'),
  access('a ground in law that has ended', 'where g.opens and g.ended_at is null', 'where g.opens'),
  access('a ground in law past its last day', 'platform.today() between g.valid_from and g.valid_to', 'platform.today() >= g.valid_from'),
  access('a category nobody consented to', 'and w.to_agency_id = d.to_agency_id and w.category = d.category', 'and w.to_agency_id = d.to_agency_id'),
  access('a disclosure taken back', 'and g.taken_back_at is null', ''),
  access('a team member who has left', 'and (t.to_on is null or t.to_on > day)\n       and c.participant_id', 'and c.participant_id'),
  access('a team member before the first day', 't.agency_id = mine and t.from_on <= day and (t.to_on is null or t.to_on > day)\n       and', 't.agency_id = mine and (t.to_on is null or t.to_on > day)\n       and'),
  access('a referral that is decided', "c.status in ('referred', 'waiting', 'declined')\n       and", "c.status in ('referred', 'waiting', 'declined', 'active')\n       and"),
  access('another agency\'s team leader', "where c.responsible_agency_id = mine and c.participant_id <> all (barred)\n         and", 'where c.participant_id <> all (barred)\n         and'),
  access('an emergency after its three hours', 'and o.opened_at <= instant and instant < o.until_at', 'and o.opened_at <= instant and instant <= o.until_at'),
  access('an emergency that was ended', 'and o.agency_id = mine and o.ended_at is null', 'and o.agency_id = mine'),
  access('an emergency from an agency with no part in the case', "       and (c.responsible_agency_id = mine\n            or exists (select from cases.team_members t where t.case_id = c.id and t.agency_id = mine\n                          and t.from_on <= day and (t.to_on is null or t.to_on > day)))\n       and c.participant_id <> all (in_conflict)", '       and c.participant_id <> all (in_conflict)'),
  access('a conflict of interest in an emergency', 'and c.participant_id <> all (in_conflict)', ''),
  access('those of a unit that is shut out', '(b.staff_id = me or b.unit_id = my_unit)', 'b.staff_id = me'),
  access('those shut out from a later instant, and no longer', 'and b.from_at <= instant and (b.ended_at is null or instant < b.ended_at)', 'and b.from_at < instant and (b.ended_at is null or instant < b.ended_at)'),
  access('those let in again, not at all', 'and (b.ended_at is null or instant < b.ended_at);', ';'),
  access('those who are not named for a protected identity', 'where n.staff_id = me and n.named_at', 'where n.named_at'),
  access('a protected identity to whoever leads the programme', "and c.participant_id <> all (barred)\n         and not exists (select from participants.participants p where p.id = c.participant_id and p.protection is not null and p.id <> all (named));", 'and c.participant_id <> all (barred);'),
  access('a protected identity in an emergency', 'all (in_conflict)\n       and not exists (select from participants.participants p where p.id = c.participant_id and p.protection is not null and p.id <> all (named))', 'all (in_conflict)'),
  access('those who are named no longer', 'n.named_at <= instant and (n.ended_at is null or instant < n.ended_at)', 'n.named_at <= instant'),
  access('a whole case to one who may read one\'s own agency\'s records in it', "function consents.my_cases() returns table (case_id uuid)\nlanguage sql stable security definer set search_path = '' rows 30 as $$\n  select m.case_id from consents.my_ties() m where m.reason <> 'own-records'", "function consents.my_cases() returns table (case_id uuid)\nlanguage sql stable security definer set search_path = '' as $$\n  select m.case_id from consents.my_ties() m"),
  access('work to one who has only opened in an emergency', "m.reason in ('on-team', 'leads-programme')\n$$", "m.reason in ('on-team', 'leads-programme', 'emergency')\n$$"),
  access('the incomes to every agency on the case', "or (m.reason <> 'own-records' and m.responsible_agency_id = (select platform.actor_agency()))", "or m.reason <> 'own-records'"),
  policies('other agencies\' records to one who may read one\'s own agency\'s', '(owner_agency_id = (select platform.actor_agency()) and case_id in (select case_id from consents.my_record_cases()))', '(case_id in (select case_id from consents.my_record_cases()))'),
  policies('what is not shared to the person', 'or (shared_with_participant and case_id in', 'or (case_id in'),
  policies('a record as another kind than it is', 'or (id, case_id, owner_agency_id, category) in (select record_id, case_id, owner_agency_id, category from', 'or (id, case_id, owner_agency_id) in (select record_id, case_id, owner_agency_id from'),
  policies('another agency\'s record that a third has given', 'or (id, case_id, owner_agency_id, category) in (select record_id, case_id, owner_agency_id, category from', 'or (id, case_id, category) in (select record_id, case_id, category from'),
  policies('a record in another agency\'s name', 'owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_work_cases()))$sql$, t.nspname, t.relname);\n    execute format($sql$\n      create policy change', 'case_id in (select case_id from consents.my_work_cases()))$sql$, t.nspname, t.relname);\n    execute format($sql$\n      create policy change'),
  policies('a change of records by those who may only read them', 'using (owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_work_cases()))', 'using (owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_record_cases()))'),
];
