import { beforeAll, expect, test } from "vitest";
import { growthOf } from "~/domain/plan-proposal";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { findNextEntrants } from "~/modules/campaigns/next-entrants.server";
import { proposePlans } from "~/modules/campaigns/propose-plans.server";
import { findCampaign, listAssignments, readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { listSignerPosts } from "~/modules/decisions/queries.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { listIndicators } from "~/modules/indicators/queries.server";
import { findPerson, listPeople } from "~/modules/people/queries.server";
import { listIndicatorTrends } from "~/modules/records/queries.server";
import { findOverview } from "~/modules/scores/queries.server";
import { findUnit, listPredecessorChoices, listUnits } from "~/modules/units/queries.server";
import { type DemoOfTest, present, saidBy, theDemoOf } from "../support/demo";

/** After the second year. */
const today = "2024-01-10";
const portal = "Cổng Giao tiếp điện tử Thủ đô (mẫu)";
const centreName = "Trung tâm Báo chí Thủ đô (mẫu)";

/** What the year-end report of 2022 says, with its words. */
const reportedIn2022 = [
  ["Tin, bài trên Cổng", "hơn 4.900 tin, bài"],
  ["Video, phóng sự", "541 video"],
  ["Văn bản pháp quy, chỉ đạo điều hành đăng tải", "hơn 900 văn bản"],
  ["Dự thảo văn bản đăng lấy ý kiến", "66 dự thảo"],
  ["Ý kiến góp ý của công dân", "336 ý kiến"],
  ["Câu hỏi, ý kiến đã giải đáp", "200 câu hỏi"],
  ["Cuộc gọi hỗ trợ dịch vụ công trực tuyến qua tổng đài", "10.114 cuộc gọi"],
  ["Tên miền cấp 4, cấp 5 cấp mới và duy trì", "trên 850 tên miền"],
];

let centre: DemoOfTest;
let of2022: string;
let of2023: string;

beforeAll(async () => {
  centre = await theDemoOf("bao-chi-thu-do", today);
  of2022 = await centre.campaign("Thi đua năm 2022");
  of2023 = await centre.campaign("Thi đua năm 2023");
}, 180_000);

async function inputsOf(campaignId: string) {
  const receipts = await centre.receipts(campaignId);
  return receipts.flatMap(({ pillars }) => pillars.flatMap(({ targets }) => targets.flatMap(({ inputs }) => inputs)));
}

const unitNamed = async (name: string) => {
  const units = await centre.see("officer", (view) => listUnits(view, { search: name }));
  return present(units.find((unit) => unit.name === name)).id;
};

test("the eight figures of 2022 are printed exactly, each with its word", async () => {
  const figures = (await inputsOf(of2022)).filter(({ indicator }) => indicator !== null);
  const printed = new Map(figures.map(({ indicator, value }) => [indicator, saidBy(value).slice(2, -2)]));
  expect(figures).toHaveLength(8);
  expect(reportedIn2022.map(([name = ""]) => [name, printed.get(name)])).toEqual(reportedIn2022);
  expect(figures.every(({ state }) => state === "verified")).toBe(true);
});

test("a figure with a word scores at its stated bound", async () => {
  const receipts = await centre.receipts(of2022);
  const targets = receipts.flatMap(({ pillars }) => pillars.flatMap((pillar) => pillar.targets));
  const scored = targets.filter(({ state, code }) => state === "scored" && code !== "9");
  expect(Object.fromEntries(scored.map(({ code, points }) => [code, points]))).toEqual({
    "1": 12_000,
    "2": 9_840,
    "3": 8_000,
    "4": 7_540,
    "5": 8_000,
    "6": 7_620,
    "7": 13_000,
    "8": 13_000,
  });
});

test("the centre was formed from the portal's unit, and each leads to the other", async () => {
  const former = await centre.see("officer", (view) => listPredecessorChoices(view));
  const closed = present(former.find(({ name }) => name === portal));
  const was = present(await centre.see("officer", (view) => findUnit(view, closed.id)));
  expect(was.closedOn).toBe("2022-01-01");
  expect(was.successors.map(({ name, sharePercent }) => [name, sharePercent])).toEqual([[centreName, 100]]);
  const centreId = await unitNamed(centreName);
  const now = present(await centre.see("officer", (view) => findUnit(view, centreId)));
  expect(now.predecessors.map(({ name }) => name)).toEqual([portal]);
  // As it was, and as it is now.
  const standing = async (onDay: string) =>
    (await centre.see("officer", (view) => listUnits(view, { onDay }))).map(({ name }) => name);
  expect(await standing("2021-06-01")).toContain(portal);
  expect(await standing("2022-06-01")).not.toContain(portal);
});

test("the acting head is shown as such and signs as Phó Giám đốc phụ trách", async () => {
  const { people } = await centre.see("officer", (view) => listPeople(view, { search: "Trần Thị Mỹ Lệ" }));
  const head = present(await centre.see("officer", (view) => findPerson(view, present(people[0]).id)));
  expect(head.postings.map(({ title, isHead, isActing }) => [title, isHead, isActing])).toEqual([
    ["Phó Giám đốc phụ trách", true, true],
  ]);
  const posts = await centre.see("officer", (view) => listSignerPosts(view, head.id, "2022-12-20"));
  expect(posts.map(({ printed }) => printed)).toEqual([["Phó Giám đốc phụ trách"]]);
  const units = await centre.see("officer", (view) => listUnits(view));
  expect(units.find(({ name }) => name === centreName)).toMatchObject({
    headName: "Trần Thị Mỹ Lệ",
    isHeadActing: true,
  });
  const department = await centre.see("officer", (view) => listUnits(view, { structure: "network" }));
  expect(department.map(({ name }) => name)).toEqual(["Sở Thông tin và Truyền thông Thủ đô (mẫu)"]);
});

test("a decision of the acting head is recorded as signed by Phó Giám đốc phụ trách, and not as by a Giám đốc", async () => {
  const { people } = await centre.see("officer", (view) => listPeople(view, { search: "Trần Thị Mỹ Lệ" }));
  const subjectId = await unitNamed("Phòng Tin bài");
  const signedAs = (signerPost: string) =>
    centre.attempt("officer", async (work) => {
      const type = { code: "giay-khen", name: "Giấy khen", kind: "commendation", subjectKind: "collective" } as const;
      const made = await addAwardType(work, type);
      if (!made.ok) return made;
      return recordDecision(work, {
        ...{ number: "05/QĐ-TTBC", title: "Khen thưởng năm 2022", signedOn: "2022-12-20", campaignId: of2022 },
        ...{ signerId: present(people[0]).id, signerPost, issuer: centreName },
        lines: [{ awardTypeId: made.awardTypeId, subjectId, achievement: null }],
      });
    });
  expect(await signedAs("Phó Giám đốc phụ trách")).toMatchObject({ ok: true });
  expect(await signedAs("Giám đốc")).toMatchObject({ ok: false, refusal: "signer-post-differs" });
});

test("domain names kept are a stock: 850 and then 900 are 50 more, and never 1.750", async () => {
  const indicators = await centre.see("officer", (view) => listIndicators(view));
  const kept = present(indicators.find(({ code }) => code === "TENMIEN"));
  expect(kept.nature).toBe("stock");
  const definition = await centre.see("officer", (view) => readCampaignDefinition(view, of2023));
  expect(definition?.definition.targets.find(({ code }) => code === "8")?.aggregate).toBe("latest");
  const valueIn = async (campaignId: string) => {
    const campaign = present(await centre.see("officer", (view) => readCampaignDefinition(view, campaignId)));
    const targets = await centre.see("officer", async (view) => {
      const { entrants } = await findNextEntrants(view, campaignId, "2024-01-01");
      return proposePlans(view, campaign, entrants, { percent: 0 });
    });
    const target = present(targets.find(({ code }) => code === "8"));
    expect(target.isStock).toBe(true);
    return present(target.proposals.find(({ actual }) => actual !== null)?.actual);
  };
  const [before, after] = [await valueIn(of2022), await valueIn(of2023)];
  expect([before, after, growthOf(before, after)]).toEqual(["850", "900", "50"]);
});

test("nothing that the centre shows of the two years adds 850 to 900", async () => {
  const [unitId, centreId] = [await unitNamed("Phòng Hạ tầng – Tên miền"), await unitNamed(centreName)];
  const answers: unknown[] = [];
  for (const campaignId of [of2022, of2023]) {
    answers.push(await centre.board(campaignId), await centre.receipts(campaignId));
    answers.push(
      await centre.see("leader", (view) => findOverview(view, campaignId, { board: "official", period: null })),
    );
    answers.push(await centre.see("officer", (view) => listAssignments(view, campaignId)));
  }
  for (const id of [unitId, centreId]) {
    answers.push(await centre.see("leader", (view) => listIndicatorTrends(view, id)));
  }
  const said = saidBy(...answers);
  expect(said).toMatch(/\b850\b/);
  expect(said).toMatch(/\b900\b/);
  expect(said).not.toMatch(/1\.750|\b1750\b/);
});

test("of the thirteen tasks of 2023 seven are the centre's and six the department leader's, under four topics", async () => {
  const { tasks } = present(await centre.see("officer", (view) => findCampaign(view, of2023)));
  expect(tasks).toHaveLength(13);
  const by = (giver: string) => tasks.filter(({ assignedBy }) => assignedBy === giver).length;
  expect([by("Trung tâm"), by("Lãnh đạo Sở")]).toEqual([7, 6]);
  expect([...new Set(tasks.flatMap(({ tags }) => tags))].sort()).toEqual(
    ["Chuyển đổi số", "Chương trình lớn của Thành ủy", "Quy hoạch Thủ đô", "Vành đai 4"].sort(),
  );
  expect(tasks.filter(({ pillarIds }) => pillarIds.length === 0)).toEqual([]);
});

test("the eight indicators are copied to 2023 with their codes, and the plans proposed from the results", async () => {
  const [first, next] = [
    present(await centre.see("officer", (view) => findCampaign(view, of2022))),
    present(await centre.see("officer", (view) => findCampaign(view, of2023))),
  ];
  const measured = ({ targets }: typeof first) =>
    targets.flatMap(({ code, title, indicator }) => (indicator ? [[code, title, indicator.code]] : []));
  expect(measured(first)).toHaveLength(8);
  expect(measured(next)).toEqual(measured(first));
  expect([next.startsOn, next.endsOn]).toEqual(["2023-01-01", "2023-12-31"]);
  expect(next.targets.filter(({ plans }) => plans.count > 0).map(({ plans }) => plans)).toEqual(
    ["4900", "541", "900", "66", "336", "200", "10114", "850"].map((common) => ({ count: 1, common })),
  );
});
