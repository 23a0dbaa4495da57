import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { Drum } from "~/components/ui/drum";
import { EmptyState } from "~/components/ui/empty-state";
import { Page } from "~/components/ui/page-head";
import { Pagination } from "~/components/ui/pagination";
import { PrintButton } from "~/components/ui/print-button";
import { Tabs } from "~/components/ui/tabs";
import { TextField } from "~/components/ui/text-field";
import type { AwardKind } from "~/domain/decision";
import { register as words } from "~/locales/register";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listRegister, listRegisterYears, registerPageSize } from "~/modules/awards/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";
import { AwardGroup, groupByAward } from "./award-group";

const kinds: readonly AwardKind[] = ["title", "commendation"];

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("register.read", async (view) => {
  const asked = view.url.searchParams;
  const years = await listRegisterYears(view);
  const askedYear = asked.get("year");
  const year = askedYear === "all" ? null : /^\d{4}$/.test(askedYear ?? "") ? Number(askedYear) : (years[0] ?? null);
  const kind = kinds.find((each) => each === asked.get("kind")) ?? null;
  const search = (asked.get("q") ?? "").trim().slice(0, 100);
  const page = /^\d{1,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const listed = await listRegister(view, {
    search,
    page,
    ...(year === null ? {} : { year }),
    ...(kind === null ? {} : { kind }),
  });
  const { slug, agencyName } = view.scope;
  return {
    agency: slug,
    agencyName,
    years,
    pageSize: registerPageSize,
    year,
    kind,
    search,
    mayRecord: holds(view.scope, "decision.record"),
    ...listed,
  };
});

export default function Register() {
  const {
    agency,
    agencyName,
    years,
    year,
    kind,
    search,
    mayRecord,
    awards,
    total,
    people,
    collectives,
    page,
    pageSize,
  } = useLoaderData<typeof loader>();
  const t = useText(words);
  const to = (change: Record<string, string>) =>
    `?${new URLSearchParams({ year: String(year ?? "all"), ...(kind ? { kind } : {}), ...(search ? { q: search } : {}), ...change })}`;
  const isFiltered = search !== "" || kind !== null || years.length > 0;
  const from = (page - 1) * pageSize + 1;
  const last = from + awards.length - 1;
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
            ...years.map((each) => ({ to: to({ year: String(each) }), label: String(each), current: each === year })),
            { to: to({ year: "all" }), label: t.everyYear, current: year === null },
          ]}
        />
        <Form method="get" role="search" className="form-inline" key={search}>
          <input type="hidden" name="year" value={String(year ?? "all")} />
          {kind ? <input type="hidden" name="kind" value={kind} /> : null}
          <TextField name="q" label={t.searchLabel} type="search" defaultValue={search} />
          <Button type="submit">{t.search}</Button>
          {search === "" ? null : (
            <ButtonLink look="quiet" to={`?year=${year ?? "all"}`}>
              {t.clear}
            </ButtonLink>
          )}
          <PrintButton>{t.print}</PrintButton>
        </Form>
      </div>
      {awards.length === 0 ? (
        <div className="sheet section">
          <EmptyState
            title={isFiltered ? t.notFound : t.empty}
            action={
              isFiltered ? (
                <ButtonLink to="?year=all">{t.everyYear}</ButtonLink>
              ) : mayRecord ? (
                <ButtonLink look="primary" to={paths.newDecision(agency)}>
                  {t.record}
                </ButtonLink>
              ) : null
            }
          >
            {isFiltered ? t.notFoundNote(search) : t.emptyNote}
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
              previousTo={page > 1 ? to({ page: String(page - 1) }) : undefined}
              nextTo={last < total ? to({ page: String(page + 1) }) : undefined}
            />
          ) : null}
        </>
      )}
    </Page>
  );
}
