import type { IconName } from "~/components/ui/icon";
import type { Role } from "~/domain/permissions";
import type { navigation } from "~/locales/navigation";
import { paths } from "~/paths";
import type { NavigationItem } from "./navigation";

type Words = (typeof navigation)["vi"];
type Page = Exclude<
  keyof Words,
  "homeShort" | "ownEntry" | "entryShort" | "verificationShort" | "recordShort" | "membersShort"
>;
export type WaitingCounts = { launches: number; returned: number; waiting: number };

const pagesOf: Record<Role, readonly Page[]> = {
  officer: [
    "home",
    "overview",
    "campaigns",
    "indicators",
    "entry",
    "evidence",
    "verification",
    "rankings",
    "decisions",
    "goldenBoard",
    "units",
    "people",
    "audit",
  ],
  unitHead: ["home", "entry", "evidence", "rankings", "campaigns", "goldenBoard", "people", "units", "audit"],
  verifier: ["home", "verification", "rankings", "campaigns", "goldenBoard", "audit"],
  leader: ["overview", "rankings", "campaigns", "decisions", "goldenBoard", "units", "people", "audit"],
  council: ["home", "rankings", "campaigns", "goldenBoard"],
  staff: ["home", "entry", "record", "evidence", "rankings", "campaigns", "goldenBoard"],
  admin: ["home", "members", "units", "people", "campaigns", "goldenBoard", "audit"],
};

/** Boards and their receipts stand under a campaign's address, award types beside the decisions, the register behind the golden board: the menu says where they belong. */
const belongsTo: { address: RegExp; page: Page }[] = [
  { address: /\/campaigns\/[^/]+\/(ranking|standings|recomputation)(\/|$)/, page: "rankings" },
  { address: /\/award-types(\/|$)/, page: "decisions" },
  { address: /\/collectives(\/|$)/, page: "units" },
  { address: /\/(register|recognitions)(\/|$)/, page: "goldenBoard" },
];

/** The pages of a member's roles, those of the role that comes first in the list of roles first. */
export function agencyNavigation(
  { slug, pathname }: { slug: string; pathname: string },
  roles: readonly Role[],
  counts: WaitingCounts,
  words: Words,
): NavigationItem[] {
  const inOrder = (Object.keys(pagesOf) as Role[]).filter((role) => roles.includes(role));
  const pages = [...new Set(inOrder.flatMap((role) => pagesOf[role]))];
  const current = belongsTo.find(({ address }) => address.test(pathname))?.page;
  return pages.map((page) => ({
    ...itemOf(page, slug, inOrder, counts, words),
    ...(page === current ? { current: true } : {}),
  }));
}

function itemOf(page: Page, slug: string, roles: readonly Role[], counts: WaitingCounts, words: Words): NavigationItem {
  const item = (to: string, icon: IconName, label: string, more: Partial<NavigationItem> = {}): NavigationItem => ({
    to,
    icon,
    label,
    ...more,
  });
  const isOwnEntry = roles[0] === "staff";
  switch (page) {
    case "home": {
      const [first] = roles;
      const role = first === "officer" || first === "unitHead" || first === "staff" ? first : "other";
      return item(paths.home(slug), "home", words.home[role], { shortLabel: words.homeShort[role] });
    }
    case "overview":
      return item(paths.overview(slug), roles[0] === "leader" ? "home" : "report", words.overview);
    case "campaigns":
      return item(paths.campaigns(slug), "campaign", words.campaigns, { count: counts.launches });
    case "indicators":
      return item(paths.indicators(slug), "list", words.indicators);
    case "entry":
      return item(paths.entry(slug), isOwnEntry ? "report" : "grid", isOwnEntry ? words.ownEntry : words.entry, {
        shortLabel: words.entryShort,
        count: counts.returned,
      });
    case "evidence":
      return item(paths.evidence(slug), "paperclip", words.evidence);
    case "verification":
      return item(paths.verification(slug), "check-circle", words.verification, {
        shortLabel: words.verificationShort,
        count: counts.waiting,
      });
    case "rankings":
      return item(paths.rankings(slug), "ranking", words.rankings);
    case "decisions":
      return item(paths.decisions(slug), "file", words.decisions);
    case "goldenBoard":
      return item(paths.goldenBoard(slug), "board", words.goldenBoard);
    case "record":
      return item(paths.ownRecord(slug), "award", words.record, { shortLabel: words.recordShort });
    case "units":
      return item(paths.units(slug), "building", words.units);
    case "people":
      return item(paths.people(slug), "users", words.people);
    case "members":
      return item(paths.members(slug), "shield", words.members, { shortLabel: words.membersShort });
    case "audit":
      return item(paths.audit(slug), "history", words.audit);
  }
}
