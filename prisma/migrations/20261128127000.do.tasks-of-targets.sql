-- Which of the superiors' tasks a target serves, and the topics of tasks and targets as tags.
set role owner;

create table app.task_target (
  agency_id uuid not null,
  campaign_id uuid not null,
  task_id uuid not null,
  target_id uuid not null,
  primary key (agency_id, task_id, target_id),
  foreign key (agency_id, campaign_id, task_id) references app.task (agency_id, campaign_id, id) on delete cascade,
  foreign key (agency_id, campaign_id, target_id) references app.target (agency_id, campaign_id, id) on delete cascade
);
create index task_target_task on app.task_target (agency_id, campaign_id, task_id);
create index task_target_target on app.task_target (agency_id, campaign_id, target_id);
call app.protect('task_target');

alter table app.task add column tags text[] not null default '{}';
alter table app.target add column tags text[] not null default '{}';
