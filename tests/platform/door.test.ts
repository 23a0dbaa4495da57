import { expect, test } from "vitest";
import { z } from "zod";
import { inAgency } from "~/platform/db.server";
import { agencyAction, agencyFile, agencyLoader, goTo } from "~/platform/door.server";
import { newId } from "~/platform/ids.server";
import { refuse } from "~/platform/work.server";
import { anAgency } from "../support/agency";
import { ask } from "../support/requests";

const page = agencyLoader("indicator.write", async ({ scope }) => ({ agency: scope.agencyId }));

const save = agencyAction("indicator.write", z.strictObject({ name: z.string().min(2, "Nhập tên") }), async (work) => {
  if (work.form.name === "cấm") return refuse("input-invalid", { fields: { name: "Tên này không dùng được" } });
  await work.db.$executeRaw`insert into calendar (agency_id, id, name, cadence)
    values (${work.scope.agencyId}::uuid, gen_random_uuid(), ${work.form.name}, 'own')`;
  work.record({ command: "test-command", target: "calendar:test" });
  return goTo("/done", "saved");
});

test("whoever is not signed in is sent to the sign-in and comes back", async () => {
  const agency = await anAgency();

  const answer = await ask(null, page, { params: { agency: agency.slug }, search: "?q=1" });

  expect(answer.status).toBe(302);
  expect(answer.location).toBe(`/login?to=${encodeURIComponent(`/a/${agency.slug}?q=1`)}`);
});

test("an agency without a seat and an agency that does not exist are the same 404", async () => {
  const [mine, other] = [await anAgency(), await anAgency()];
  const seat = await mine.seatOf("officer");

  const foreign = await ask(seat, page, { params: { agency: other.slug } });
  const unknown = await ask(seat, page, { params: { agency: "khong-co-co-quan-nay" } });

  expect(foreign).toEqual(unknown);
  expect(foreign.status).toBe(404);
});

test("a member without the permission gets 403, and the denial is in the agency's audit", async () => {
  const agency = await anAgency();
  const seat = await agency.seatOf("staff");

  const answer = await ask(seat, page, { params: { agency: agency.slug } });

  expect(answer.status).toBe(403);
  const lines = await agency.see("admin", ({ db }) => db.audit.findMany({ where: { outcome: "denied" } }));
  expect(lines.map(({ memberId, command }) => ({ memberId, command }))).toEqual([
    { memberId: seat.memberId, command: "indicator.write" },
  ]);
});

test("input that does not parse is 422 with a sentence at the field, and comes back as it was typed", async () => {
  const agency = await anAgency();

  const answer = await ask(await agency.seatOf("officer"), save, {
    params: { agency: agency.slug },
    form: { name: "x" },
  });

  expect(answer.status).toBe(422);
  expect(answer.body).toEqual({
    problem: { refusal: "input-invalid", detail: {}, fields: { name: "Nhập tên" } },
    typed: { name: "x" },
  });
});

test("unknown fields, lists where one text is asked for and missing keys are refused", async () => {
  const agency = await anAgency();
  const seat = await agency.seatOf("officer");
  const params = { agency: agency.slug };

  const refused = [
    await ask(seat, save, { params, form: { name: "Tháng", agencyId: "khác" } }),
    await ask(seat, save, { params, form: { name: ["Tháng", "Quý"] } }),
    await ask(seat, save, { params, form: { name: "Tháng" }, key: "" }),
  ];

  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422]);
});

test("a double click is one effect with one answer", async () => {
  const agency = await anAgency();
  const seat = await agency.seatOf("officer");
  const asked = { params: { agency: agency.slug }, form: { name: "Lịch riêng" }, key: "double-click-key" };

  const answers = await Promise.all([ask(seat, save, asked), ask(seat, save, asked), ask(seat, save, asked)]);

  expect(answers.map(({ status, location }) => ({ status, location }))).toEqual(
    Array(3).fill({ status: 302, location: "/done" }),
  );
  expect(await agency.see("admin", ({ db }) => db.calendar.count())).toBe(1);
  expect(await agency.see("admin", ({ db }) => db.audit.count({ where: { command: "test-command" } }))).toBe(1);
});

test("a key that comes again with another body is refused", async () => {
  const agency = await anAgency();
  const seat = await agency.seatOf("officer");
  const params = { agency: agency.slug };
  await ask(seat, save, { params, form: { name: "Lịch một" }, key: "key-used-again" });

  const again = await ask(seat, save, { params, form: { name: "Lịch hai" }, key: "key-used-again" });

  expect(again.status).toBe(422);
  expect(again.body).toMatchObject({ problem: { refusal: "key-reused" } });
});

test("a refusal of the business rolls everything back, its key included", async () => {
  const agency = await anAgency();
  const seat = await agency.seatOf("officer");
  const params = { agency: agency.slug };

  const refused = await ask(seat, save, { params, form: { name: "cấm" }, key: "refused-then-mended" });
  const mended = await ask(seat, save, { params, form: { name: "được" }, key: "refused-then-mended" });

  expect([refused.status, mended.status]).toEqual([422, 302]);
});

test("a loader cannot write", async () => {
  const agency = await anAgency();
  const writing = agencyLoader(
    "agency.enter",
    ({ db, scope }) =>
      db.$executeRaw`insert into calendar (agency_id, id, name, cadence) values (${scope.agencyId}::uuid, gen_random_uuid(), 'x1', 'own')`,
  );

  await expect(ask(await agency.seatOf("staff"), writing, { params: { agency: agency.slug } })).rejects.toThrow(
    /read-only/,
  );
});

test("without an agency the database raises instead of showing an empty page", async () => {
  const { onAppPool, sql } = await import("~/platform/db.server");

  await expect(onAppPool(sql`select count(*) from app.result`)).rejects.toThrow();
});

test("a password is neither sent back nor kept, not even as a digest", async () => {
  const agency = await anAgency();
  const withPassword = agencyAction(
    "members.write",
    z.strictObject({ password: z.string(), name: z.string().min(2) }),
    async (work) => {
      work.record({ command: "test-command", target: "member:test" });
      return goTo("/done");
    },
  );
  const seat = await agency.seatOf("admin");
  const params = { agency: agency.slug };

  const refused = await ask(seat, withPassword, { params, form: { password: "rất bí mật", name: "x" } });
  await ask(seat, withPassword, { params, form: { password: "rất bí mật", name: "Tên" }, key: "with-a-password" });
  await ask(seat, withPassword, { params, form: { password: "khác hẳn", name: "Tên" }, key: "with-another-one" });

  expect(refused.body).toMatchObject({ typed: { name: "x" } });
  expect(JSON.stringify(refused.body)).not.toContain("bí mật");
  const keys = await agency.see("admin", ({ db }) =>
    db.requestKey.findMany({ where: { key: { startsWith: "with-a" } } }),
  );
  expect(new Set(keys.map(({ bodyHash }) => bodyHash)).size).toBe(1);
});

test("no file is handed out when it cannot be written down who took it", async () => {
  const agency = await anAgency();
  const [seat, admin] = [await agency.seatOf("officer"), await agency.seatOf("admin")];
  const file = { id: newId(), name: "a.pdf", mediaType: "application/pdf", sizeBytes: 4, sha256: "0".repeat(64) };
  const download = agencyFile("evidence.read", async () => {
    // The seat ends between the reading and the writing.
    await inAgency({ agencyId: agency.id, accountId: admin.accountId, mode: "write" }, (db) =>
      db.member.updateMany({ where: { id: seat.memberId }, data: { endedAt: new Date() } }),
    );
    return file;
  });

  const answer = await ask(seat, download, { params: { agency: agency.slug } });

  expect([answer.status, answer.body]).toEqual([404, null]);
});

test("a file that is sent to an action which asks for none is not taken in", async () => {
  const agency = await anAgency();
  const { status, body } = await ask(await agency.seatOf("officer"), save, {
    params: { agency: agency.slug },
    form: { name: "Lịch có tệp" },
    file: new File(["%PDF-1.4"], "a.pdf"),
  });
  expect(status).toBe(422);
  expect(body).toMatchObject({ problem: { refusal: "input-invalid" }, typed: { name: "Lịch có tệp", file: "" } });
});
