-- Calendars, indicators and results: the one place where a figure lives.
-- Columns that name the acting member (…_by) carry no foreign key: the door writes them from the seat, and seats are never deleted.
set role owner;

create table app.calendar (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  name text not null check (name is nfc normalized and length(name) between 2 and 120),
  cadence text not null check (cadence in ('month', 'quarter', 'halfYear', 'year', 'own')),
  primary key (agency_id, id),
  unique (agency_id, name)
);

create table app.period (
  agency_id uuid not null,
  id uuid not null,
  calendar_id uuid not null,
  code text not null check (length(code) between 1 and 40),
  label text not null check (label is nfc normalized and length(label) between 1 and 80),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  due_on date not null check (due_on >= ends_on),
  grace_days integer not null default 0 check (grace_days between 0 and 366),
  primary key (agency_id, id),
  unique (agency_id, calendar_id, code),
  foreign key (agency_id, calendar_id) references app.calendar (agency_id, id),
  exclude using gist (agency_id with =, calendar_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index period_end on app.period (agency_id, ends_on);

create table app.indicator (
  agency_id uuid not null,
  id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name text not null check (name is nfc normalized and length(name) between 2 and 300),
  name_key text not null,
  unit_of_measure text check (length(unit_of_measure) <= 40),
  definition text check (length(definition) <= 4000),
  kind text not null check (kind in ('quantity', 'percent', 'yesNo', 'rating', 'occurrence', 'milestone', 'narrative')),
  nature text not null check (nature in ('flow', 'stock', 'rate', 'extreme')),
  direction text not null default 'more' check (direction in ('more', 'less')),
  level text not null check (level in ('unit', 'person', 'sumOfPeople')),
  decimals smallint not null default 0 check (decimals between 0 and 6),
  scale jsonb,
  calendar_id uuid not null,
  review_chain jsonb not null default '[{"role": "verifier"}]',
  retired_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  unique (agency_id, code),
  foreign key (agency_id, calendar_id) references app.calendar (agency_id, id)
);
create index indicator_calendar on app.indicator (agency_id, calendar_id);

-- The working value, and beside it what was last verified, which the official board reads.
create table app.result (
  agency_id uuid not null,
  indicator_id uuid not null,
  period_id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'verified')),
  version integer not null check (version > 0),
  value numeric(20, 6),
  qualifier text not null default 'exact' check (qualifier in ('exact', 'atLeast', 'about', 'atMost')),
  qualifier_word text check (length(qualifier_word) <= 20),
  not_applicable boolean not null default false,
  note text check (length(note) <= 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  opened_at timestamptz,
  is_late boolean not null default false,
  return_reason text check (length(return_reason) <= 2000),
  returned_by uuid,
  returned_version integer,
  verified_value numeric(20, 6),
  verified_qualifier text check (verified_qualifier in ('exact', 'atLeast', 'about', 'atMost')),
  verified_word text,
  verified_not_applicable boolean not null default false,
  verified_version integer,
  verified_by uuid,
  verified_at timestamptz,
  primary key (agency_id, indicator_id, period_id, subject_id),
  check (not (not_applicable and value is not null)),
  check (state <> 'returned' or return_reason is not null),
  check ((return_reason is null) = (returned_version is null)),
  check ((verified_version is null) = (verified_by is null)),
  foreign key (agency_id, indicator_id) references app.indicator (agency_id, id),
  foreign key (agency_id, period_id) references app.period (agency_id, id),
  foreign key (agency_id, subject_id) references app.subject (agency_id, id),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id)
);
create index result_period on app.result (agency_id, period_id, unit_id);
create index result_subject on app.result (agency_id, subject_id, indicator_id);
create index result_unit on app.result (agency_id, unit_id);
create index result_waiting on app.result (agency_id, state, submitted_at) where state in ('submitted', 'returned');

create table app.result_version (
  agency_id uuid not null,
  indicator_id uuid not null,
  period_id uuid not null,
  subject_id uuid not null,
  version integer not null,
  -- What was done to the version, in order: written, submitted, taken back, submitted again, verified …
  step integer not null check (step > 0),
  act text not null check (act in ('write', 'submit', 'takeBack', 'return', 'verify', 'derive')),
  state text not null,
  value numeric(20, 6),
  qualifier text not null,
  qualifier_word text,
  not_applicable boolean not null,
  reason text,
  member_id uuid,
  at timestamptz not null,
  primary key (agency_id, indicator_id, period_id, subject_id, version, step),
  foreign key (agency_id, indicator_id, period_id, subject_id)
    references app.result (agency_id, indicator_id, period_id, subject_id)
);

create table app.file (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  primary key (agency_id, id)
);

create table app.evidence (
  agency_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  period_id uuid not null,
  subject_id uuid not null,
  file_id uuid,
  link text check (link ~ '^https?://' and length(link) <= 2000),
  words text check (length(words) <= 2000),
  added_by uuid not null,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (agency_id, id),
  check (num_nonnulls(file_id, link) = 1),
  foreign key (agency_id, indicator_id, period_id, subject_id)
    references app.result (agency_id, indicator_id, period_id, subject_id),
  foreign key (agency_id, file_id) references app.file (agency_id, id)
);
create index evidence_result on app.evidence (agency_id, indicator_id, period_id, subject_id);
create index evidence_file on app.evidence (agency_id, file_id);

call app.protect('calendar');
call app.protect('period');
call app.protect('indicator');
call app.protect('result');
call app.protect('result_version', insert_only => true);
call app.protect('file');
call app.protect('evidence');
revoke delete on app.result, app.file, app.evidence, app.indicator from app;
