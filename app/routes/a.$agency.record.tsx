import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecordView } from "~/components/records/record-view";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { PrintButton } from "~/components/ui/print-button";
import { goldenBoard } from "~/locales/golden-board";
import { records as words } from "~/locales/records";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findRecord } from "~/modules/records/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("record.read", async (view) => {
  const { slug, personId } = view.scope;
  const year = view.url.searchParams.get("year") ?? "";
  const options = /^\d{4}$/.test(year) ? { year: Number(year) } : {};
  return { agency: slug, record: personId === null ? null : await findRecord(view, personId, options) };
});

export default function OwnRecord() {
  const { agency, record } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { title: boardTitle } = useText(goldenBoard);
  if (!record) {
    return (
      <Page>
        <PageHead title={t.title} />
        <div className="sheet">
          <EmptyState title={t.notLinked} action={<ButtonLink to={paths.goldenBoard(agency)}>{boardTitle}</ButtonLink>}>
            {t.notLinkedNote}
          </EmptyState>
        </div>
      </Page>
    );
  }
  return (
    <Page>
      <RecordView agency={agency} record={record} actions={<PrintButton small>{t.print}</PrintButton>} />
    </Page>
  );
}
