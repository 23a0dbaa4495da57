-- Why an indicator has figures for fewer periods of a campaign than were due: words of the head, kept with what they were
-- said about, and never changed.
set role owner;

create table app.period_explanation (
  agency_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  indicator_id uuid not null,
  subject_id uuid not null,
  words text not null check (words is nfc normalized and length(words) between 3 and 2000),
  due_count integer not null check (due_count > 0),
  recorded_count integer not null check (recorded_count >= 0 and recorded_count < due_count),
  member_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, campaign_id, subject_id) references app.entrant (agency_id, campaign_id, subject_id) on delete cascade,
  foreign key (agency_id, indicator_id) references app.indicator (agency_id, id)
);
create index period_explanation_entrant on app.period_explanation (agency_id, campaign_id, subject_id, indicator_id, at);
create index period_explanation_indicator on app.period_explanation (agency_id, indicator_id);

call app.protect('period_explanation', insert_only => true);
