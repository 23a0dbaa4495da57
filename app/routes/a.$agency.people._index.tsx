import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { PersonLink } from "~/components/people/person-link";
import { Button, ButtonLink, IconLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { Pagination } from "~/components/ui/pagination";
import { Tabs } from "~/components/ui/tabs";
import { TextField } from "~/components/ui/text-field";
import { UnitField } from "~/components/units/unit-field";
import { isStructure } from "~/domain/structure";
import { people as words } from "~/locales/people";
import { textFor } from "~/locales/text";
import { units as unitWords } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { listPeople, pageOfPerson, peoplePerPage, type Standing } from "~/modules/people/queries.server";
import { listStructures, listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

const standings: readonly Standing[] = ["all", "staff", "network"];

export const loader = agencyLoader("organisation.read", async (view) => {
  const asked = view.url.searchParams;
  const search = (asked.get("q") ?? "").trim().slice(0, 100);
  const unitId = asked.get("unit") || undefined;
  const page = /^\d{1,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const standing = standings.find((each) => each === asked.get("standing")) ?? "all";
  const wanted = asked.get("structure");
  const structure = isStructure(wanted) ? wanted : undefined;
  const listed = await listPeople(view, {
    search,
    standing,
    ...(unitId ? { unitId } : {}),
    ...(structure ? { structure } : {}),
    page,
  });
  return {
    agency: view.scope.slug,
    search,
    unitId: unitId ?? "",
    standing,
    structure: structure ?? "",
    structures: await listStructures(view),
    units: await listUnitChoices(view),
    people: listed.people.map((person) => ({
      ...person,
      opens: pageOfPerson(view.scope, { personId: person.id, unitId: person.unitId }),
    })),
    total: listed.total,
    staff: listed.staff,
    network: listed.network,
    page: listed.page,
    from: (listed.page - 1) * peoplePerPage + 1,
    mayWrite: holds(view.scope, "organisation.write"),
  };
});

export default function People() {
  const listed = useLoaderData<typeof loader>();
  const { agency, search, unitId, units, people, total, page, from, mayWrite } = listed;
  const { standing, structure, structures, staff, network } = listed;
  const t = useText(words);
  const { structures: structureNames } = useText(unitWords);
  const add = mayWrite ? (
    <>
      <ButtonLink icon="copy" to={paths.pastedPeople(agency)}>
        {t.paste}
      </ButtonLink>
      <ButtonLink look="primary" icon="plus" to={paths.newPerson(agency)}>
        {t.add}
      </ButtonLink>
    </>
  ) : null;
  const isFiltered = search !== "" || unitId !== "" || structure !== "" || standing !== "all";
  const isEmpty = people.length === 0 && !isFiltered && page === 1;
  const asked = { q: search, unit: unitId, structure };
  const standingTo = (each: Standing) => `?${new URLSearchParams({ ...asked, standing: each })}`;
  const pageTo = (number: number) => `?${new URLSearchParams({ ...asked, standing, page: String(number) })}`;
  const counts = { all: staff + network, staff, network };
  const to = from + people.length - 1;
  return (
    <Page>
      <PageHead
        title={t.title}
        note={isEmpty ? null : network > 0 ? t.counts(inWords(staff), inWords(network)) : t.total(inWords(total))}
        actions={isEmpty ? null : add}
      />
      <div className="stack">
        {counts.network > 0 || standing !== "all" ? (
          <Tabs
            label={t.standingTabs}
            tabs={standings.map((each) => ({
              to: standingTo(each),
              label: `${t.standings[each]} (${inWords(counts[each])})`,
              current: each === standing,
            }))}
          />
        ) : null}
        {isEmpty ? null : (
          <Form
            method="get"
            className="form-inline no-print"
            role="search"
            key={`${search} ${unitId} ${structure} ${standing}`}
          >
            <input type="hidden" name="standing" value={standing} />
            <TextField name="q" label={t.search} hint={t.searchHint} type="search" defaultValue={search} />
            <UnitField
              name="unit"
              label={t.unit}
              hint={t.unitHint}
              placeholder={t.everyUnit}
              units={units}
              defaultValue={unitId}
            />
            {structures.length > 1 ? (
              <SelectField
                name="structure"
                label={t.structure}
                placeholder={t.everyStructure}
                choices={structures.map((value) => ({ value, label: structureNames[value] }))}
                defaultValue={structure}
              />
            ) : null}
            <Button type="submit">{t.filter}</Button>
            {isFiltered ? (
              <ButtonLink look="quiet" to="?">
                {t.clearFilter}
              </ButtonLink>
            ) : null}
          </Form>
        )}
        <div>
          <div className="sheet">
            {people.length === 0 ? (
              <EmptyState
                title={isFiltered ? t.notFound : t.empty}
                action={isFiltered ? <ButtonLink to="?">{t.clearFilter}</ButtonLink> : add}
              >
                {isFiltered ? t.notFoundNote : t.emptyNote}
              </EmptyState>
            ) : (
              <Table caption={t.title} cards className="table-links">
                <thead>
                  <tr>
                    <Column>{t.columns.name}</Column>
                    <Column>{t.columns.title}</Column>
                    <Column>{t.columns.unit}</Column>
                    <Column>{t.columns.staffCode}</Column>
                    {mayWrite ? (
                      <Column>
                        <span className="visually-hidden">{t.edit}</span>
                      </Column>
                    ) : null}
                  </tr>
                </thead>
                <tbody>
                  {people.map((person) => (
                    <tr key={person.id}>
                      <RowHeader>
                        <PersonLink agency={agency} person={person} />{" "}
                        {person.isOutside ? <Flag>{t.outside}</Flag> : null}
                      </RowHeader>
                      <Cell label={t.columns.title} muted={!person.title}>
                        <span>
                          {person.title ?? t.noPost}
                          {person.postingCount > 1 ? <small>{t.otherPosts(person.postingCount - 1)}</small> : null}
                        </span>
                      </Cell>
                      <Cell label={t.columns.unit}>{person.unitName}</Cell>
                      <Cell label={t.columns.staffCode} className="nowrap" muted>
                        {person.staffCode}
                      </Cell>
                      {mayWrite ? (
                        <Cell numeric label={t.edit}>
                          <IconLink
                            className="row-actions"
                            icon="pencil"
                            label={t.editTitle(person.name)}
                            to={paths.editPerson(agency, person.id)}
                          />
                        </Cell>
                      ) : null}
                    </tr>
                  ))}
                </tbody>
              </Table>
            )}
          </div>
          {people.length > 0 && total > people.length ? (
            <Pagination
              from={from}
              to={to}
              total={total}
              previousTo={page > 1 ? pageTo(page - 1) : undefined}
              nextTo={to < total ? pageTo(page + 1) : undefined}
            />
          ) : null}
        </div>
      </div>
    </Page>
  );
}

function inWords(count: number): string {
  return count.toLocaleString("vi-VN");
}
