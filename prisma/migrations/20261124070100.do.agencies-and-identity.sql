-- Agencies, accounts and sessions: the tables that belong to no agency.
set role owner;

create table app.agency (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  name text not null check (name is nfc normalized and length(name) between 2 and 200),
  short_name text check (short_name is nfc normalized and length(short_name) <= 80),
  motto text check (motto is nfc normalized and length(motto) <= 300),
  head_may_verify_own_unit boolean not null default false,
  suspended_at timestamptz,
  created_at timestamptz not null default now()
);
alter table app.agency enable row level security;
alter table app.agency force row level security;
create policy own_agency on app.agency for select to app using (id = (select app.agency_id()));
create policy own_settings on app.agency for update to app
  using (id = (select app.agency_id())) with check (id = (select app.agency_id()));
create policy all_agencies on app.agency for select to auth using (true);
create policy agency_registry on app.agency for all to platform using (true) with check (true);
grant select on app.agency to app, auth;
grant update (name, short_name, motto, head_may_verify_own_unit) on app.agency to app;
grant select, insert, update on app.agency to platform;

create table app.account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email is nfkc normalized and length(email) <= 254),
  is_operator boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table app.credential (
  account_id uuid primary key references app.account (id),
  password_hash text not null,
  changed_at timestamptz not null default now()
);

-- The cookie holds a token, this table its SHA-256.
create table app.session (
  id text primary key,
  account_id uuid not null references app.account (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_account on app.session (account_id);

create table app.account_token (
  token_hash text primary key,
  account_id uuid not null references app.account (id),
  purpose text not null check (purpose in ('device', 'password', 'email')),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index account_token_account on app.account_token (account_id);

-- Shape given by rate-limiter-flexible.
create table app.throttle (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table app.link (
  token_hash text primary key,
  agency_id uuid not null references app.agency (id),
  purpose text not null check (purpose in ('invitation', 'certificate', 'hallScreen', 'publicBoard', 'room')),
  target text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
create index link_agency on app.link (agency_id);

create table app.security_event (
  id uuid primary key,
  at timestamptz not null default now(),
  kind text not null,
  account_id uuid,
  agency_slug text,
  detail jsonb not null default '{}'
);
create index security_event_at on app.security_event using brin (at);

-- Base salary by date; money of an award is its coefficient times the row that held on the decision's day.
create table app.base_salary (
  valid_from date primary key,
  amount_vnd integer not null check (amount_vnd > 0),
  source text not null
);

grant select, insert, update on app.account, app.credential, app.account_token to auth;
grant select, insert, update, delete on app.session, app.throttle to auth;
grant delete on app.account_token to auth;
grant select, update on app.link to auth;
grant insert on app.security_event to auth;
grant select on app.security_event to platform;
grant select on app.base_salary to app;
