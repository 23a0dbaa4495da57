import { rankings as words } from "~/locales/rankings";
import { useText } from "~/locales/use-text";
import { BoardNotice } from "./board-notice";
import { BoardRules } from "./board-rules";
import { ClusterTable } from "./cluster-table";
import { OpenRanges } from "./open-ranges";
import type { ShownBoard } from "./shown-board";

type BoardSectionProps = {
  board: ShownBoard;
  /** The campaign has no sibling: the page's title says enough. */
  isOne: boolean;
  openId: string | null;
  linkTo: (subjectId: string) => string;
  /** A cluster by itself, page by page; no cluster is all of them. */
  clusterTo: (clusterId: string, page?: number) => string;
};

/** One campaign's board: its clusters, what can still move somebody, and the rules in words. */
export function BoardSection({ board, isOne, openId, linkTo, clusterTo }: BoardSectionProps) {
  const t = useText(words);
  return (
    <section className={isOne ? undefined : "board-of-kind"}>
      {isOne ? null : (
        <div className="ranking-bar">
          <h2>
            {t.kindsShown[board.campaign.ranks]} <small className="muted">{board.campaign.name}</small>
          </h2>
          <BoardNotice board={board} />
        </div>
      )}
      {board.clusters.map((cluster) => (
        <ClusterTable key={cluster.id} {...{ board, cluster, openId, linkTo, clusterTo }} />
      ))}
      <OpenRanges open={board.open} />
      <BoardRules board={board} />
    </section>
  );
}
