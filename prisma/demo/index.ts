import { platformDb } from "~/platform/auth-db.server";
import { ensureAccount } from "~/platform/identity.server";
import { demoAccounts } from "./accounts";
import { fillConferenceCentre } from "./hoi-nghi";

/** Fills the demo by calling the app's own commands; an agency that is there already is left alone. */
export async function fillDemo(): Promise<void> {
  for (const { agency, email, password } of demoAccounts) {
    if (agency === null) await ensureAccount({ email, password, isOperator: true });
  }
  if (!(await platformDb().agency.findUnique({ where: { slug: "hoi-nghi" } }))) await fillConferenceCentre();
}
