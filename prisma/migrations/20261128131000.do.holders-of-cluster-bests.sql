-- Who holds what leaderRelative compares with: a change of somebody else that does not overtake it leaves it as it is.
set role owner;

-- The owner reads across agencies in here only.
alter table app.campaign no force row level security;
alter table app.cluster no force row level security;
alter table app.target no force row level security;
alter table app.entrant no force row level security;
alter table app.cluster_best no force row level security;

-- Until a row has been counted (is_known) nothing may be compared with it.
alter table app.cluster_best
  add column growth_holder uuid,
  add column actual_holder uuid,
  add column is_known boolean not null default false,
  add check ((best_growth is null) = (growth_holder is null)),
  add check ((best_actual is null) = (actual_holder is null)),
  add foreign key (agency_id, campaign_id, growth_holder) references app.entrant (agency_id, campaign_id, subject_id),
  add foreign key (agency_id, campaign_id, actual_holder) references app.entrant (agency_id, campaign_id, subject_id);
create index cluster_best_growth_holder on app.cluster_best (agency_id, campaign_id, growth_holder);
create index cluster_best_actual_holder on app.cluster_best (agency_id, campaign_id, actual_holder);

-- Campaigns that run already get their rows, because every writer locks them; the first writer counts.
insert into app.cluster_best (agency_id, campaign_id, cluster_id, target_id, board)
select c.agency_id, c.id, k.id, t.id, b.board
from app.campaign c
join app.cluster k on k.agency_id = c.agency_id and k.campaign_id = c.id
join app.target t on t.agency_id = c.agency_id and t.campaign_id = c.id
cross join (values ('provisional'), ('official')) b (board)
where c.state = 'launched'
  and exists (select from jsonb_array_elements(t.rules) r where r ->> 'kind' in ('leaderRelative', 'leaderRelative@1'));

alter table app.campaign force row level security;
alter table app.cluster force row level security;
alter table app.target force row level security;
alter table app.entrant force row level security;
alter table app.cluster_best force row level security;
