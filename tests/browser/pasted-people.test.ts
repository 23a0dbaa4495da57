import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPeople } from "~/modules/people/import-people.server";
import { listPeople } from "~/modules/people/queries.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aDraft } from "../support/draft-campaign";
import { visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";
const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng"];
const given = ["An", "Bình", "Chi", "Dung", "Giang", "Hà"];
const names = family.flatMap((first) => given.map((last) => `${first} Thị ${last}`));
const list = [
  "STT\tHọ và tên\tNgày sinh\tĐơn vị",
  ...names.map((name, index) => `${index + 1}\t${name}\t${index % 2 === 0 ? "03/05/1988" : ""}\tChi bộ Phường 1`),
].join("\n");

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let officer: TestSeat;
let draftId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Chính trị" });
  const cell = { structure: "network" as const, name: "Chi bộ Phường 1", shortName: null, parentId: null };
  done(await agency.as("officer", (work) => addUnit(work, { ...cell, validFrom: "2020-01-01" })));
  const known = ["Nguyễn Thị An", "Trần Thị Bình"].map((name, index) => ({
    line: index + 1,
    name,
    staffCode: null,
    bornOn: null,
    isUnionMember: false,
    post: null,
  }));
  done(await agency.as("officer", (work) => importPeople(work, { rows: known })));
  draftId = await aDraft(agency);
  officer = await agency.seat("officer", { name: "Nguyễn Hoài Linh" });
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

test("the officer pastes thirty people into a body of the network, answers for two namesakes, and enters a collective of theirs", {
  timeout: 180_000,
}, async () => {
  const visitor = await visit(browser, server.url, { email: officer.email, password });
  const { page } = visitor;
  await page.goto(`/a/${agency.slug}/people`);
  await page.getByRole("link", { name: "Dán danh sách" }).click();
  await page.getByLabel("Danh sách", { exact: true }).fill(list);
  await page.getByLabel("Chức vụ").fill("Tuyên truyền viên");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.getByRole("heading", { name: "Cần trả lời: 2 dòng" }).waitFor();
  await page.getByRole("heading", { name: "Sẽ làm: 28 dòng" }).waitFor();
  await visitor.check();

  await page.getByRole("button", { name: "Thêm 30 dòng" }).click();
  await page.getByText("Còn 2 dòng chưa rõ").first().waitFor();
  expect((await agency.see("officer", (view) => listPeople(view))).total).toBe(2);

  await page.getByLabel("Trả lời, Dòng 2", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Trả lời, Dòng 9", { exact: true }).selectOption({ label: "Người khác, trùng tên" });
  await page.getByRole("button", { name: "Xem lại" }).click();
  await page.getByRole("heading", { name: "Sẽ làm: 30 dòng" }).waitFor();
  await page.getByRole("button", { name: "Thêm 30 dòng" }).click();
  await page.getByText("Đã thêm 29 người mới, cập nhật 1 người đã có.").first().waitFor();
  await visitor.check();
  await page.getByRole("link", { name: "Đến danh sách cán bộ" }).click();
  await page.getByRole("link", { name: "Mạng lưới (30)" }).click();
  await page.getByText("ngoài cơ quan").first().waitFor();
  await visitor.check();

  await page.goto(`/a/${agency.slug}/collectives/new`);
  await page.getByLabel("Tên tập thể").fill("Đội ngũ tuyên truyền viên nòng cốt của Chi bộ Phường 1");
  await page.getByLabel("Thuộc đơn vị").selectOption({ label: "Chi bộ Phường 1" });
  await page.getByRole("button", { name: "Lưu tập thể" }).click();
  await page.getByText("Đã thêm tập thể.").waitFor();
  await page.getByRole("button", { name: "Chọn thành viên" }).click();
  await page.getByLabel("Lê Thị Dung").check();
  await page.getByRole("button", { name: "Lưu thành viên" }).click();
  await page.getByText("Đã lưu thành viên.").waitFor();
  await visitor.check();

  await page.goto(`/a/${agency.slug}/campaigns/${draftId}/entrants`);
  await page.getByLabel("Tìm theo tên, chức vụ, đơn vị").fill("nong cot");
  await page.getByRole("button", { name: "Chọn tất cả" }).click();
  await page.getByText("Đội ngũ tuyên truyền viên nòng cốt của Chi bộ Phường 1").waitFor();
  await visitor.check();
  await page.getByRole("button", { name: /Lưu và tiếp|Tiếp/ }).click();
  await page.getByText("Đã lưu bản nháp.").waitFor();
  const stored = await agency.see(
    "officer",
    ({ db, scope }) => db.$queryRaw<{ kind: string }[]>`select s.kind from entrant e
      join subject s on s.agency_id = e.agency_id and s.id = e.subject_id where e.agency_id = ${scope.agencyId}::uuid`,
  );
  expect(stored).toEqual([{ kind: "collective" }]);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});
