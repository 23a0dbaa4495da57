import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReceiptClass } from "~/components/receipts/receipt-class";
import { ReceiptGap } from "~/components/receipts/receipt-gap";
import { ReceiptLines } from "~/components/receipts/receipt-lines";
import { ReceiptThread } from "~/components/receipts/receipt-thread";
import { ButtonLink } from "~/components/ui/button";
import { Page, PageHead } from "~/components/ui/page-head";
import { PrintButton } from "~/components/ui/print-button";
import { Segmented } from "~/components/ui/segmented";
import { formatDay } from "~/domain/calendar-day";
import { formatPoints } from "~/domain/points";
import type { BoardKind } from "~/domain/receipt";
import { rankings } from "~/locales/rankings";
import { receipts as words } from "~/locales/receipts";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findReceipt } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(words, "vi").title}: ${data?.receipt.subject.name ?? ""} · Bảng Vàng` },
];

export const loader = agencyLoader("ranking.read", async (view) => {
  const { campaign = "", subject = "" } = view.params;
  const asked = view.url.searchParams;
  const board: BoardKind = asked.get("board") === "official" ? "official" : "provisional";
  const receipt = found(await findReceipt(view, campaign, subject, board, { withInputs: true }));
  const { slug, agencyName } = view.scope;
  return { agency: slug, agencyName, today: view.today, receipt, showsFigures: asked.get("figures") === "open" };
});

export default function ReceiptPage() {
  const { agency, agencyName, today, receipt, showsFigures } = useLoaderData<typeof loader>();
  const t = useText(words);
  const boards = useText(rankings);
  const { campaign, subject, cluster, board, total, maxPoints, place, tied, rules } = receipt;
  const ranking = `${paths.ranking(agency, campaign.id)}?board=${board}`;
  return (
    <Page>
      <PageHead
        crumbs={[
          { label: campaign.name, to: paths.campaign(agency, campaign.id) },
          { label: boards.title, to: ranking },
          { label: t.title },
        ]}
        title={`${t.title}: ${subject.name}`}
        actions={
          <>
            <ButtonLink to={showsFigures ? `?board=${board}` : `?board=${board}&figures=open`}>
              {showsFigures ? t.hideFigures : t.showFigures}
            </ButtonLink>
            <PrintButton>{t.printSheet}</PrintButton>
          </>
        }
      />
      <div className="ranking-bar">
        <Segmented
          label={boards.board}
          choices={[
            { to: "?board=provisional", label: boards.boards.provisional, current: board === "provisional" },
            { to: "?board=official", label: boards.boards.official, icon: "lock", current: board === "official" },
          ]}
        />
      </div>
      <article className="sheet paper" aria-label={t.title}>
        <div className="paper-title">
          <p>{agencyName}</p>
          <h2>
            {t.title} {t.boards[board]}
          </h2>
          <p>{campaign.name}</p>
        </div>
        <h3>
          {subject.name}
          {subject.unitName ? `, ${subject.unitName}` : ""}
        </h3>
        <p className="paper-figure">
          <b>{total === null ? t.none : formatPoints(total)}</b>
          <span>
            {t.figureNote(formatPoints(maxPoints, 0), t.placeOf(place, cluster.size, cluster.name))}
            {tied ? `, ${boards.tied}` : ""}
          </span>
        </p>
        <ReceiptThread receipt={receipt} />
        <ReceiptClass receipt={receipt} />
        <ReceiptGap gap={receipt.gap} />
        <ReceiptLines receipt={receipt} isOpen showsFigures={showsFigures} />
        {rules ? <p className="small muted">{t.rules(rules.version, formatDay(rules.since))}</p> : null}
        <div className="print-only">
          <p className="paper-place">{t.day(formatDay(today))}</p>
          <div className="signatures">
            {[
              t.signatures.maker,
              subject.unitName === null ? t.signatures.subject : t.signatures.person,
              t.signatures.head,
            ].map((who) => (
              <div key={who}>
                <b>{who}</b>
                <span>{t.sign}</span>
              </div>
            ))}
          </div>
        </div>
      </article>
    </Page>
  );
}
