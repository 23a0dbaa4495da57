-- Scores are kept: a change of a result recomputes what it touches in its own transaction. Points are thousandths.
set role owner;

create table app.score (
  agency_id uuid not null,
  campaign_id uuid not null,
  subject_id uuid not null,
  target_id uuid not null,
  provisional_points integer,
  official_points integer,
  self_points integer,
  appraised_points integer,
  provisional_state text not null default 'notReported'
    check (provisional_state in ('scored', 'notReported', 'notApplicable', 'notAssigned', 'parent')),
  official_state text not null default 'notReported'
    check (official_state in ('scored', 'notReported', 'notApplicable', 'notAssigned', 'parent')),
  open_points integer not null default 0,
  primary key (agency_id, campaign_id, subject_id, target_id),
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id) on delete cascade,
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id) on delete cascade
) with (fillfactor = 80);
create index score_target on app.score (agency_id, campaign_id, target_id);

create table app.standing (
  agency_id uuid not null,
  campaign_id uuid not null,
  subject_id uuid not null,
  cluster_id uuid not null,
  provisional_points integer,
  official_points integer,
  provisional_tie1 bigint not null default 0,
  provisional_tie2 bigint not null default 0,
  provisional_tie3 bigint not null default 0,
  official_tie1 bigint not null default 0,
  official_tie2 bigint not null default 0,
  official_tie3 bigint not null default 0,
  provisional_pillars integer[] not null default '{}',
  official_pillars integer[] not null default '{}',
  open_points integer not null default 0,
  items_expected integer not null default 0,
  items_reported integer not null default 0,
  items_verified integer not null default 0,
  campaign_version integer not null default 0,
  changed_at timestamptz not null,
  primary key (agency_id, campaign_id, subject_id),
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id) on delete cascade,
  foreign key (agency_id, campaign_id, cluster_id) references app.cluster (agency_id, campaign_id, id)
) with (fillfactor = 80);
create index standing_official on app.standing
  (agency_id, campaign_id, cluster_id, official_points desc nulls last, official_tie1 desc, official_tie2 desc, official_tie3 desc, subject_id);
create index standing_provisional on app.standing
  (agency_id, campaign_id, cluster_id, provisional_points desc nulls last, provisional_tie1 desc, provisional_tie2 desc, provisional_tie3 desc, subject_id);

-- What leaderRelative compares with, by board.
create table app.cluster_best (
  agency_id uuid not null,
  campaign_id uuid not null,
  cluster_id uuid not null,
  target_id uuid not null,
  board text not null check (board in ('provisional', 'official')),
  best_growth text,
  best_actual text,
  primary key (agency_id, campaign_id, cluster_id, target_id, board),
  foreign key (agency_id, campaign_id, cluster_id) references app.cluster (agency_id, campaign_id, id),
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id) on delete cascade
);
create index cluster_best_target on app.cluster_best (agency_id, campaign_id, target_id);

call app.protect('score');
call app.protect('standing');
call app.protect('cluster_best');
