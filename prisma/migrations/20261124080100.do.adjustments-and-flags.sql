-- Why an adjustment was refused, and every change of an entrant's flags with its reason.
set role owner;

alter table app.adjustment add column decision_reason text check (length(decision_reason) between 3 and 2000);
alter table app.adjustment add constraint adjustment_refused_with_reason check (is_granted or is_granted is null or decision_reason is not null);
create index adjustment_undecided on app.adjustment (agency_id, campaign_id) where decided_at is null;

create table app.entrant_flag_change (
  agency_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  subject_id uuid not null,
  flag text not null check (flag is nfc normalized and length(flag) between 2 and 60),
  is_set boolean not null,
  reason text not null check (length(reason) between 3 and 2000),
  member_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id) on delete cascade
);
create index entrant_flag_change_entrant on app.entrant_flag_change (agency_id, campaign_id, subject_id, at);

call app.protect('entrant_flag_change', insert_only => true);
