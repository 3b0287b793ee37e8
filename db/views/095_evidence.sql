-- Everything in a pre-study that a finding can stand on: one branch for each kind (`evidenceKinds` in contract/findings.ts).
-- A slice that has something of the kind adds its branch. The columns:
--   prestudy_id, kind, id as text;
--   label and detail: what a reader recognises it by, as JSON: to_jsonb(text), or platform.sealed(…) where it lies sealed;
--   path: the page of the app that shows it.
-- Row security is the reader's own, by security_invoker.
create or replace view analyses.evidence_sources with (security_invoker = true) as
select n.prestudy_id, 'outlook-note'::text as kind, n.id::text as id,
       to_jsonb(n.title) as label, to_jsonb(coalesce(nullif(concat_ws(', ', nullif(n.place, ''), nullif(n.reference, '')), ''), n.link)) as detail,
       '/prestudies/' || n.prestudy_id || '/analysis/outlook/' || n.id as path
  from analyses.outlook_notes n
union all
select g.prestudy_id, 'gap', g.id::text,
       to_jsonb(one.service || ' → ' || other.service), to_jsonb(g.why),
       '/prestudies/' || g.prestudy_id || '/analysis/paths/' || g.path_id
  from analyses.gaps g
  join analyses.path_steps one on one.path_id = g.path_id and one.position = g.after_position
  join analyses.path_steps other on other.path_id = g.path_id and other.position = g.after_position + 1
union all
select m.prestudy_id, 'workshop', m.id::text,
       to_jsonb(m.title), to_jsonb(concat_ws(', ', nullif(m.place, ''), m.held_on::text)),
       '/prestudies/' || m.prestudy_id || '/actors/meetings/' || m.id
  from actors.meetings m
union all
select r.prestudy_id, 'actor-relation', r.id::text,
       to_jsonb(one.name || ' – ' || other.name), to_jsonb(r.about),
       '/prestudies/' || r.prestudy_id || '/actors/' || r.one_actor_id
  from actors.relations r
  join actors.actors one on one.id = r.one_actor_id and one.removed_at is null
  join actors.actors other on other.id = r.other_actor_id and other.removed_at is null
union all
select t.prestudy_id, 'theme', t.id::text,
       to_jsonb(t.name), to_jsonb(t.about),
       '/prestudies/' || t.prestudy_id || '/texts/themes/' || t.id
  from codings.themes t
union all
-- Only what a person has checked can be shown.
select q.prestudy_id, 'quotation', q.id::text,
       platform.sealed(q.edited, 'codings.quotations.edited', q.id::text), to_jsonb(coalesce(t.name, '')),
       '/prestudies/' || q.prestudy_id || '/texts/quotations/' || q.id
  from codings.usable_quotations q left join codings.themes t on t.id = q.theme_id
union all
-- The result of a survey's question, once results are shown.
select q.prestudy_id, 'question', q.id::text,
       to_jsonb(q.words ->> 'sv'), to_jsonb(s.name || ', ' || n.shown || ' svar' || case when s.practice then ' (övning)' else '' end),
       '/prestudies/' || q.prestudy_id || '/surveys/' || s.id || '/results/' || q.key
  from surveys.questions q
  join surveys.surveys s on s.id = q.survey_id and (s.way = 'link' or s.state = 'closed')
  cross join lateral (select coalesce(sum(c.shown), 0) as shown from surveys.answer_counts(s.prestudy_id) c where c.survey_id = s.id) n
 where n.shown >= s.least_answers
union all
select f.prestudy_id, 'figure', f.id::text,
       to_jsonb(f.title), to_jsonb(s.name),
       '/prestudies/' || f.prestudy_id || '/data/' || f.data_set_id || '/figures/' || f.id
  from data_sets.released_figures f
  join data_sets.data_sets s on s.id = f.data_set_id
 where f.withdrawn_at is null;
grant select on analyses.evidence_sources to samsteg_app;

-- What findings that stand have as their ground: what may not be taken away beneath them.
create or replace view analyses.standing_evidence with (security_invoker = true) as
select e.prestudy_id, e.kind, e.source_id, f.id as finding_id, f.sentence_sv as sentence
  from analyses.evidence e join analyses.findings f on f.id = e.finding_id
 where f.withdrawn_on is null;
grant select on analyses.standing_evidence to samsteg_app;
