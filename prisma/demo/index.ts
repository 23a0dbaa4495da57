import { platformDb } from "~/platform/auth-db.server";
import { ensureAccount } from "~/platform/identity.server";
import { type DemoSlug, demoAccounts, demoSlugs } from "./accounts";
import { fillConferenceCentre } from "./hoi-nghi";

const fills: Record<DemoSlug, () => Promise<void>> = {
  "hoi-nghi": fillConferenceCentre,
};

/** Fills the demo by calling the app's own commands; an agency that is there already is left alone. */
export async function fillDemo(): Promise<void> {
  for (const { agency, email, password } of demoAccounts) {
    if (agency === null) await ensureAccount({ email, password, isOperator: true });
  }
  for (const slug of demoSlugs) await fillDemoAgency(slug);
}

export async function fillDemoAgency(slug: DemoSlug): Promise<void> {
  if (!(await platformDb().agency.findUnique({ where: { slug } }))) await fills[slug]();
}
