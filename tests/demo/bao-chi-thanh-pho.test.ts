import { beforeAll, expect, test } from "vitest";
import { mannerOf } from "~/domain/target-answer";
import { listRegister } from "~/modules/awards/queries.server";
import { findPeriod } from "~/modules/calendars/queries.server";
import { findCampaign } from "~/modules/campaigns/queries.server";
import { findPerson, listPeople } from "~/modules/people/queries.server";
import { listRecognitions } from "~/modules/recognitions/queries.server";
import { listHonours } from "~/modules/records/queries.server";
import { findItem, findUnitGrid, listWaiting } from "~/modules/results/queries.server";
import { readKeyText } from "~/modules/results/result-key";
import { findOverview } from "~/modules/scores/queries.server";
import { listUnits } from "~/modules/units/queries.server";
import { listSeats } from "~/platform/identity.server";
import { type DemoOfTest, present, saidBy, theDemoOf } from "../support/demo";

/** After the appraisal of the year. */
const today = "2021-01-15";
const director = "Nguyễn Trọng Hiếu";

let centre: DemoOfTest;
let campaignId: string;

beforeAll(async () => {
  centre = await theDemoOf("bao-chi-thanh-pho", today);
  campaignId = await centre.campaign("Thi đua thực hiện Nghị quyết Hội nghị viên chức năm 2020");
}, 180_000);

const campaign = async () => present(await centre.see("officer", (view) => findCampaign(view, campaignId)));

test("the resolution of 2020 has eleven targets, launched by the provisional union committee", async () => {
  const { organiser, targets, state, launchedOn } = await campaign();
  expect(organiser).toBe("Ban Chấp hành Công đoàn lâm thời");
  expect(targets.map(({ title }) => title)).toEqual([
    "Hoàn thành 100 % kế hoạch Sở giao",
    "Củng cố, kiện toàn tổ chức bộ máy",
    "Nâng cao năng suất lao động",
    "Nâng cao chất lượng điểm báo và các hoạt động được phê duyệt",
    "Thu thập, xử lý thông tin thành cơ sở dữ liệu phục vụ báo chí",
    "Tổ chức họp báo, sự kiện chuyên nghiệp",
    "Thực hành tiết kiệm, cải thiện đời sống vật chất, tinh thần",
    "Phổ biến chính sách về quyền và nghĩa vụ của người lao động",
    "Nâng cao chất lượng đội ngũ",
    "Tham gia đầy đủ các buổi sinh hoạt thời sự",
    "Đạt thành tích cao trong các phong trào do Sở và Thành phố phát động",
  ]);
  expect([state, launchedOn]).toEqual(["review", "2020-05-19"]);
});

test("only the first and the tenth target carry a number, and all eleven say how they are judged", async () => {
  const { targets } = await campaign();
  const withNumber = targets.filter(({ plans }) => plans.count > 0);
  expect(withNumber.map(({ code, plans }) => [code, plans])).toEqual([
    ["1", { count: 3, common: "100" }],
    ["10", { count: 3, common: "100" }],
  ]);
  expect(withNumber.map(({ isGiven }) => isGiven)).toEqual([false, false]);
  const inWords = targets.filter(({ plans }) => plans.count === 0);
  expect(inWords.map(({ code, rules }) => [code, mannerOf(rules)])).toEqual([
    ["2", "judged"],
    ["3", "judged"],
    ["4", "ratingWithEvidence"],
    ["5", "ratingWithEvidence"],
    ["6", "ratingWithEvidence"],
    ["7", "judged"],
    ["8", "judged"],
    ["9", "judged"],
    ["11", "ratingWithEvidence"],
  ]);
  expect(inWords.every(({ indicator, isGiven }) => indicator === null && isGiven)).toBe(true);
  expect(targets.filter(({ sentence }) => !sentence)).toEqual([]);
  expect(targets.reduce((sum, { maxPoints }) => sum + (maxPoints ?? 0), 0)).toBe(100_000);
});

test("the director holds a post in the centre and one in the department of the network, and a seat in each agency", async () => {
  const { people } = await centre.see("officer", (view) => listPeople(view, { search: director }));
  const person = present(await centre.see("officer", (view) => findPerson(view, present(people[0]).id)));
  expect(person.postings.map(({ title, unitName, structure }) => [title, unitName, structure])).toEqual([
    ["Giám đốc", "Trung tâm Báo chí Thành phố (mẫu)", "government"],
    ["Phó Giám đốc Sở", "Sở Thông tin và Truyền thông (mẫu)", "network"],
  ]);
  // One of the own staff: a post outside does not make an outsider.
  expect(people.map(({ name, isOutside, unitName }) => [name, isOutside, unitName])).toEqual([
    [director, false, "Trung tâm Báo chí Thành phố (mẫu)"],
  ]);
  const seats = await listSeats(await centre.accountId("leader"));
  expect(seats.map(({ slug }) => slug)).toContain("bao-chi-thanh-pho");
  const units = await centre.see("officer", (view) => listUnits(view, { structure: "network" }));
  expect(units.map(({ name }) => name)).toEqual(["Sở Thông tin và Truyền thông (mẫu)"]);
});

test("99,99 % is written so wherever it is read, and misses the plan of 100 %", async () => {
  const [receipt] = (await centre.receipts(campaignId)).filter(({ subject }) => subject.name.includes("Thông tin"));
  const target = present(receipt)
    .pillars.flatMap(({ targets }) => targets)
    .find(({ code }) => code === "1");
  expect(saidBy(target?.inputs.map(({ value, state }) => [value, state]))).toBe(saidBy([["99,99 %", "verified"]]));
  expect(target?.lines.map(({ working }) => working).join(" ")).toContain("99,99");
  const overview = await centre.see("leader", (view) =>
    findOverview(view, campaignId, { board: "official", period: null }),
  );
  const plan = present(overview?.targets.find(({ code }) => code === "1"));
  const ofUnit = plan.entrants.find(({ name }) => name.includes("Thông tin"));
  expect([ofUnit?.actual, ofUnit?.isMet, ofUnit?.deviation]).toEqual(["99,99\u00a0%", false, "\u2212<0,1\u00a0%"]);
  expect([plan.together.isMet, plan.together.actual]).toEqual([false, "99,99\u00a0%"]);
  expect([overview?.met.now, overview?.met.of]).toEqual([0, 2]);
  expect(overview?.sentence.answer).toMatch(/chưa đạt chỉ tiêu nào trong 2 chỉ tiêu\.$/);
});

test("nothing that is said of the department with 99,99 % says 100 % beyond the plan itself", async () => {
  const [receipt] = (await centre.receipts(campaignId)).filter(({ subject }) => subject.name.includes("Thông tin"));
  const subjectId = present(receipt).subject.id;
  const target = receipt?.pillars.flatMap(({ targets }) => targets).find(({ code }) => code === "1");
  const done = await centre.see("verifier", (view) => listWaiting(view, { tab: "done", unitId: subjectId }));
  const item = present(done.items.find(({ indicatorName }) => indicatorName === "Hoàn thành kế hoạch Sở giao"));
  const key = present(readKeyText(item.key));
  const figure = present(await centre.see("verifier", (view) => findItem(view, key)));
  const { calendarId } = present(await centre.see("unitHead", (view) => findPeriod(view, key.periodId)));
  const grid = await centre.see("unitHead", (view) =>
    findUnitGrid(view, { unitId: subjectId, calendarId, year: 2020 }),
  );
  expect([item.text, figure.text, grid?.cells.map(({ text }) => text)]).toEqual(["99,99", "99,99", ["99,99", "100"]]);
  expect(figure.series.map(({ text }) => text)).toEqual(["99,99"]);
  expect(figure.plans.map(({ text }) => text)).toEqual(["100"]);
  expect(target?.lines.map(({ working }) => working)).toEqual(["20 × 99,99 / 100 ≈ 20"]);
  const overview = await centre.see("leader", (view) =>
    findOverview(view, campaignId, { board: "official", period: null }),
  );
  expect(saidBy(overview?.sentence)).not.toMatch(/100 ?%/);
});

test("the outstanding event is a recognition from outside, no award of the centre, and counts as none", async () => {
  const [recognition, ...others] = await centre.see("leader", (view) => listRecognitions(view));
  expect(others).toEqual([]);
  expect(recognition?.words).toBe("1 trong 10 sự kiện tiêu biểu của thành phố năm 2020");
  expect([recognition?.name, recognition?.givenBy, recognition?.subjectKind]).toEqual([
    "Trung tâm Báo chí Thành phố (mẫu)",
    "Ủy ban nhân dân Thành phố",
    "unit",
  ]);
  const register = await centre.see("leader", (view) => listRegister(view));
  expect(register.total).toBeGreaterThan(0);
  expect(saidBy(register.awards)).not.toContain("10 sự kiện tiêu biểu");
  const [unit] = await centre.see("leader", (view) => listUnits(view, { search: "Trung tâm Báo chí Thành phố" }));
  const honours = await centre.see("leader", (view) => listHonours(view, present(unit).id));
  expect(honours.map(({ kind, decision }) => [kind, decision])).toEqual([["recognition", null]]);
  expect(register.awards.filter(({ subjectId }) => subjectId === unit?.id)).toEqual([]);
});
