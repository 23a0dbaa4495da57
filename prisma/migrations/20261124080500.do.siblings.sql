-- Siblings name each other, and a campaign has one at most.
set role owner;

drop index app.campaign_sibling;
alter table app.campaign add unique (agency_id, sibling_id), add check (sibling_id <> id);
