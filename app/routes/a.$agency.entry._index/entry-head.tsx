import { Form, useSubmit } from "@remix-run/react";
import { Button, IconLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { PageHead } from "~/components/ui/page-head";
import { Segmented } from "~/components/ui/segmented";
import { formatDay } from "~/domain/calendar-day";
import { lacksFigures } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import type { EntryPage } from "./find-entry.server";

/** Whose figures, of which period, on which sheet: everything stands in the address. */
export function EntryHead({ page }: { page: EntryPage }) {
  const t = useText(entry);
  const { slug, units, periods, years, year, period, unitId, sheet } = page;
  const submit = useSubmit();
  if (!period) return <PageHead title={t.title} />;
  const to = (change: Record<string, string>) =>
    `${paths.entry(slug)}?${new URLSearchParams({ ...(unitId && { unit: unitId }), period: period.id, ...(sheet && { sheet: sheet.kind }), ...change })}`;
  const place = periods.findIndex(({ id }) => id === period.id);
  const [before, after] = [neighbour(periods, place, -1), neighbour(periods, place, 1)];
  const hasOneCalendar = new Set(periods.map(({ calendarName }) => calendarName)).size === 1;
  const otherYears = years.filter((each) => Math.abs(each - year) === 1);
  return (
    <PageHead
      eyebrow={t.due(period.label, formatDay(period.dueOn), sheet && !lacksFigures(sheet) ? null : period.daysLeft)}
      title={units.find(({ id }) => id === unitId)?.name ?? (units.length === 0 ? t.ownTitle : t.title)}
      note={
        <Form method="get" className="entry-filter no-print" onChange={(event) => submit(event.currentTarget)}>
          {sheet ? <input type="hidden" name="sheet" value={sheet.kind} /> : null}
          {units.length > 1 ? (
            <SelectField
              name="unit"
              label={<span className="visually-hidden">{t.unitChoice}</span>}
              key={unitId}
              defaultValue={unitId ?? undefined}
              choices={units.map(({ id, name, depth }) => ({ value: id, label: `${"\u2003".repeat(depth)}${name}` }))}
            />
          ) : unitId ? (
            <input type="hidden" name="unit" value={unitId} />
          ) : null}
          <span className="period-switch">
            {before ? <IconLink icon="chevron-left" label={t.previousPeriod} to={to({ period: before.id })} /> : null}
            <SelectField
              name="period"
              label={<span className="visually-hidden">{t.periodChoice}</span>}
              key={period.id}
              defaultValue={period.id}
              choices={periods.map(({ id, label, calendarName }) => ({
                value: id,
                label: hasOneCalendar ? label : `${label} (${calendarName})`,
              }))}
            />
            {after ? <IconLink icon="chevron-right" label={t.nextPeriod} to={to({ period: after.id })} /> : null}
          </span>
          <noscript>
            <Button type="submit">{t.show}</Button>
          </noscript>
          {period.hasPeople && period.hasUnits && units.length > 0 ? (
            <Segmented
              label={t.sheets}
              choices={[
                { to: to({ sheet: "people" }), label: t.people, current: sheet?.kind === "people" },
                { to: to({ sheet: "unit" }), label: t.unit, current: sheet?.kind === "unit" },
              ]}
            />
          ) : null}
          {otherYears.length > 0 ? (
            <Segmented
              label={t.previousYear(year)}
              choices={[...otherYears, year]
                .sort((a, b) => a - b)
                .map((each) => ({ to: yearTo(slug, unitId, each), label: String(each), current: each === year }))}
            />
          ) : null}
        </Form>
      }
    />
  );
}

function neighbour<Item>(items: readonly Item[], place: number, by: number): Item | null {
  return (place < 0 ? null : items[place + by]) ?? null;
}

function yearTo(slug: string, unitId: string | null, year: number): string {
  return `${paths.entry(slug)}?${new URLSearchParams({ ...(unitId && { unit: unitId }), year: String(year) })}`;
}
