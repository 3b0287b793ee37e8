-- What each part of a pre-study's work holds, as counts by name: what its front page tells of. Read with the reader's own rights.
drop view if exists prestudies.work_counts;
create view prestudies.work_counts with (security_invoker = true) as
  select m.prestudy_id, 'plan' as part, 'milestones' as what, count(*)::integer as count from prestudies.milestones m group by m.prestudy_id
union all
  select a.prestudy_id, 'actors', w.what, count(*) filter (where w.counts)::integer
    from actors.actors a join actors.standings s on s.actor_id = a.id
   cross join lateral (values
     ('actors', true), ('met', s.stage in ('met', 'taking-part', 'letter-of-intent', 'agreement')),
     ('agreements', s.stage in ('letter-of-intent', 'agreement')), ('contacts-due', a.next_contact_on < platform.today())) as w (what, counts)
   where a.removed_at is null group by a.prestudy_id, w.what
union all
  select m.prestudy_id, 'actors', 'workshops', count(*)::integer from actors.meetings m group by m.prestudy_id
union all
  select d.prestudy_id, 'data', 'data-sets', count(*)::integer from data_sets.data_sets d group by d.prestudy_id
union all
  select f.prestudy_id, 'data', 'figures', count(*)::integer from data_sets.released_figures f where f.withdrawn_at is null group by f.prestudy_id
union all
  select s.prestudy_id, 'surveys', w.what, count(*) filter (where w.counts)::integer
    from surveys.surveys s cross join lateral (values ('surveys', true), ('open', s.state = 'open')) as w (what, counts) group by s.prestudy_id, w.what
union all
  -- Received, also those that wait to be shown: their number is no secret.
  select p.id, 'surveys', 'answers', coalesce(sum(n.shown + n.waiting), 0)::integer
    from prestudies.prestudies p cross join lateral surveys.answer_counts(p.id) n group by p.id
union all
  select c.prestudy_id, 'texts', 'codes', count(*)::integer from codings.code_words c where not c.retired group by c.prestudy_id
union all
  select t.prestudy_id, 'texts', 'themes', count(*)::integer from codings.themes t group by t.prestudy_id
union all
  select q.prestudy_id, 'texts', 'quotations', count(*)::integer from codings.usable_quotations q group by q.prestudy_id
union all
  -- Those who check them are told alone.
  select q.prestudy_id, 'texts', 'quotations-to-check', count(*)::integer from codings.quotations q where q.state = 'waiting' group by q.prestudy_id
union all
  select f.prestudy_id, 'analysis', w.what, count(*) filter (where w.counts)::integer
    from analyses.findings f
   cross join lateral (values ('findings', true), ('unfounded', not exists (
     select from analyses.evidence e join analyses.evidence_sources s on s.prestudy_id = e.prestudy_id and s.kind = e.kind and s.id = e.source_id
      where e.finding_id = f.id))) as w (what, counts)
   where f.withdrawn_on is null group by f.prestudy_id, w.what
union all
  select f.prestudy_id, 'analysis', 'empty-levels', 4 - count(distinct f.level)::integer from analyses.findings f where f.withdrawn_on is null group by f.prestudy_id
union all
  select n.prestudy_id, 'analysis', 'outlook-notes', count(*)::integer from analyses.outlook_notes n group by n.prestudy_id
union all
  select g.prestudy_id, 'analysis', 'gaps', count(*)::integer from analyses.gaps g group by g.prestudy_id
union all
  -- A draft is on its way from when an idea is chosen until it is taken into use.
  select i.prestudy_id, 'ideas', w.what, count(*) filter (where w.counts)::integer
    from ideas.ideas i
   cross join lateral (values ('ideas', i.state <> 'set-aside'), ('chosen', i.state = 'chosen'), ('drafts', i.state = 'chosen' and i.programme_id is null)) as w (what, counts)
   group by i.prestudy_id, w.what
union all
  select p.prestudy_id, 'publication', 'published', count(*)::integer from publications.publications p
   where p.current_number is not null and p.withdrawn_at is null group by p.prestudy_id
union all
  -- A review that waits, of words that are still the newest: nobody has written since it was asked for.
  select r.prestudy_id, 'publication', 'to-review', count(*)::integer from publications.reviews r join publications.publications p on p.id = r.publication_id
   where r.outcome is null and r.asked_at >= p.edited_at group by r.prestudy_id;
grant select on prestudies.work_counts to samsteg_app;
