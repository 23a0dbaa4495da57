import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { anAgency, type TestAgency } from "../support/agency";
import { contentsOf } from "../support/contents";
import { aPopulatedAgency, canary, type Populated } from "../support/populated-agency";
import { called, comparable, textOf, tried } from "../support/sweep";
import { idsReadBefore, keptOutByKeys, outsideOfAgencies, samples } from "./isolation-samples";

const files = import.meta.glob<Record<string, unknown>>("../../app/modules/**/*.server.ts", { eager: true });
const exports = Object.entries(files)
  .flatMap(([file, module]) =>
    Object.entries(module)
      .filter(([, value]) => typeof value === "function" || isJob(value))
      .map(([name]) => `${file.replace("../../app/modules/", "").replace(".server.ts", "")}#${name}`),
  )
  .sort();

let mine: TestAgency;
let theirs: Populated;

beforeAll(async () => {
  mine = await anAgency();
  const { agency: _, officer: _o, staff: _s, ...ids } = await aPopulatedAgency();
  theirs = ids;
}, 120_000);

test("every exported query and command has a sample call, and no sample is for one that is gone", () => {
  expect([...Object.keys(samples), ...Object.keys(outsideOfAgencies)].sort()).toEqual(exports);
});

test("the sweep finds what an agency shows its own officer", { timeout: 120_000 }, async () => {
  const { agency, officer: _o, staff: _s, ...own } = await aPopulatedAgency();
  const shown: string[] = [];
  for (const [name, call] of Object.entries(samples)) {
    const answered = await tried(agency, call, own);
    if ("answer" in answered && textOf(answered).includes(canary)) shown.push(name);
  }
  expect(shown).toEqual(
    expect.arrayContaining(["units/queries#findUnit", "results/queries#findItem", "records/queries#findRecord"]),
  );
  expect(shown.length).toBeGreaterThan(60);
});

test("called with another agency's ids, nothing of that agency is shown and nothing of it changes", {
  timeout: 120_000,
}, async () => {
  const before = await contentsOf(theirs.agencyId);
  const refusedByKeys: string[] = [];

  for (const [name, call] of Object.entries(samples)) {
    const answered = await called(mine, call, theirs);
    if ("error" in answered) {
      if (!isKept(answered.error)) throw new Error(`${name}: ${String(answered.error)}`);
      refusedByKeys.push(name);
    }
    expect.soft({ name, leaks: textOf(answered).includes(canary) }).toEqual({ name, leaks: false });
  }

  expect(await contentsOf(theirs.agencyId)).toEqual(before);
  expect(refusedByKeys).toEqual(keptOutByKeys);
});

test("another agency's id is answered like an id that nobody has", { timeout: 120_000 }, async () => {
  const nobodys = mapped(() => randomUUID());

  for (const [name, call] of Object.entries(samples)) {
    const [foreign, unknown] = [await tried(mine, call, theirs), await tried(mine, call, nobodys)];
    expect.soft({ name, answer: comparable(foreign) }).toEqual({ name, answer: comparable(unknown) });
  }
});

test("an id that is none is refused before it reaches the database", { timeout: 120_000 }, async () => {
  for (const text of ["x", "'; drop table app.unit; --"]) {
    const malformed = mapped(() => text);
    const failing: string[] = [];
    for (const [name, call] of Object.entries(samples)) {
      if ("error" in (await tried(mine, call, malformed))) failing.push(name);
    }
    expect(failing.sort()).toEqual(Object.keys(idsReadBefore).sort());
  }
});

function mapped(idOf: (name: string) => string): Populated {
  return Object.fromEntries(Object.keys(theirs).map((name) => [name, idOf(name)])) as Populated;
}

function isJob(value: unknown): boolean {
  return typeof value === "object" && value !== null && "run" in value && "kind" in value;
}

function isKept(error: unknown): boolean {
  return /violates foreign key|foreign key constraint/i.test(String(error));
}
