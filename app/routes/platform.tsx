import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OutsidePage } from "~/components/outside/outside-page";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { formatDay } from "~/domain/calendar-day";
import { platform as words } from "~/locales/platform";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listAgencies } from "~/modules/agencies/queries.server";
import type { PageHandle } from "~/page-handle";
import { paths } from "~/paths";
import { notFound } from "~/platform/http.server";

export const handle: PageHandle = { scripts: false };

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export async function loader({ context }: LoaderFunctionArgs) {
  const account = await context.signedIn();
  if (!account) throw redirect(paths.login(paths.platform()));
  if (!account.isOperator) notFound();
  return { agencies: await listAgencies() };
}

export default function Platform() {
  const { agencies } = useLoaderData<typeof loader>();
  const t = useText(words);
  return (
    <OutsidePage>
      <PageHead title={t.title} eyebrow={t.total(agencies.length)} note={t.note} />
      <div className="sheet">
        {agencies.length === 0 ? (
          <EmptyState title={t.empty} />
        ) : (
          <Table caption={t.caption} cards>
            <thead>
              <tr>
                <Column>{t.columns.name}</Column>
                <Column>{t.columns.slug}</Column>
                <Column>{t.columns.since}</Column>
                <Column>{t.columns.state}</Column>
              </tr>
            </thead>
            <tbody>
              {agencies.map((agency) => (
                <tr key={agency.id}>
                  <RowHeader>{agency.name}</RowHeader>
                  <Cell label={t.columns.slug} muted>
                    {agency.slug}
                  </Cell>
                  <Cell label={t.columns.since}>{formatDay(agency.sinceOn)}</Cell>
                  <Cell label={t.columns.state}>
                    {agency.suspendedOn ? (
                      <Status kind="locked">{t.suspended(formatDay(agency.suspendedOn))}</Status>
                    ) : (
                      <Status kind="done">{t.open}</Status>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </OutsidePage>
  );
}
