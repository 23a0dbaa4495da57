import { beforeAll, expect, test } from "vitest";
import { pillarsOfTheme } from "~/domain/theme";
import { listRegister } from "~/modules/awards/queries.server";
import { listPeriods } from "~/modules/calendars/queries.server";
import { findCampaign } from "~/modules/campaigns/queries.server";
import { listPeople } from "~/modules/people/queries.server";
import { findRecord, listHonours } from "~/modules/records/queries.server";
import { findBoardWithReceipt, findOverview } from "~/modules/scores/queries.server";
import { listUnits } from "~/modules/units/queries.server";
import { type DemoOfTest, present, theDemoOf } from "../support/demo";

/** After the decision of the year and the minister's praise. */
const today = "2024-01-10";
const theme = "Kỷ luật tốt – Trách nhiệm cao – Phối hợp chặt – Hiệu quả vững";
const pillars = ["Kỷ luật tốt", "Trách nhiệm cao", "Phối hợp chặt", "Hiệu quả vững"];

let centre: DemoOfTest;
let campaignId: string;

beforeAll(async () => {
  centre = await theDemoOf("hoi-nghi", today);
  campaignId = await centre.campaign("Phong trào thi đua năm 2023");
}, 180_000);

const campaign = async () => present(await centre.see("officer", (view) => findCampaign(view, campaignId)));

test("motto and theme are kept to the letter, dashes included, and are two things", async () => {
  const motto = await centre.see("staff", async ({ scope }) => scope.motto);
  expect(motto).toBe("Kỷ cương - Đoàn kết - Chuyên nghiệp - Hiệu quả");
  const found = await campaign();
  expect([found.theme, found.organiser]).toEqual([theme, "Ban Chấp hành Công đoàn"]);
  expect((await centre.board(campaignId)).campaign.theme).toBe(theme);
});

test("the pasted theme gives four pillars in order, of the campaign and of its sibling", async () => {
  expect(pillarsOfTheme(theme)).toEqual(pillars);
  const { pillars: kept, sibling } = await campaign();
  expect(kept.map(({ title }) => title)).toEqual(pillars);
  const twin = present(await centre.see("officer", (view) => findCampaign(view, present(sibling).id)));
  expect([twin.theme, twin.ranks, twin.pillars.map(({ title }) => title)]).toEqual([theme, "person", pillars]);
});

test("the minister's five tasks attach to pillars, many to many", async () => {
  const { tasks, pillars: kept } = await campaign();
  const titleOf = (id: string) => kept.find((pillar) => pillar.id === id)?.title;
  const linked = tasks.map(({ title, assignedBy, pillarIds }) => [
    title,
    assignedBy,
    pillars.filter((pillar) => pillarIds.map(titleOf).includes(pillar)),
  ]);
  expect(linked).toEqual([
    ["Gương mẫu trong công tác Đảng", "Bộ trưởng", ["Kỷ luật tốt", "Trách nhiệm cao"]],
    ["Nâng cao chất lượng phục vụ", "Bộ trưởng", ["Trách nhiệm cao", "Phối hợp chặt"]],
    ["Đầu tư hạ tầng và mở rộng nguồn thu", "Bộ trưởng", ["Hiệu quả vững"]],
    ["Cơ chế mới về vận hành, bảo trì", "Bộ trưởng", ["Trách nhiệm cao", "Hiệu quả vững"]],
    ["Tinh gọn tổ chức bộ máy", "Bộ trưởng", ["Phối hợp chặt", "Hiệu quả vững"]],
  ]);
  expect(kept.map(({ taskCount }) => taskCount)).toEqual([1, 3, 2, 3]);
});

test("the campaign has twelve monthly periods, and is looked back on quarter by quarter", async () => {
  const periods = await centre.see("officer", (view) => listPeriods(view, { from: "2023-01-01", to: "2023-12-31" }));
  const months = periods.filter(({ code }) => /^2023-\d\d$/.test(code));
  expect(months.map(({ label }) => label)).toEqual(Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}/2023`));
  const overview = present(
    await centre.see("leader", (view) => findOverview(view, campaignId, { board: "official", period: null })),
  );
  expect(overview.moments.map(({ label }) => label)).toEqual(["Quý I", "Quý II", "Quý III", "Quý IV"]);
});

test("departments are ranked by pillar each quarter, and at the year's end as on the board", async () => {
  for (const period of ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"]) {
    const overview = present(
      await centre.see("leader", (view) => findOverview(view, campaignId, { board: "official", period })),
    );
    const { pillars, clusters } = present(overview.pillarBoard);
    expect(pillars).toEqual(["Kỷ luật tốt", "Trách nhiệm cao", "Phối hợp chặt", "Hiệu quả vững"]);
    expect(clusters.map(({ rows }) => rows.length)).toEqual([5, 3]);
    for (const { rows } of clusters) {
      for (const index of pillars.keys()) {
        const held = rows.map(({ places }) => present(places[index] ?? null));
        const better = ({ points }: { points: number }) => held.filter((other) => other.points > points).length;
        expect(held.map(({ place }) => place)).toEqual(held.map((own) => 1 + better(own)));
      }
    }
    if (period !== "2023-12-31") continue;
    const kept = (await centre.board(campaignId)).clusters.flatMap(({ lines }) => lines);
    for (const { subjectId, places } of clusters.flatMap(({ rows }) => rows)) {
      const line = kept.find((each) => each.subjectId === subjectId);
      expect(places.map((place) => place?.points)).toEqual(line?.pillars.map(({ points }) => points));
    }
  }
});

test("departments are told apart pillar by pillar, and the best of each cluster at each is marked", async () => {
  const board = await centre.board(campaignId);
  expect(board.pillars.map(({ title, maxPoints }) => [title, maxPoints])).toEqual([
    ["Kỷ luật tốt", 20_000],
    ["Trách nhiệm cao", 30_000],
    ["Phối hợp chặt", 20_000],
    ["Hiệu quả vững", 30_000],
  ]);
  expect(board.clusters.map(({ lines }) => lines.length)).toEqual([5, 3]);
  for (const { lines } of board.clusters) {
    for (const index of pillars.keys()) {
      const points = lines.map((line) => line.pillars[index]?.points ?? 0);
      const best = lines.filter((line) => line.pillars[index]?.isBest);
      expect(best.length).toBeGreaterThan(0);
      expect(best.every((line) => line.pillars[index]?.points === Math.max(...points))).toBe(true);
    }
    expect(lines.map(({ place }) => place)).toEqual(lines.map((_, index) => index + 1));
  }
});

test("departments and people are ranked beside each other on one page", async () => {
  const page = present(
    await centre.see("leader", (view) =>
      findBoardWithReceipt(view, campaignId, { subjectId: null, board: "official" }),
    ),
  );
  expect([page.board.campaign.ranks, page.sibling?.campaign.ranks]).toEqual(["unit", "person"]);
  expect(page.sibling?.pillars.map(({ title }) => title)).toEqual(pillars);
  const staff = await centre.see("officer", (view) => listPeople(view));
  // Everybody but the leaders of the centre, once each.
  const ranked = present(page.sibling).clusters.flatMap(({ lines }) => lines.map(({ subjectId }) => subjectId));
  expect(new Set(ranked).size).toBe(ranked.length);
  expect(ranked.length).toBeLessThan(staff.total);
  expect(ranked.length).toBeGreaterThan(50);
});

test("the minister's praise stands in the unit's honours and is no award", async () => {
  const units = await centre.see("leader", (view) => listUnits(view));
  const unit = present(units.find(({ name }) => name === "Trung tâm Hội nghị Quốc gia (mẫu)"));
  const honours = await centre.see("leader", (view) => listHonours(view, unit.id));
  expect(honours.map(({ kind, name, decision }) => [kind, name, decision])).toEqual([["praise", "Bộ trưởng", null]]);
  const register = await centre.see("leader", (view) => listRegister(view));
  expect(register.awards.filter(({ subjectId }) => subjectId === unit.id)).toEqual([]);
  expect(register.awards.filter(({ awardName }) => awardName.includes("Bộ trưởng"))).toEqual([]);
  const overview = present(
    await centre.see("leader", (view) => findOverview(view, campaignId, { board: "official", period: null })),
  );
  // The decision of December has seven lines; the praise of the day after is not among them.
  expect([overview.awards.now, overview.awards.individuals, overview.awards.collectives]).toEqual([7, 4, 3]);
});

test("a member of staff who is praised with the unit has the unit's praise beside the own awards, not among them", async () => {
  const record = present(await centre.see("staff", async (view) => findRecord(view, present(view.scope.personId))));
  expect(record.counts).toEqual({ titles: 3, commendations: 1, praise: 0 });
  const years = record.honours.filter(({ kind }) => kind === "title").map(({ year }) => year);
  expect(years).toEqual([2023, 2022, 2021]);
});
