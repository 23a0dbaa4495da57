import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { DateField } from "~/components/ui/date-field";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { formatInstant, readDay } from "~/domain/calendar-day";
import { type AuditFacts, audit as words } from "~/locales/audit";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listAudit, readsAll } from "~/modules/audit/queries.server";
import { listMemberChoices } from "~/modules/members/queries.server";
import { agencyLoader } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("audit.read", async (view) => {
  const asked = view.url.searchParams;
  const memberId = asked.get("member") || undefined;
  const typedDay = (asked.get("on") ?? "").trim();
  const onDay = typedDay === "" ? undefined : (readDay(typedDay) ?? undefined);
  const page = /^\d{1,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const listed = await listAudit(view, { ...(memberId ? { memberId } : {}), ...(onDay ? { onDay } : {}), page });
  return {
    memberId: memberId ?? "",
    typedDay,
    isDayUnread: typedDay !== "" && onDay === undefined,
    seesAll: readsAll(view),
    members: readsAll(view) ? await listMemberChoices(view) : [],
    page: listed.page,
    hasMore: listed.hasMore,
    entries: listed.entries.map(({ at, ...entry }) => ({ ...entry, at: formatInstant(at) })),
  };
});

export default function Audit() {
  const { memberId, typedDay, isDayUnread, seesAll, members, page, hasMore, entries } = useLoaderData<typeof loader>();
  const t = useText(words);
  const isFiltered = memberId !== "" || typedDay !== "";
  const pageTo = (number: number) =>
    `?${new URLSearchParams({ member: memberId, on: typedDay, page: String(number) })}`;
  const sentence = (entry: AuditFacts & { command: string }) => (t.sentences[entry.command] ?? t.other)(entry);
  return (
    <Page>
      <PageHead title={t.title} note={seesAll ? t.noteAll : t.noteOwn} />
      <div className="stack">
        <Form method="get" className="form-inline no-print" role="search" key={`${memberId} ${typedDay}`}>
          {seesAll ? (
            <SelectField
              name="member"
              label={t.member}
              placeholder={t.everyMember}
              choices={members.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={memberId}
            />
          ) : null}
          <DateField name="on" label={t.onDay} defaultValue={typedDay} error={isDayUnread ? t.dayUnread : undefined} />
          <Button type="submit">{t.filter}</Button>
          {isFiltered ? (
            <ButtonLink look="quiet" to="?">
              {t.clearFilter}
            </ButtonLink>
          ) : null}
        </Form>
        <div className="sheet">
          {entries.length === 0 ? (
            <EmptyState
              title={isFiltered ? t.notFound : t.empty}
              action={isFiltered ? <ButtonLink to="?">{t.clearFilter}</ButtonLink> : undefined}
            >
              {isFiltered ? null : t.emptyNote}
            </EmptyState>
          ) : (
            <Table caption={t.title} cards>
              <thead>
                <tr>
                  <Column>{t.columns.at}</Column>
                  <Column>{t.columns.who}</Column>
                  <Column>{t.columns.what}</Column>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.id}>
                    <Cell className="nowrap" label={t.columns.at}>
                      {entry.at}
                    </Cell>
                    <Cell label={t.columns.who}>{entry.memberName ?? t.nobody}</Cell>
                    <RowHeader>
                      {entry.outcome === "denied" ? (
                        <>
                          <Status kind="error">{t.denied}</Status> {t.deniedAt(entry.targetName)}
                        </>
                      ) : (
                        sentence(entry)
                      )}
                    </RowHeader>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </div>
        {page > 1 || hasMore ? (
          <nav className="pagination" aria-label={t.pages}>
            <span>{t.page(page)}</span>
            <span className="actions">
              {page > 1 ? (
                <ButtonLink small icon="chevron-left" to={pageTo(page - 1)} rel="prev">
                  {t.newer}
                </ButtonLink>
              ) : null}
              {hasMore ? (
                <ButtonLink small iconAfter="chevron-right" to={pageTo(page + 1)} rel="next">
                  {t.older}
                </ButtonLink>
              ) : null}
            </span>
          </nav>
        ) : null}
      </div>
    </Page>
  );
}
