import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { IndicatorTrends } from "~/components/charts/indicator-trends";
import { GapNotices } from "~/components/completeness/gap-notices";
import { HonourTimeline } from "~/components/records/honour-timeline";
import { PlaceList } from "~/components/records/place-list";
import { TwoYearsTable } from "~/components/records/two-years-table";
import { ButtonLink } from "~/components/ui/button";
import { DialogButton } from "~/components/ui/dialog";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { records as recordWords } from "~/locales/records";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { listPeriodGaps } from "~/modules/completeness/queries.server";
import { pageOfPerson } from "~/modules/people/queries.server";
import { listHonours, listIndicatorTrends, listYearsOfSubject } from "~/modules/records/queries.server";
import { listPlacesOfSubject, listPlacesOfUnitPeople } from "~/modules/scores/queries.server";
import { findUnit, listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds, mayFor, unitsFor } from "~/platform/scope.server";
import { CloseDialog } from "./close-dialog";
import { MoveDialog } from "./move-dialog";
import { RenameDialog } from "./rename-dialog";
import { UnitBoard } from "./unit-board";
import { UnitChildren } from "./unit-children";
import { UnitHistory } from "./unit-history";
import { UnitPeople } from "./unit-people";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.unit.name ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.read", async (view) => {
  const { people, ...unit } = found(await findUnit(view, view.params.unit ?? ""));
  const mayWrite = holds(view.scope, "organisation.write");
  const mayRead = mayFor(view.scope, "ranking.read", { unitId: unit.id });
  const others = mayWrite && !unit.closedOn ? await listUnitChoices(view) : [];
  return {
    agency: view.scope.slug,
    today: view.today,
    unit,
    honours: await listHonours(view, unit.id),
    mayRecord: holds(view.scope, "decision.record"),
    gaps: holds(view.scope, "ranking.read") ? await listPeriodGaps(view, { unitId: unit.id }) : [],
    people: people.map(({ personId, ...person }) => ({
      ...person,
      id: personId,
      opens: pageOfPerson(view.scope, { personId, unitId: unit.id }),
    })),
    places: mayRead ? await listPlacesOfSubject(view, unit.id) : [],
    trends: mayRead ? await listIndicatorTrends(view, unit.id) : [],
    twoYears: mayRead ? await listYearsOfSubject(view, unit.id) : null,
    peoplePlaces: mayRead ? await listPlacesOfUnitPeople(view, unit.id) : [],
    /** Whether units outside the reader's own may be opened too. */
    opensOthers: unitsFor(view.scope, "organisation.read") === "agency",
    mayChange: mayWrite && !unit.closedOn,
    others: others.filter(({ id, structure }) => id !== unit.id && structure === unit.structure),
  };
});

export default function Unit() {
  const page = useLoaderData<typeof loader>();
  const { agency, today, unit, people, honours, mayRecord, opensOthers, mayChange, places, trends, peoplePlaces } =
    page;
  const records = useText(recordWords);
  const t = useText(words);
  const { key } = useLocation();
  const acts = mayChange ? (
    <>
      <DialogButton dialog="rename" icon="pencil">
        {t.renameAct}
      </DialogButton>
      <DialogButton dialog="move" icon="tree">
        {t.moveAct}
      </DialogButton>
      <DialogButton dialog="close" look="danger">
        {t.closeAct}
      </DialogButton>
    </>
  ) : undefined;
  return (
    <Page>
      <PageHead
        title={unit.name}
        crumbs={[{ label: t.title, to: `${paths.units(agency)}?structure=${unit.structure}` }, { label: unit.name }]}
        eyebrow={[t.structures[unit.structure], unit.shortName].filter(Boolean).join(" · ")}
        note={
          unit.parent || unit.closedOn ? (
            <>
              {unit.parent && opensOthers ? (
                <Link to={paths.unit(agency, unit.parent.id)}>{t.under(unit.parent.name)}</Link>
              ) : (
                unit.parent && t.under(unit.parent.name)
              )}{" "}
              {unit.closedOn ? (
                <Flag tone="warning">
                  {(unit.closedOn <= today ? t.closedOn : t.closesOn)(formatDay(unit.closedOn))}
                </Flag>
              ) : null}
            </>
          ) : undefined
        }
        actions={acts}
      />
      <GapNotices agency={agency} gaps={page.gaps} />
      <IndicatorTrends trends={trends} />
      <div className="columns">
        <div>
          <UnitPeople agency={agency} people={people} mayWrite={mayChange} />
          <UnitBoard agency={agency} places={peoplePlaces} />
          {page.twoYears ? <TwoYearsTable of={page.twoYears} about="indicator" /> : null}
          <HonourTimeline agency={agency} honours={honours} />
          {mayRecord ? (
            <p className="section-note">
              <ButtonLink small icon="plus" to={paths.newRecognition(agency, unit.id)}>
                {records.addRecognition}
              </ButtonLink>
            </p>
          ) : null}
        </div>
        <div className="stack">
          <PlaceList agency={agency} subjectId={unit.id} places={places} />
          <UnitChildren agency={agency} unitId={unit.id} units={unit.children} mayAdd={mayChange} />
          <UnitHistory agency={agency} today={today} unit={unit} opensOthers={opensOthers} />
        </div>
      </div>
      {mayChange ? (
        <div key={key}>
          <RenameDialog {...page} />
          <MoveDialog {...page} />
          <CloseDialog {...page} />
        </div>
      ) : null}
    </Page>
  );
}
