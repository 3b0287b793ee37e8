-- What visitors read of publications: published versions alone, never a draft, through these functions and no table.
-- A page that was withdrawn is known to have been there, with why; nothing that stood on it is told.

-- Funding projects as the funder's open project bank describes them, without contact person: of running programmes, and of
-- pre-studies that have published something. One project that pays for both is named once.
create or replace function publications.operations()
returns table (programme_id uuid, prestudy_id uuid, key text, owner_name text, content jsonb, imported_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select distinct on (coalesce(o.content ->> 'number', o.source_id::text))
         o.programme_id, o.prestudy_id, o.key, o.owner_name, o.content - 'contact' - 'unknown', o.imported_at
    from (
      select f.id as source_id, p.id as programme_id, null::uuid as prestudy_id, p.key, a.name as owner_name, f.content, f.imported_at
        from programmes.funding_projects f join programmes.programmes p on p.id = f.programme_id join agencies.agencies a on a.id = p.owner_agency_id
      union all
      select f.id, null, s.id, null, a.name, f.content, f.imported_at
        from prestudies.funding_projects f join prestudies.prestudies s on s.id = f.prestudy_id join agencies.agencies a on a.id = s.owner_agency_id
       where exists (select from publications.publications x where x.prestudy_id = s.id and x.current_number is not null and x.withdrawn_at is null)
    ) o
   order by coalesce(o.content ->> 'number', o.source_id::text), o.programme_id nulls last
$$;

-- The address of what a pre-study has published, its own page before those of projects.
create or replace function publications.prestudy_address(of_prestudy uuid) returns text
language sql stable security definer set search_path = '' as $$
  select x.slug from publications.publications x
   where x.prestudy_id = of_prestudy and x.current_number is not null and x.withdrawn_at is null order by x.kind, x.slug limit 1
$$;

-- A word that changes whenever what visitors see does: of one address, or of all when none is named.
create or replace function publications.public_stamp(wanted text) returns text
language sql stable security definer set search_path = '' as $$
  select concat_ws('-',
    (select count(*) || '.' || coalesce(sum(x.version), 0) from publications.publications x
      where x.current_number is not null and (wanted is null or x.slug = wanted or x.programme_id in (select p.id from programmes.programmes p where p.key = wanted))),
    (select count(*) || '.' || coalesce(extract(epoch from max(f.imported_at))::text, '0') from programmes.funding_projects f),
    (select count(*) || '.' || coalesce(extract(epoch from max(f.imported_at))::text, '0') from prestudies.funding_projects f),
    -- What is open to new people may close with the day.
    coalesce(platform.today(), current_date))
$$;

-- Whether people can ask to take part in a programme today, as the page for asking has it.
create or replace function publications.takes_people(programme programmes.programmes) returns boolean
language sql stable security definer set search_path = '' as $$
  select programme.id is not null and (programme.ends_on is null or programme.ends_on >= coalesce(platform.today(), current_date))
$$;

-- One page at an address: a written one, in its newest version or an older one that is asked for.
drop function if exists publications.public_page(text, integer);
create or replace function publications.public_page(wanted text, wanted_number integer)
returns table (slug text, kind text, owner_name text, prestudy_name text, starts_on date, ends_on date, current_number integer, number integer,
  published_at timestamptz, first_published_at timestamptz, withdrawn_at timestamptz, withdrawn_reason text, change_note text, content jsonb,
  has_picture_sv boolean, has_picture_en boolean, versions jsonb, attachments jsonb, project jsonb, is_open boolean)
language sql stable security definer set search_path = '' as $$
  select x.slug, x.kind, a.name, s.name, coalesce(p.starts_on, s.starts_on), case when p.id is null then s.ends_on else p.ends_on end,
         x.current_number, v.number, v.published_at, (select min(e.published_at) from publications.versions e where e.publication_id = x.id),
         x.withdrawn_at, case when x.withdrawn_at is null then '' else x.withdrawn_reason end, v.change_note,
         case when x.withdrawn_at is null then v.content end, v.picture_sv is not null, v.picture_en is not null,
         (select jsonb_agg(jsonb_build_object('number', e.number, 'publishedAt', to_char(e.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'changeNote', e.change_note) order by e.number desc) from publications.versions e where e.publication_id = x.id),
         (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'mediaType', t.media_type, 'size', t.size)), '[]')
            from publications.version_attachments va join publications.attachments t on t.id = va.attachment_id
           where va.publication_id = x.id and va.number = v.number and x.withdrawn_at is null),
         case when x.withdrawn_at is not null then null
              when x.kind = 'project' then (select f.content - 'contact' - 'unknown' from programmes.funding_projects f where f.programme_id = x.programme_id)
              else (select f.content - 'contact' - 'unknown' from prestudies.funding_projects f where f.prestudy_id = x.prestudy_id) end,
         coalesce(x.kind = 'project' and publications.takes_people(p), false)
    from publications.publications x
    join agencies.agencies a on a.id = x.owner_agency_id
    join prestudies.prestudies s on s.id = x.prestudy_id
    left join programmes.programmes p on p.id = x.programme_id
    join publications.versions v on v.publication_id = x.id and v.number = coalesce(wanted_number, x.current_number)
   where x.slug = wanted and x.current_number is not null
$$;

-- The funding project of a programme that has no written page: the facts of the open project bank, and where a written page is.
drop function if exists publications.public_project(text);
create or replace function publications.public_project(wanted text)
returns table (key text, owner_name text, programme_name text, model jsonb, content jsonb, imported_at timestamptz, written_slug text, is_open boolean)
language sql stable security definer set search_path = '' as $$
  select p.key, o.owner_name, p.name, jsonb_build_object('name', m.content -> 'name', 'purpose', m.content -> 'purpose', 'targetGroup', m.content -> 'targetGroup'),
         o.content, o.imported_at,
         (select x.slug from publications.publications x where x.programme_id = p.id and x.current_number is not null and x.withdrawn_at is null order by x.slug limit 1),
         publications.takes_people(p) and coalesce((o.content ->> 'endDate')::date >= coalesce(platform.today(), current_date), true)
    from publications.operations() o
    join programmes.programmes p on p.id = o.programme_id
    join programmes.models m on m.key = p.model_key and m.version = p.model_version
   where p.key = wanted
$$;

-- The catalogue: each page once, the newest first; projects that are known by their facts alone among them. What a page says
-- lies packed and is unpacked for the hits that are shown alone: the title, which stands first among the words that are
-- searched, is enough to choose them.
create or replace function publications.public_list(search text, in_language text, wanted_kind text, wanted_owner text, wanted_year integer, at_most integer, after integer)
returns table (slug text, kind text, owner_name text, title text, lede text, is_translated boolean, year integer, published_at timestamptz, is_written boolean, total bigint)
language sql stable security definer set search_path = '' as $$
  with asked as (
    select nullif(btrim(search), '') as words,
           case in_language when 'en' then websearch_to_tsquery('english', search) else websearch_to_tsquery('swedish', search) end as query
  ), pages as (
    select x.slug, x.kind, a.name as owner_name, split_part(left(case in_language when 'en' then v.words_en else v.words_sv end, 200), E'\n', 1) as title, null::text as lede,
           x.id as publication_id, v.number, extract(year from coalesce(p.starts_on, s.starts_on))::integer as year, v.published_at,
           case in_language when 'en' then v.search_en else v.search_sv end as found_by
      from publications.publications x
      join agencies.agencies a on a.id = x.owner_agency_id
      join prestudies.prestudies s on s.id = x.prestudy_id
      left join programmes.programmes p on p.id = x.programme_id
      join publications.versions v on v.publication_id = x.id and v.number = x.current_number
     where x.withdrawn_at is null
    union all
    select o.key, 'project', o.owner_name, coalesce(m.content -> 'name' ->> in_language, o.content ->> 'name'), coalesce(m.content -> 'purpose' -> 0 -> 'text' ->> in_language, ''),
           null, null, extract(year from (o.content ->> 'startDate')::date)::integer, o.imported_at,
           case in_language when 'en' then to_tsvector('english', concat_ws(' ', m.content -> 'name' ->> 'en', m.content ->> 'purpose', m.content ->> 'targetGroup'))
             else to_tsvector('swedish', concat_ws(' ', o.content ->> 'name', o.content ->> 'number', o.content ->> 'description', m.content ->> 'purpose', m.content ->> 'targetGroup')) end
      from publications.operations() o
      join programmes.programmes p on p.id = o.programme_id
      join programmes.models m on m.key = p.model_key and m.version = p.model_version
     where not exists (select from publications.publications x where x.programme_id = p.id and x.current_number is not null)
       and not exists (select from publications.publications x where x.slug = p.key and x.current_number is not null)
  ), hits as (
    select g.slug, g.kind, g.owner_name, g.title, g.lede, g.publication_id, g.number, g.year, g.published_at, count(*) over () as total,
           row_number() over (order by case when q.words is null then 0 else ts_rank(g.found_by, q.query) end desc, (g.publication_id is not null) desc, g.published_at desc, g.slug) as place
      from pages g, asked q
     where (q.words is null or g.found_by @@ q.query or strpos(lower(g.title), lower(q.words)) > 0)
       and (wanted_kind is null or g.kind = wanted_kind) and (wanted_owner is null or g.owner_name = wanted_owner) and (wanted_year is null or g.year = wanted_year)
     order by place limit at_most offset after
  )
  select h.slug, h.kind, h.owner_name, h.title, coalesce(h.lede, v.content -> 'texts' -> in_language ->> 'lede', v.content -> 'texts' -> 'sv' ->> 'lede', ''),
         h.publication_id is null or jsonb_typeof(v.content -> 'texts' -> in_language) = 'object', h.year, h.published_at, h.publication_id is not null, h.total
    from hits h left join publications.versions v on v.publication_id = h.publication_id and v.number = h.number
   order by h.place
$$;

-- What the catalogue can be narrowed by.
create or replace function publications.public_facets() returns table (owners text[], years integer[])
language sql stable security definer set search_path = '' as $$
  with pages as (
    select a.name as owner_name, extract(year from coalesce(p.starts_on, s.starts_on))::integer as year
      from publications.publications x join agencies.agencies a on a.id = x.owner_agency_id join prestudies.prestudies s on s.id = x.prestudy_id
      left join programmes.programmes p on p.id = x.programme_id
     where x.current_number is not null and x.withdrawn_at is null
    union
    select o.owner_name, extract(year from (o.content ->> 'startDate')::date)::integer
      from publications.operations() o join programmes.programmes p on p.id = o.programme_id
     where not exists (select from publications.publications x where x.current_number is not null and (x.programme_id = p.id or x.slug = p.key))
  )
  select array_agg(distinct l.owner_name order by l.owner_name), array_agg(distinct l.year order by l.year desc) filter (where l.year is not null) from pages l
$$;

-- Data files among what is published, for the catalogue of open data.
create or replace function publications.public_data_files()
returns table (slug text, title_sv text, title_en text, lede_sv text, lede_en text, owner_name text, published_at timestamptz, content jsonb, files jsonb)
language sql stable security definer set search_path = '' as $$
  select x.slug, v.content -> 'texts' -> 'sv' ->> 'title', v.content -> 'texts' -> 'en' ->> 'title', v.content -> 'texts' -> 'sv' ->> 'lede',
         v.content -> 'texts' -> 'en' ->> 'lede', a.name, v.published_at, v.content -> 'attachments',
         jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'mediaType', t.media_type, 'size', t.size) order by t.name)
    from publications.publications x
    join agencies.agencies a on a.id = x.owner_agency_id
    join publications.versions v on v.publication_id = x.id and v.number = x.current_number
    join publications.version_attachments va on va.publication_id = x.id and va.number = v.number
    join publications.attachments t on t.id = va.attachment_id
   where x.withdrawn_at is null and t.media_type in ('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
   group by x.slug, v.content, a.name, v.published_at
   order by x.slug
$$;

-- A file of a version that is published, and not withdrawn.
create or replace function publications.public_attachment(wanted uuid) returns table (name text, media_type text, bytes bytea, sha256 text)
language sql stable security definer set search_path = '' as $$
  select t.name, t.media_type, t.bytes, t.sha256 from publications.attachments t
   where t.id = wanted and exists (
     select from publications.version_attachments va join publications.publications x on x.id = va.publication_id
      where va.attachment_id = t.id and x.current_number is not null and x.withdrawn_at is null)
$$;

-- The picture of a version, for those who share its address.
create or replace function publications.public_picture(wanted text, wanted_number integer, in_language text) returns bytea
language sql stable security definer set search_path = '' as $$
  select case in_language when 'en' then coalesce(v.picture_en, v.picture_sv) else v.picture_sv end
    from publications.publications x join publications.versions v on v.publication_id = x.id and v.number = wanted_number
   where x.slug = wanted and x.withdrawn_at is null
$$;

-- Whether an address is taken, by a page of any pre-study or by a programme other than the one the page is about: told to
-- someone who writes in a pre-study, and to nobody else. Of an address that is not public yet, the answer says that somebody
-- has thought of it: choosing one needs that much.
drop function if exists publications.is_slug_taken(text, uuid);
create or replace function publications.is_slug_taken(wanted text, by_other_than uuid, of_programme uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select case when exists (select from prestudies.my_prestudies('member')) then
    exists (select from publications.publications x where x.slug = wanted and x.id <> by_other_than)
    or exists (select from programmes.programmes p where p.key = wanted and p.id is distinct from of_programme) end
$$;

-- What was published stays as it was, and is published by who leads the pre-study.
revoke update, delete on publications.versions, publications.version_attachments from samsteg_app;
revoke update on publications.attachments from samsteg_app;
drop policy if exists add on publications.versions;
create policy add on publications.versions for insert to samsteg_app with check (
  prestudy_id in (select prestudies.my_prestudies('leader')) and published_by = platform.actor());
-- A review is answered once, by the one it says; it goes with a page that nobody outside has seen, and else stays.
drop policy if exists remove on publications.reviews;
create policy remove on publications.reviews for delete to samsteg_app using (
  prestudy_id in (select prestudies.my_prestudies('member')) and publication_id in (select p.id from publications.publications p where p.current_number is null));
drop policy if exists remove on publications.publications;
create policy remove on publications.publications for delete to samsteg_app using (
  prestudy_id in (select prestudies.my_prestudies('member')) and current_number is null);
revoke update on publications.reviews from samsteg_app;
grant update (outcome, words, decided_by, decided_at) on publications.reviews to samsteg_app;
drop policy if exists add on publications.reviews;
create policy add on publications.reviews for insert to samsteg_app with check (
  prestudy_id in (select prestudies.my_prestudies('member')) and asked_by = platform.actor() and outcome is null);
drop policy if exists change on publications.reviews;
create policy change on publications.reviews for update to samsteg_app
  using (outcome is null and prestudy_id in (select prestudies.my_prestudies('member')))
  with check (decided_by = platform.actor());
