-- Named collectives: since when and until when they are, what they were called before, and who belongs to them.
set role owner;

alter table app.collective
  add formed_on date,
  add closed_on date,
  add check (closed_on > formed_on);

-- A name that was borne up to, and without, a day; on that day the next one begins.
create table app.collective_former_name (
  agency_id uuid not null,
  collective_id uuid not null,
  until_day date not null,
  name text not null check (name is nfc normalized and length(name) between 2 and 300),
  primary key (agency_id, collective_id, until_day),
  foreign key (agency_id, collective_id) references app.collective (agency_id, id)
);

create table app.collective_member (
  agency_id uuid not null,
  collective_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (agency_id, collective_id, person_id, valid_from),
  foreign key (agency_id, collective_id) references app.collective (agency_id, id),
  foreign key (agency_id, person_id) references app.person (agency_id, id),
  exclude using gist (agency_id with =, collective_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
);
create index collective_member_person on app.collective_member (agency_id, person_id);

call app.protect('collective_former_name', true);
call app.protect('collective_member');
