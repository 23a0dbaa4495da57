import { expect, test } from "vitest";
import { leavesAnAdministrator, roleScopeRefusal } from "~/domain/role-scope";

test("a unit head heads a unit; officers, leaders, council and administrators act for the whole agency", () => {
  expect(roleScopeRefusal("unitHead", null)).toBe("role-needs-unit");
  expect(roleScopeRefusal("unitHead", "office")).toBeNull();
  for (const role of ["officer", "leader", "council", "admin"] as const) {
    expect(roleScopeRefusal(role, null)).toBeNull();
    expect(roleScopeRefusal(role, "office")).toBe("role-needs-agency");
  }
});

test("verifiers and staff are granted either way", () => {
  for (const role of ["verifier", "staff"] as const) {
    expect([roleScopeRefusal(role, null), roleScopeRefusal(role, "office")]).toEqual([null, null]);
  }
});

test("the last administrator is not dropped", () => {
  expect(leavesAnAdministrator(["an"], "an")).toBe(false);
  expect(leavesAnAdministrator(["an", "binh"], "an")).toBe(true);
});
