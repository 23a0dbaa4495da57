import type { Role } from "~/domain/permissions";

export const demoPassword = "bang-vang-demo";

/** The agencies of the demo, in the order in which they are filled. */
export const demoSlugs = ["hoi-nghi"] as const;
export type DemoSlug = (typeof demoSlugs)[number];

export type DemoAccount = { agency: DemoSlug | null; role: Role | "operator"; email: string; password: string };

const addresses: [string, Role][] = [
  ["admin", "admin"],
  ["officer", "officer"],
  ["head", "unitHead"],
  ["verifier", "verifier"],
  ["leader", "leader"],
  ["council", "council"],
  ["staff", "staff"],
];

/** Every account of the demo, one a role in each agency; the same shown password for all. */
export const demoAccounts: DemoAccount[] = [
  ...demoSlugs.flatMap((agency) =>
    addresses.map(([name, role]) => ({ agency, role, email: `${name}@${agency}.demo`, password: demoPassword })),
  ),
  { agency: null, role: "operator", email: "operator@platform.demo", password: demoPassword },
];
