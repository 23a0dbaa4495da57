import { expect, test } from "vitest";
import { loader as shell } from "~/routes/a.$agency";
import { loader as home } from "~/routes/a.$agency._index/route";
import { loader as ranking } from "~/routes/a.$agency.campaigns.$campaign.ranking/route";
import { loader as recomputations, action as recompute } from "~/routes/a.$agency.campaigns.$campaign.recomputation";
import { loader as receipt } from "~/routes/a.$agency.campaigns.$campaign.standings.$subject";
import { loader as overview } from "~/routes/a.$agency.overview/route";
import { loader as rankings } from "~/routes/a.$agency.rankings";
import { anAgency } from "../support/agency";
import { aLaunchedCampaign, aPerson, enterFigures } from "../support/board";
import { aDraft, aUnit } from "../support/draft-campaign";
import { ask } from "../support/requests";

async function aBoard() {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [
    { name: "Khối Một", entrants: [{ name: "Phòng An" }, { name: "Phòng Bảo" }] },
    { name: "Khối Hai", entrants: [{ name: "Phòng Hà" }] },
  ]);
  await enterFigures(agency, campaign, { "Phòng An": [50, 50], "Phòng Bảo": [60, 60], "Phòng Hà": [10, 10] });
  const params = { agency: agency.slug, campaign: campaign.campaignId };
  return { agency, campaign, params };
}

test("the address says which board is shown and whose receipt is open", async () => {
  const { agency, campaign, params } = await aBoard();
  const officer = await agency.seatOf("officer");
  const subject = campaign.idOf("Phòng An");
  const page = await ask(officer, ranking, { params, search: `?board=official&open=${subject}` });
  expect(page.body).toMatchObject({
    kind: "official",
    boards: [{ board: "official" }],
    shown: null,
    receipt: { subject: { name: "Phòng An" }, place: 2, total: 50_000 },
  });
  expect((await ask(officer, ranking, { params })).body).toMatchObject({
    boards: [{ board: "provisional" }],
    receipt: null,
  });
  expect((await ask(officer, ranking, { params, search: `?open=${await aUnit(agency, "Phòng Ngoài")}` })).status).toBe(
    404,
  );
  expect((await ask(officer, receipt, { params: { ...params, subject } })).body).toMatchObject({
    receipt: { board: "provisional", total: 50_000 },
  });
});

test("a head opens the receipt of his own unit only, an administrator no board at all", async () => {
  const { agency, campaign, params } = await aBoard();
  const head = await agency.seat("unitHead", { unitId: campaign.idOf("Phòng An") });
  const open = async (name: string) =>
    (await ask(head, receipt, { params: { ...params, subject: campaign.idOf(name) } })).status;
  expect([await open("Phòng An"), await open("Phòng Bảo"), await open("Phòng Hà")]).toEqual([200, 403, 403]);
  expect((await ask(await agency.seatOf("admin"), ranking, { params })).status).toBe(403);
  const other = await anAgency();
  expect(
    (await ask(await other.seatOf("officer"), ranking, { params: { ...params, agency: other.slug } })).status,
  ).toBe(404);
});

test("siblings show both boards under one theme, one of them when the address asks for it, and either's receipt", async () => {
  const { agency, campaign, params } = await aBoard();
  const people = await aLaunchedCampaign(
    agency,
    [{ name: "Nhân viên", entrants: [{ name: "Lê An", unitId: campaign.idOf("Phòng An") }] }],
    { ranks: "person", codes: ["CN-1", "CN-2"] },
  );
  await agency.as("officer", async ({ db, scope }) => {
    for (const [id, sibling] of [
      [params.campaign, people.campaignId],
      [people.campaignId, params.campaign],
    ]) {
      await db.$executeRaw`update campaign set sibling_id = ${sibling}::uuid
        where agency_id = ${scope.agencyId}::uuid and id = ${id}::uuid`;
    }
  });
  const officer = await agency.seatOf("officer");
  const both = { boards: [{ campaign: { ranks: "unit" } }, { campaign: { ranks: "person" } }], shown: "both" };
  for (const id of [params.campaign, people.campaignId]) {
    expect((await ask(officer, ranking, { params: { ...params, campaign: id } })).body).toMatchObject(both);
  }
  const search = `?kinds=person&open=${people.idOf("Lê An")}`;
  expect((await ask(officer, ranking, { params, search })).body).toMatchObject({
    boards: [{ campaign: { id: people.campaignId } }],
    receipt: { subject: { name: "Lê An" } },
  });
});

test("the menu's ranking leads to the one live campaign", async () => {
  const { agency, params } = await aBoard();
  const officer = await agency.seatOf("officer");
  const led = await ask(officer, rankings, { params: { agency: agency.slug } });
  expect(led).toMatchObject({ status: 302, location: `/a/${agency.slug}/campaigns/${params.campaign}/ranking` });
  const empty = await anAgency();
  expect((await ask(await empty.seatOf("officer"), rankings, { params: { agency: empty.slug } })).body).toMatchObject({
    campaigns: [],
  });
});

test("an officer asks for a recomputation and finds it listed; a draft is not recomputed", async () => {
  const { agency, params } = await aBoard();
  const officer = await agency.seatOf("officer");
  expect(await ask(officer, recompute, { params, form: {} })).toMatchObject({ status: 302 });
  expect((await ask(officer, recomputations, { params })).body).toMatchObject({ jobs: [{ problem: null }] });
  expect((await ask(await agency.seatOf("leader"), recompute, { params, form: {} })).status).toBe(403);
  const draft = { agency: agency.slug, campaign: await aDraft(agency) };
  expect(await ask(officer, recompute, { params: draft, form: {} })).toMatchObject({
    status: 422,
    body: { problem: { refusal: "campaign-not-live" } },
  });
});

test("the leader begins with the overview, whose address says the campaign, the period and what is opened", async () => {
  const { agency, campaign, params } = await aBoard();
  const leader = await agency.seatOf("leader");
  expect(await ask(leader, home, { params })).toMatchObject({ status: 302, location: `/a/${agency.slug}/overview` });
  const page = await ask(leader, overview, { params, search: `?campaign=${params.campaign}&period=2026-09-30` });
  expect(page.body).toMatchObject({
    open: null,
    duties: [{ kind: "acknowledge" }],
    overview: { campaign: { id: params.campaign }, board: "provisional", moment: "Quý III", met: { now: 0, of: 2 } },
  });
  const targets = (body: unknown) =>
    (body as { overview: { targets: { code: string; entrants: unknown[] }[] } }).overview.targets;
  expect(targets(page.body).map(({ entrants }) => entrants.length)).toEqual([0, 0]);
  const [first] = targets(page.body);
  const opened = await ask(leader, overview, { params, search: `?period=2026-09-30&open=${first?.code}` });
  expect(targets(opened.body).map(({ entrants }) => entrants.length)).toEqual([3, 0]);
  expect((await ask(leader, overview, { params, search: "?campaign=khong-co" })).status).toBe(404);
  const empty = await anAgency();
  expect((await ask(await empty.seatOf("leader"), overview, { params: { agency: empty.slug } })).body).toMatchObject({
    overview: null,
  });
  const head = await agency.seat("unitHead", { unitId: campaign.idOf("Phòng An") });
  const statuses = [head, await agency.seatOf("admin"), await agency.seatOf("officer")].map(
    async (seat) => (await ask(seat, overview, { params })).status,
  );
  expect(await Promise.all(statuses)).toEqual([403, 403, 200]);
});

test("the home answers first: a place for who stands on a board, the progress for who runs it", async () => {
  const { agency, campaign } = await aBoard();
  const params = { agency: agency.slug };
  const unitId = campaign.idOf("Phòng An");
  const head = await agency.seat("unitHead", { unitId });
  expect((await ask(head, home, { params })).body).toMatchObject({
    answer: { kind: "place", name: "Phòng An", place: 2, of: 2, points: "50,00" },
  });
  const staff = await agency.seat("staff", { unitId, personId: await aPerson(agency, "Lê An", unitId) });
  expect((await ask(staff, home, { params })).body).toMatchObject({ answer: { kind: "place", name: "Phòng An" } });
  const council = await agency.seat("council");
  expect((await ask(council, home, { params })).body).toMatchObject({
    answer: { kind: "progress", verified: 6, reported: 6, expected: 24 },
    duties: [{ kind: "acknowledge" }],
  });
  expect((await ask(await agency.seatOf("verifier"), home, { params })).body).toMatchObject({
    answer: { kind: "waiting", count: 0 },
  });
});

test("the frame names the agency, the reader's roles, and what waits for him", async () => {
  const { agency, campaign } = await aBoard();
  await enterFigures(
    agency,
    { ...campaign, periodId: await periodOf("2026-Q2") },
    { "Phòng An": [10, null] },
    { upTo: "submitted" },
  );
  const frame = async (who: "officer" | "verifier") =>
    (await ask(await agency.seatOf(who), shell, { params: { agency: agency.slug } })).body;
  expect(await frame("verifier")).toMatchObject({
    roles: ["verifier"],
    counts: { waiting: 1, launches: 1, returned: 0 },
  });
  expect(await frame("officer")).toMatchObject({ agency: { slug: agency.slug }, counts: { waiting: 0, launches: 0 } });

  async function periodOf(code: string): Promise<string> {
    const [period] = await agency.see(
      "officer",
      ({ db, scope }) =>
        db.$queryRaw<
          { id: string }[]
        >`select id from period where agency_id = ${scope.agencyId}::uuid and code = ${code}`,
    );
    return period?.id ?? "";
  }
});
