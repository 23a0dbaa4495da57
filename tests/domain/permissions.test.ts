import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Grant,
  mayActOn,
  mayAtAll,
  type Permission,
  permissions,
  type Role,
  reach,
  roles,
} from "~/domain/permissions";

const wholeAgency = (role: Role): Grant => ({ role, unitId: null });
const within = (role: Role, unitId: string): Grant => ({ role, unitId });
const nothing = { agency: false, unitIds: [], own: false };

const holders = (permission: Permission) =>
  roles.filter((role) => mayAtAll([wholeAgency(role), within(role, "u1")], permission));

const someGrant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...roles),
  unitId: fc.constantFrom(null, "u1", "u2"),
});
const somePermission = fc.constantFrom(...permissions);

test("each permission belongs to the roles that the table names", () => {
  expect(Object.fromEntries(permissions.map((permission) => [permission, holders(permission).join(" ")]))).toEqual({
    "agency.enter": "officer unitHead verifier leader council staff admin",
    "campaign.read": "officer unitHead verifier leader council staff admin",
    "register.read": "officer unitHead verifier leader council staff admin",
    "acknowledgement.write": "officer unitHead verifier leader council staff admin",
    "campaign.write": "officer",
    "publication.confirm": "leader",
    "indicator.read": "officer unitHead verifier leader admin",
    "indicator.write": "officer",
    "target.write": "officer",
    "assignment.write": "officer",
    "pledge.write": "officer unitHead",
    "result.write": "officer unitHead staff",
    "result.verify": "officer verifier",
    "evidence.read": "officer unitHead verifier leader staff",
    "appraisal.write": "officer verifier",
    "adjustment.read": "officer verifier leader",
    "adjustment.propose": "officer verifier",
    "adjustment.decide": "leader",
    "appeal.raise": "officer unitHead staff",
    "appeal.decide": "leader",
    "proposal.raise": "officer unitHead staff",
    "initiative.raise": "officer unitHead staff",
    "ranking.read": "officer unitHead verifier leader council staff",
    "overview.read": "officer leader council",
    "nomination.write": "officer unitHead staff",
    "round.write": "officer",
    "decision.draft": "officer",
    "decision.record": "officer",
    "decision.sign": "leader",
    "award.revoke": "officer",
    "ballot.cast": "council",
    "record.read": "officer unitHead leader staff",
    "nominatedRecord.read": "officer leader council",
    "organisation.read": "officer unitHead verifier leader staff admin",
    "organisation.write": "officer admin",
    "members.write": "admin",
    "settings.write": "admin",
    "audit.read": "officer unitHead verifier leader staff admin",
  });
});

test("an officer whose grant is scoped to a unit has none of the officer's permissions", () => {
  expect(reach([within("officer", "u1")], "campaign.write")).toEqual(nothing);
  expect(reach([wholeAgency("officer")], "campaign.write")).toEqual({ ...nothing, agency: true });
});

test("a unit head needs a unit", () => {
  expect(reach([wholeAgency("unitHead")], "result.write")).toEqual(nothing);
  expect(reach([within("unitHead", "u1")], "result.write")).toEqual({ ...nothing, unitIds: ["u1"] });
});

test("a verifier verifies in the whole agency or in a unit, as granted", () => {
  expect(reach([wholeAgency("verifier")], "result.verify")).toEqual({ ...nothing, agency: true });
  expect(reach([within("verifier", "u1")], "result.verify")).toEqual({ ...nothing, unitIds: ["u1"] });
});

test("a staff member reaches the own person, and the own unit's organisation", () => {
  expect(reach([within("staff", "u1")], "record.read")).toEqual({ ...nothing, own: true });
  expect(reach([within("staff", "u1")], "organisation.read")).toEqual({ ...nothing, unitIds: ["u1"] });
});

test("a unit head reads the organisation and the indicators of the whole agency", () => {
  expect(reach([within("unitHead", "u1")], "organisation.read").agency).toBe(true);
  expect(reach([within("unitHead", "u1")], "indicator.read").agency).toBe(true);
});

test("several grants reach together, each unit once", () => {
  const grants = [within("unitHead", "u1"), within("unitHead", "u2"), within("unitHead", "u1"), wholeAgency("staff")];
  expect(reach(grants, "result.write")).toEqual({ agency: false, unitIds: ["u1", "u2"], own: true });
});

test("the administrator is not above the chain", () => {
  for (const permission of ["result.write", "result.verify", "campaign.write", "ballot.cast", "record.read"] as const) {
    expect(mayAtAll([wholeAgency("admin")], permission)).toBe(false);
  }
});

test("a missing scope denies everything", () => {
  for (const role of roles) {
    for (const unscoped of [{ role }, { role, unitId: "" }]) {
      for (const permission of permissions) expect(mayAtAll([unscoped as Grant], permission)).toBe(false);
    }
  }
});

test("no grant, no permission", () => {
  for (const permission of permissions) expect(mayAtAll([], permission)).toBe(false);
});

test("a unit reaches whatever stands below it, and nothing beside it", () => {
  const reached = reach([within("unitHead", "u1")], "result.write");
  const self = { personId: null };
  expect(mayActOn(reached, { unitAncestry: ["team", "u1", "agency"] }, self)).toBe(true);
  expect(mayActOn(reached, { unitAncestry: ["u2", "agency"] }, self)).toBe(false);
  expect(mayActOn(reached, { unitAncestry: [] }, self)).toBe(false);
});

test("one's own is only one's own person, and a member without a person has none", () => {
  const reached = reach([wholeAgency("staff")], "result.write");
  expect(mayActOn(reached, { unitAncestry: ["u1"], personId: "p1" }, { personId: "p1" })).toBe(true);
  expect(mayActOn(reached, { unitAncestry: ["u1"], personId: "p2" }, { personId: "p1" })).toBe(false);
  expect(mayActOn(reached, { unitAncestry: ["u1"], personId: null }, { personId: null })).toBe(false);
  expect(mayActOn(reached, { unitAncestry: ["u1"] }, { personId: null })).toBe(false);
});

test("one grant more never takes anything away", () => {
  const someSubject = fc.record({
    unitAncestry: fc.subarray(["u1", "u2", "agency"]),
    personId: fc.constantFrom(null, "p1", "p2"),
  });
  fc.assert(
    fc.property(fc.array(someGrant), someGrant, somePermission, someSubject, (grants, more, permission, subject) => {
      const self = { personId: "p1" };
      const before = mayActOn(reach(grants, permission), subject, self);
      const after = mayActOn(reach([...grants, more], permission), subject, self);
      expect(!before || after).toBe(true);
    }),
  );
});
