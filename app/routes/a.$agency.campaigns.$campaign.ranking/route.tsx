import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReceiptPanel } from "~/components/receipts/receipt-panel";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { PrintButton } from "~/components/ui/print-button";
import { Segmented } from "~/components/ui/segmented";
import { WithPanel } from "~/components/ui/side-panel";
import { allows } from "~/domain/campaign";
import type { BoardKind } from "~/domain/receipt";
import { rankings as words } from "~/locales/rankings";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findBoardWithReceipt } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds } from "~/platform/scope.server";
import { BoardNotice } from "./board-notice";
import { BoardSection } from "./board-section";
import { shownBoards } from "./shown-board";

const kinds = ["both", "unit", "person"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(words, "vi").title}: ${data?.campaign.name ?? ""} · Bảng Vàng` },
];

export const loader = agencyLoader("ranking.read", async (view) => {
  const asked = view.url.searchParams;
  const kind: BoardKind = asked.get("board") === "official" ? "official" : "provisional";
  const seen = found(
    await findBoardWithReceipt(view, view.params.campaign ?? "", { board: kind, subjectId: asked.get("open") || null }),
  );
  const { board, sibling, receipt } = seen;
  const boards = [board, ...(sibling ? [sibling] : [])].sort((one) => (one.campaign.ranks === "unit" ? -1 : 1));
  const shown = (boards.length > 1 && kinds.find((each) => each === asked.get("kinds"))) || "both";
  const clusterId = asked.get("cluster");
  return {
    agency: view.scope.slug,
    kind,
    campaign: board.campaign,
    clusterId,
    boards: shownBoards(
      boards.filter(({ campaign }) => shown === "both" || campaign.ranks === shown),
      { clusterId, page: Number(asked.get("page") ?? 1), openId: receipt?.subject.id ?? null },
    ),
    /** Null where the campaign stands alone. */
    shown: boards.length > 1 ? shown : null,
    receipt,
    mayAdjust: holds(view.scope, "adjustment.read") && board.campaign.state !== "draft",
    mayRecompute: holds(view.scope, "campaign.write") && allows(board.campaign.state, "recompute"),
  };
});

type Query = { board?: BoardKind; kinds?: string; open?: string; cluster?: string; page?: number };

export default function Ranking() {
  const { agency, kind, campaign, clusterId, boards, shown, receipt, mayRecompute, mayAdjust } =
    useLoaderData<typeof loader>();
  const t = useText(words);
  const pageShown = boards.flatMap(({ clusters }) => clusters.map(({ page }) => page?.page ?? 1))[0] ?? 1;
  const query = (more: Query = {}) => {
    const {
      board = kind,
      kinds = shown ?? "both",
      open,
      cluster = clusterId ?? "",
      page = more.cluster === undefined ? pageShown : 1,
    } = more;
    return `?${new URLSearchParams({
      board,
      ...(kinds === "both" ? {} : { kinds }),
      ...(cluster ? { cluster, ...(page > 1 ? { page: String(page) } : {}) } : {}),
      ...(open ? { open } : {}),
    })}`;
  };
  const filled = boards.filter(({ clusters }) => clusters.some(({ lines }) => lines.length > 0));
  const [only] = boards;
  return (
    <WithPanel panel={receipt ? <ReceiptPanel agency={agency} receipt={receipt} closeTo={query()} /> : null}>
      <Page>
        <PageHead
          crumbs={[{ label: campaign.name, to: paths.campaign(agency, campaign.id) }, { label: t.title }]}
          eyebrow={shown === null ? undefined : campaign.theme}
          title={t.title}
          actions={
            <>
              {mayAdjust ? (
                <ButtonLink to={paths.adjustments(agency, campaign.id)} look="quiet">
                  {t.adjustments}
                </ButtonLink>
              ) : null}
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
              { to: query({ board: "provisional" }), label: t.boards.provisional, current: kind === "provisional" },
              {
                to: query({ board: "official" }),
                label: t.boards.official,
                icon: "lock",
                current: kind === "official",
              },
            ]}
          />
          {shown === null ? null : (
            <Segmented
              label={t.kinds}
              choices={kinds.map((each) => ({
                to: query({ kinds: each, cluster: "" }),
                label: t.kindsShown[each],
                current: each === shown,
              }))}
            />
          )}
          <p className="print-only">{t.boards[kind]}</p>
          {shown === null && only ? <BoardNotice board={only} /> : null}
        </div>
        {filled.map((board) => (
          <BoardSection
            key={board.campaign.id}
            board={board}
            isOne={shown === null}
            openId={receipt?.subject.id ?? null}
            linkTo={(open) => query({ open })}
            clusterTo={(cluster, page) => query({ cluster, page })}
          />
        ))}
        {filled.length === 0 ? (
          <div className="sheet">
            <EmptyState
              title={t.emptyTitle}
              action={<ButtonLink to={paths.campaign(agency, campaign.id)}>{t.toCampaign}</ButtonLink>}
            >
              {campaign.state === "draft" ? t.emptyDraft : t.emptyForReader}
            </EmptyState>
          </div>
        ) : null}
      </Page>
    </WithPanel>
  );
}
