import { fold } from "~/domain/names";
import { isDecided, type RowPlan } from "~/domain/people-list/plan-rows";
import { lockTree } from "~/modules/units/queries.server";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type PeopleToImport, planImport } from "./plan-import.server";
import { writeNetworkUnits } from "./write-network-units.server";
import { fillDetails, type PostToWrite, writePeople, writePosts } from "./write-people.server";

/** What became of a row: a new person, a new post of somebody known, nothing to do, or left out as was said. */
export type ImportedRow = {
  line: number;
  name: string;
  outcome: "added" | "posted" | "present" | "skipped";
  personId: string | null;
  unitName: string | null;
};

export type Imported = {
  added: number;
  posted: number;
  present: number;
  skipped: number;
  unitsAdded: number;
  rows: ImportedRow[];
};

/**
 * Enters a list of people with their posts, all of it or nothing: as the plan says, made anew under the lock of the tree.
 * Refused: `list-empty`, `list-undecided` while a row still asks something.
 */
export async function importPeople(work: Work, list: PeopleToImport): Promise<Outcome<Imported>> {
  if (list.rows.length === 0) return refuse("list-empty", { fields: { text: "list-empty" } });
  await lockTree(work);
  const plans = await planImport(work, list);
  const undecided = plans.filter((plan) => !isDecided(plan));
  if (undecided.length > 0)
    return refuse("list-undecided", { detail: { count: undecided.length, line: undecided[0]?.line ?? 0 } });

  const unitIds = await writeNetworkUnits(work, newUnitsOf(plans));
  const personIds = new Map(plans.flatMap(({ kind, line }) => (kind === "new" ? [[`line:${line}`, newId()]] : [])));
  const idOf = (plan: RowPlan): string | null => {
    if (plan.kind === "new") return personIds.get(`line:${plan.line}`) ?? null;
    return plan.kind === "known" ? (personIds.get(plan.is) ?? plan.is) : null;
  };
  const posts = plans.flatMap((plan): PostToWrite[] => {
    const personId = idOf(plan);
    const post = plan.kind === "new" || plan.kind === "known" ? plan.post : null;
    const unitId = post && (post.unitId ?? unitIds.get(fold(post.unitName)) ?? null);
    return personId && post && unitId ? [{ ...post, unitId, personId }] : [];
  });
  await writePeople(work, plans, personIds);
  await fillDetails(work, plans, personIds);
  await writePosts(work, posts);

  const rows = plans.map(
    (plan): ImportedRow => ({ line: plan.line, name: plan.person.name, ...outcomeOf(plan), personId: idOf(plan) }),
  );
  const count = (outcome: ImportedRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const counts = {
    added: count("added"),
    posted: count("posted"),
    present: count("present"),
    skipped: count("skipped"),
    unitsAdded: unitIds.size,
  };
  work.record({
    command: "import-people",
    target: `agency:${work.scope.agencyId}`,
    detail: { ...counts, posts: posts.length },
  });
  return { ok: true, ...counts, rows };
}

function outcomeOf(plan: RowPlan): Pick<ImportedRow, "outcome" | "unitName"> {
  if (plan.kind === "new") return { outcome: "added", unitName: plan.post?.unitName ?? null };
  if (plan.kind !== "known") return { outcome: "skipped", unitName: null };
  return { outcome: plan.post || plan.fills ? "posted" : "present", unitName: plan.post?.unitName ?? null };
}

/** The bodies that are still to be made, each from the first day on which somebody is posted there. */
function newUnitsOf(plans: readonly RowPlan[]): { name: string; validFrom: string }[] {
  const posts = plans
    .flatMap((plan) => ((plan.kind === "new" || plan.kind === "known") && plan.post ? [plan.post] : []))
    .filter(({ unitId }) => unitId === null)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const units = new Map<string, { name: string; validFrom: string }>();
  for (const { unitName, validFrom } of posts)
    if (!units.has(fold(unitName))) units.set(fold(unitName), { name: unitName, validFrom });
  return [...units.values()];
}
