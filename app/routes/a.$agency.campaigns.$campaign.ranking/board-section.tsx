import { rankings as words } from "~/locales/rankings";
import { useText } from "~/locales/use-text";
import type { Board } from "~/modules/scores/queries.server";
import { BoardNotice } from "./board-notice";
import { BoardRules } from "./board-rules";
import { ClusterTable } from "./cluster-table";
import { OpenRanges } from "./open-ranges";

type BoardSectionProps = {
  board: Board;
  /** The campaign has no sibling: the page's title says enough. */
  isOne: boolean;
  openId: string | null;
  linkTo: (subjectId: string) => string;
};

/** One campaign's board: its clusters, what can still move somebody, and the rules in words. */
export function BoardSection({ board, isOne, openId, linkTo }: BoardSectionProps) {
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
        <ClusterTable key={cluster.id} board={board} cluster={cluster} openId={openId} linkTo={linkTo} />
      ))}
      <OpenRanges open={board.open} />
      <BoardRules board={board} />
    </section>
  );
}
