import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReceiptPanel } from "~/components/receipts/receipt-panel";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Icon } from "~/components/ui/icon";
import { Page, PageHead } from "~/components/ui/page-head";
import { PrintButton } from "~/components/ui/print-button";
import { Segmented } from "~/components/ui/segmented";
import { WithPanel } from "~/components/ui/side-panel";
import { allows } from "~/domain/campaign";
import type { BoardKind } from "~/domain/receipt";
import { rankings as words } from "~/locales/rankings";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { type Board, findBoardWithReceipt } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds } from "~/platform/scope.server";
import { BoardRules } from "./board-rules";
import { ClusterTable } from "./cluster-table";
import { OpenRanges } from "./open-ranges";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(words, "vi").title}: ${data?.board.campaign.name ?? ""} · Bảng Vàng` },
];

export const loader = agencyLoader("ranking.read", async (view) => {
  const asked = view.url.searchParams;
  const board: BoardKind = asked.get("board") === "official" ? "official" : "provisional";
  const seen = found(
    await findBoardWithReceipt(view, view.params.campaign ?? "", { board, subjectId: asked.get("open") || null }),
  );
  const mayRecompute = holds(view.scope, "campaign.write") && allows(seen.board.campaign.state, "recompute");
  return { agency: view.scope.slug, mayRecompute, ...seen };
});

export default function Ranking() {
  const { agency, board, receipt, mayRecompute } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { campaign } = board;
  const query = (open?: string) =>
    `?${new URLSearchParams(open ? { board: board.board, open } : { board: board.board })}`;
  const hasLines = board.clusters.some(({ lines }) => lines.length > 0);
  return (
    <WithPanel panel={receipt ? <ReceiptPanel agency={agency} receipt={receipt} closeTo={query()} /> : null}>
      <Page>
        <PageHead
          crumbs={[{ label: campaign.name, to: paths.campaign(agency, campaign.id) }, { label: t.title }]}
          title={t.title}
          actions={
            <>
              {mayRecompute ? (
                <ButtonLink to={paths.recomputation(agency, campaign.id)} look="quiet">
                  {t.recompute}
                </ButtonLink>
              ) : null}
              <PrintButton>{t.print}</PrintButton>
            </>
          }
        />
        <div className="ranking-bar">
          <Segmented
            label={t.board}
            choices={[
              { to: "?board=provisional", label: t.boards.provisional, current: board.board === "provisional" },
              { to: "?board=official", label: t.boards.official, icon: "lock", current: board.board === "official" },
            ]}
          />
          <p className="print-only">{t.boards[board.board]}</p>
          <Notice board={board} />
        </div>
        {hasLines ? (
          <>
            {board.clusters.map((cluster) => (
              <ClusterTable
                key={cluster.id}
                board={board}
                cluster={cluster}
                openId={receipt?.subject.id ?? null}
                linkTo={query}
              />
            ))}
            <OpenRanges open={board.open} />
            <BoardRules board={board} />
          </>
        ) : (
          <div className="sheet">
            <EmptyState
              title={t.emptyTitle}
              action={<ButtonLink to={paths.campaign(agency, campaign.id)}>{t.toCampaign}</ButtonLink>}
            >
              {campaign.state === "draft" ? t.emptyDraft : t.emptyForReader}
            </EmptyState>
          </div>
        )}
      </Page>
    </WithPanel>
  );
}

/** Which board it is in words, how much of it is verified, and whether it is published. */
function Notice({ board }: { board: Board }) {
  const t = useText(words);
  const { verified, expected } = board.items;
  const isOfficial = board.board === "official";
  const progress = isOfficial
    ? t.officialSoFar(verified, expected)
    : verified < expected
      ? t.open(expected - verified, expected)
      : t.allVerified;
  return (
    <p className={isOfficial ? "ranking-notice ranking-notice-official" : "ranking-notice"}>
      <Icon name={isOfficial ? "lock" : "clock"} />
      <span>
        {progress} {board.isPublished ? t.published : t.notPublished}
      </span>
    </p>
  );
}
