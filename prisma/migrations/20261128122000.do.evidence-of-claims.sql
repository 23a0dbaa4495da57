-- Evidence of what no figure measures: for a target in a campaign it stands beside the entrant's own words, before and
-- after somebody gives points. Who removed a piece and why stays with it; nothing is deleted.
set role owner;

-- A new foreign key looks at every agency's rows, and no agency is set here: the owner is let past the policies meanwhile.
alter table app.evidence no force row level security;
alter table app.target no force row level security;
alter table app.entrant no force row level security;

alter table app.evidence
  alter column indicator_id drop not null,
  alter column period_id drop not null,
  add column campaign_id uuid,
  add column target_id uuid,
  add column removed_by uuid,
  add column removal_reason text check (length(removal_reason) between 3 and 2000),
  add constraint evidence_of_figure_or_target check (
    (num_nonnulls(indicator_id, period_id) = 2 and num_nonnulls(campaign_id, target_id) = 0)
    or (num_nonnulls(indicator_id, period_id) = 0 and num_nonnulls(campaign_id, target_id) = 2)),
  add constraint evidence_removed_with_reason check (num_nonnulls(removed_at, removed_by, removal_reason) in (0, 3)),
  add constraint evidence_removed_after_added check (removed_at >= added_at),
  add constraint evidence_target foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id),
  add constraint evidence_entrant foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id);

alter table app.evidence force row level security;
alter table app.target force row level security;
alter table app.entrant force row level security;

create index evidence_target on app.evidence (agency_id, campaign_id, target_id, subject_id);
create index evidence_entrant on app.evidence (agency_id, campaign_id, subject_id);

-- An entrant's own words at a target without figures; the highest version counts.
create table app.claim_version (
  agency_id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  subject_id uuid not null,
  version integer not null check (version > 0),
  words text not null check (length(words) between 3 and 4000),
  member_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, campaign_id, target_id, subject_id, version),
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id),
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id)
);
create index claim_version_entrant on app.claim_version (agency_id, campaign_id, subject_id);

call app.protect('claim_version', insert_only => true);
