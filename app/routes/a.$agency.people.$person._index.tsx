import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecordView } from "~/components/records/record-view";
import { Breadcrumbs } from "~/components/ui/breadcrumbs";
import { ButtonLink } from "~/components/ui/button";
import { Page } from "~/components/ui/page-head";
import { PrintButton } from "~/components/ui/print-button";
import { people } from "~/locales/people";
import { records as words } from "~/locales/records";
import { useText } from "~/locales/use-text";
import { findPerson } from "~/modules/people/queries.server";
import { findRecord } from "~/modules/records/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.record.person.name ?? ""} · Bảng Vàng` },
];

export const loader = agencyLoader("organisation.read", async (view) => {
  // Who keeps the people's details without reading records is led to the details.
  if (!holds(view.scope, "record.read") && holds(view.scope, "organisation.write")) {
    const { id } = found(await findPerson(view, view.params.person ?? ""));
    throw redirect(paths.editPerson(view.scope.slug, id));
  }
  const year = view.url.searchParams.get("year") ?? "";
  const options = /^\d{4}$/.test(year) ? { year: Number(year) } : {};
  return {
    agency: view.scope.slug,
    record: found(await findRecord(view, view.params.person ?? "", options)),
    mayEdit: holds(view.scope, "organisation.write"),
    mayPraise: holds(view.scope, "decision.record"),
  };
});

export default function PersonPage() {
  const { agency, record, mayEdit, mayPraise } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { title } = useText(people);
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: title, to: paths.people(agency) }, { label: record.person.name }]} />
      <RecordView
        agency={agency}
        record={record}
        actions={
          <>
            {mayPraise ? (
              <ButtonLink small icon="comment" to={paths.praise(agency, record.person.id)}>
                {t.addPraise}
              </ButtonLink>
            ) : null}
            {mayEdit ? (
              <ButtonLink small icon="pencil" to={paths.editPerson(agency, record.person.id)}>
                {t.edit}
              </ButtonLink>
            ) : null}
            <PrintButton small>{t.print}</PrintButton>
          </>
        }
      />
    </Page>
  );
}
