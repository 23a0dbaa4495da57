import { beforeAll, expect, test } from "vitest";
import { mannerOf } from "~/domain/target-answer";
import { findAppraisalGrid } from "~/modules/appraisals/queries.server";
import { findCampaign, listLaunchChecks } from "~/modules/campaigns/queries.server";
import { findClaim } from "~/modules/evidence/claim-page.server";
import { listIndicators } from "~/modules/indicators/queries.server";
import { findOverview } from "~/modules/scores/queries.server";
import { listUnits } from "~/modules/units/queries.server";
import { type DemoOfTest, present, saidBy, theDemoOf } from "../support/demo";

/** After the year and its appraisal. */
const today = "2019-01-05";
const silent = "Đài Truyền thanh huyện Phong Thạnh (mẫu)";

let department: DemoOfTest;
let campaignId: string;

beforeAll(async () => {
  department = await theDemoOf("so-tttt", today);
  campaignId = await department.campaign("Thi đua ngành Thông tin và Truyền thông năm 2018");
}, 180_000);

const campaign = async () => present(await department.see("officer", (view) => findCampaign(view, campaignId)));

test("the network holds district culture offices, district radio stations, enterprises, press agencies and a resident office", async () => {
  const network = await department.see("officer", (view) => listUnits(view, { structure: "network" }));
  const count = (pattern: RegExp) => network.filter(({ name }) => pattern.test(name)).length;
  expect(network).toHaveLength(12);
  expect([
    count(/^Phòng Văn hóa – Thông tin/),
    count(/^Đài Truyền thanh/),
    count(/^(Viễn thông|Bưu điện)/),
    count(/^(Báo|Tạp chí)/),
    count(/^Văn phòng thường trú/),
  ]).toEqual([4, 3, 2, 2, 1]);
});

test("the campaign has six areas, in words", async () => {
  const { pillars, targets } = await campaign();
  expect(pillars.map(({ title }) => title)).toEqual([
    "Thông tin, tuyên truyền",
    "Ngầm hóa cáp viễn thông",
    "Công nghệ thông tin tại bộ phận một cửa, dịch vụ công trực tuyến",
    "An toàn thông tin",
    "Thanh tra, kiểm tra",
    "Kỷ luật, kỷ cương công vụ",
  ]);
  expect(pillars.filter(({ targetCount, taskCount }) => targetCount === 0 || taskCount === 0)).toEqual([]);
  // No figure anywhere: no indicator, no plan, nothing but steps and judgement.
  expect(await department.see("officer", (view) => listIndicators(view))).toEqual([]);
  expect(targets.map(({ plans, indicator, rules }) => [plans.count, indicator, mannerOf(rules)])).toEqual([
    ...Array.from({ length: 7 }, () => [0, null, "ratingWithEvidence"]),
    [0, null, "judged"],
  ]);
});

test("of the five measures one ties emulation to the work itself, and every target serves a task", async () => {
  const { measures, targets, tasks } = await campaign();
  const said = present(measures);
  expect(said).toMatch(/^Năm giải pháp: /);
  expect(said.replace("Năm giải pháp: ", "").split(";")).toHaveLength(5);
  expect(said).toContain("gắn thi đua với thực hiện nhiệm vụ chuyên môn");
  const known = new Set(tasks.map(({ id }) => id));
  expect(targets.map(({ taskIds }) => taskIds.filter((id) => known.has(id)).length)).toEqual(targets.map(() => 1));
});

test("the campaign without numbers could be launched, and everybody in it has a score and a place", async () => {
  const { state, launchedOn } = await campaign();
  expect([state, launchedOn]).toEqual(["review", "2018-01-08"]);
  const checks = present(await department.see("officer", (view) => listLaunchChecks(view, campaignId)));
  expect(checks.filter(({ isBlocking }) => isBlocking)).toEqual([]);
  const { clusters } = await department.board(campaignId);
  expect(clusters.map(({ name, lines }) => [name, lines.length])).toEqual([
    ["Khối phòng, đơn vị thuộc Sở", 5],
    ["Khối mạng lưới", 12],
  ]);
  for (const { lines } of clusters) {
    expect(lines.map(({ points }) => points)).toEqual(
      [...lines.map(({ points }) => points)].sort((a, b) => (b ?? 0) - (a ?? 0)),
    );
    expect(lines.filter(({ place, points }) => place === null || points === null || points <= 0)).toEqual([]);
    expect(lines[0]?.place).toBe(1);
  }
});

test("a claim without evidence reads chưa có minh chứng and scores the rule's floor", async () => {
  const receipts = await department.receipts(campaignId);
  const lines = receipts.flatMap(({ subject, pillars }) =>
    pillars.flatMap(({ targets }) => targets.map((target) => ({ ...target, name: subject.name }))),
  );
  const bare = lines.filter(({ lines: workings }) =>
    saidBy(workings.map(({ working }) => working)).includes("chưa có minh chứng"),
  );
  expect(bare.map(({ name, code, points }) => [name, code, points])).toEqual([[silent, "6", 3000]]);
  expect(bare[0]?.lines.map(({ working }) => working)).toEqual(["tốt, chưa có minh chứng: 3"]);
  expect(bare[0]?.lines.map(({ sentence }) => sentence)[0]).toMatch(/chưa có minh chứng: 3 điểm$/);
});

test("the workshop on a smart city's information security is evidence without a date, which blocked nothing", async () => {
  const grid = present(await department.see("verifier", (view) => findAppraisalGrid(view, campaignId)));
  const entrant = present(grid.entrants.find(({ name }) => name === "Phòng Công nghệ thông tin"));
  const target = present(grid.targets.find(({ code }) => code === "6"));
  const claim = await department.see("verifier", (view) =>
    findClaim(view, { campaignId, targetId: target.id, subjectId: entrant.subjectId }),
  );
  expect(saidBy(claim?.evidence)).toContain("An toàn thông tin cho thành phố thông minh");
  expect(claim?.evidence.map(({ happenedOn }) => happenedOn)).toEqual([null]);
  const [receipt] = (await department.receipts(campaignId)).filter(({ subject }) => subject.id === entrant.subjectId);
  const scored = receipt?.pillars.flatMap(({ targets }) => targets).find(({ code }) => code === "6");
  expect(scored?.state).toBe("scored");
  expect(saidBy(scored?.lines.map(({ working }) => working))).not.toContain("chưa có minh chứng");
});

test("what is shown of a year without numbers has no NaN, no hole and no figure that nobody gave", async () => {
  const overview = present(
    await department.see("leader", (view) => findOverview(view, campaignId, { board: "official", period: null })),
  );
  // 17 entrants at eight targets, but for the cables, which concern five.
  expect(overview.sentence).toEqual({ answer: "Đã chấm xong cả 124 mục.", rest: "" });
  expect(overview.targets).toEqual([]);
  expect(overview.appraisals.map(({ pillar, expected, given }) => [pillar, expected, given])).toEqual([
    ["Thông tin, tuyên truyền", 34, 34],
    ["Ngầm hóa cáp viễn thông", 5, 5],
    ["Công nghệ thông tin tại bộ phận một cửa, dịch vụ công trực tuyến", 34, 34],
    ["An toàn thông tin", 17, 17],
    ["Thanh tra, kiểm tra", 17, 17],
    ["Kỷ luật, kỷ cương công vụ", 17, 17],
  ]);
  const said = saidBy(overview, await department.board(campaignId), await department.receipts(campaignId));
  expect(said).not.toMatch(/NaN|undefined|Infinity/);
});
