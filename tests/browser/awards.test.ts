import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../support/agency";
import { aPerson } from "../support/board";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aUnit } from "../support/draft-campaign";
import { type Visitor, visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";
const teams = ["Đảng ủy xã Hòa Khê", "Đảng ủy phường Tân Lập", "Chi bộ Trung tâm Y tế", "Đảng ủy xã Đông Hải"];
const people = ["Đỗ Thị Thúy Diễm", "Trương Khắc Điệp", "Vũ Thị Ngọc Hưởng", "Nguyễn Đình Khuyến", "Lê Thị Mỹ Uyển"];

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let officer: TestSeat;
let leader: TestSeat;

/** A political centre whose rapporteurs stand in bodies of its network, two of one name, and a director with three posts. */
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Chính trị" });
  officer = await agency.seat("officer", { name: "Nguyễn Hoài Linh" });
  leader = await agency.seat("leader", { name: "Trần Minh Khôi" });
  const network: string[] = [];
  for (const name of teams) {
    const unit = { structure: "network" as const, name, shortName: null, parentId: null, validFrom: "2020-01-01" };
    network.push(done(await agency.as(officer, (work) => addUnit(work, unit))).unitId);
  }
  const centreId = await aUnit(agency, "Trung tâm Chính trị");
  const directorId = await aPerson(agency, "Trần Minh Khôi", centreId, "Giám đốc");
  const post = (unitId: string | undefined, title: string) => ({
    unitId: unitId ?? "",
    title,
    isHead: false,
    isActing: false,
    validFrom: "2021-01-01",
  });
  for (const title of ["Phó Trưởng ban", "Ủy viên"])
    done(await agency.as(officer, (work) => addPosting(work, directorId, post(network[0], title))));
  for (const [index, name] of people.entries()) await aPerson(agency, name, network[index % 3], "Báo cáo viên");
  const twin = { name: people[0] ?? "", staffCode: "BCV-02", bornOn: null, isUnionMember: true, isAnother: true };
  const { personId } = done(await agency.as(officer, (work) => addPerson(work, twin)));
  done(await agency.as(officer, (work) => addPosting(work, personId, post(network[3], "Tuyên truyền viên"))));
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

async function adoptWithQuota({ page, check }: Visitor, law: string, quota: string) {
  await page.goto(`/a/${agency.slug}/award-types/catalogue`);
  await page.getByLabel("Tìm theo tên").fill("giay khen thu truong");
  await page.getByRole("button", { name: "Lọc", exact: true }).click();
  await page.getByRole("link", { name: law }).click();
  await page.getByText("đã đọc trong văn bản luật").waitFor();
  await check();
  await page.getByRole("button", { name: "Dùng loại này" }).click();
  await page.getByText("Chưa đặt định mức, nên không giới hạn số lượng.").waitFor();
  await page.getByLabel("Năm", { exact: true }).fill("2022");
  await page.getByLabel("Số lượng tối đa").fill(quota);
  await page.getByRole("button", { name: "Đặt định mức" }).click();
  await page.getByText(`đã trao 00/0${quota}`).waitFor();
  await check();
}

test("two awards are adopted, three teams and five people commended by paste, a ninth line refused, and the board shows all eight", {
  timeout: 180_000,
}, async () => {
  const visitor = await visit(browser, server.url, { email: officer.email, password });
  const { page } = visitor;
  await page.getByRole("link", { name: "Quyết định" }).first().click();
  await page.getByRole("link", { name: "Danh mục khen thưởng" }).click();
  await page.getByRole("link", { name: "Chọn từ danh mục của Luật" }).click();
  await adoptWithQuota(visitor, "Giấy khen của Thủ trưởng cơ quan, đơn vị (tập thể)", "3");
  await adoptWithQuota(visitor, "Giấy khen của Thủ trưởng cơ quan, đơn vị (cá nhân)", "5");

  await page.goto(`/a/${agency.slug}/decisions/new`);
  await page.getByLabel("Số quyết định").fill("87/QĐ-TTCT");
  await page.getByLabel("Ngày ký").fill("09/12/2022");
  await page.getByLabel("Trích yếu").fill("Khen thưởng công tác báo cáo viên, tuyên truyền viên năm 2022");
  await page.getByLabel("Người ký", { exact: true }).fill("Trần Minh Khôi");
  await page.getByText("3 chức vụ trong ngày ký").waitFor();
  await page.getByRole("button", { name: /^Giám đốc/ }).click();
  expect(await page.getByLabel("Chức vụ ghi trên quyết định").inputValue()).toBe("Giám đốc");
  await page.getByText("Dán danh sách từ Excel").click();
  const rows = [
    "TT\tTên\tĐơn vị\tThành tích",
    ...teams.slice(0, 3).map((name, index) => `${index + 1}\t${name}\t\tĐội ngũ tuyên truyền viên nòng cốt`),
    ...people.map((name, index) => `${index + 4}\t${name}\t${index === 0 ? "" : teams[index % 3]}\tTuyên truyền tốt`),
  ];
  await page.getByLabel("Danh sách", { exact: true }).fill(rows.join("\n"));
  await page.getByRole("button", { name: "Điền vào danh sách" }).click();
  await page.getByText("Đã điền 8 dòng; 1 dòng cần đồng chí xem lại.").waitFor();
  await page.getByText("03/03 tập thể").waitFor();
  await page.getByText("05/05 cá nhân").waitFor();
  await visitor.check();
  await page.getByRole("button", { name: `${people[0]} · ${teams[0]}` }).click();

  await page.getByRole("button", { name: "Thêm dòng" }).click();
  const ninth = page
    .getByRole("listitem")
    .filter({ has: page.getByLabel("Cá nhân hoặc tập thể") })
    .last();
  await ninth.getByLabel("Cá nhân hoặc tập thể").fill("Trần Minh Khôi");
  await page.getByText("06/05 cá nhân").waitFor();
  await ninth.getByText(/Vượt định mức 05 do Nguyễn Hoài Linh đặt/).waitFor();
  await page.getByRole("button", { name: "Ghi quyết định" }).click();
  await page
    .getByText(/Quá định mức .* năm 2022: được trao 05, đã trao 00, quyết định này thêm 06. Nguyễn Hoài Linh đặt/)
    .first()
    .waitFor();
  await visitor.check();
  await page.getByRole("button", { name: "Bỏ dòng 9" }).click();
  await page.getByRole("button", { name: "Ghi quyết định" }).click();
  await page.getByRole("heading", { name: /QUYẾT ĐỊNH/ }).waitFor();
  await visitor.check();
  expect(visitor.complaints).toEqual([]);
  await visitor.close();

  const reader = await visit(browser, server.url, { email: leader.email, password }, { width: 390 });
  await reader.page.goto(`/a/${agency.slug}/golden-board`);
  await reader.page.getByText("Ghi nhận 03 lượt tập thể và 05 lượt cá nhân").waitFor();
  for (const name of [...teams.slice(0, 3), ...people])
    expect(await reader.page.getByRole("heading", { name, exact: true }).count()).toBe(1);
  await reader.check();
  await reader.page.getByRole("link", { name: "Sổ vàng" }).click();
  await reader.page.getByText("Quyết định 87/QĐ-TTCT ngày 09/12/2022").waitFor();
  await reader.check();
  expect(reader.complaints).toEqual([]);
  await reader.close();
});
