import { Client } from "pg";

/** A digest of every row that an agency has, by table. */
export async function contentsOf(agencyId: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: process.env.ADMIN_DATABASE_URL });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`);
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ digest: string }>(
      `select count(*) || ':' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from app.${name} t where agency_id = $1`,
      [agencyId],
    );
    contents[name] = rows[0]?.digest ?? "";
  }
  await client.end();
  return contents;
}
