-- Roles of the cluster, made once by a superuser; safe to run again. Passwords are set afterwards.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['owner', 'migrator', 'app', 'auth', 'worker', 'exchange', 'platform', 'backup'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I', wanted);
    end if;
  end loop;
end $$;

alter role owner nologin nosuperuser nobypassrls nocreatedb nocreaterole;
alter role migrator login noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
alter role app login nosuperuser nobypassrls nocreatedb nocreaterole;
alter role auth login nosuperuser nobypassrls nocreatedb nocreaterole;
alter role worker login inherit nosuperuser nobypassrls nocreatedb nocreaterole;
alter role exchange login nosuperuser nobypassrls nocreatedb nocreaterole;
alter role platform login nosuperuser nobypassrls nocreatedb nocreaterole;
alter role backup login bypassrls nosuperuser nocreatedb nocreaterole;

grant owner to migrator;
grant worker to owner;
grant app to worker;
grant pg_read_all_data to backup;

-- Generic plans cost up to fourteen times as much between agencies of unequal size.
alter role app set plan_cache_mode = 'force_custom_plan';
alter role worker set plan_cache_mode = 'force_custom_plan';
alter role app set statement_timeout = '8s';
alter role app set lock_timeout = '4s';
alter role app set idle_in_transaction_session_timeout = '15s';
alter role auth set statement_timeout = '4s';
alter role auth set lock_timeout = '2s';
alter role auth set idle_in_transaction_session_timeout = '10s';
alter role platform set statement_timeout = '8s';
alter role worker set statement_timeout = '120s';
alter role worker set lock_timeout = '20s';
alter role worker set idle_in_transaction_session_timeout = '120s';
alter role migrator set lock_timeout = '1s';
