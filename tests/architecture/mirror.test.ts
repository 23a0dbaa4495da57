import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { expect, test } from "vitest";
import { mirror } from "../../prisma/mirror";

test("schema.prisma says of every table, column and key what the database has", async () => {
  const client = new Client({ connectionString: process.env.ADMIN_DATABASE_URL });
  await client.connect();
  const drawn = await mirror(client);
  await client.end();

  expect(await readFile("prisma/schema.prisma", "utf8")).toBe(drawn);
});
