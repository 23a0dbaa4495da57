import type { Role } from "~/domain/permissions";

export const demoPassword = "bang-vang-demo";

export type DemoAccount = { agency: string | null; role: Role | "operator"; email: string; password: string };

const addresses: [string, Role][] = [
  ["admin", "admin"],
  ["officer", "officer"],
  ["head", "unitHead"],
  ["verifier", "verifier"],
  ["leader", "leader"],
  ["council", "council"],
  ["staff", "staff"],
];

/** Every account of the demo, one a role; the same shown password for all. */
export const demoAccounts: DemoAccount[] = [
  ...addresses.map(([name, role]) => ({
    agency: "hoi-nghi",
    role,
    email: `${name}@hoi-nghi.demo`,
    password: demoPassword,
  })),
  { agency: null, role: "operator", email: "operator@platform.demo", password: demoPassword },
];
