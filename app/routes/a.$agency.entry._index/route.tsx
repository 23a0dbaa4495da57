import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GapNotices } from "~/components/completeness/gap-notices";
import { EntryDesk } from "~/components/entry-grid/entry-desk";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import type { EntrySheet } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listPeriodGaps } from "~/modules/completeness/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { EntryActs } from "./entry-acts";
import { EntryHead } from "./entry-head";
import { findEntry } from "./find-entry.server";

export const meta: MetaFunction = () => [{ title: `${textFor(entry, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("result.write", async (view) => {
  const wish = view.url.searchParams;
  const sheetWish = wish.get("sheet");
  const page = await findEntry(view, {
    unitId: wish.get("unit") || undefined,
    periodId: wish.get("period") || undefined,
    year: Number(wish.get("year")) || undefined,
    sheet: sheetWish === "people" || sheetWish === "unit" ? sheetWish : null,
  });
  return { ...page, gaps: page.sheet ? await listPeriodGaps(view, onSheet(page.sheet)) : [] };
});

function onSheet({ kind, people, unitId, indicators }: EntrySheet) {
  return {
    subjectIds: kind === "people" ? people.map(({ id }) => id) : [unitId],
    indicatorIds: indicators.map(({ id }) => id),
  };
}

export default function Entry() {
  const t = useText(entry);
  const page = useLoaderData<typeof loader>();
  const { slug, sheet, period, units, unitId } = page;
  const head = (
    <>
      <EntryHead page={page} />
      <GapNotices agency={slug} gaps={page.gaps} />
    </>
  );
  if (!period) return <Nothing title={t.noPeriods} note={t.noPeriodsNote} />;
  if (!sheet) return <Nothing head={head} title={t.noOwn} note={t.noOwnNote} />;
  if (sheet.indicators.length === 0) return <Nothing head={head} title={t.noIndicators} note={t.noIndicatorsNote} />;
  if (sheet.kind === "people" && sheet.people.length === 0)
    return <Nothing head={head} title={t.noPeople} note={t.noPeopleNote} />;
  const unit = units.find(({ id }) => id === unitId)?.name ?? t.ownTitle;
  return (
    <EntryDesk
      key={`${sheet.kind}:${unitId}:${sheet.periodId}`}
      slug={slug}
      sheet={sheet}
      label={t.gridLabel(unit, period.label)}
      saveTo={paths.entryCells(slug)}
      detailsAt={paths.entryCell(slug)}
      head={head}
      acts={(entries) => <EntryActs slug={slug} sheet={sheet} periodLabel={period.label} entries={entries} />}
    />
  );
}

function Nothing({ head, title, note }: { head?: React.ReactNode; title: string; note: string }) {
  const t = useText(entry);
  return (
    <Page>
      {head ?? <PageHead title={t.title} />}
      <div className="sheet">
        <EmptyState title={title}>{note}</EmptyState>
      </div>
    </Page>
  );
}
