import { expect, test } from "vitest";
import { endSeat } from "~/modules/members/end-seat.server";
import { grantRole } from "~/modules/members/grant-role.server";
import { findMember, listMembers } from "~/modules/members/queries.server";
import { revokeRole } from "~/modules/members/revoke-role.server";
import { seatMember } from "~/modules/members/seat-member.server";
import { addPerson } from "~/modules/people/add-person.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { ensureAccount } from "~/platform/identity.server";
import { newId } from "~/platform/ids.server";
import { anAgency, done, type TestAgency } from "../../support/agency";

const account = () => ensureAccount({ email: `${newId()}@kiem-thu.example`, password: "mat-khau-kiem-thu" });

async function member(agency: TestAgency, displayName = "Lê Thị An", personId: string | null = null) {
  const accountId = await account();
  return done(await agency.as("admin", (work) => seatMember(work, { accountId, displayName, personId }))).memberId;
}

async function unit(agency: TestAgency, name: string) {
  const added = await agency.as("officer", (work) =>
    addUnit(work, { structure: "government", name, shortName: null, parentId: null, validFrom: "2020-01-01" }),
  );
  return done(added).unitId;
}

const rolesOf = async (agency: TestAgency, memberId: string) =>
  (await agency.see("admin", (view) => findMember(view, memberId)))?.roles.map(({ role, unitName }) => [
    role,
    unitName,
  ]);

test("a member holds roles over the whole agency and over units, each once", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Phòng Một");
  const memberId = await member(agency);
  const grant = (role: "officer" | "unitHead" | "verifier", unitId: string | null) =>
    agency.as("admin", (work) => grantRole(work, memberId, { role, unitId }));
  done(await grant("officer", null));
  done(await grant("verifier", office));
  expect(await grant("verifier", office)).toMatchObject({ refusal: "role-held" });
  expect(await grant("unitHead", null)).toMatchObject({ refusal: "role-needs-unit" });
  expect(await grant("officer", office)).toMatchObject({ refusal: "role-needs-agency" });
  expect(await rolesOf(agency, memberId)).toEqual([
    ["officer", null],
    ["verifier", "Phòng Một"],
  ]);
});

test("a revoked role can be granted again", async () => {
  const agency = await anAgency();
  const memberId = await member(agency);
  const grant = () => agency.as("admin", (work) => grantRole(work, memberId, { role: "leader", unitId: null }));
  const { roleId } = done(await grant());
  done(await agency.as("admin", (work) => revokeRole(work, memberId, roleId)));
  expect(await rolesOf(agency, memberId)).toEqual([]);
  done(await grant());
});

test("the last administrator of the agency keeps the role and the seat", async () => {
  const agency = await anAgency();
  const { memberId: first } = await agency.seatOf("admin");
  const roleOf = async (memberId: string) =>
    (await agency.see("admin", (view) => findMember(view, memberId)))?.roles[0]?.id ?? "";
  const only = await roleOf(first);
  expect(await agency.as("admin", (work) => revokeRole(work, first, only))).toMatchObject({
    refusal: "last-administrator",
  });
  expect(await agency.as("admin", (work) => endSeat(work, first))).toMatchObject({ refusal: "last-administrator" });
  const second = await member(agency);
  done(await agency.as("admin", (work) => grantRole(work, second, { role: "admin", unitId: null })));
  done(await agency.as("admin", (work) => revokeRole(work, first, only)));
});

test("of two administrators who leave at once, one stays", async () => {
  const agency = await anAgency();
  const first = await agency.seatOf("admin");
  const second = await agency.seat("admin");
  const outcomes = await Promise.all([
    agency.as(first, (work) => endSeat(work, first.memberId)),
    agency.as(second, (work) => endSeat(work, second.memberId)),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("an ended seat has no roles and no door, and can be taken again by the same account", async () => {
  const agency = await anAgency();
  const seat = await agency.seat("verifier");
  done(await agency.as("admin", (work) => endSeat(work, seat.memberId)));
  expect((await agency.see("admin", (view) => listMembers(view))).map(({ id }) => id)).not.toContain(seat.memberId);
  await expect(agency.see(seat, (view) => listMembers(view))).rejects.toThrow("no seat");
  expect(await agency.as("admin", (work) => grantRole(work, seat.memberId, { role: "leader", unitId: null }))).toEqual({
    ok: false,
    refusal: "unknown",
  });
  const again = { accountId: seat.accountId, displayName: "Vũ Văn Bình", personId: null };
  expect(done(await agency.as("admin", (work) => seatMember(work, again))).memberId).toBe(seat.memberId);
  expect(await agency.as("admin", (work) => seatMember(work, again))).toMatchObject({ refusal: "seat-taken" });
});

test("a person has one seat, and a person of another agency is unknown", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const enter = async (where: TestAgency) =>
    done(
      await where.as("officer", (work) =>
        addPerson(work, { name: "Lê Thị An", staffCode: null, bornOn: null, isUnionMember: false }),
      ),
    ).personId;
  const [own, foreign] = [await enter(agency), await enter(other)];
  await member(agency, "Lê Thị An", own);
  const accountId = await account();
  const seat = (personId: string) =>
    agency.as("admin", (work) => seatMember(work, { accountId, displayName: "Lê Thị An", personId }));
  expect(await seat(own)).toMatchObject({ refusal: "person-seated" });
  expect(await seat(foreign)).toEqual({ ok: false, refusal: "unknown" });
});

test("a unit of another agency is unknown as a scope", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const foreign = await unit(other, "Phòng khác");
  const memberId = await member(agency);
  expect(await agency.as("admin", (work) => grantRole(work, memberId, { role: "unitHead", unitId: foreign }))).toEqual({
    ok: false,
    refusal: "unknown",
  });
});
