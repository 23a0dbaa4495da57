-- How many of an award may be given in a year or for a campaign; what others recognised; adopted once per law and subject.
set role owner;

alter table app.award_type add constraint award_type_law_with_version check ((law_id is null) = (law_version is null));
create unique index award_type_adopted_once on app.award_type (agency_id, law_id, subject_kind) where retired_at is null;

create table app.award_quota (
  agency_id uuid not null,
  id uuid not null,
  award_type_id uuid not null,
  year integer check (year between 1945 and 2200),
  campaign_id uuid,
  fixed_count integer check (fixed_count between 0 and 100000),
  share_hundredths integer check (share_hundredths between 1 and 10000),
  base_count integer check (base_count between 0 and 1000000),
  base_name text check (base_name is nfc normalized and length(base_name) between 2 and 200),
  rounding text check (rounding in ('down', 'nearest', 'up')),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (agency_id, id),
  unique nulls not distinct (agency_id, award_type_id, year, campaign_id),
  foreign key (agency_id, award_type_id) references app.award_type (agency_id, id),
  foreign key (agency_id, campaign_id) references app.campaign (agency_id, id),
  constraint award_quota_of_a_year_or_a_campaign check ((year is null) <> (campaign_id is null)),
  constraint award_quota_fixed_or_share check (
    num_nonnulls(share_hundredths, base_count, base_name, rounding) = case when fixed_count is null then 4 else 0 end
  )
);
create index award_quota_campaign on app.award_quota (agency_id, campaign_id);

create table app.outside_recognition (
  agency_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  words text not null check (words is nfc normalized and length(words) between 3 and 500),
  given_by text not null check (given_by is nfc normalized and length(given_by) between 2 and 200),
  given_on date not null,
  source text check (length(source) between 2 and 500),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, subject_id) references app.subject (agency_id, id)
);
create index outside_recognition_subject on app.outside_recognition (agency_id, subject_id);

call app.protect('award_quota');
call app.protect('outside_recognition', insert_only => true);
