import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { action as dayAction } from "~/routes/a.$agency.evidence.$evidence.day";
import { loader as fileLoader } from "~/routes/a.$agency.evidence.$evidence.file";
import { action as removalAction } from "~/routes/a.$agency.evidence.$evidence.removal";
import { action as figuresAction } from "~/routes/a.$agency.evidence.figures";
import { anAgency, type TestSeat } from "../support/agency";
import { aLinkBesideFigure, pdfBytes, pngBytes } from "../support/evidence";
import { anIndicator, aUnit, october, theMonths, type } from "../support/figures";
import { ask } from "../support/requests";

type Body = { evidenceId: string; problem: { refusal: string; fields: Record<string, string> } };

async function aReportedFigure() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const head = await agency.seat("unitHead", { unitId });
  const key = { indicatorId, periodId: months[8] ?? "", subjectId: unitId };
  await type(agency, head, key, "21");
  const params = { agency: agency.slug };
  const upload = async (
    who: TestSeat,
    file: File,
    more: { key?: string; words?: string; happenedOn?: string } = {},
  ) => {
    const { key: requestKey, ...fields } = more;
    const answer = await ask(who, figuresAction, {
      params,
      form: { ...key, ...fields },
      file,
      ...(requestKey ? { key: requestKey } : {}),
    });
    return { ...answer, body: answer.body as Body };
  };
  const open = (who: TestSeat, evidence: string) => ask(who, fileLoader, { params: { ...params, evidence } });
  const rows = <T>(table: "file" | "evidence" | "audit") =>
    agency.see("officer", ({ db }) =>
      table === "file"
        ? db.$queryRaw<
            T[]
          >`select name, media_type as "mediaType", size_bytes::int as size from file where agency_id = ${agency.id}::uuid`
        : table === "evidence"
          ? db.$queryRaw<T[]>`select words from evidence where agency_id = ${agency.id}::uuid`
          : db.$queryRaw<
              T[]
            >`select command from audit where agency_id = ${agency.id}::uuid and command = 'download-file'`,
    );
  return { agency, unitId, head, key, params, upload, open, rows };
}

const aPdf = (name = "Biên bản số 12.pdf") => new File([pdfBytes], name, { type: "application/pdf" });

/** What waits under a temporary name, and what is kept, of one agency. */
async function kept(agencyId: string): Promise<{ incoming: number; blobs: number }> {
  const folder = process.env.FILES_DIR ?? "";
  const own = await readdir(path.join(folder, agencyId), { recursive: true }).catch(() => []);
  const incoming = await readdir(path.join(folder, "incoming"));
  return { incoming: incoming.length, blobs: own.filter((name) => /[0-9a-f]{64}$/.test(name)).length };
}

test("a file is taken beside a figure under its own name, and opened by those who read it, who are written down", async () => {
  const { agency, head, upload, open, rows } = await aReportedFigure();
  const { status, body } = await upload(head, aPdf(), { words: "Trang 3" });
  expect(status).toBe(200);
  expect(await rows("file")).toEqual([
    { name: "Biên bản số 12.pdf", mediaType: "application/pdf", size: pdfBytes.length },
  ]);
  expect(await rows("evidence")).toEqual([{ words: "Trang 3" }]);

  for (const who of [head, await agency.seatOf("verifier"), await agency.seatOf("leader")]) {
    const answer = await open(who, body.evidenceId);
    expect([answer.status, answer.body]).toEqual([200, pdfBytes]);
  }
  expect(await rows("audit")).toHaveLength(3);
});

test("pictures and PDF open in the browser, boxed in; everything else is saved, and no browser guesses a type", async () => {
  const { head, upload, open } = await aReportedFigure();
  const headersOf = async (file: File) => {
    const { headers } = await open(head, (await upload(head, file)).body.evidenceId);
    return Object.fromEntries(
      ["Content-Type", "Content-Disposition", "X-Content-Type-Options", "Content-Security-Policy", "Cache-Control"].map(
        (name) => [name, headers.get(name) ?? ""],
      ),
    );
  };
  const picture = await headersOf(new File([pngBytes], "ảnh.png"));
  expect(picture).toMatchObject({ "Content-Type": "image/png", "X-Content-Type-Options": "nosniff" });
  expect(picture["Content-Disposition"]).toBe(`inline; filename="anh.png"; filename*=UTF-8''%E1%BA%A3nh.png`);
  expect(picture["Content-Security-Policy"]).toContain("sandbox");
  expect(picture["Cache-Control"]).toBe("private, no-store");

  const paper = await headersOf(aPdf());
  expect(paper["Content-Disposition"]).toMatch(/^inline;/);
  expect(paper["Content-Security-Policy"]).toMatch(/^default-src 'none'/);
  expect(paper["Content-Security-Policy"]).not.toMatch(/script/);

  const list = await headersOf(new File(["Họ tên;Giờ\nAn;4"], "danh sách.csv"));
  expect(list).toMatchObject({ "Content-Type": "text/csv; charset=utf-8", "X-Content-Type-Options": "nosniff" });
  expect(list["Content-Disposition"]).toMatch(/^attachment;/);
  expect(list["Content-Security-Policy"]).toContain("sandbox");
});

test("what a browser could run is refused, whatever it calls itself, and nothing of it is kept", async () => {
  const { agency, head, upload, rows } = await aReportedFigure();
  const before = await kept(agency.id);
  const html = "<!DOCTYPE html><script>alert(1)</script>";
  const files = [
    new File([html], "trang.html", { type: "text/html" }),
    new File([html], "bien-ban.pdf", { type: "application/pdf" }),
    new File([html], "ghi-chu.txt", { type: "text/plain" }),
    new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], "anh.svg", { type: "image/svg+xml" }),
    new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], "anh.png", { type: "image/png" }),
    new File(['<?xml version="1.0"?><x/>'], "so.csv", { type: "text/csv" }),
    new File(["MZ\u0000\u0001"], "cai.pdf", { type: "application/pdf" }),
  ];
  for (const file of files) {
    const { status, body } = await upload(head, file);
    expect.soft([file.name, status, body.problem?.fields]).toEqual([file.name, 422, { file: "file-kind" }]);
  }
  expect(await rows("file")).toEqual([]);
  expect(await kept(agency.id)).toEqual(before);
});

test("a picture that calls itself a PDF is kept as the picture that it is", async () => {
  const { head, upload, rows } = await aReportedFigure();
  await upload(head, new File([pngBytes], "bien-ban.pdf", { type: "application/pdf" }));
  expect(await rows("file")).toMatchObject([{ name: "bien-ban.pdf.png", mediaType: "image/png" }]);
});

test("a file over the limit is refused with its sentence, and nothing of it is kept", async () => {
  const { agency, head, upload } = await aReportedFigure();
  const before = await kept(agency.id);
  const large = new File([pdfBytes, new Uint8Array(20 * 1024 * 1024)], "lon.pdf");
  const { status, body } = await upload(head, large);
  expect([status, body.problem.fields]).toEqual([422, { file: "file-too-large" }]);
  expect(await kept(agency.id)).toEqual(before);
});

test("an upload that is sent again after its answer was lost is kept once; with other bytes under its key it is refused", async () => {
  const { agency, head, upload, rows } = await aReportedFigure();
  const first = await upload(head, aPdf(), { key: "upload-sent-twice" });
  const again = await upload(head, aPdf(), { key: "upload-sent-twice" });
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect(await rows("evidence")).toHaveLength(1);
  expect(await kept(agency.id)).toMatchObject({ blobs: 1 });

  const other = await upload(head, new File([pngBytes], "Biên bản số 12.pdf"), { key: "upload-sent-twice" });
  expect([other.status, other.body.problem.refusal]).toEqual([422, "key-reused"]);
  expect(await kept(agency.id)).toMatchObject({ blobs: 1 });
});

test("two sendings of one upload at the same moment are one piece", async () => {
  const { head, upload, rows } = await aReportedFigure();
  const answers = await Promise.all([1, 2].map(() => upload(head, aPdf(), { key: "upload-at-once" })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await rows("evidence")).toHaveLength(1);
});

test("another agency's piece is the same 404 as one that nobody has, to open and to remove", async () => {
  const { head, upload } = await aReportedFigure();
  const { evidenceId } = (await upload(head, aPdf())).body;
  const elsewhere = await anAgency();
  const officer = await elsewhere.seatOf("officer");
  const answers = [];
  for (const evidence of [evidenceId, "0193a1b2-0000-7000-8000-000000000000", "x"]) {
    const params = { agency: elsewhere.slug, evidence };
    for (const answer of [
      await ask(officer, fileLoader, { params }),
      await ask(officer, removalAction, { params, form: { reason: "Không phải của tôi" } }),
    ])
      answers.push([answer.status, answer.body]);
  }
  expect(answers).toEqual(Array(6).fill([404, null]));
});

test("who has no business with the figure gets 403, and a link has no bytes to open", async () => {
  const { agency, head, key, upload, open } = await aReportedFigure();
  const { evidenceId } = (await upload(head, aPdf())).body;
  const other = await agency.seat("unitHead", { unitId: await aUnit(agency, "Phòng Kỹ thuật") });
  const statuses = [];
  for (const who of [other, await agency.seatOf("council"), await agency.seat("staff")])
    statuses.push((await open(who, evidenceId)).status);
  expect(statuses).toEqual([403, 403, 403]);
  expect((await open(head, await aLinkBesideFigure(agency, head, key))).status).toBe(404);
});

test("a command that is refused keeps no bytes that it was sent", async () => {
  const { agency, head, upload, key } = await aReportedFigure();
  const before = await kept(agency.id);
  await agency.as(
    "officer",
    ({
      db,
    }) => db.$executeRaw`update result set state = 'verified', verified_version = version, verified_by = ${head.memberId}::uuid,
    verified_at = ${october} where agency_id = ${agency.id}::uuid and subject_id = ${key.subjectId}::uuid`,
  );
  const { status, body } = await upload(head, aPdf());
  expect([status, body.problem.refusal]).toEqual([422, "evidence-figure-verified"]);
  expect(await kept(agency.id)).toEqual(before);
});

test("a file is sent with the day or without it; a day that cannot be read is told at its field, and keeps nothing", async () => {
  const { agency, head, upload, params } = await aReportedFigure();
  const wrong = await upload(head, aPdf(), { happenedOn: "12/13/2023" });
  expect([wrong.status, wrong.body.problem.fields]).toEqual([
    422,
    { happenedOn: "Viết ngày như 06/10/2026, hoặc để trống nếu chưa biết." },
  ]);
  const { evidenceId } = (await upload(head, aPdf(), { happenedOn: "" })).body;
  await upload(head, aPdf("Giấy mời.pdf"), { happenedOn: "12/9/2023" });
  const days = () =>
    agency.see(
      "officer",
      ({ db }) => db.$queryRaw<{ day: string | null }[]>`
      select happened_on::text as day from evidence where agency_id = ${agency.id}::uuid order by added_at, id`,
    );
  expect(await days()).toEqual([{ day: null }, { day: "2023-09-12" }]);

  const say = (who: TestSeat, happenedOn: string) =>
    ask(who, dayAction, { params: { ...params, evidence: evidenceId }, form: { happenedOn } });
  expect((await say(head, "hôm qua")).status).toBe(422);
  expect((await say(await agency.seatOf("leader"), "11/9/2023")).status).toBe(403);
  expect((await say(head, "11/9/2023")).status).toBe(302);
  expect(await days()).toEqual([{ day: "2023-09-11" }, { day: "2023-09-12" }]);
});
