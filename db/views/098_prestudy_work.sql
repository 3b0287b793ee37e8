-- What each part of a pre-study's work holds, as counts by name: what its front page tells of. Read with the reader's own rights.
drop view if exists prestudies.work_counts;
create view prestudies.work_counts with (security_invoker = true) as
  select m.prestudy_id, 'plan' as part, 'milestones' as what, count(*)::integer as count from prestudies.milestones m group by m.prestudy_id;
grant select on prestudies.work_counts to samsteg_app;
