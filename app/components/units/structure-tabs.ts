import type { LinkChoice } from "~/components/ui/tabs";
import type { Structure } from "~/domain/structure";
import { paths } from "~/paths";

type Words = { structures: Readonly<Record<Structure, string>>; collectives: string };

/** The trees of the organisation side by side, and what stands in none of them. */
export function structureTabs(
  agency: string,
  structures: readonly Structure[],
  current: Structure | "collectives",
  words: Words,
  onDay: string | null = null,
): LinkChoice[] {
  const trees = structures.map((structure) => ({
    to: `${paths.units(agency)}?structure=${structure}${onDay ? `&on=${onDay}` : ""}`,
    label: words.structures[structure],
    current: structure === current,
  }));
  return [...trees, { to: paths.collectives(agency), label: words.collectives, current: current === "collectives" }];
}
