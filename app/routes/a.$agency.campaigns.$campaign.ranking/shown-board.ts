import { briefLines, type PageOfLines, pageOfLines } from "~/domain/shown-lines";
import type { Board, BoardCluster } from "~/modules/scores/queries.server";

/** `left` lines of the cluster are not shown; `page` where the cluster is read by itself and is long. */
export type ShownCluster = BoardCluster & { left: number; page: PageOfLines | null };
export type ShownBoard = Omit<Board, "clusters"> & { clusters: ShownCluster[] };

type Asked = { clusterId: string | null; page: number; openId: string | null };

/** The lines that the address asks for; a board in which the asked cluster does not stand is left out. */
export function shownBoards(boards: readonly Board[], asked: Asked): ShownBoard[] {
  const isKnown = boards.some(({ clusters }) => clusters.some(({ id }) => id === asked.clusterId));
  return boards
    .map((board) => ({
      ...board,
      clusters: board.clusters
        .filter(({ id }) => !isKnown || id === asked.clusterId)
        .map((cluster) => shownCluster(cluster, isKnown, asked)),
    }))
    .filter(({ clusters }) => !isKnown || clusters.length > 0);
}

function shownCluster(cluster: BoardCluster, isAlone: boolean, { page, openId }: Asked): ShownCluster {
  if (isAlone) return { ...cluster, ...pageOfLines(cluster.lines, page), left: 0 };
  const lines = briefLines(cluster.lines, ({ isOwn, subjectId }) => isOwn || subjectId === openId);
  return { ...cluster, lines, left: cluster.lines.length - lines.length, page: null };
}
