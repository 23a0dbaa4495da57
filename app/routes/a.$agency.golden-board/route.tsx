import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/button";
import { Drum } from "~/components/ui/drum";
import { EmptyState } from "~/components/ui/empty-state";
import { Page } from "~/components/ui/page-head";
import { Pagination } from "~/components/ui/pagination";
import { PrintButton } from "~/components/ui/print-button";
import { Tabs } from "~/components/ui/tabs";
import { goldenBoard as words } from "~/locales/golden-board";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listRegister, listRegisterYears, registerPageSize } from "~/modules/awards/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";
import { AwardGroup, groupByAward } from "./award-group";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("register.read", async (view) => {
  const asked = view.url.searchParams;
  const years = await listRegisterYears(view);
  const askedYear = asked.get("year");
  const year = askedYear === "all" ? null : /^\d{4}$/.test(askedYear ?? "") ? Number(askedYear) : (years[0] ?? null);
  const page = /^\d{1,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const listed = await listRegister(view, { page, ...(year === null ? {} : { year }) });
  return {
    agency: view.scope.slug,
    agencyName: view.scope.agencyName,
    years,
    year,
    pageSize: registerPageSize,
    mayRecord: holds(view.scope, "decision.record"),
    ...listed,
  };
});

export default function GoldenBoard() {
  const { agency, agencyName, years, year, mayRecord, awards, total, people, collectives, page, pageSize } =
    useLoaderData<typeof loader>();
  const t = useText(words);
  const from = (page - 1) * pageSize + 1;
  const last = from + awards.length - 1;
  const pageTo = (number: number) => `?year=${year ?? "all"}&page=${number}`;
  return (
    <Page>
      <header className="honour-hero lacquer">
        <Drum />
        <div className="honour-hero-words">
          <p>{year === null ? t.everyYear : t.year(year)}</p>
          <h1>{t.title}</h1>
          {total > 0 ? <p>{t.lead(t.honours(collectives, people))}</p> : null}
          <small>{agencyName}</small>
        </div>
      </header>
      <div className="register-bar no-print">
        <Tabs
          label={t.years}
          tabs={[
            ...years.map((each) => ({ to: `?year=${each}`, label: String(each), current: each === year })),
            { to: "?year=all", label: t.everyYear, current: year === null },
          ]}
        />
        <div className="actions">
          <ButtonLink to={`${paths.register(agency)}?year=${year ?? "all"}`} icon="list">
            {t.toRegister}
          </ButtonLink>
          <PrintButton>{t.print}</PrintButton>
        </div>
      </div>
      {awards.length === 0 ? (
        <div className="sheet section">
          <EmptyState
            title={t.empty}
            action={
              mayRecord ? (
                <ButtonLink look="primary" to={paths.newDecision(agency)}>
                  {t.record}
                </ButtonLink>
              ) : null
            }
          >
            {t.emptyNote}
          </EmptyState>
        </div>
      ) : (
        <>
          {groupByAward(awards).map((group) => (
            <AwardGroup
              key={`${group.year} ${group.awardTypeId}`}
              agency={agency}
              group={group}
              saysYear={year === null}
            />
          ))}
          <p className="honour-end small muted">{t.noOrder}</p>
          {total > awards.length ? (
            <Pagination
              from={from}
              to={last}
              total={total}
              previousTo={page > 1 ? pageTo(page - 1) : undefined}
              nextTo={last < total ? pageTo(page + 1) : undefined}
            />
          ) : null}
        </>
      )}
    </Page>
  );
}
