import { expect, test } from "vitest";
import { ensureAccount } from "~/platform/identity.server";
import { newId } from "~/platform/ids.server";
import { loader as platform } from "~/routes/platform";
import { loader as seats } from "~/routes/seats";
import { anAgency } from "../support/agency";
import { ask } from "../support/requests";

async function account(isOperator: boolean) {
  const email = `${newId()}@kiem-thu.example`;
  const accountId = await ensureAccount({ email, password: "mat-khau-kiem-thu", isOperator });
  return { accountId, memberId: "", email };
}

test("the choice of seats lists the agencies of the account and no other", async () => {
  const [agency] = [await anAgency(), await anAgency()];
  const answer = await ask(await agency.seatOf("staff"), seats, { params: {} });
  expect(answer.body).toMatchObject({ seats: [{ slug: agency.slug }], isOperator: false });
  expect((await ask(null, seats, { params: {} })).location).toBe("/login?to=%2Fseats");
});

test("the registry is the operator's; for everybody else it is not there", async () => {
  const agency = await anAgency();
  expect((await ask(null, platform, { params: {} })).location).toBe("/login?to=%2Fplatform");
  expect((await ask(await agency.seatOf("admin"), platform, { params: {} })).status).toBe(404);
  const answer = await ask(await account(true), platform, { params: {} });
  const { agencies } = answer.body as { agencies: Record<string, unknown>[] };
  expect(agencies).toContainEqual(expect.objectContaining({ slug: agency.slug, suspendedOn: null }));
  expect(Object.keys(agencies[0] ?? {}).sort()).toEqual(["id", "name", "sinceOn", "slug", "suspendedOn"]);
});
