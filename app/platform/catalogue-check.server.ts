import { onAppPool, sql } from "./db.server";

export type CatalogueFault = { rule: string; object: string };

/** Global tables; every other table belongs to agencies. */
export const globalTables = [
  "agency",
  "account",
  "session",
  "account_token",
  "credential",
  "throttle",
  "link",
  "security_event",
  "base_salary",
] as const;

export const insertOnlyTables = [
  "audit",
  "result_version",
  "campaign_version",
  "publication",
  "appraisal_version",
] as const;

const definers = ["enqueue"] as const;

/** The walls as a query over the catalogue that must return no row. */
export const catalogueQuery = sql`
with every as (
  select c.oid, c.relname, c.relrowsecurity and c.relforcerowsecurity as walled from pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
), t as (
  select every.*, exists (select from pg_attribute a where a.attrelid = every.oid and a.attname = 'agency_id' and a.attnotnull) as has
  from every where relname <> all (${[...globalTables]}::text[])
), k as (
  select con.*, exists (select from unnest(con.conkey) n join pg_attribute a on (a.attrelid, a.attnum) = (con.conrelid, n)
    where a.attname = 'agency_id') as has
  from pg_constraint con join t on t.oid = con.conrelid
), i as (
  select x.*, exists (select from unnest(x.indkey::int2[]) n join pg_attribute a on (a.attrelid, a.attnum) = (x.indrelid, n)
    where a.attname = 'agency_id') as has
  from pg_index x join t on t.oid = x.indrelid
), logins as (
  select rolname, oid from pg_roles where rolname in ('app', 'auth', 'worker', 'exchange', 'platform')
)
select 'table without agency_id' as rule, relname::text as object from t where not has
union all select 'row-level security off or not forced', relname::text from t where not walled
union all select 'table without a policy for app', relname::text from t
  where not exists (select from pg_policy p where p.polrelid = t.oid and (select oid from pg_roles where rolname = 'app') = any (p.polroles))
union all select 'key without agency_id', conname::text from k where contype in ('p', 'u', 'x') and not has
union all select 'unique index without agency_id', indexrelid::regclass::text from i where indisunique and not has
union all select 'foreign key without agency_id', conname::text from k where contype = 'f' and not has and confrelid in (select oid from t)
union all select 'foreign key without an index', k.conname::text from k where k.contype = 'f' and not exists (
  select from pg_index x where x.indrelid = k.conrelid and x.indpred is null
    and (x.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
    or x.indrelid = k.conrelid and k.confrelid = 'app.subject'::regclass and (x.indkey::int2[])[0:1] @> k.conkey[1:2])
union all select 'view that is not its invoker''s', relname::text from pg_class
  where relnamespace = 'app'::regnamespace and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
union all select 'materialised view', relname::text from pg_class where relnamespace = 'app'::regnamespace and relkind = 'm'
union all select 'definer function off the list', proname::text from pg_proc where pronamespace = 'app'::regnamespace and prosecdef
  and (proname <> all (${[...definers]}::text[]) or not exists (select from unnest(proconfig) x where x like 'search_path=%'))
union all select 'login role may ' || lower(p), every.relname || ' (' || l.rolname || ')' from every, logins l, unnest('{TRUNCATE,REFERENCES,TRIGGER}'::text[]) p
  where has_table_privilege(l.oid, every.oid, p)
union all select 'insert-only table may be changed', every.relname || ' (' || l.rolname || ', ' || lower(p) || ')'
  from every, logins l, unnest('{UPDATE,DELETE}'::text[]) p
  where every.relname = any (${[...insertOnlyTables]}::text[]) and has_table_privilege(l.oid, every.oid, p)
union all select 'identity role reads content', every.relname || ' (' || l.rolname || ')' from t every, logins l
  where l.rolname in ('auth', 'platform', 'exchange') and every.relname <> 'member' and has_table_privilege(l.oid, every.oid, 'SELECT')
union all select 'policy without check', p.polname || ' on ' || every.relname from pg_policy p join every on every.oid = p.polrelid
  where p.polcmd in ('*', 'a', 'w') and p.polwithcheck is null
union all select 'policy for everybody', p.polname || ' on ' || every.relname from pg_policy p join every on every.oid = p.polrelid
  where p.polroles = '{0}'::oid[]
union all select 'policy that runs per row', p.polname || ' on ' || every.relname from pg_policy p join every on every.oid = p.polrelid
  where pg_get_expr(p.polqual, p.polrelid) ~ 'agency_id\\(\\)' and pg_get_expr(p.polqual, p.polrelid) !~* 'select'
union all select 'tenant policy that looks elsewhere', p.polname || ' on ' || t.relname from pg_policy p join t on t.oid = p.polrelid
  where (select oid from pg_roles where rolname = 'app') = any (p.polroles)
    and pg_get_expr(p.polqual, p.polrelid) !~ '^\\(agency_id = \\( SELECT (app\\.)?agency_id\\(\\) AS agency_id\\)\\)$'
union all select 'enum in an index', i.indexrelid::regclass::text from i, unnest(i.indkey::int2[]) n, pg_attribute a, pg_type y
  where (a.attrelid, a.attnum) = (i.indrelid, n) and y.oid = a.atttypid and y.typtype = 'e'
union all select 'sequence in a tenant table', t.relname::text from t join pg_attrdef d on d.adrelid = t.oid
  where pg_get_expr(d.adbin, d.adrelid) ~ 'nextval'
union all select 'role too strong', rolname::text from pg_roles
  where rolname in ('owner', 'migrator', 'app', 'auth', 'worker', 'exchange', 'platform')
    and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)`;

export function listCatalogueFaults(): Promise<CatalogueFault[]> {
  return onAppPool<CatalogueFault[]>(catalogueQuery);
}

/** Why this process must not serve: a role that passes the walls, a time zone that is not UTC, an old server, a fault in the walls. */
export async function listStartFaults(): Promise<CatalogueFault[]> {
  const [session] = await onAppPool<{ strong: boolean; zone: string; version: number; role: string }[]>(sql`
    select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, 'owner', 'MEMBER') as strong, current_setting('TimeZone') as zone,
      current_setting('server_version_num')::int as version, current_user::text as role
    from pg_roles r where r.rolname = current_user`);
  const faults: CatalogueFault[] = [];
  if (!session || session.strong) faults.push({ rule: "role may pass the walls", object: session?.role ?? "?" });
  if (session?.zone !== "UTC") faults.push({ rule: "time zone is not UTC", object: session?.zone ?? "?" });
  if ((session?.version ?? 0) < 160_000)
    faults.push({ rule: "server older than 16", object: String(session?.version) });
  return [...faults, ...(await listCatalogueFaults())];
}
