import type { Client } from "pg";

type Column = { table: string; name: string; type: string; required: boolean; hasDefault: boolean };
type Key = { table: string; columns: string[]; primary: boolean };

const header = `// Drawn from the database by \`npm run mirror\`: SQL designs, this file mirrors. A test holds the two together.
generator client {
  provider        = "prisma-client"
  output          = "../app/platform/prisma-client"
  previewFeatures = ["strictUndefinedChecks"]
  runtime         = "nodejs"
  moduleFormat    = "esm"
}

datasource db {
  provider = "postgresql"
  schemas  = ["app"]
}
`;

/** The Prisma schema of the tables in schema \`app\`, as text: columns, keys and types; relations stay in SQL. */
export async function mirror(client: Client): Promise<string> {
  const { rows: columns } = await client.query<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
           a.attnotnull as required, a.atthasdef as "hasDefault"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
    order by c.relname, a.attnum`);
  const { rows: keys } = await client.query<Key>(`
    select c.relname as table, con.contype = 'p' as primary,
           array(select a.attname::text from unnest(con.conkey) with ordinality k(n, i)
                 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.i) as columns
    from pg_constraint con join pg_class c on c.oid = con.conrelid
    where c.relnamespace = 'app'::regnamespace and con.contype in ('p', 'u')
    order by c.relname, con.contype, con.conname`);

  const tables = [...new Set(columns.map((column) => column.table))];
  const models = tables.map((table) =>
    model(
      table,
      columns.filter((column) => column.table === table),
      keys.filter((key) => key.table === table),
    ),
  );
  return [header, ...models].join("\n");
}

function model(table: string, columns: Column[], keys: Key[]): string {
  const single = keys.filter((key) => key.columns.length === 1);
  const fields = columns.map((column) => field(column, single));
  const blocks = keys
    .filter((key) => key.columns.length > 1)
    .map((key) => `  @@${key.primary ? "id" : "unique"}([${key.columns.map(camelCase).join(", ")}])`);
  return [
    `model ${pascalCase(table)} {`,
    ...fields,
    "",
    ...blocks,
    `  @@map("${table}")`,
    '  @@schema("app")',
    "}",
    "",
  ].join("\n");
}

function field(column: Column, single: Key[]): string {
  const name = camelCase(column.name);
  const key = single.find((candidate) => candidate.columns[0] === column.name);
  const list = column.type.endsWith("[]");
  const { scalar, native } = prismaType(column.type.replace("[]", ""));
  return [
    `  ${name}`,
    `${scalar}${list ? "[]" : column.required ? "" : "?"}`,
    ...(key ? [key.primary ? "@id" : "@unique"] : []),
    ...(column.hasDefault ? ["@default(dbgenerated())"] : []),
    ...(name === column.name ? [] : [`@map("${column.name}")`]),
    ...(native ? [`@db.${native}`] : []),
  ].join(" ");
}

function prismaType(type: string): { scalar: string; native: string | null } {
  const decimal = /^numeric\((\d+),(\d+)\)$/.exec(type);
  if (decimal) return { scalar: "Decimal", native: `Decimal(${decimal[1]}, ${decimal[2]})` };
  const varying = /^character varying\((\d+)\)$/.exec(type);
  if (varying) return { scalar: "String", native: `VarChar(${varying[1]})` };
  const known: Record<string, { scalar: string; native: string | null }> = {
    uuid: { scalar: "String", native: "Uuid" },
    text: { scalar: "String", native: null },
    integer: { scalar: "Int", native: null },
    smallint: { scalar: "Int", native: "SmallInt" },
    bigint: { scalar: "BigInt", native: null },
    boolean: { scalar: "Boolean", native: null },
    date: { scalar: "DateTime", native: "Date" },
    "timestamp with time zone": { scalar: "DateTime", native: "Timestamptz(6)" },
    jsonb: { scalar: "Json", native: null },
  };
  const found = known[type];
  if (!found) throw new Error(`no Prisma type for ${type}`);
  return found;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel[0]?.toUpperCase() + camel.slice(1);
}
