import type { Permission } from "~/domain/permissions";
import type { Populated } from "./populated-agency";
import type { ask } from "./requests";

type Handler = Parameters<typeof ask>[1] & { door?: Permission };
type RouteModule = { loader?: Handler; action?: Handler };

export type TenantRoute = {
  /** The name of its file, without the ending: "a.$agency.units.$unit._index". */
  id: string;
  loader: Handler | undefined;
  action: Handler | undefined;
  /** Names of what its address holds beside the agency. */
  params: string[];
  /** Names that its source reads from the query. */
  queries: string[];
};

const modules = import.meta.glob<RouteModule>(["../../app/routes/a.*.{ts,tsx}", "../../app/routes/a.*/route.tsx"], {
  eager: true,
});
const sources = import.meta.glob<string>(["../../app/routes/a.*.{ts,tsx}", "../../app/routes/a.*/route.tsx"], {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Every route under an agency. */
export const tenantRoutes: TenantRoute[] = Object.entries(modules).map(([file, { loader, action }]) => {
  const id = file.replace("../../app/routes/", "").replace(/(\/route)?\.tsx?$/, "");
  const params = [...id.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? "").filter((name) => name !== "agency");
  const queries = [...(sources[file] ?? "").matchAll(/\.get(?:All)?\("(\w+)"\)/g)].map((match) => match[1] ?? "");
  return { id, loader, action, params, queries: [...new Set(queries)] };
});

/** The values of a route's address, by the names in it. */
export function paramsFor(route: TenantRoute, agency: string, idOf: (name: string) => string): Record<string, string> {
  return Object.fromEntries([["agency", agency], ...route.params.map((name) => [name, idOf(name)])]);
}

/** The address of a route: its file's name says it. */
export function addressOf({ id }: Pick<TenantRoute, "id">, params: Record<string, string>): string {
  const segments = id.split(".").filter((segment) => segment !== "_index");
  const written = segments
    .map((segment) => segment.replace(/_$/, ""))
    .map((segment) => (segment.startsWith("$") ? encodeURIComponent(params[segment.slice(1)] ?? "") : segment));
  return `/${written.join("/")}`;
}

/** The query of a route, with ids and words wherever it reads some; the rest is left as the page has it. */
export function queryOf(
  { queries }: TenantRoute,
  { memberId, unitId, periodId, pillarId, clusterId, targetId, indicatorId }: Populated,
  words: string,
): string {
  const key = `${indicatorId}:${periodId}:${unitId}`;
  const known: Record<string, string> = {
    ...{
      member: memberId,
      unit: unitId,
      parent: unitId,
      subject: unitId,
      open: unitId,
      period: periodId,
      pillar: pillarId,
    },
    ...{ cluster: clusterId, target: targetId, item: key, key, q: words, search: words },
  };
  const asked = new URLSearchParams(
    queries.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
  return asked.size > 0 ? `?${asked}` : "";
}

/** The id that a populated agency has for a name in an address. */
export function idIn(populated: Populated): (name: string) => string {
  const ids: Record<string, string> = { ...populated, subjectId: populated.unitId, typeId: populated.awardTypeId };
  return (name) => {
    const id = ids[`${name}Id`];
    if (id === undefined) throw new Error(`no sample id for "${name}": add it to the populated agency`);
    return id;
  };
}
