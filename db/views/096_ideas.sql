-- Ideas: the dialogue of those who only have a link, and how a draft becomes a programme.

-- What was drafted stays as it was written; a voice and its words are changed by nobody. Row security itself: 033.
revoke update, delete on ideas.drafts, ideas.voices from samsteg_app;
revoke insert on ideas.voices, ideas.comments from samsteg_app;
revoke update, delete on ideas.comments, ideas.dialogues from samsteg_app;
grant update (state, answer, handled_by, version) on ideas.comments to samsteg_app;
grant update (ended_on) on ideas.dialogues to samsteg_app;

-- An idea as the readers of a link see it, while the link holds: the sections they are shown, the findings it rests on, and
-- the comments that the team has let be shown. Nothing of who has commented.
drop function if exists ideas.open_dialogue(bytea);
create or replace function ideas.open_dialogue(hash bytea)
returns table (dialogue_id uuid, idea_id uuid, prestudy_id uuid, owner_agency_id uuid, idea_name text, summary text, prestudy_name text,
  owner_agency_name text, introduction text, ends_on date, sections text[], content jsonb, findings jsonb, comments jsonb)
language sql stable security definer set search_path = '' as $$
  select d.id, i.id, i.prestudy_id, i.owner_agency_id, i.name, i.summary, p.name, a.name, d.introduction, d.ends_on, d.sections,
         (select coalesce(jsonb_object_agg(s.key, s.value), '{}') from jsonb_each(i.content) s where s.key = any (d.sections)),
         (select coalesce(jsonb_agg(f.sentence_sv order by f.id), '[]') from analyses.findings f
           where 'need' = any (d.sections) and f.prestudy_id = i.prestudy_id and f.withdrawn_on is null and i.content #> '{need,findingIds}' ? f.id::text),
         (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'section', c.section, 'actorKind', v.actor_kind,
             'words', platform.sealed(c.words, 'ideas.comments.words', c.id::text),
             'answer', platform.sealed(c.answer, 'ideas.comments.answer', c.id::text)) order by c.id), '[]')
            from ideas.comments c join ideas.voices v on v.id = c.voice_id
           where c.idea_id = i.id and c.state = 'shown' and c.section = any (d.sections || array['whole']))
    from ideas.dialogues d
    join ideas.ideas i on i.id = d.idea_id
    join prestudies.prestudies p on p.id = i.prestudy_id
    join agencies.agencies a on a.id = i.owner_agency_id
   where d.token_hash = hash and d.ended_on is null and d.ends_on >= platform.today()
$$;

-- What a reader says, by the link: one voice and a comment on each section they chose. The words come sealed.
create or replace function ideas.give_voice(hash bytea, voice uuid, kind text, said text, sealed_who text, said_of jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  open record;
begin
  select d.* into open from ideas.dialogues d where d.token_hash = hash and d.ended_on is null and d.ends_on >= platform.today();
  if not found then return false; end if;
  insert into ideas.voices (id, prestudy_id, idea_id, dialogue_id, owner_agency_id, actor_kind, stance, who, given_on)
    values (voice, open.prestudy_id, open.idea_id, open.id, open.owner_agency_id, kind, said, sealed_who, platform.today());
  insert into ideas.comments (id, prestudy_id, idea_id, voice_id, owner_agency_id, section, words)
    select (c ->> 'id')::uuid, open.prestudy_id, open.idea_id, voice, open.owner_agency_id, c ->> 'section', c ->> 'words'
      from jsonb_array_elements(said_of) c
     where c ->> 'section' = any (open.sections || array['whole']);
  return true;
end $$;

-- A programme begins to run: its model is published, and the agencies that are its parties are named. Only the owner's own
-- team leader or project owner may; it has no cases yet, and so opens nothing that is kept about anyone.
-- A key is whoever published it first: a model that says something else under it is refused.
create or replace function programmes.begin_programme(
  programme uuid, key_of_model text, version_of_model integer, content_of_model jsonb, hash_of_model text, called text,
  from_on date, to_on date, party_agencies jsonb
) returns text language plpgsql volatile security definer set search_path = '' as $$
begin
  if coalesce(platform.actor_role(), '') not in ('team-leader', 'project-owner') or platform.actor_agency() is null then
    raise exception 'a programme is begun by a team leader or project owner' using errcode = '42501';
  end if;
  -- It may hold nothing about people (lag 2003:1210), and the owner of a programme answers for its cases.
  if exists (select from agencies.agencies a where a.id = platform.actor_agency() and a.kind = 'coordination-association') then return 'association-holds-no-people'; end if;
  perform pg_advisory_xact_lock(hashtextextended('programme ' || key_of_model, 0));
  if exists (select from programmes.programmes p where p.key = key_of_model) then return 'programme-key-taken'; end if;
  if exists (select from programmes.models m where m.key = key_of_model)
     and not exists (select from programmes.models m where m.key = key_of_model and m.version = version_of_model and m.content_hash = hash_of_model) then
    return 'programme-key-taken';
  end if;
  if exists (select from jsonb_array_elements(party_agencies) p
              where not exists (select from agencies.agencies a where a.id = (p ->> 'agencyId')::uuid)) then return 'agency-unknown'; end if;
  insert into programmes.models (key, version, content, content_hash)
    values (key_of_model, version_of_model, content_of_model, hash_of_model) on conflict do nothing;
  insert into programmes.programmes (id, key, name, model_key, model_version, owner_agency_id, starts_on, ends_on)
    values (programme, key_of_model, called, key_of_model, version_of_model, platform.actor_agency(), from_on, to_on);
  insert into programmes.parties (programme_id, agency_id, party_key)
    select distinct programme, (p ->> 'agencyId')::uuid, p ->> 'partyKey' from jsonb_array_elements(party_agencies) p;
  return 'begun';
end $$;
revoke all on function programmes.begin_programme(uuid, text, integer, jsonb, text, text, date, date, jsonb) from public;
grant execute on function programmes.begin_programme(uuid, text, integer, jsonb, text, text, date, date, jsonb) to samsteg_app;
