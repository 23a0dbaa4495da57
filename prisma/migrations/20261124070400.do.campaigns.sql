-- Campaigns: the current version spread out over tables, every version whole in campaign_version.
set role owner;

create table app.campaign (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  name text not null check (name is nfc normalized and length(name) between 2 and 200),
  theme text check (theme is nfc normalized and length(theme) <= 500),
  form text not null default 'regular' check (form in ('regular', 'thematic', 'drive')),
  organiser text check (length(organiser) <= 200),
  objectives text check (length(objectives) <= 4000),
  participants text check (length(participants) <= 4000),
  plan text check (length(plan) <= 4000),
  measures text check (length(measures) <= 4000),
  rewards text check (length(rewards) <= 4000),
  ranks text not null check (ranks in ('unit', 'person')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  state text not null default 'draft' check (state in ('draft', 'launched', 'published', 'closed', 'cancelled')),
  version integer not null default 0,
  sibling_id uuid,
  stated_total integer check (stated_total >= 0),
  clamp_min integer,
  clamp_max integer,
  not_applicable text not null default 'fullPoints' check (not_applicable in ('fullPoints', 'excludeAndRescale', 'zero')),
  not_assigned text not null default 'leaveOut' check (not_assigned in ('leaveOut', 'rescale')),
  without_any_result text not null default 'notRanked' check (without_any_result in ('notRanked', 'zero')),
  decimals smallint not null default 2 check (decimals between 0 and 3),
  ties text not null default 'competition' check (ties in ('competition', 'dense')),
  tie_breakers jsonb not null default '[]',
  classes jsonb not null default '[]',
  edited_version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  launched_at timestamptz,
  published_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) <= 2000),
  primary key (agency_id, id),
  foreign key (agency_id, sibling_id) references app.campaign (agency_id, id)
);
create index campaign_sibling on app.campaign (agency_id, sibling_id);
create index campaign_live on app.campaign (agency_id, state, ends_on);

create table app.campaign_version (
  agency_id uuid not null,
  campaign_id uuid not null,
  version integer not null check (version > 0),
  definition jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  reason text,
  member_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, campaign_id, version),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id)
);

create table app.pillar (
  agency_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  position integer not null,
  title text not null check (title is nfc normalized and length(title) between 1 and 200),
  primary key (agency_id, id),
  unique (agency_id, campaign_id, id),
  unique (agency_id, campaign_id, position) deferrable initially deferred,
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id)
);

create table app.task (
  agency_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  position integer not null,
  title text not null check (title is nfc normalized and length(title) between 2 and 500),
  assigned_by text check (length(assigned_by) <= 200),
  primary key (agency_id, id),
  unique (agency_id, campaign_id, id),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id)
);

create table app.task_pillar (
  agency_id uuid not null,
  campaign_id uuid not null,
  task_id uuid not null,
  pillar_id uuid not null,
  primary key (agency_id, task_id, pillar_id),
  foreign key (agency_id, campaign_id, task_id) references app.task (agency_id, campaign_id, id) on delete cascade,
  foreign key (agency_id, campaign_id, pillar_id) references app.pillar (agency_id, campaign_id, id) on delete cascade
);
create index task_pillar_task on app.task_pillar (agency_id, campaign_id, task_id);
create index task_pillar_pillar on app.task_pillar (agency_id, campaign_id, pillar_id);

create table app.cluster (
  agency_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  position integer not null,
  name text not null check (name is nfc normalized and length(name) between 1 and 200),
  primary key (agency_id, id),
  unique (agency_id, campaign_id, id),
  unique (agency_id, campaign_id, name),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id)
);

create table app.entrant (
  agency_id uuid not null,
  campaign_id uuid not null,
  subject_id uuid not null,
  cluster_id uuid not null,
  unit_id uuid not null,
  joined_on date not null,
  left_on date check (left_on > joined_on),
  flags text[] not null default '{}',
  primary key (agency_id, campaign_id, subject_id),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id),
  foreign key (agency_id, subject_id) references app.subject (agency_id, id),
  foreign key (agency_id, campaign_id, cluster_id) references app.cluster (agency_id, campaign_id, id),
  foreign key (agency_id, unit_id) references app.unit (agency_id, id)
);
create index entrant_subject on app.entrant (agency_id, subject_id, campaign_id);
create index entrant_cluster on app.entrant (agency_id, campaign_id, cluster_id);
create index entrant_unit on app.entrant (agency_id, unit_id);

create table app.target (
  agency_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  parent_id uuid check (parent_id <> id),
  pillar_id uuid,
  code text not null check (length(code) between 1 and 40),
  title text not null check (title is nfc normalized and length(title) between 2 and 300),
  unit_of_measure text check (length(unit_of_measure) <= 40),
  position integer not null,
  max_points integer check (max_points >= 0),
  min_points integer,
  bonus_max integer not null default 0 check (bonus_max >= 0),
  direction text not null default 'more' check (direction in ('more', 'less')),
  aggregate text not null default 'sum' check (aggregate in ('sum', 'latest', 'average', 'max', 'min')),
  rules jsonb not null default '[]',
  primary key (agency_id, id),
  unique (agency_id, campaign_id, id),
  unique (agency_id, campaign_id, code),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id),
  foreign key (agency_id, campaign_id, parent_id) references app.target (agency_id, campaign_id, id),
  foreign key (agency_id, campaign_id, pillar_id) references app.pillar (agency_id, campaign_id, id)
);
create index target_parent on app.target (agency_id, campaign_id, parent_id);
create index target_pillar on app.target (agency_id, campaign_id, pillar_id);

-- role: value, bonus, penalty, or the name of a measure.
create table app.target_indicator (
  agency_id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  role text not null check (length(role) between 1 and 40),
  indicator_id uuid not null,
  primary key (agency_id, target_id, role),
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id) on delete cascade,
  foreign key (agency_id, indicator_id) references app.indicator (agency_id, id)
);
create index target_indicator_campaign on app.target_indicator (agency_id, campaign_id, target_id);
create index target_indicator_indicator on app.target_indicator (agency_id, indicator_id, campaign_id);

create table app.assignment (
  agency_id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  subject_id uuid not null,
  planned numeric(20, 6),
  share numeric(9, 6) check (share > 0 and share <= 1),
  not_assigned_reason text check (length(not_assigned_reason) between 2 and 500),
  version integer not null default 1,
  primary key (agency_id, target_id, subject_id),
  check (not_assigned_reason is null or (planned is null and share is null)),
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id) on delete cascade,
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id) on delete cascade
);
create index assignment_target on app.assignment (agency_id, campaign_id, target_id);
create index assignment_subject on app.assignment (agency_id, campaign_id, subject_id);

create table app.pledge (
  agency_id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  subject_id uuid not null,
  planned numeric(20, 6) not null,
  signed_by uuid,
  signed_at timestamptz,
  primary key (agency_id, target_id, subject_id),
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id) on delete cascade,
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id) on delete cascade
);
create index pledge_target on app.pledge (agency_id, campaign_id, target_id);
create index pledge_subject on app.pledge (agency_id, campaign_id, subject_id);

create table app.acknowledgement (
  agency_id uuid not null,
  campaign_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, campaign_id, member_id),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id),
  foreign key (agency_id, member_id) references app.member (agency_id, id)
);
create index acknowledgement_member on app.acknowledgement (agency_id, member_id);

-- Points or a rating step given by an appraiser.
create table app.appraisal (
  agency_id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  subject_id uuid not null,
  points integer,
  step text check (length(step) <= 60),
  reason text not null check (length(reason) between 3 and 2000),
  version integer not null check (version > 0),
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (agency_id, campaign_id, target_id, subject_id),
  check (num_nonnulls(points, step) = 1),
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id),
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id)
);
create index appraisal_subject on app.appraisal (agency_id, campaign_id, subject_id);

create table app.appraisal_version (
  agency_id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  subject_id uuid not null,
  version integer not null,
  points integer,
  step text,
  reason text not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, campaign_id, target_id, subject_id, version),
  foreign key (agency_id, campaign_id, target_id, subject_id)
    references app.appraisal (agency_id, campaign_id, target_id, subject_id)
);

create table app.adjustment (
  agency_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  subject_id uuid not null,
  target_id uuid,
  points integer not null check (points <> 0),
  reason text not null check (length(reason) between 3 and 2000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid check (decided_by <> proposed_by),
  decided_at timestamptz,
  is_granted boolean,
  primary key (agency_id, id),
  check ((decided_by is null) = (is_granted is null)),
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id),
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id)
);
create index adjustment_subject on app.adjustment (agency_id, campaign_id, subject_id);
create index adjustment_target on app.adjustment (agency_id, campaign_id, target_id);

create table app.publication (
  agency_id uuid not null,
  campaign_id uuid not null,
  number integer not null check (number > 0),
  body text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  reason text,
  member_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, campaign_id, number),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id)
);

call app.protect('campaign');
call app.protect('campaign_version', insert_only => true);
call app.protect('pillar');
call app.protect('task');
call app.protect('task_pillar');
call app.protect('cluster');
call app.protect('entrant');
call app.protect('target');
call app.protect('target_indicator');
call app.protect('assignment');
call app.protect('pledge');
call app.protect('acknowledgement');
call app.protect('appraisal');
call app.protect('appraisal_version', insert_only => true);
call app.protect('adjustment');
call app.protect('publication', insert_only => true);
revoke delete on app.appraisal, app.adjustment, app.acknowledgement from app;
