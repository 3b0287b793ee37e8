-- Whom a sign-in at the identity provider belongs to. Nobody is signed in yet, so row security would hide everyone.
-- It answers with an id only, and only for the very pair that the provider has vouched for.
create or replace function platform.person_of_sign_in(issuer text, subject text)
returns table (actor_kind text, actor_id uuid)
language sql stable security definer set search_path = '' as $$
  select 'staff', s.id from agencies.staff s
   where s.sign_in_issuer = issuer and s.sign_in_subject = subject and s.active
  union all
  select 'participant', p.id from participants.participants p
   where p.sign_in_issuer = issuer and p.sign_in_subject = subject
  order by 1 desc
  limit 1
$$;
