import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aCalendar, anIndicator, aUnit, fourPillars } from "../support/draft-campaign";
import { type Visitor, visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";
const campaignName = "Phong trào thi đua năm 2026";

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
const seats: Record<string, TestSeat> = {};

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Hành trình" });
  const [service, planning] = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(agency, "Phòng Kế hoạch")];
  const calendarId = await aCalendar(agency, { cadence: "month" });
  await anIndicator(agency, calendarId, {
    code: "PH24",
    name: "Phiếu xử lý trong 24 giờ",
    unitOfMeasure: "%",
    kind: "percent",
    nature: "rate",
    decimals: 1,
  });
  await anIndicator(agency, calendarId, { code: "SK", name: "Sự kiện phục vụ", unitOfMeasure: "sự kiện" });
  const staff = await person("Phan Mỹ Duyên", "Nhân viên lễ tân", service);
  const leader = await person("Trần Minh Khôi", "Giám đốc", planning);
  seats.officer = await agency.seat("officer", { name: "Nguyễn Hoài Linh" });
  seats.head = await agency.seat("unitHead", { unitId: service, name: "Đặng Văn Lượng" });
  seats.verifier = await agency.seat("verifier", { name: "Hoàng Hồng Ngân" });
  seats.leader = await agency.seat("leader", { personId: leader, name: "Trần Minh Khôi" });
  seats.staff = await agency.seat("staff", { unitId: service, personId: staff, name: "Phan Mỹ Duyên" });
  done(
    await agency.as("officer", (work) =>
      addAwardType(work, { code: "ldtt", name: "Lao động tiên tiến", kind: "title", subjectKind: "individual" }),
    ),
  );
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

async function person(name: string, title: string, unitId: string): Promise<string> {
  const { personId } = done(
    await agency.as("admin", (work) => addPerson(work, { name, staffCode: null, bornOn: null, isUnionMember: true })),
  );
  done(
    await agency.as("admin", (work) =>
      addPosting(work, personId, { unitId, title, isHead: false, isActing: false, validFrom: "2024-01-01" }),
    ),
  );
  return personId;
}

async function as(who: string): Promise<Visitor> {
  const seat = seats[who];
  if (!seat) throw new Error(`no seat ${who}`);
  return visit(browser, server.url, { email: seat.email, password });
}

test("from a theme to a person's record, each in his own browser", { timeout: 300_000 }, async () => {
  const officer = await as("officer");
  await officer.check();
  await describeCampaign(officer);
  await chooseEntrants(officer);
  await addTarget(officer, {
    title: "Phiếu xử lý trong 24 giờ",
    pillar: "Phối hợp chặt",
    indicator: "PH24",
    rule: "Tỷ lệ hoàn thành",
    points: "60",
  });
  await addTarget(officer, {
    title: "Không vi phạm nội quy",
    pillar: "Kỷ luật tốt",
    rule: "Người thẩm định cho điểm",
    points: "40",
  });
  await assign(officer);
  await launch(officer);

  const head = await as("head");
  await acknowledge(head);
  await enter(head);

  const verifier = await as("verifier");
  await returnOneAndVerifyTheOther(verifier);
  await correct(head);
  await verifyTheRest(verifier);
  await appraise(verifier);

  await readRanking(await as("leader"));
  await recordDecision(officer);
  await seeAward(await as("staff"));
});

async function describeCampaign({ page, check }: Visitor): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Phong trào/ })
    .first()
    .click();
  await page.waitForURL(/campaigns$/);
  await check();
  await page.getByRole("link", { name: "Tạo phong trào" }).first().click();
  await page.getByLabel("Chủ đề").fill(fourPillars);
  await page.getByText("Nhận ra 4 trụ cột").waitFor();
  const titles = await page
    .locator('[name="pillarTitles[]"]:not([type=hidden])')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(titles).toEqual(["Kỷ luật tốt", "Trách nhiệm cao", "Phối hợp chặt", "Hiệu quả vững"]);
  await page.getByLabel("Tên phong trào").fill("");
  await page.getByRole("button", { name: "Tiếp: Phạm vi" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Chủ đề").inputValue()).toBe(fourPillars);
  await page.getByLabel("Tên phong trào").fill(campaignName);
  await check();
  await page.getByRole("button", { name: "Tiếp: Phạm vi" }).click();
}

async function chooseEntrants({ page, check }: Visitor): Promise<void> {
  await page.waitForURL(/entrants$/);
  await page.getByLabel("Phòng Lễ tân").check();
  await page.getByLabel("Phòng Kế hoạch").check();
  await check();
  await page.getByRole("button", { name: /^Tiếp:/ }).click();
  await page.waitForURL(/targets$/);
}

type Chosen = { title: string; pillar: string; indicator?: string; rule: string; points: string };

async function addTarget({ page, check }: Visitor, target: Chosen): Promise<void> {
  await page.getByRole("link", { name: `Thêm chỉ tiêu vào “${target.pillar}”` }).click();
  await page.waitForURL(/targets\/new/);
  await page.getByLabel("Chỉ tiêu", { exact: true }).fill(target.title);
  const pillar = page.getByLabel("Thuộc trụ cột").locator("option:checked");
  expect(await pillar.textContent()).toBe(target.pillar);
  await page.getByLabel("Chấm theo").selectOption({ label: target.rule });
  if (target.indicator) {
    const option = page.getByLabel("Lấy số liệu từ danh mục").locator("option", { hasText: target.indicator });
    await page.getByLabel("Lấy số liệu từ danh mục").selectOption((await option.getAttribute("value")) ?? "");
  }
  await page.getByLabel("Điểm tối đa").fill(target.points);
  await check();
  await page.getByRole("button", { name: "Lưu chỉ tiêu" }).click();
  await page.waitForURL(/targets$/);
  await page.getByText(target.title).first().waitFor();
}

async function assign({ page, check }: Visitor): Promise<void> {
  await page.goto(page.url().replace(/targets$/, "assignments"));
  await typeInto(page, "Phòng Lễ tân", "95");
  await typeInto(page, "Phòng Kế hoạch", "chín lăm");
  await page.getByRole("button", { name: "Lưu chỉ tiêu giao" }).click();
  await page
    .getByText(/ô còn phải sửa/)
    .first()
    .waitFor();
  expect(await page.locator("td[aria-invalid=true]").textContent()).toContain("chín lăm");
  await typeInto(page, "Phòng Kế hoạch", "KG: không nhận phiếu");
  await check();
  await page.getByRole("button", { name: "Lưu chỉ tiêu giao" }).click();
  await page
    .getByRole("status")
    .getByText(/Đã lưu/)
    .waitFor();
}

/** Into the cell of an entrant under the target that is measured. */
async function typeInto(page: Page, entrant: string, text: string): Promise<void> {
  const heads = await page.locator(".entry-grid thead th").allTextContents();
  const column = heads.findIndex((head) => head.includes("Phiếu xử lý trong 24 giờ"));
  await page.locator(".entry-grid tbody tr", { hasText: entrant }).locator("td, th").nth(column).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function launch({ page, check }: Visitor): Promise<void> {
  await page.goto(`${page.url().replace(/(campaigns\/[^/]+).*/, "$1")}/review`);
  await check();
  await page.getByRole("button", { name: "Phát động", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await check();
  await dialog.getByRole("button", { name: "Phát động" }).click();
  await page.waitForURL(/campaigns\/[^/]+$/);
  await page.getByRole("heading", { name: fourPillars }).waitFor();
  await check();
}

async function openCampaign(page: Page): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Phong trào/ })
    .first()
    .click();
  await page.waitForURL(/campaigns$/);
  await page.getByRole("link", { name: campaignName }).click();
}

async function acknowledge({ page, check }: Visitor): Promise<void> {
  await check();
  await openCampaign(page);
  await page.getByRole("button", { name: "Xác nhận đã nhận" }).click();
  await page.getByText("Đồng chí đã xác nhận.").waitFor();
}

const october = "9";

async function openEntry({ page }: Visitor): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Nhập kết quả/ })
    .first()
    .click();
  await page.getByRole("grid").waitFor();
  await page.getByLabel("Kỳ", { exact: true }).selectOption({ label: "Tháng 10/2026" });
  await page.waitForURL(/period=/);
  await page.getByRole("button", { name: "Nộp tháng 10/2026" }).waitFor();
}

async function type({ page }: Visitor, row: number, text: string): Promise<void> {
  await page.locator(`[role=grid] [data-at="${row}.${october}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function enter(visitor: Visitor): Promise<void> {
  const { page, check } = visitor;
  await openEntry(visitor);
  await type(visitor, 0, "105");
  await page
    .getByText(/Nhập số từ 0 đến 100/)
    .first()
    .waitFor();
  await type(visitor, 0, "96,5");
  await type(visitor, 1, "hơn 12");
  await page.getByText(/^Lưu \d\d:\d\d$/).waitFor();
  await page.locator(`[data-at="1.${october}"]`, { hasText: "hơn 12" }).waitFor();
  await check();
  await page.getByRole("button", { name: "Nộp tháng 10/2026" }).click();
  await page.getByRole("button", { name: "Rút lại" }).waitFor();
}

async function openItem({ page }: Visitor, name: string): Promise<void> {
  await page.goto(page.url().replace(/(\/a\/[^/]+).*/, "$1/verification"));
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
}

async function returnOneAndVerifyTheOther(visitor: Visitor): Promise<void> {
  const { page, check } = visitor;
  await check();
  await openItem(visitor, "Phiếu xử lý trong 24 giờ");
  await check();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Trả lại để sửa?" });
  await dialog.getByRole("button", { name: "Trả lại" }).click();
  await dialog.getByText(/Ghi lý do trả lại/).waitFor();
  await dialog.getByLabel("Lý do trả lại").fill("Thiếu sổ theo dõi ngày 14/10, số đúng là 95,5.");
  await check();
  await dialog.getByRole("button", { name: "Trả lại" }).click();
  await dialog.waitFor({ state: "hidden" });
  await openItem(visitor, "Sự kiện phục vụ");
  await page.keyboard.press("a");
  await page.getByText("Không còn mục nào chờ duyệt").first().waitFor();
}

async function correct(visitor: Visitor): Promise<void> {
  const { page, check } = visitor;
  await page.goto(page.url().replace(/(\/a\/[^/]+).*/, "$1"));
  await check();
  await openEntry(visitor);
  const cell = page.locator(`[data-at="0.${october}"]`);
  expect(await cell.getAttribute("data-state")).toBe("returned");
  expect(await cell.getAttribute("title")).toContain("Thiếu sổ theo dõi");
  expect(await page.locator(`[data-at="1.${october}"]`).getAttribute("data-state")).toBe("verified");
  await type(visitor, 0, "95,5");
  await page.getByText(/^Lưu \d\d:\d\d$/).waitFor();
  await page.getByRole("button", { name: "Nộp tháng 10/2026" }).click();
  await page.getByRole("button", { name: "Rút lại" }).waitFor();
}

async function verifyTheRest(visitor: Visitor): Promise<void> {
  await openItem(visitor, "Phiếu xử lý trong 24 giờ");
  await visitor.page
    .getByText(/đã sửa sau trả lại/)
    .first()
    .waitFor();
  await visitor.page.getByRole("button", { name: /^Duyệt\s*A$/ }).click();
  await visitor.page.getByText("Không còn mục nào chờ duyệt").first().waitFor();
}

async function appraise({ page, check }: Visitor): Promise<void> {
  await openCampaign(page);
  await page.getByRole("link", { name: "Chấm điểm" }).click();
  await page.getByRole("link", { name: "Chấm Không vi phạm nội quy cho Phòng Lễ tân" }).click();
  await page.getByLabel("Điểm", { exact: true }).fill("50");
  await page.getByLabel("Căn cứ").fill("Theo sổ theo dõi nội quy tháng 10");
  await page.getByRole("button", { name: "Ghi điểm" }).click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByLabel("Căn cứ").inputValue()).toBe("Theo sổ theo dõi nội quy tháng 10");
  await page.getByLabel("Điểm", { exact: true }).fill("38,5");
  await check();
  await page.getByRole("button", { name: "Ghi điểm" }).click();
  await page
    .getByRole("status")
    .getByText(/Đã ghi điểm/)
    .waitFor();
}

async function readRanking({ page, check, complaints, close }: Visitor): Promise<void> {
  await check();
  await page.getByRole("navigation").getByRole("link", { name: "Xếp hạng" }).first().click();
  await page.waitForURL(/ranking/);
  await page.getByRole("link", { name: "Chính thức" }).click();
  await page.waitForURL(/board=official/);
  await check();
  const first = page.getByRole("row", { name: /Phòng Lễ tân/ });
  // 60 × 95,5 / 95 is cut at 60; 38,5 was given.
  await first.getByText("98,50").waitFor();
  await first.getByRole("link").first().click();
  await page.getByText("Vì sao hạng này?").waitFor();
  await page.locator("summary", { hasText: "Phối hợp chặt" }).click();
  await page
    .getByText(/60 nhân tỷ lệ thực hiện trên kế hoạch/)
    .first()
    .waitFor();
  await check();
  expect(complaints).toEqual([]);
  await close();
}

async function recordDecision({ page, check, complaints, close }: Visitor): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Quyết định" }).first().click();
  await page.waitForURL(/decisions$/);
  await check();
  await page.getByRole("link", { name: "Ghi quyết định" }).first().click();
  await page.getByLabel("Số quyết định").fill("231/QĐ-TTHT");
  await page.getByLabel("Ngày ký").fill("20/11/2026");
  await page.getByLabel("Trích yếu").fill("Khen thưởng phong trào thi đua năm 2026");
  await page.getByLabel("Người ký", { exact: true }).fill("Trần Minh Khôi");
  await page.getByLabel("Chức vụ ghi trên quyết định").fill("Giám đốc");
  await page.getByLabel("Danh hiệu, hình thức").first().selectOption({ label: "Lao động tiên tiến" });
  await page.getByRole("button", { name: "Ghi quyết định" }).click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByLabel("Trích yếu").inputValue()).toBe("Khen thưởng phong trào thi đua năm 2026");
  await check();
  await page.getByLabel("Cá nhân hoặc tập thể").first().fill("Phan Mỹ Duyên");
  await page
    .getByLabel(/Thành tích/)
    .first()
    .fill("Đón tiếp 74 sự kiện, không để xảy ra sai sót");
  await page.getByRole("button", { name: "Ghi quyết định" }).click();
  await page.getByRole("heading", { name: /QUYẾT ĐỊNH/ }).waitFor();
  await check();
  await page.getByRole("link", { name: "Bảng vàng" }).first().click();
  await page.getByText("Phan Mỹ Duyên").first().waitFor();
  await check();
  expect(complaints).toEqual([]);
  await close();
}

async function seeAward({ page, check, complaints, close }: Visitor): Promise<void> {
  await check();
  await page
    .getByRole("link", { name: /Thành tích/ })
    .first()
    .click();
  await page.getByText("Lao động tiên tiến").first().waitFor();
  await page
    .getByText(/231\/QĐ-TTHT/)
    .first()
    .waitFor();
  await check();
  expect(complaints).toEqual([]);
  await close();
}
