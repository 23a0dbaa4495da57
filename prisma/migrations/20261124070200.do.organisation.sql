-- Subjects, units with their history, people, postings, and the seats of accounts.
set role owner;

create table app.subject (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  kind text not null check (kind in ('unit', 'person', 'collective')),
  primary key (agency_id, id),
  unique (agency_id, id, kind)
);

create table app.unit (
  agency_id uuid not null,
  id uuid not null,
  kind text not null default 'unit' check (kind = 'unit'),
  structure text not null check (structure in ('government', 'union', 'party', 'youth', 'network')),
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, id, kind) references app.subject (agency_id, id, kind)
);

create table app.unit_span (
  agency_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name text not null check (name is nfc normalized and length(name) between 2 and 200),
  short_name text check (short_name is nfc normalized and length(short_name) <= 80),
  name_key text not null,
  parent_id uuid check (parent_id <> unit_id),
  position integer not null default 0,
  primary key (agency_id, unit_id, valid_from),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id),
  foreign key (agency_id, parent_id) references app.unit (agency_id, id),
  exclude using gist (agency_id with =, unit_id with =, daterange(valid_from, valid_to) with &&)
);
create index unit_span_parent on app.unit_span (agency_id, parent_id);

create table app.unit_successor (
  agency_id uuid not null,
  unit_id uuid not null,
  successor_id uuid not null check (successor_id <> unit_id),
  on_day date not null,
  share numeric(5, 4) not null default 1 check (share > 0 and share <= 1),
  primary key (agency_id, unit_id, successor_id),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id),
  foreign key (agency_id, successor_id) references app.unit (agency_id, id)
);
create index unit_successor_successor on app.unit_successor (agency_id, successor_id);

create table app.person (
  agency_id uuid not null,
  id uuid not null,
  kind text not null default 'person' check (kind = 'person'),
  staff_code text check (length(staff_code) <= 40),
  name text not null check (name is nfc normalized and length(name) between 2 and 120),
  name_key text not null,
  sort_key text not null,
  born_on date,
  is_union_member boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  unique (agency_id, staff_code),
  foreign key (agency_id, id, kind) references app.subject (agency_id, id, kind)
);
create index person_order on app.person (agency_id, sort_key collate "vi-x-icu", id);

create table app.posting (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  title text not null check (title is nfc normalized and length(title) between 2 and 160),
  is_head boolean not null default false,
  is_acting boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references app.person (agency_id, id),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id),
  exclude using gist (agency_id with =, person_id with =, unit_id with =, title with =, daterange(valid_from, valid_to) with &&)
);
create index posting_person on app.posting (agency_id, person_id, valid_from);
create index posting_unit on app.posting (agency_id, unit_id, valid_from);

create table app.collective (
  agency_id uuid not null,
  id uuid not null,
  kind text not null default 'collective' check (kind = 'collective'),
  name text not null check (name is nfc normalized and length(name) between 2 and 300),
  name_key text not null,
  unit_id uuid,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, id, kind) references app.subject (agency_id, id, kind),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id)
);
create index collective_unit on app.collective (agency_id, unit_id);

-- An account's seat. Members are never deleted: everything that was done names one.
create table app.member (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  account_id uuid not null references app.account (id),
  person_id uuid,
  display_name text not null check (display_name is nfc normalized and length(display_name) between 2 and 120),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, account_id),
  foreign key (agency_id, person_id) references app.person (agency_id, id)
);
create index member_account on app.member (account_id);
create index member_person on app.member (agency_id, person_id);

create table app.member_role (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  role text not null check (role in ('officer', 'unitHead', 'verifier', 'leader', 'council', 'staff', 'admin')),
  scope text not null check (scope in ('wholeAgency', 'unit')),
  unit_id uuid,
  granted_by uuid,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (agency_id, id),
  check ((scope = 'unit') = (unit_id is not null)),
  check (role <> 'unitHead' or scope = 'unit'),
  foreign key (agency_id, member_id) references app.member (agency_id, id),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id)
);
create index member_role_member on app.member_role (agency_id, member_id);
create index member_role_unit on app.member_role (agency_id, unit_id);
create unique index member_role_once on app.member_role (agency_id, member_id, role, scope, unit_id) nulls not distinct
  where revoked_at is null;

create table app.delegation (
  agency_id uuid not null,
  id uuid not null,
  from_member_id uuid not null,
  to_member_id uuid not null check (to_member_id <> from_member_id),
  role text not null check (role in ('officer', 'unitHead', 'verifier', 'leader')),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  reason text not null check (length(reason) between 3 and 500),
  revoked_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, from_member_id) references app.member (agency_id, id),
  foreign key (agency_id, to_member_id) references app.member (agency_id, id)
);
create index delegation_from on app.delegation (agency_id, from_member_id);
create index delegation_to on app.delegation (agency_id, to_member_id);

call app.protect('subject');
call app.protect('unit');
call app.protect('unit_span');
call app.protect('unit_successor');
call app.protect('person');
call app.protect('posting');
call app.protect('collective');
call app.protect('member');
call app.protect('member_role');
call app.protect('delegation');
revoke delete on app.subject, app.unit, app.person, app.collective, app.member, app.member_role, app.delegation from app;

-- Sign-in and the switcher read seats before an agency is known.
create policy seats on app.member for select to auth using (true);
grant select on app.member to auth;
