-- The walls: one schema, the agency of the transaction, and the one way in which a table becomes an agency's.
set role owner;

create extension if not exists btree_gist with schema public;

create schema app authorization owner;
grant usage on schema app to app, auth, worker, exchange, platform;

-- Raises when no agency is set: a forgotten context is an error, never an empty page.
create function app.agency_id() returns uuid
  language sql stable parallel safe
  set search_path = ''
  as $$ select current_setting('app.agency_id')::uuid $$;
grant execute on function app.agency_id() to app, worker;

-- Row-level security, its policy and the grants of a table that belongs to agencies.
create procedure app.protect(name text, insert_only boolean default false)
  language plpgsql
  set search_path = ''
  as $$
begin
  execute format('alter table app.%I enable row level security', name);
  execute format('alter table app.%I force row level security', name);
  execute format(
    'create policy tenant on app.%I for all to app using (agency_id = (select app.agency_id())) with check (agency_id = (select app.agency_id()))',
    name);
  execute format('grant select, insert%s on app.%I to app', case when insert_only then '' else ', update, delete' end, name);
end $$;
revoke execute on procedure app.protect(text, boolean) from public;
