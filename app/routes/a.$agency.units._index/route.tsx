import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { Tabs } from "~/components/ui/tabs";
import { structureTabs } from "~/components/units/structure-tabs";
import { formatDay, readDay } from "~/domain/calendar-day";
import { isStructure, structures as structuresInOrder } from "~/domain/structure";
import { textFor } from "~/locales/text";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { listStructures, listUnits } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";
import { UnitFilter } from "./unit-filter";
import { UnitTable } from "./unit-table";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.read", async (view) => {
  const asked = view.url.searchParams;
  const stored = await listStructures(view);
  const wanted = asked.get("structure");
  const structure = isStructure(wanted) ? wanted : (stored[0] ?? "government");
  // The network can be opened before it has a body, so that somebody finds where to add one.
  const structures = structuresInOrder.filter(
    (each) => stored.includes(each) || each === structure || each === "network",
  );
  const typedDay = (asked.get("on") ?? "").trim();
  const onDay = typedDay === "" ? view.today : readDay(typedDay);
  const search = (asked.get("q") ?? "").trim().slice(0, 100);
  return {
    agency: view.scope.slug,
    structures,
    structure,
    search,
    typedDay,
    onDay: onDay ?? view.today,
    isDayUnread: onDay === null,
    isToday: onDay === null || onDay === view.today,
    units: await listUnits(view, { structure, search, onDay: onDay ?? view.today }),
    mayWrite: holds(view.scope, "organisation.write"),
  };
});

export default function Units() {
  const page = useLoaderData<typeof loader>();
  const { agency, structures, structure, search, onDay, isToday, units, mayWrite } = page;
  const t = useText(words);
  const add = mayWrite ? (
    <ButtonLink look="primary" icon="plus" to={`${paths.newUnit(agency)}?structure=${structure}`}>
      {t.add}
    </ButtonLink>
  ) : null;
  const isEmpty = units.length === 0 && !search && isToday;
  const tabs = structureTabs(agency, structures, structure, t, isToday ? null : onDay);
  return (
    <Page>
      <PageHead
        title={t.title}
        note={isToday ? (structure === "network" ? t.networkNote : undefined) : t.asOf(formatDay(onDay))}
        actions={isEmpty ? null : add}
      />
      <div className="stack">
        <Tabs label={t.structureTabs} tabs={tabs} />
        {isEmpty && !page.isDayUnread ? null : <UnitFilter {...page} />}
        <div className="sheet">
          {units.length > 0 ? (
            <UnitTable agency={agency} units={units} />
          ) : search || !isToday ? (
            <EmptyState
              title={search ? t.notFound : t.emptyOnDay(formatDay(onDay))}
              action={<ButtonLink to={`?structure=${structure}`}>{t.clearFilter}</ButtonLink>}
            >
              {search ? t.notFoundNote(search) : null}
            </EmptyState>
          ) : (
            <EmptyState title={t.empty} action={add}>
              {t.emptyNote}
            </EmptyState>
          )}
        </div>
      </div>
    </Page>
  );
}
