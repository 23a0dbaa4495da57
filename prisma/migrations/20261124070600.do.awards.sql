-- Award types, decisions and the awards that stand by them; praise is words and no award.
set role owner;

create table app.award_type (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  code text not null check (length(code) between 1 and 60),
  name text not null check (name is nfc normalized and length(name) between 2 and 200),
  kind text not null check (kind in ('title', 'commendation')),
  subject_kind text not null check (subject_kind in ('individual', 'collective')),
  law_id text,
  law_version text,
  retired_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, code)
);

create table app.decision (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  year integer not null check (year between 1945 and 2200),
  number text not null check (length(number) between 1 and 60),
  title text not null check (title is nfc normalized and length(title) between 3 and 500),
  signed_on date not null,
  signer_name text not null check (signer_name is nfc normalized and length(signer_name) between 2 and 120),
  signer_post text not null check (signer_post is nfc normalized and length(signer_post) between 2 and 200),
  signer_id uuid,
  issuer text not null check (length(issuer) between 2 and 200),
  campaign_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, year, number),
  foreign key (agency_id, signer_id) references app.person (agency_id, id),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id)
);
create index decision_signer on app.decision (agency_id, signer_id);
create index decision_campaign on app.decision (agency_id, campaign_id);

-- A line of a decision. Names and unit stand as they were on the day.
create table app.award (
  agency_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  line integer not null check (line > 0),
  award_type_id uuid not null,
  subject_id uuid not null,
  subject_name text not null check (subject_name is nfc normalized),
  unit_id uuid,
  unit_name text,
  achievement text check (length(achievement) <= 1000),
  award_year integer not null check (award_year between 1945 and 2200),
  revoked_at timestamptz,
  revoke_reason text check (length(revoke_reason) <= 2000),
  primary key (agency_id, id),
  unique (agency_id, decision_id, line),
  unique (agency_id, decision_id, award_type_id, subject_id),
  foreign key (agency_id, decision_id) references app.decision (agency_id, id),
  foreign key (agency_id, award_type_id) references app.award_type (agency_id, id),
  foreign key (agency_id, subject_id) references app.subject (agency_id, id),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id)
);
create index award_type_of_award on app.award (agency_id, award_type_id);
create index award_subject on app.award (agency_id, subject_id, award_year);
create index award_unit on app.award (agency_id, unit_id);
create index award_year on app.award (agency_id, award_year);

create table app.praise (
  agency_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  given_by text not null check (given_by is nfc normalized and length(given_by) between 2 and 200),
  given_on date not null,
  words text not null check (words is nfc normalized and length(words) between 3 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, subject_id) references app.subject (agency_id, id)
);
create index praise_subject on app.praise (agency_id, subject_id);

call app.protect('award_type');
call app.protect('decision');
call app.protect('award');
call app.protect('praise');
revoke delete on app.award_type, app.decision, app.award, app.praise from app;
revoke update on app.decision, app.praise, app.award from app;
grant update (revoked_at, revoke_reason) on app.award to app;
