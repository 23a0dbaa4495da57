import { platformDb } from "~/platform/auth-db.server";
import { ensureAccount } from "~/platform/identity.server";
import { type DemoSlug, demoAccounts, demoSlugs } from "./accounts";
import { fillCityPressCentre } from "./bao-chi-thanh-pho";
import { fillCapitalPressCentre } from "./bao-chi-thu-do";
import { fillPoliticalCentre } from "./chinh-tri";
import { fillCluster } from "./cum-thi-dua";
import { fillConferenceCentre } from "./hoi-nghi";
import { fillDepartment } from "./so-tttt";

const fills: Record<DemoSlug, () => Promise<void>> = {
  "bao-chi-thanh-pho": fillCityPressCentre,
  "bao-chi-thu-do": fillCapitalPressCentre,
  "so-tttt": fillDepartment,
  "chinh-tri": fillPoliticalCentre,
  "hoi-nghi": fillConferenceCentre,
  "cum-thi-dua": fillCluster,
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
