-- One audit line per command, idempotency keys, and jobs with the queue behind them.
set role owner;

create table app.audit (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  at timestamptz not null default now(),
  member_id uuid,
  command text not null check (length(command) between 2 and 80),
  outcome text not null check (outcome in ('done', 'denied', 'read')),
  target text,
  detail jsonb not null default '{}',
  digest text,
  primary key (agency_id, id)
);
create index audit_time on app.audit (agency_id, at desc);
create index audit_target on app.audit (agency_id, target);

create table app.request_key (
  agency_id uuid not null references app.agency (id),
  member_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  body_hash text not null,
  outcome jsonb,
  at timestamptz not null default now(),
  primary key (agency_id, member_id, key)
);
create index request_key_at on app.request_key (agency_id, at);

create table app.job (
  agency_id uuid not null references app.agency (id),
  id uuid not null,
  kind text not null check (length(kind) between 2 and 60),
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  input jsonb not null default '{}',
  outcome jsonb,
  done_steps integer not null default 0,
  total_steps integer,
  asked_by uuid,
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  problem text,
  primary key (agency_id, id)
);
create index job_asked on app.job (agency_id, asked_at desc);

call app.protect('audit', insert_only => true);
call app.protect('request_key');
call app.protect('job');
revoke delete on app.job from app;

-- Hands a job of the transaction's agency to the queue: only the two ids travel, and the app cannot write the queue itself.
create function app.enqueue(job_id uuid) returns void
  language plpgsql security definer
  set search_path = ''
  as $$
begin
  perform graphile_worker.add_job(
    'agency-job',
    json_build_object('agencyId', app.agency_id(), 'jobId', job_id),
    job_key => job_id::text,
    max_attempts => 3
  );
end $$;
revoke execute on function app.enqueue(uuid) from public;
grant execute on function app.enqueue(uuid) to app;
grant create on schema app to worker;
alter function app.enqueue(uuid) owner to worker;
revoke create on schema app from worker;
