import { expect, test } from "vitest";
import { inAgency } from "~/platform/db.server";
import { statementNames } from "~/platform/statement-names.server";
import { anAgency } from "../support/agency";

const again = (times: number, run: () => string) => Array.from({ length: times }, run);

test("a statement has a name once it has come often, always the same, and no other has it", () => {
  const nameOf = statementNames();
  const names = again(25, () => nameOf({ sql: "select $1", args: [1] }));
  expect(names.slice(0, 20)).toEqual(Array(20).fill(""));
  expect(new Set(names.slice(20)).size).toBe(1);
  expect(names[20]).toMatch(/^[0-9a-f]{32}$/);
  const other = again(25, () => nameOf({ sql: "select $1, 2", args: [1] })).at(-1);
  expect(other).toMatch(/^[0-9a-f]{32}$/);
  expect(other).not.toBe(names[20]);
});

test("what begins and ends a transaction, and texts that never come twice, have none", () => {
  const nameOf = statementNames();
  expect(again(25, () => nameOf({ sql: "COMMIT", args: [] })).at(-1)).toBe("");
  for (let text = 0; text < 3000; text++) expect(nameOf({ sql: `select $1, ${text}`, args: [1] })).toBe("");
});

test("no connection keeps more than a hundred and fifty of them", () => {
  const nameOf = statementNames();
  const named = Array.from({ length: 200 }, (_, text) =>
    again(25, () => nameOf({ sql: `select $1, ${text}`, args: [1] })).at(-1),
  );
  expect(named.filter(Boolean)).toHaveLength(150);
});

test("a statement that a connection keeps shows each agency its own rows only", async () => {
  const agencies = [await anAgency(), await anAgency()];
  for (let turn = 0; turn < 60; turn++) {
    const agency = agencies[turn % 2];
    if (!agency) throw new Error("two agencies");
    const rows = await inAgency(
      { agencyId: agency.id, accountId: null, mode: "read" },
      (db) => db.$queryRaw<{ agencyId: string }[]>`select agency_id as "agencyId" from member where ${turn}::int >= 0`,
    );
    expect(rows).toEqual([{ agencyId: agency.id }]);
  }
});
