import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { Pagination } from "~/components/ui/pagination";
import { PrintButton } from "~/components/ui/print-button";
import { TextField } from "~/components/ui/text-field";
import { register as words } from "~/locales/register";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listRegister, listRegisterYears, registerPageSize } from "~/modules/awards/queries.server";
import { listRecognitions } from "~/modules/recognitions/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";
import { Ledger } from "./ledger";
import { Recognitions } from "./recognitions";

const kinds = ["title", "commendation"] as const;

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("register.read", async (view) => {
  const asked = view.url.searchParams;
  const years = await listRegisterYears(view);
  const askedYear = asked.get("year") ?? "";
  const year = /^\d{4}$/.test(askedYear) ? Number(askedYear) : null;
  const kind = kinds.find((each) => each === asked.get("kind")) ?? null;
  const search = (asked.get("q") ?? "").trim().slice(0, 100);
  const page = /^\d{1,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const ofYear = year === null ? {} : { year };
  const listed = await listRegister(view, { isLedger: true, search, page, ...ofYear, ...(kind && { kind }) });
  return {
    agency: view.scope.slug,
    years: year === null || years.includes(year) ? years : [year, ...years],
    filter: { year: String(year ?? ""), kind: kind ?? "", search },
    pageSize: registerPageSize,
    mayRecord: holds(view.scope, "decision.record"),
    recognitions: await listRecognitions(view, ofYear),
    ...listed,
  };
});

export default function Register() {
  const { agency, years, filter, mayRecord, awards, recognitions, total, page, pageSize } =
    useLoaderData<typeof loader>();
  const t = useText(words);
  const from = (page - 1) * pageSize + 1;
  const last = from + awards.length - 1;
  const pageTo = (number: number) =>
    `?${new URLSearchParams({ year: filter.year, kind: filter.kind, q: filter.search, page: String(number) })}`;
  const isFiltered = filter.year !== "" || filter.kind !== "" || filter.search !== "";
  const recordDecision = (
    <ButtonLink look="primary" to={paths.newDecision(agency)}>
      {t.record}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead
        title={t.title}
        note={t.lead}
        actions={
          <>
            <ButtonLink to={paths.goldenBoard(agency)} icon="board">
              {t.toBoard}
            </ButtonLink>
            <PrintButton>{t.print}</PrintButton>
          </>
        }
      />
      <Form method="get" role="search" className="form-inline section no-print" key={JSON.stringify(filter)}>
        <TextField name="q" label={t.searchLabel} type="search" defaultValue={filter.search} />
        <SelectField
          name="year"
          label={t.year}
          placeholder={t.everyYear}
          defaultValue={filter.year}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <SelectField
          name="kind"
          label={t.kind}
          placeholder={t.everyKind}
          defaultValue={filter.kind}
          choices={kinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Button type="submit">{t.filter}</Button>
        {isFiltered ? (
          <ButtonLink look="quiet" to={paths.register(agency)}>
            {t.clear}
          </ButtonLink>
        ) : null}
      </Form>
      <div className="stack">
        <section>
          <SectionHead title={t.awards} note={total > 0 ? t.count(total) : undefined} />
          <div className="sheet">
            {awards.length === 0 ? (
              <EmptyState
                heading="h3"
                title={isFiltered ? t.notFound : t.empty}
                action={isFiltered || !mayRecord ? null : recordDecision}
              >
                {isFiltered ? t.notFoundNote(filter.search) : t.emptyNote}
              </EmptyState>
            ) : (
              <Ledger agency={agency} awards={awards} />
            )}
          </div>
          {total > awards.length ? (
            <Pagination
              from={from}
              to={last}
              total={total}
              previousTo={page > 1 ? pageTo(page - 1) : undefined}
              nextTo={last < total ? pageTo(page + 1) : undefined}
            />
          ) : null}
        </section>
        <Recognitions agency={agency} recognitions={recognitions} mayRecord={mayRecord} />
      </div>
    </Page>
  );
}
