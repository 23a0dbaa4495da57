import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aCampaign } from "../support/campaign-of-rules";
import { anIndicator, aPerson, aUnit, theMonths, type } from "../support/figures";

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Desk = {
  agency: TestAgency;
  head: TestSeat;
  unitId: string;
  periodId: string;
  indicators: string[];
  people: string[];
  address: string;
};

async function aDesk(): Promise<Desk> {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const periodId = months[8] ?? "";
  const indicators = [
    await anIndicator(agency, calendarId, { code: "A", name: "Ca trực", level: "person" }),
    await anIndicator(agency, calendarId, {
      code: "B",
      name: "Khách hài lòng",
      level: "person",
      kind: "percent",
      nature: "rate",
      decimals: 1,
    }),
    await anIndicator(agency, calendarId, { code: "C", name: "Tập huấn", level: "person" }),
  ];
  const people: string[] = [];
  for (const name of ["Mai Khánh Chi", "Lê Ngọc Diệp", "Trần Ngọc Hân"])
    people.push(await aPerson(agency, name, unitId));
  const head = await agency.seat("unitHead", { unitId, name: "Đặng Văn Lượng" });
  return {
    agency,
    head,
    unitId,
    periodId,
    indicators,
    people,
    address: `/a/${agency.slug}/entry?unit=${unitId}&period=${periodId}`,
  };
}

async function signedIn(
  seat: TestSeat,
  options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: "vi-VN", ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}/login`);
  await page.fill("[name=email]", seat.email);
  await page.fill("[name=password]", "mat-khau-kiem-thu");
  await Promise.all([page.waitForURL(/\/a\//), page.click("button[type=submit]")]);
  return page;
}

async function open({ head, address }: Desk, seat = head): Promise<Page> {
  const page = await signedIn(seat);
  await page.goto(server.url + address, { waitUntil: "networkidle" });
  return page;
}

async function calendarOf({ agency, periodId }: Desk): Promise<{ calendarId: string }> {
  const [row] = await agency.see(
    "officer",
    ({ db, scope }) => db.$queryRaw<{ calendarId: string }[]>`
    select calendar_id as "calendarId" from period where agency_id = ${scope.agencyId}::uuid and id = ${periodId}::uuid`,
  );
  return { calendarId: row?.calendarId ?? "" };
}

/** In one transaction: adding each by himself would take a minute. */
async function manyPeople(agency: TestAgency, unitId: string, count: number): Promise<void> {
  await agency.as("officer", async (work) => {
    for (let number = 0; number < count; number += 1) {
      const name = `Người ${["An", "Bình", "Cường", "Dung", "Giang"][number % 5]} ${letters(number)}`;
      const { personId } = done(await addPerson(work, { name, staffCode: null, bornOn: null, isUnionMember: false }));
      const posting = { unitId, title: "Nhân viên", isHead: false, isActing: false, validFrom: "2021-01-01" };
      done(await addPosting(work, personId, posting));
    }
    return { ok: true as const };
  });
}

function letters(number: number): string {
  return [...String(number)].map((digit) => "BCDĐGHKLMN"[Number(digit)]).join("");
}

/** From the event to the frame after it, in the page's own clock. */
async function timeToPaint(
  page: Page,
  act: { type: "paste"; block: string } | { type: "key"; key: string },
): Promise<number> {
  return page.evaluate(
    (what) =>
      new Promise<number>((resolve) => {
        const target = document.activeElement;
        const began = performance.now();
        if (what.type === "paste") {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", what.block);
          target?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        } else {
          target?.dispatchEvent(new KeyboardEvent("keydown", { key: what.key, bubbles: true, cancelable: true }));
        }
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          port2.postMessage(null);
        });
      }),
    act,
  );
}

const cell = (page: Page, at: string) => page.locator(`td[data-at="${at}"]`);
const stateOf = (page: Page, at: string) => cell(page, at).getAttribute("data-state");
const active = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-at"));
const shown = (page: Page, at: string) =>
  cell(page, at).evaluate((td) =>
    td.childNodes[0]?.nodeType === 3
      ? td.childNodes[0].textContent
      : (td.querySelector("svg")?.nextSibling?.textContent ?? ""),
  );

/** Puts a block into the clipboard's event, as a spreadsheet leaves it there. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("figures are typed like in a spreadsheet, and are there after the page is loaded again", async () => {
  const desk = await aDesk();
  const page = await open(desk);
  await cell(page, "0.0").click();
  await page.keyboard.type("22");
  await page.keyboard.press("Enter");
  expect(await active(page)).toBe("1.0");
  await page.keyboard.type("KAD");
  await page.keyboard.press("Tab");
  expect(await active(page)).toBe("1.1");
  await page.keyboard.type("96,5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("0");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  expect(await active(page)).toBe("2.2");
  await expect.poll(() => stateOf(page, "1.2")).toBe("saved");
  await page.reload({ waitUntil: "networkidle" });
  const row = await Promise.all(["0.0", "1.0", "1.1", "1.2", "2.2"].map((at) => shown(page, at)));
  expect(row).toEqual(["22", "KAD", "96,5", "0", ""]);
  expect(await stateOf(page, "1.0")).toBe("not-applicable");
  expect(await stateOf(page, "2.2")).toBeNull();
});

test("the grid is one tab stop; arrows, Ctrl and Home walk in it and stop at its edges", async () => {
  const page = await open(await aDesk());
  expect(await page.locator('td[data-at][tabindex="0"]').count()).toBe(1);
  await cell(page, "0.0").focus();
  await page.keyboard.press("ArrowUp");
  expect(await active(page)).toBe("0.0");
  await page.keyboard.press("Control+ArrowRight");
  expect(await active(page)).toBe("0.2");
  await page.keyboard.press("PageDown");
  expect(await active(page)).toBe("2.2");
  await page.keyboard.press("Home");
  expect(await active(page)).toBe("2.0");
  await page.keyboard.press("Control+Home");
  expect(await active(page)).toBe("0.0");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("table"))).toBeNull();
});

test("what cannot be read stays as typed, is marked and told, and the submission waits for it", async () => {
  const desk = await aDesk();
  const page = await open(desk);
  await cell(page, "0.0").click();
  await page.keyboard.type("1,234");
  await page.keyboard.press("Enter");
  expect(await cell(page, "0.0").getAttribute("aria-invalid")).toBe("true");
  expect(await shown(page, "0.0")).toBe("1,234");
  await expect
    .poll(() =>
      page
        .locator("[role=status]")
        .allTextContents()
        .then((all) => all.join()),
    )
    .toContain("Viết 1.234");
  await page.locator(".entry-foot button[type=submit]").click();
  await expect.poll(() => page.locator(".entry-foot [role=alert]").textContent()).toContain("1 ô lỗi");
});

test("a cell that somebody changed meanwhile shows both values, and either can stand", async () => {
  const desk = await aDesk();
  const page = await open(desk);
  const at = (person: number) => ({
    indicatorId: desk.indicators[0] ?? "",
    periodId: desk.periodId,
    subjectId: desk.people[person] ?? "",
  });
  for (const person of [0, 1]) await type(desk.agency, "officer", at(person), "21");
  for (const row of [0, 1]) {
    await cell(page, `${row}.0`).click();
    await page.keyboard.type("20");
    await page.keyboard.press("Enter");
  }
  await expect.poll(() => stateOf(page, "1.0")).toBe("conflict");
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByRole("button", { name: "Lấy 21" }).first().click();
  await page.getByRole("button", { name: "Giữ 20 của tôi" }).click();
  await expect.poll(() => stateOf(page, "1.0")).toBe("saved");
  expect([await shown(page, "0.0"), await shown(page, "1.0")]).toEqual(["21", "20"]);
});

test("a block is chosen, summed, copied, pasted, cleared and brought back", async () => {
  const page = await open(await aDesk());
  await cell(page, "0.0").click();
  await paste(page, "1\t90\n2\t91,5\n");
  await expect.poll(() => shown(page, "1.1")).toBe("91,5");
  await cell(page, "0.0").click();
  await page.keyboard.press("Shift+ArrowDown");
  expect(await page.locator(".entry-selection").textContent()).toBe("Chọn 2 ô: tổng 3, trung bình 1,5");
  expect(await page.locator('td[aria-selected="true"]').count()).toBe(2);
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData("text/plain");
  });
  expect(copied).toBe("1\n2");
  await page.keyboard.press("Delete");
  expect([await shown(page, "0.0"), await shown(page, "1.0")]).toEqual(["", ""]);
  await page.keyboard.press("Control+z");
  expect([await shown(page, "0.0"), await shown(page, "1.0")]).toEqual(["1", "2"]);
  await page.keyboard.press("Control+y");
  expect(await shown(page, "0.0")).toBe("");
});

test("a block from Excel keeps what cannot be read in red, and the next error is a key away", async () => {
  const desk = await aDesk();
  const page = await open(desk);
  await cell(page, "0.0").click();
  await paste(page, '1.234\t95.5%\t"2"\r\n"hai\nba"\thơn 96,5\tKAD\r\n1,234\t105\t4\t5\r\n');
  await expect.poll(() => stateOf(page, "1.1")).toBe("saved");
  expect(await page.locator(".paste-note p").textContent()).toBe(
    "Đã dán 9 ô, 3 ô lỗi, bỏ qua 1 ô bị khóa hoặc ngoài bảng.",
  );
  const row = await Promise.all(["0.0", "0.1", "0.2", "1.1", "1.2", "2.0"].map((at) => shown(page, at)));
  expect(row).toEqual(["1.234", "95,5", "2", "hơn 96,5", "KAD", "1,234"]);
  await page.keyboard.press("F8");
  expect(await active(page)).toBe("1.0");
  expect(await cell(page, "1.0").getAttribute("title")).toContain("không phải là số");
  await page.keyboard.type("23");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lỗi kế tiếp" }).click();
  expect(await active(page)).toBe("2.1");
  await page.keyboard.press("F8");
  expect(await active(page)).toBe("2.0");
});

test("a block with its head line and names goes where the names say", async () => {
  const page = await open(await aDesk());
  await cell(page, "0.0").click();
  await paste(page, "Họ và tên\tTập huấn\tCa trực\nTrần Ngọc Hân\t3\t20\nMai Khánh Chi\t1\t22\nNgười Khác\t9\t9\n");
  await expect.poll(() => stateOf(page, "0.0")).toBe("saved");
  const byName = async (name: string) => {
    const row = page.locator(".entry-grid tbody tr", { hasText: name });
    return Promise.all(
      [0, 2].map((column) =>
        row
          .locator("td[data-at]")
          .nth(column)
          .evaluate((td) => td.firstChild?.textContent),
      ),
    );
  };
  expect(await byName("Trần Ngọc Hân")).toEqual(["20", "3"]);
  expect(await byName("Mai Khánh Chi")).toEqual(["22", "1"]);
  expect(await page.locator(".paste-note").textContent()).toContain("Người Khác");
});

test("Ctrl D fills down, Ctrl R fills right, Ctrl X cuts, and a hundred steps go back", async () => {
  const page = await open(await aDesk());
  await cell(page, "0.0").click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+Control+ArrowDown");
  await page.keyboard.press("Control+d");
  expect(await Promise.all(["1.0", "2.0"].map((at) => shown(page, at)))).toEqual(["7", "7"]);
  await cell(page, "2.1").click();
  await page.keyboard.press("Control+r");
  expect(await shown(page, "2.1")).toBe("7");
  await page.keyboard.press("Control+x");
  expect(await shown(page, "2.1")).toBe("");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  expect(await Promise.all(["1.0", "2.0", "2.1"].map((at) => shown(page, at)))).toEqual(["", "", ""]);
  expect(await shown(page, "0.0")).toBe("7");
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("Control+y");
  expect(await Promise.all(["2.0", "2.1"].map((at) => shown(page, at)))).toEqual(["7", "7"]);
  await page.keyboard.press("?");
  expect(await page.locator("dialog[open]").textContent()).toContain("điền xuống");
});

test("a yes or no and a rating are typed in words and stay words", async () => {
  const desk = await aDesk();
  const { calendarId } = await calendarOf(desk);
  await anIndicator(desk.agency, calendarId, { code: "D", name: "Họp đủ", level: "person", kind: "yesNo" });
  await anIndicator(desk.agency, calendarId, {
    code: "E",
    name: "Thái độ",
    level: "person",
    kind: "rating",
    nature: "rate",
    scale: ["Chưa đạt", "Khá", "Tốt"],
  });
  const page = await open(desk);
  await cell(page, "0.3").click();
  await page.keyboard.type("x");
  await page.keyboard.press("Tab");
  await page.keyboard.type("tốt");
  await page.keyboard.press("Enter");
  await expect.poll(() => stateOf(page, "0.4")).toBe("saved");
  await page.reload({ waitUntil: "networkidle" });
  expect(await Promise.all(["0.3", "0.4"].map((at) => shown(page, at)))).toEqual(["Có", "Tốt"]);
});

test("3.500 cells are pasted at once, and a key is painted at once", async ({ annotate }) => {
  const desk = await aDesk();
  const { calendarId } = await calendarOf(desk);
  for (const code of ["D", "E", "F", "G"])
    await anIndicator(desk.agency, calendarId, { code, name: `Chỉ tiêu ${code}`, level: "person" });
  await manyPeople(desk.agency, desk.unitId, 497);
  const page = await open(desk);
  expect(await page.locator(".entry-grid tbody tr").count()).toBe(500);
  await cell(page, "0.0").click();
  const block = Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 7 }, (__, at) => String((row + at) % 90)).join("\t"),
  );
  const pasted = await timeToPaint(page, { type: "paste", block: block.join("\n") });
  const typed: number[] = [];
  for (const key of ["5", "6", "ArrowDown", "7", "Enter", "ArrowRight", "8", "ArrowUp"])
    typed.push(await timeToPaint(page, { type: "key", key }));
  await annotate(
    `3.500 cells pasted and painted in ${Math.round(pasted)} ms; keys painted in ${typed.map(Math.round).join(", ")} ms`,
  );
  expect(await page.locator(".paste-note p").textContent()).toBe("Đã dán 3.500 ô.");
  expect(pasted).toBeLessThan(2000);
  expect(typed.sort((a, b) => a - b)[4]).toBeLessThan(200);
  await expect.poll(() => stateOf(page, "499.6"), { timeout: 60_000 }).toBe("saved");
});

test("an Enter that belongs to an input method does not end the editing", async () => {
  const page = await open(await aDesk());
  await cell(page, "0.0").click();
  await page.keyboard.type("1");
  await page.locator("td > input").evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
  });
  expect(await page.locator("td > input").count()).toBe(1);
  await page.keyboard.press("Enter");
  expect(await active(page)).toBe("1.0");
});

test("a submitted period is locked, and can be taken back", async () => {
  const page = await open(await aDesk());
  await cell(page, "0.0").click();
  await page.keyboard.type("22");
  await page.keyboard.press("Enter");
  await page.locator(".entry-foot button", { hasText: "Nộp" }).click();
  await expect.poll(() => stateOf(page, "0.0")).toBe("locked");
  await cell(page, "0.0").click();
  await page.keyboard.type("9");
  expect(await page.locator("td > input").count()).toBe(0);
  await page.locator(".entry-foot button", { hasText: "Rút lại" }).click();
  await expect.poll(() => stateOf(page, "0.0")).toBe("saved");
});

test("nothing is lost while the server is away: it is sent again when it is back", async () => {
  const page = await open(await aDesk());
  await page.context().setOffline(true);
  await cell(page, "0.0").click();
  await page.keyboard.type("22");
  await page.keyboard.press("Enter");
  await expect
    .poll(
      () =>
        page
          .locator(".banner")
          .allTextContents()
          .then((all) => all.join()),
      { timeout: 8000 },
    )
    .toContain("Chưa liên lạc được máy chủ");
  await page.context().setOffline(false);
  await expect.poll(() => stateOf(page, "0.0"), { timeout: 15_000 }).toBe("saved");
});

test("without script the sheet is a table that can be read", async () => {
  const desk = await aDesk();
  await type(
    desk.agency,
    "officer",
    { indicatorId: desk.indicators[0] ?? "", periodId: desk.periodId, subjectId: desk.people[0] ?? "" },
    "21",
  );
  const page = await signedIn(desk.head, { javaScriptEnabled: false });
  await page.goto(server.url + desk.address);
  expect(await page.locator(".entry-grid tbody tr").first().textContent()).toContain("Mai Khánh Chi");
  expect(await page.locator('td[data-at="0.0"]').textContent()).toContain("21");
});

test("on a phone one person's card is filled after the other's", async () => {
  const desk = await aDesk();
  const page = await signedIn(desk.head, { viewport: { width: 390, height: 844 } });
  await page.goto(server.url + desk.address, { waitUntil: "networkidle" });
  await page.getByLabel("Ca trực").fill("22");
  await page.getByRole("button", { name: "Sau" }).click();
  await expect.poll(() => page.locator(".entry-person b").textContent()).toBe("Lê Ngọc Diệp");
  await page.getByRole("button", { name: "Trước" }).click();
  await expect.poll(() => page.locator(".entry-cards li").first().getAttribute("data-state")).toBe("saved");
});

test("on a phone a bound, a word and not applicable are a tap away", async () => {
  const desk = await aDesk();
  const { calendarId } = await calendarOf(desk);
  await anIndicator(desk.agency, calendarId, { code: "D", name: "Họp đủ", level: "person", kind: "yesNo" });
  const page = await signedIn(desk.head, { viewport: { width: 390, height: 844 } });
  await page.goto(server.url + desk.address, { waitUntil: "networkidle" });
  await page.getByLabel("Ca trực").fill("4900");
  await page.getByRole("button", { name: "hơn 4900" }).click();
  const card = (name: string) => page.locator(".entry-cards li", { hasText: name });
  await card("Họp đủ").getByRole("button", { name: "Có" }).click();
  await card("Tập huấn").getByRole("button", { name: "không áp dụng" }).click();
  await expect.poll(() => card("Ca trực").getAttribute("data-state")).toBe("saved");
  expect(await page.getByLabel("Ca trực").inputValue()).toBe("hơn 4.900");
  expect(await page.getByLabel("Họp đủ").inputValue()).toBe("Có");
  expect(await card("Tập huấn").getAttribute("data-state")).toBe("not-applicable");
});

test("a head sees 8/11 beside the sheet, explains it, and the verifier reads it in the receipt", async () => {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Trung tâm Chính trị");
  const { calendarId, months } = await theMonths(agency);
  const indicatorId = await anIndicator(agency, calendarId, {
    code: "HN",
    name: "Hội nghị thông tin",
    kind: "occurrence",
  });
  const { campaignId, launch } = await aCampaign(agency, {
    targets: [{ code: "HN", max: 10, rules: [{ kind: "proportional" }], indicators: { value: indicatorId } }],
    entrants: [{ subjectId: unitId, unitId, planned: { HN: "12" } }],
  });
  await launch();
  // He left before December was over: eleven months are due.
  await agency.as(
    "officer",
    ({ db, scope }) => db.$executeRaw`update entrant set left_on = '2023-12-31'
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`,
  );
  for (const month of [0, 2, 3, 4, 5, 6, 7, 8])
    await type(agency, "officer", { indicatorId, periodId: months[month] ?? "", subjectId: unitId }, "1");
  const head = await agency.seat("unitHead", { unitId, name: "Đặng Văn Lượng" });
  const page = await signedIn(head);
  await page.goto(`${server.url}/a/${agency.slug}/entry?unit=${unitId}&period=${months[8]}`, {
    waitUntil: "networkidle",
  });
  await page.locator(".gap-notices summary").click();
  expect(await page.locator(".gap-notices li").textContent()).toContain("Mới ghi nhận 8/11 kỳ");
  await page.getByRole("link", { name: "Xem và giải trình" }).click();
  await page.locator(".gap-form summary").click();
  await page.getByRole("button", { name: "Gửi giải trình" }).click();
  await page.locator(".gap-form").getByText("Ghi lý do").first().waitFor();
  await page.getByLabel("Vì sao thiếu").fill("Tháng 2 nghỉ Tết, tháng 10 và 11 dồn vào tháng 12");
  await page.getByRole("button", { name: "Gửi giải trình" }).click();
  await page.getByText("Mới ghi nhận 8/11 kỳ, đã giải trình").waitFor();
  expect(await page.locator(".gap-words").textContent()).toContain("Tháng 2 nghỉ Tết");

  const verifying = await signedIn(await agency.seat("verifier", { unitId, name: "Người thẩm định" }));
  await verifying.goto(`${server.url}/a/${agency.slug}/campaigns/${campaignId}/standings/${unitId}`, {
    waitUntil: "networkidle",
  });
  const state = await verifying.locator(".receipt .gap-state").textContent();
  expect(state).toContain("Mới ghi nhận 8/11 kỳ, đã giải trình");
  expect(state).toContain("Tháng 2 nghỉ Tết");
  expect(state).toContain("Đặng Văn Lượng");
});

test("the verifier walks the list by keys, verifies one and returns the next with its reason", async () => {
  const desk = await aDesk();
  for (const [index, subjectId] of desk.people.entries()) {
    await type(
      desk.agency,
      desk.head,
      { indicatorId: desk.indicators[0] ?? "", periodId: desk.periodId, subjectId },
      String(20 + index),
    );
  }
  const submitting = await open(desk);
  await submitting.locator(".entry-foot button", { hasText: "Nộp" }).click();
  await expect.poll(() => stateOf(submitting, "0.0")).toBe("locked");

  const page = await signedIn(await desk.agency.seatOf("verifier"));
  await page.goto(`${server.url}/a/${desk.agency.slug}/verification`, { waitUntil: "networkidle" });
  await page.locator(".queue-item").first().click();
  const whose = () => page.locator(".exam-head p").textContent();
  await expect.poll(whose).toContain("Lê Ngọc Diệp");
  await page.keyboard.press("j");
  await expect.poll(whose).toContain("Mai Khánh Chi");
  await page.keyboard.press("k");
  await expect.poll(whose).toContain("Lê Ngọc Diệp");
  await page.keyboard.press("a");
  await expect.poll(() => page.locator(".queue-item").count()).toBe(2);
  await expect.poll(whose).toContain("Mai Khánh Chi");
  await page.keyboard.press("r");
  await page.keyboard.type("Thiếu phiếu ngày 14/09");
  await page.locator("dialog[open] button[type=submit]").click();
  await expect.poll(() => page.locator(".tabs").textContent()).toContain("Trả lại 1");
  expect(await page.locator(".queue-item").count()).toBe(1);
});
