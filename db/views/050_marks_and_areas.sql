-- What one slice of the work reads of another: facts of a case, never records. Both views run as the one who asks, so
-- that every row obeys the policy of its own table.

-- What else happened while indicators rose and fell: a change of lead coach, and placements that began or ended.
create or replace view measurements.chart_marks with (security_invoker = true) as
select l.case_id, l.from_on as on_day, 'coach-change' as kind, '' as words
  from (select t.case_id, t.from_on, t.staff_id, lag(t.staff_id) over (partition by t.case_id order by t.from_on, t.id) as before
          from cases.team_members t where t.is_lead) l
 where l.before <> l.staff_id and l.from_on <= platform.today()
union all
select p.case_id, p.starts_on, 'placement-began', coalesce(e.name, '')
  from placements.placements p left join placements.employers e on e.id = p.employer_id
 where p.starts_on <= platform.today()
union all
select p.case_id, p.ends_on, 'placement-ended', coalesce(e.name, '')
  from placements.placements p left join placements.employers e on e.id = p.employer_id
 where p.state in ('ended', 'broken-off') and p.ends_on <= platform.today();

-- What the joint assessment says that the plan ought to hold: areas that stand in the way, and the measures of the latest
-- joint statement, sealed as they lie there.
create or replace view plans.assessed_needs with (security_invoker = true) as
select a.case_id, a.area, null::uuid as statement_id, null::text as measures
  from assessments.parts a
 where a.view in ('hinders', 'hinders-much')
 group by a.case_id, a.area
union all
select s.case_id, null, s.id, s.measures
  from (select distinct on (x.case_id) x.case_id, x.id, x.measures from assessments.statements x
         order by x.case_id, x.created_at desc, x.id desc) s;

grant select on measurements.chart_marks, plans.assessed_needs to samsteg_app;
