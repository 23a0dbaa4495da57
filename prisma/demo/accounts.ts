import type { Role } from "~/domain/permissions";

export const demoPassword = "bang-vang-demo";

/** The agencies of the demo, in the order in which they are filled. */
export const demoSlugs = [
  "bao-chi-thanh-pho",
  "bao-chi-thu-do",
  "so-tttt",
  "chinh-tri",
  "hoi-nghi",
  "cum-thi-dua",
] as const;
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

/** The director of a press centre is deputy director of the department too: one account, seats in two agencies. */
export const secondSeat: DemoAccount = {
  agency: "so-tttt",
  role: "leader",
  email: "leader@bao-chi-thanh-pho.demo",
  password: demoPassword,
};
